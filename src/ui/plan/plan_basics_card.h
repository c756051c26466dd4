#pragma once

#include "backbridge/domain/problem.h"
#include "ui/plan/draft_session.h"
#include "ui/plan/fold_card.h"

class QLineEdit;

namespace backbridge::ui {

class DateField;
class InlineMessage;
class Label;
class Stepper;
class WeekdayPicker;

/// What a draft says about the plan as a whole: title, goal, first day, length, days.
class PlanBasicsCard : public FoldCard {
    Q_OBJECT

public:
    /// `session` must outlive the card and hold a draft while the card shows it.
    PlanBasicsCard(DraftSession& session, QDate today, QWidget* parent = nullptr);

    /// `problems` are those of the whole draft.
    void refresh(const Problems& problems);

private:
    void refreshDates(const PlanDraft& draft);
    void setDate(QDate date);

    DraftSession& m_session;
    QDate m_today;
    QLineEdit* m_title;
    QLineEdit* m_goal;
    Label* m_dateCaption;
    DateField* m_date;
    Label* m_dateNote;
    Stepper* m_weeks;
    WeekdayPicker* m_days;
    InlineMessage* m_problem;
};

} // namespace backbridge::ui
