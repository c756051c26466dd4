#pragma once

#include "backbridge/domain/activity.h"
#include "backbridge/domain/problem.h"
#include "ui/controls/card.h"

class QButtonGroup;
class QLineEdit;

namespace backbridge::ui {

class DateField;
class Label;
class NumberField;

/// Day, kind, minutes and a note of one activity.
class ActivityForm : public Card {
    Q_OBJECT

public:
    explicit ActivityForm(QWidget* parent = nullptr);

    void setActivity(const Activity& activity, QDate today);

    /// Beside the fields that they are about; none takes them away.
    void setProblems(const Problems& problems);

    void focusMinutes();

signals:
    /// The person changed a field; `what` names it.
    void dateChosen(QDate date);
    void kindChosen(backbridge::ActivityKind kind);
    void minutesTyped(int minutes);
    void noteTyped(const QString& note);

private:
    QWidget* makeKinds();
    QWidget* makeMinutes();

    DateField* m_date;
    QButtonGroup* m_kinds;
    NumberField* m_minutes;
    QLineEdit* m_note;
    Label* m_dateProblem;
    Label* m_minutesProblem;
    Label* m_noteProblem;
    bool m_setting = false;
};

} // namespace backbridge::ui
