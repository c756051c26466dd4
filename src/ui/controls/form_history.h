#pragma once

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace backbridge::ui {

/// What is being typed into a form, with its own undo and redo: every edit keeps the draft before it, and so
/// does turning to another record while this one is not saved. Nothing typed is lost until it is saved.
/// `Draft` is a value that can be compared.
template <typename Draft>
class FormHistory {
public:
    using Change = std::function<void(Draft&)>;

    [[nodiscard]] const Draft& draft() const { return m_now.draft; }

    /// Whether the record is already in the data.
    [[nodiscard]] bool isStored() const { return m_now.stored; }

    [[nodiscard]] bool isDirty() const { return !(m_now.draft == m_now.clean); }

    [[nodiscard]] bool canUndo() const { return !m_before.empty(); }

    [[nodiscard]] bool canRedo() const { return !m_after.empty(); }

    /// Turns to another record; unsaved edits of this one can be come back to by undo().
    void begin(const Draft& draft, bool stored)
    {
        if (isDirty()) {
            keep(m_now, QString());
        } else {
            m_before.clear();
        }
        m_now = {draft, draft, stored};
        m_after.clear();
        m_what.clear();
    }

    /// Runs `change` on the draft. Edits in a row with the same `what` are one step; an empty one is always a
    /// step of its own. Returns whether anything is different now.
    bool edit(const QString& what, const Change& change)
    {
        State before = m_now;
        change(m_now.draft);
        if (before.draft == m_now.draft) {
            return false;
        }
        keep(std::move(before), what);
        m_after.clear();
        return true;
    }

    void undo() { step(m_before, m_after); }

    void redo() { step(m_after, m_before); }

    /// The draft has been saved, or the record is gone: nothing is left to come back to.
    void forget()
    {
        m_before.clear();
        m_after.clear();
        m_now = {};
        m_what.clear();
    }

private:
    struct State {
        Draft draft;
        Draft clean; ///< as it was begun
        bool stored = false;
    };

    void step(std::vector<State>& from, std::vector<State>& to)
    {
        if (from.empty()) {
            return;
        }
        to.push_back(std::move(m_now));
        m_now = std::move(from.back());
        from.pop_back();
        m_what.clear();
    }

    void keep(State before, const QString& what)
    {
        constexpr std::size_t kMostSteps = 200;
        if (!what.isEmpty() && what == m_what) {
            return;
        }
        m_what = what;
        m_before.push_back(std::move(before));
        if (m_before.size() > kMostSteps) {
            m_before.erase(m_before.begin());
        }
    }

    State m_now;
    std::vector<State> m_before;
    std::vector<State> m_after; ///< what was taken back, the next one to do again last
    QString m_what; ///< of the last edit; empty: the next one is a step of its own
};

} // namespace backbridge::ui
