#pragma once

#include <map>
#include <memory>

#include "backbridge/domain/step_suggestion.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/draft_session.h"

namespace backbridge::ui {

class Button;
class EmptyState;
class InlineMessage;
class PlanEditor;
class PlanQuestions;

/// Builds a plan from four questions, or changes one that there is. open() takes the id of the plan to
/// change, or kNewPlan; without an argument it goes on with what was begun last. {kAdd: exercise} adds an
/// exercise to what was begun, else to the plan that runs, else to a new one. {kPlan: id, kStep: suggestion}
/// changes the plan, beginning with the step. What is begun stays until it is
/// saved or discarded, also while other pages are shown. Undo and redo keys act on the draft here.
class PlanBuilderPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kNewPlan = "new";
    static constexpr const char* kAdd = "add";
    static constexpr const char* kPlan = "plan";
    static constexpr const char* kStep = "step";

    explicit PlanBuilderPage(Workspace& workspace, QWidget* parent = nullptr);
    ~PlanBuilderPage() override;

    void open(const QVariant& argument) override;

protected:
    [[nodiscard]] bool hasDraft() const override;
    void undoDraft() override;
    void redoDraft() override;

private:
    /// A draft that is being worked on, with its widgets.
    struct Desk {
        Plan plan; ///< to be changed, or a new one with nothing but its id and client
        PlanAnswers answers; ///< that the questions began with
        std::optional<ExerciseId> wanted; ///< to be added to what is proposed
        std::unique_ptr<DraftSession> session;
        PlanQuestions* questions = nullptr; ///< null for a change
        PlanEditor* editor = nullptr;
    };

    void openDesk(const ClientId& client, const QString& argument);
    void makeDesk(const ClientId& client, const std::optional<Plan>& plan);
    [[nodiscard]] QString planToAddTo(const ClientId& client);
    void add(Desk& desk, const Exercise& exercise);
    void take(Desk& desk, const StepSuggestion& step);
    [[nodiscard]] QString planToOpen(const ClientId& client, const QVariant& argument);
    void propose(const PlanAnswers& answers);
    [[nodiscard]] Desk* current();
    void clearAway(const QString& key);
    [[nodiscard]] bool isDone(const Desk& desk) const;
    [[nodiscard]] PlanAnswers firstAnswers(const Client& client, std::optional<QDate> afterRunning) const;

    void reload();
    void refresh();
    void showHeader(Desk* desk);
    void keepFocus(bool stageChanged);
    void discard();
    void save();

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    std::map<QString, Desk> m_desks; ///< by client and plan
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
