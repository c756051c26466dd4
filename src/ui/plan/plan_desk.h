#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

#include "backbridge/workspace/workspace.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/draft_session.h"

namespace backbridge::ui {

class PlanEditor;
class PlanStart;
class Prompter;

/// A plan that is being worked on: its draft, the widgets that show it, and a copy in the data, so that
/// nothing of it is lost when the program ends. What was begun before is taken up again.
class PlanDesk : public QObject {
    Q_OBJECT

public:
    /// The workspace, gallery and prompter must outlive it.
    struct Surroundings {
        Workspace& workspace;
        const ExerciseGallery& gallery;
        Prompter& prompter;
    };

    /// A change of `plan`.
    PlanDesk(const Surroundings& around, const Plan& plan);

    /// A new plan for the client.
    PlanDesk(const Surroundings& around, const ClientId& client);

    ~PlanDesk() override;

    [[nodiscard]] bool isNew() const { return m_start != nullptr; }

    /// To be changed, or a new one with nothing but its id and client.
    [[nodiscard]] const Plan& plan() const { return m_plan; }

    [[nodiscard]] DraftSession& session() { return *m_session; }

    [[nodiscard]] const DraftSession& session() const { return *m_session; }

    /// Null for a change.
    [[nodiscard]] PlanStart* start() const { return m_start; }

    [[nodiscard]] PlanEditor& editor() const { return *m_editor; }

    /// Whether it was begun before and is taken up again.
    [[nodiscard]] bool isTakenUp() const { return m_takenUp; }

    /// Whether nothing would be lost if it went.
    [[nodiscard]] bool isDone() const;

    /// To be added to what is proposed.
    void want(const ExerciseId& exercise);

    /// Reads the plan again, and what was done so far.
    void reload();

    /// Keeps what there is, or forgets it when it is done. Called by itself at every step, and soon after
    /// something was typed.
    void keep();

signals:
    /// The draft is another one.
    void changed();
    /// A step was done that changes what can be undone.
    void stepsChanged();
    /// It could not be kept: why.
    void keepFailed(const QString& words);

private:
    void begin(std::optional<SavedDraft> saved);
    [[nodiscard]] std::optional<SavedDraft> findKept(bool isNew) const;
    void makeStart(const std::optional<SavedDraft>& saved);
    void propose(const PlanAnswers& answers);
    void beginFrom(const PlanTemplate& planTemplate);

    Surroundings m_around;
    Plan m_plan;
    PlanAnswers m_answers; ///< that the questions began with
    std::optional<ExerciseId> m_wanted;
    std::unique_ptr<DraftSession> m_session;
    PlanStart* m_start = nullptr;
    PlanEditor* m_editor = nullptr;
    QTimer m_keepSoon;
    std::optional<SavedDraft> m_kept; ///< as it is in the data
    bool m_takenUp = false;
};

} // namespace backbridge::ui
