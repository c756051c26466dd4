#pragma once

#include <map>
#include <memory>

#include "backbridge/domain/step_suggestion.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge::ui {

class Button;
class EmptyState;
class InlineMessage;
class PlanDesk;
class Prompter;

/// Builds a plan from six questions or from a template, or changes one that there is. open() takes the id of
/// the plan to change, or kNewPlan; without an argument it goes on with what was begun last. {kAdd: exercise}
/// adds an exercise to what was begun, else to the plan that runs, else to a new one. {kPlan: id, kStep:
/// suggestion} changes the plan, beginning with the step. What is begun stays until it is saved or discarded,
/// also while other pages are shown and when the program ends. Undo and redo keys act on the draft here.
class PlanBuilderPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kNewPlan = "new";
    static constexpr const char* kAdd = "add";
    static constexpr const char* kPlan = "plan";
    static constexpr const char* kStep = "step";

    /// Both must outlive the page.
    PlanBuilderPage(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);
    ~PlanBuilderPage() override;

    void open(const QVariant& argument) override;

protected:
    void hideEvent(QHideEvent* event) override;
    [[nodiscard]] bool hasDraft() const override;
    void undoDraft() override;
    void redoDraft() override;

private:
    void openDesk(const ClientId& client, const QString& argument);
    void makeDesk(const ClientId& client, const std::optional<Plan>& plan);
    [[nodiscard]] QString planToAddTo(const ClientId& client);
    void add(PlanDesk& desk, const Exercise& exercise);
    void take(PlanDesk& desk, const StepSuggestion& step);
    [[nodiscard]] QString planToOpen(const ClientId& client, const QVariant& argument);
    [[nodiscard]] PlanDesk* current();
    void clearAway(const QString& key);
    void sayLeftOff();

    void reload();
    void refresh();
    void showHeader(PlanDesk* desk);
    void keepFocus(bool stageChanged);
    void discard();
    void save();

    Workspace& m_workspace;
    Prompter& m_prompter;
    ExerciseGallery m_gallery;
    std::map<QString, std::unique_ptr<PlanDesk>> m_desks; ///< by client and plan
    QString m_current; ///< key of the desk shown; empty for none
    Button* m_undo;
    Button* m_redo;
    Button* m_discard;
    Button* m_save;
    InlineMessage* m_message;
    EmptyState* m_nobody;
    bool m_editing = false; ///< the draft is shown, not the questions
};

} // namespace backbridge::ui
