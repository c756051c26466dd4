#pragma once

#include <QString>

#include <vector>

#include "ui/session/session_draft.h"

namespace backbridge::ui {

/// What is being typed into the log, with its own undo and redo: every edit keeps the draft before it, and so
/// does turning to another session while this one is not saved. Nothing typed is lost until it is saved.
class LogForm {
public:
    [[nodiscard]] const SessionDraft& draft() const { return m_now.draft; }

    /// Whether the session is already in the data.
    [[nodiscard]] bool isStored() const { return m_now.stored; }

    [[nodiscard]] bool isDirty() const { return !(m_now.draft == m_now.clean); }

    [[nodiscard]] bool canUndo() const { return !m_before.empty(); }

    [[nodiscard]] bool canRedo() const { return !m_after.empty(); }

    /// Turns to another session; unsaved edits of this one can be come back to by undo().
    void begin(const SessionDraft& draft, bool stored);

    /// Runs `change` on the draft. Edits in a row with the same `what` are one step; an empty one is always a
    /// step of its own. Returns whether anything is different now.
    bool edit(const QString& what, const DraftChange& change);

    void undo();
    void redo();

    /// The draft has been saved, or the session is gone: nothing is left to come back to.
    void forget();

private:
    struct State {
        SessionDraft draft;
        SessionDraft clean; ///< as it was begun
        bool stored = false;
    };

    void keep(State before, const QString& what);

    State m_now;
    std::vector<State> m_before;
    std::vector<State> m_after; ///< what was taken back, the next one to do again last
    QString m_what; ///< of the last edit; empty: the next one is a step of its own
};

} // namespace backbridge::ui
