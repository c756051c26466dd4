#pragma once

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

#include "backbridge/domain/plan_draft.h"

namespace backbridge::ui {

/// A plan being built or changed, with its own undo. No draft means that the questions are still to be
/// answered.
class DraftSession : public QObject {
    Q_OBJECT

public:
    using State = std::optional<PlanDraft>;

    explicit DraftSession(State start, QObject* parent = nullptr);
    ~DraftSession() override;

    [[nodiscard]] const State& draft() const { return m_draft; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    /// Whether the draft differs from what it began with.
    [[nodiscard]] bool isChanged() const { return m_draft != m_start; }

    /// One step: changes a copy of the draft and puts it in its place. Steps with the same `key` one after
    /// the other become one (typing in a field); an empty key keeps them apart. `text` names the step.
    void edit(const QString& text, const std::function<void(PlanDraft&)>& change, const QString& key = {});

    /// One step to another draft, or to none.
    void replace(const QString& text, State next, const QString& key = {});

    /// Back to what it began with, in one step.
    void reset(const QString& text) { replace(text, m_start); }

signals:
    void changed();

private:
    friend class DraftCommand;

    void set(const State& draft);

    State m_start;
    State m_draft;
    QUndoStack m_undoStack;
};

} // namespace backbridge::ui
