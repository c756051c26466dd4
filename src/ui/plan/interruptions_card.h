#pragma once

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "ui/controls/card.h"

class QVBoxLayout;

namespace backbridge::ui {

class Button;
class InlineMessage;
class Label;
class PauseForm;

/// When life gets in the way of a running plan: its breaks, lighter days and moved sessions, listed and taken
/// back; breaks and lighter days are added by a form that opens in place.
class InterruptionsCard : public Card {
    Q_OBJECT

public:
    explicit InterruptionsCard(QWidget* parent = nullptr);

    /// `today` is what a new break begins with; `library` must outlive what is shown.
    void setPlan(const Plan& plan, const ExerciseLibrary& library, QDate today);

    /// Shows why it cannot be added; the form stays as it is.
    void showProblem(const QString& text);

    /// Opens the form for lighter days or a break.
    void openForm(PauseKind kind);

    /// Closes the form after what it says was done.
    void closeForm();

    /// Where a failure of adding or removing is shown.
    [[nodiscard]] InlineMessage& message() { return *m_message; }

signals:
    void addRequested(const backbridge::Pause& pause);
    /// `index` into the plan's pauses.
    void removeRequested(int index);
    /// The session that was moved away from this day is to be done there again.
    void moveBackRequested(QDate from);
    /// The form has opened, perhaps below what the page shows.
    void grown();

private:
    void addPauseLine(const Pause& pause, int index);
    void addMoveLine(const MovedDay& move);
    /// Words with a button at the right.
    Button* addLine(const QString& words, const QString& name, const QString& action);

    QDate m_today;
    Plan m_plan;
    const ExerciseLibrary* m_library = nullptr;
    Button* m_addBreak;
    Button* m_addFlare;
    Label* m_none;
    QVBoxLayout* m_list;
    InlineMessage* m_message;
    PauseForm* m_form;
};

} // namespace backbridge::ui
