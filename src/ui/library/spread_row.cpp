#include "ui/library/spread_row.h"

#include <QEvent>

#include <algorithm>
#include <utility>

#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

/// Puts parts into rows, one after the other.
class Rows {
public:
    Rows(int width, bool place)
        : m_width(width)
        , m_place(place)
    {
    }

    void add(const std::vector<QWidget*>& parts)
    {
        for (QWidget* part : parts) {
            add(part);
        }
    }

    /// Moves on so that `parts` end at the right edge, when they fit into the row.
    void spread(const std::vector<QWidget*>& parts)
    {
        int needed = -space::kSmall;
        for (const QWidget* part : parts) {
            needed += part->isHidden() ? 0 : part->sizeHint().width() + space::kSmall;
        }
        m_x = std::max(m_x, m_width - needed);
        if (m_x + needed > m_width) {
            newRow();
        }
    }

    [[nodiscard]] int height() const { return m_y + m_rowHeight; }

private:
    void add(QWidget* part)
    {
        if (part->isHidden()) {
            return;
        }
        const QSize size = part->sizeHint().boundedTo({std::max(1, m_width), QWIDGETSIZE_MAX});
        if (m_x > 0 && m_x + size.width() > m_width) {
            newRow();
        }
        if (m_place) {
            part->setGeometry(QRect({m_x, m_y}, size));
        }
        m_x += size.width() + space::kSmall;
        m_rowHeight = std::max(m_rowHeight, size.height());
    }

    void newRow()
    {
        m_x = 0;
        m_y += m_rowHeight + space::kSmall;
        m_rowHeight = 0;
    }

    int m_width;
    bool m_place;
    int m_x = 0;
    int m_y = 0;
    int m_rowHeight = 0;
};

} // namespace

SpreadRow::SpreadRow(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SpreadRow::setParts(std::vector<QWidget*> left, std::vector<QWidget*> right)
{
    m_left = std::move(left);
    m_right = std::move(right);
    for (const auto* parts : {&m_left, &m_right}) {
        for (QWidget* part : *parts) {
            if (part->parentWidget() != this) {
                part->setParent(this);
            }
        }
    }
    arrange(width(), true);
    updateGeometry();
}

int SpreadRow::arrange(int width, bool place) const
{
    Rows rows(width, place);
    rows.add(m_left);
    rows.spread(m_right);
    rows.add(m_right);
    return rows.height();
}

int SpreadRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize SpreadRow::sizeHint() const
{
    return {minimumSizeHint().width(), heightForWidth(width())};
}

QSize SpreadRow::minimumSizeHint() const
{
    QSize least;
    for (const auto* parts : {&m_left, &m_right}) {
        for (const QWidget* part : *parts) {
            least = part->isHidden() ? least : least.expandedTo(part->sizeHint());
        }
    }
    return least;
}

void SpreadRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool SpreadRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        // A part has become wider or narrower, came or went.
        arrange(width(), true);
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace backbridge::ui
