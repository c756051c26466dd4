#include "ui/session/log_form.h"

namespace backbridge::ui {

namespace {

constexpr std::size_t kMostSteps = 200;

} // namespace

void LogForm::begin(const SessionDraft& draft, bool stored)
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

bool LogForm::edit(const QString& what, const DraftChange& change)
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

void LogForm::undo()
{
    if (m_before.empty()) {
        return;
    }
    m_after.push_back(std::move(m_now));
    m_now = std::move(m_before.back());
    m_before.pop_back();
    m_what.clear();
}

void LogForm::redo()
{
    if (m_after.empty()) {
        return;
    }
    m_before.push_back(std::move(m_now));
    m_now = std::move(m_after.back());
    m_after.pop_back();
    m_what.clear();
}

void LogForm::forget()
{
    m_before.clear();
    m_after.clear();
    m_now = {};
    m_what.clear();
}

void LogForm::keep(State before, const QString& what)
{
    if (!what.isEmpty() && what == m_what) {
        return;
    }
    m_what = what;
    m_before.push_back(std::move(before));
    if (m_before.size() > kMostSteps) {
        m_before.erase(m_before.begin());
    }
}

} // namespace backbridge::ui
