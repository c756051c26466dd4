#include "ui/plan/weekday_picker.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

/// One day; a check box to the keyboard and to screen readers.
class DayBox : public QCheckBox {
public:
    DayBox(Weekday day, QWidget* parent)
        : QCheckBox(shortNameOf(day), parent)
    {
        setAttribute(Qt::WA_Hover);
        setAccessibleName(nameOf(day));
        setObjectName(wordFor(day));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setProperty(FocusRing::kRadiusProperty, radius::kField);
        setMaximumWidth(64);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::BaseStrong));
        return {std::max(metrics.horizontalAdvance(text()) + space::kSmall, 48),
                std::max(height::kCell, metrics.height() + 2 * space::kHair)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::SmallStrong));
        return {std::max(metrics.horizontalAdvance(text()) + space::kHair, height::kTarget),
                sizeHint().height()};
    }

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        const Color ground = on ? Color::AccentSoft : underMouse() ? Color::Well : Color::Card;
        paintBox(painter, QRectF(rect()), radius::kField, themed(ground),
                 themed(on ? Color::Accent : Color::Edge), on ? 2 : 1);
        const bool tight = QFontMetrics(ui::font(Type::BaseStrong)).horizontalAdvance(text()) > width() - 4;
        painter.setFont(ui::font(on ? (tight ? Type::SmallStrong : Type::BaseStrong)
                                    : (tight ? Type::Small : Type::Base)));
        painter.setPen(themed(on ? Color::Ink : Color::Soft));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

WeekdayPicker::WeekdayPicker(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i) = new DayBox(static_cast<Weekday>(i), this);
        row->addWidget(m_boxes.at(i), 1);
        connect(m_boxes.at(i), &QCheckBox::clicked, this, &WeekdayPicker::daysChanged);
    }
    row->addStretch();
    setAccessibleName(tr("Days of the week"));
}

std::vector<Weekday> WeekdayPicker::days() const
{
    std::vector<Weekday> days;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked()) {
            days.push_back(static_cast<Weekday>(i));
        }
    }
    return days;
}

void WeekdayPicker::setDays(const std::vector<Weekday>& days)
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i)->setChecked(std::find(days.begin(), days.end(), static_cast<Weekday>(i)) != days.end());
    }
}

} // namespace backbridge::ui
