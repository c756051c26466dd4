#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/step_suggestion.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

class QVBoxLayout;

namespace backbridge::ui {

class Button;
class EmptyState;
class InlineMessage;
class InterruptionsCard;
class PlanCalendarCard;
class RestartMessage;
class StepsCard;
class VersionsCard;

/// The current client's plan as it runs: phases at the left, calendar and pauses at the right.
class PlanPage : public Page {
    Q_OBJECT

public:
    explicit PlanPage(Workspace& workspace, QWidget* parent = nullptr);

    /// `argument` may be the id of a plan; without one the plan looked at today is shown.
    void open(const QVariant& argument) override;

private:
    [[nodiscard]] QWidget* makeEmptyCard();
    void makeActions();
    void follow();
    void followSteps();
    void reload();
    void showPlan(const Plan& plan);
    void showHeader(const Plan& plan);
    void showPhases(const Plan& plan);
    void showEnds(const Plan& plan);
    void showSteps(const Plan& plan);
    void listOthers();
    void addPause(const Pause& pause);
    void removePause(int index);
    void moveSession(QDate from, QDate to);
    void moveBack(QDate from);
    void endPlan();
    void maintain();
    void restart(const Plan& plan, const Restart& restart);
    void takeStep(const StepSuggestion& step);
    void declineStep(const StepSuggestion& step);
    void removePlan();
    /// Saves `plan` as one step and says so; a failure is shown in `message`.
    bool change(const Plan& plan, const QString& words, InlineMessage& message);
    [[nodiscard]] const Plan* chosenPlan() const;

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    std::vector<Plan> m_plans;
    std::optional<PlanId> m_chosen; ///< nothing: the one looked at today
    Button* m_others;
    Button* m_new;
    Button* m_handOut;
    Button* m_change;
    Button* m_maintain;
    Button* m_end;
    Button* m_remove;
    InlineMessage* m_message;
    InlineMessage* m_note;
    RestartMessage* m_restart;
    EmptyState* m_empty;
    QWidget* m_emptyCard;
    QWidget* m_content;
    StepsCard* m_steps;
    QVBoxLayout* m_phases;
    VersionsCard* m_versions;
    PlanCalendarCard* m_calendar;
    InterruptionsCard* m_pauses;
};

} // namespace backbridge::ui
