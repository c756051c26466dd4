#include "ui/library/spread_row.h"

#include <QEvent>

#include <algorithm>

#include "ui/controls/flow_layout.h"

namespace backbridge::ui {

SpreadRow::SpreadRow(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(space::kSmall, this))
    , m_gap(new QWidget(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SpreadRow::setParts(const std::vector<QWidget*>& left, const std::vector<QWidget*>& right)
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        delete item;
    }
    m_left = left;
    m_right = right;
    for (QWidget* part : m_left) {
        m_flow->addWidget(part);
    }
    m_flow->addWidget(m_gap);
    for (QWidget* part : m_right) {
        m_flow->addWidget(part);
    }
    spread();
}

void SpreadRow::spread()
{
    const auto isShown = [](const QWidget* part) {
        return !part->isHidden();
    };
    int x = 0;
    for (const QWidget* part : m_left) {
        const int wide = isShown(part) ? part->sizeHint().width() : 0;
        if (x > 0 && x + wide > width()) {
            x = 0;
        }
        x += wide > 0 ? wide + m_flow->spacing() : 0;
    }
    int end = 0;
    for (const QWidget* part : m_right) {
        end += isShown(part) ? part->sizeHint().width() + m_flow->spacing() : 0;
    }
    // The gap has a space of its own beside it, as every part; the last part has none.
    const int gap = width() - x - end;
    m_gap->setFixedSize(std::max(1, gap), 1);
    m_gap->setVisible(gap > 0);
}

void SpreadRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    spread();
}

bool SpreadRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        spread();
    }
    return QWidget::event(event);
}

} // namespace backbridge::ui
