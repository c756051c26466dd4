#pragma once

#include <vector>

#include "backbridge/domain/plan_calendar.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class FlowLayout;
class Label;
class PlanCalendarView;

/// The calendar of a plan over the words for its marks.
class PlanCalendarCard : public Card {
    Q_OBJECT

public:
    explicit PlanCalendarCard(QWidget* parent = nullptr);

    void setWeeks(std::vector<PlanWeek> weeks, QDate today);

    /// Soft words after the marks: what can be done here.
    void setHint(const QString& hint);

    [[nodiscard]] PlanCalendarView& view() { return *m_view; }

private:
    void explainMarks(QDate today);

    PlanCalendarView* m_view;
    QWidget* m_legend;
    FlowLayout* m_marks;
    Label* m_hint;
};

} // namespace backbridge::ui
