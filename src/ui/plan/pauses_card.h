#pragma once

#include <vector>

#include "backbridge/domain/plan.h"
#include "ui/controls/card.h"

class QLineEdit;

namespace backbridge::ui {

class Button;
class DateField;
class InlineMessage;
class Label;

/// The pauses of a plan: listed, removed, and added by a form that opens in place.
class PausesCard : public Card {
    Q_OBJECT

public:
    explicit PausesCard(QWidget* parent = nullptr);

    /// `today` is what a new pause begins with.
    void setPlan(const Plan& plan, QDate today);

    /// Shows why the pause cannot be added; the form stays as it is.
    void showProblem(const QString& text);

    /// Closes the form after what it says was done.
    void closeForm();

    /// Where a failure of adding or removing is shown.
    [[nodiscard]] InlineMessage& message() { return *m_message; }

signals:
    void addRequested(const backbridge::Pause& pause);
    /// `index` into the plan's pauses.
    void removeRequested(int index);
    /// The form has opened, perhaps below what the page shows.
    void grown();

private:
    QWidget* makeForm();
    void openForm();
    void addLine(const Pause& pause, int index);

    QDate m_today;
    Plan m_plan;
    Button* m_open;
    Label* m_none;
    class QVBoxLayout* m_list;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    QLineEdit* m_reason = nullptr;
    QWidget* m_form;
    InlineMessage* m_message;
};

} // namespace backbridge::ui
