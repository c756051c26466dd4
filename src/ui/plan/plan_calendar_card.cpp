#include "ui/plan/plan_calendar_card.h"

#include <QLayoutItem>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/plan/plan_calendar_view.h"
#include "ui/plan/plan_day_cell.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

/// A mark and its word.
class LegendItem : public QWidget {
public:
    LegendItem(const PlanDay& day, bool ringed, QString text, QWidget* parent)
        : QWidget(parent)
        , m_day(day)
        , m_ringed(ringed)
        , m_text(std::move(text))
    {
        setAccessibleName(m_text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::Small));
        return {markWidth() + space::kSmall + metrics.horizontalAdvance(m_text) + 2,
                std::max(metrics.height(), 22)};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QRectF mark(0, (height() - 20) / 2.0, markWidth(), 20);
        if (m_ringed) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(themed(Color::Ink), 2));
            painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), radius::kTag, radius::kTag);
        } else {
            paintPlanDay(painter, m_day.letter ? mark.adjusted(0, 2, 0, -2) : mark, m_day);
        }
        painter.setFont(ui::font(Type::Small));
        painter.setPen(themed(Color::Soft));
        painter.drawText(rect().adjusted(markWidth() + space::kSmall, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, m_text);
    }

private:
    [[nodiscard]] int markWidth() const { return m_day.letter || m_ringed ? 24 : 20; }

    PlanDay m_day;
    bool m_ringed;
    QString m_text;
};

PlanDay sample(DayState state, std::optional<DayLetter> letter = std::nullopt)
{
    PlanDay day;
    day.state = state;
    day.letter = letter;
    return day;
}

template <typename Predicate>
bool anyDay(const std::vector<PlanWeek>& weeks, Predicate predicate)
{
    return std::any_of(weeks.begin(), weeks.end(), [&predicate](const PlanWeek& week) {
        return std::any_of(week.days.begin(), week.days.end(), predicate);
    });
}

} // namespace

PlanCalendarCard::PlanCalendarCard(QWidget* parent)
    : Card(parent)
    , m_view(new PlanCalendarView)
    , m_legend(new QWidget)
    , m_marks(new FlowLayout(space::kField, m_legend))
    , m_hint(new Label({}, Type::Small, Color::Soft))
{
    setPadding(space::kWide);
    setAccessibleName(tr("Calendar"));
    m_view->setObjectName(QStringLiteral("calendar"));
    m_marks->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_view);
    body()->addWidget(makeHairline());
    body()->addWidget(m_legend);
    body()->addWidget(m_hint);
    m_hint->hide();
}

void PlanCalendarCard::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void PlanCalendarCard::setWeeks(std::vector<PlanWeek> weeks, QDate today)
{
    m_view->setWeeks(std::move(weeks), today);
    explainMarks(today);
}

void PlanCalendarCard::explainMarks(QDate today)
{
    while (QLayoutItem* item = m_marks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const PlanDay& day, const QString& text, bool ringed = false) {
        m_marks->addWidget(new LegendItem(day, ringed, text, m_legend));
    };
    const std::vector<PlanWeek>& weeks = m_view->weeks();
    const auto has = [&weeks](DayState state) {
        return anyDay(weeks, [state](const PlanDay& day) { return day.state == state; });
    };
    add(sample(DayState::Planned, DayLetter::A), tr("A day"));
    if (anyDay(weeks, [](const PlanDay& day) { return day.letter == DayLetter::B; })) {
        add(sample(DayState::Planned, DayLetter::B), tr("B day"));
    }
    if (anyDay(weeks, [](const PlanDay& day) { return day.lighter; })) {
        PlanDay lighter = sample(DayState::Planned, DayLetter::A);
        lighter.lighter = true;
        add(lighter, tr("lighter day"));
    }
    for (const DayState state : {DayState::Done, DayState::Moved, DayState::NotDone, DayState::Excused,
                                 DayState::Rested, DayState::NoEntry, DayState::Paused}) {
        if (has(state)) {
            PlanDay day = sample(state);
            day.letter = state == DayState::Paused ? std::optional(DayLetter::A) : std::nullopt;
            add(day, planDayText(day));
        }
    }
    add(sample(DayState::Rest), tr("rest"));
    if (anyDay(weeks, [today](const PlanDay& day) { return day.date == today; })) {
        add(sample(DayState::Rest), tr("today"), true);
    }
}

} // namespace backbridge::ui
