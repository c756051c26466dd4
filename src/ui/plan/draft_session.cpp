#include "ui/plan/draft_session.h"

#include <QUndoCommand>

#include <utility>

namespace backbridge::ui {

/// Puts one draft in the place of another.
class DraftCommand : public QUndoCommand {
public:
    DraftCommand(DraftSession& session, const QString& text, DraftSession::State after, QString key)
        : QUndoCommand(text)
        , m_session(session)
        , m_before(session.draft())
        , m_after(std::move(after))
        , m_key(std::move(key))
    {
    }

    void undo() override { m_session.set(m_before); }

    void redo() override { m_session.set(m_after); }

    [[nodiscard]] int id() const override { return m_key.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const DraftCommand*>(other);
        if (next->m_key != m_key) {
            return false;
        }
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    DraftSession& m_session;
    DraftSession::State m_before;
    DraftSession::State m_after;
    QString m_key;
};

DraftSession::DraftSession(State start, QObject* parent)
    : QObject(parent)
    , m_start(std::move(start))
    , m_draft(m_start)
{
}

DraftSession::~DraftSession()
{
    // The stack tells of its steps as they go, and whoever listens may be half gone by then.
    m_undoStack.blockSignals(true);
}

void DraftSession::edit(const QString& text, const std::function<void(PlanDraft&)>& change,
                        const QString& key)
{
    PlanDraft next = m_draft.value();
    change(next);
    replace(text, std::move(next), key);
}

void DraftSession::replace(const QString& text, State next, const QString& key)
{
    if (next != m_draft) {
        m_undoStack.push(new DraftCommand(*this, text, std::move(next), key));
    }
}

void DraftSession::set(const State& draft)
{
    m_draft = draft;
    emit changed();
}

} // namespace backbridge::ui
