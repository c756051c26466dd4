#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"
#include "ui/session/session_draft.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

/// The plans of a client and the sessions around a day: what a session on that day can have been meant for.
class LogSurroundings {
public:
    /// Leaves out the session `except`, whose own planned day stays open to choose.
    void load(const Workspace& workspace, const ClientId& client, QDate date,
              std::optional<SessionId> except = std::nullopt);

    /// The plan that a session belongs to; null when none runs on that day.
    [[nodiscard]] const Plan* planFor(std::optional<QDate> planned, QDate date) const;

    /// The plan with `id`, or null.
    [[nodiscard]] const Plan* plan(std::optional<PlanId> id) const;

    /// Planned days without an entry near `date`.
    [[nodiscard]] std::vector<QDate> meantDays(QDate date) const;

    /// The day that a session on `date` is meant for unless somebody says otherwise: `asked` while that can
    /// be, else `date` itself; nothing when neither is open.
    [[nodiscard]] std::optional<QDate> plannedDay(QDate date, std::optional<QDate> asked) const;

    [[nodiscard]] std::vector<SessionLine> sessionsOn(QDate date) const;

    /// The latest one with work in it.
    [[nodiscard]] std::optional<SessionId> latestDone() const;

    [[nodiscard]] SessionDraft fresh(const ClientId& client, QDate date, std::optional<QDate> planned) const;

    /// Another day and planned day for `draft`. Sets that are still as the plan filled them in are filled in
    /// again from the new day's plan; typed ones stay.
    void move(SessionDraft& draft, QDate date, std::optional<QDate> planned, bool stored) const;

private:
    QDate m_today;
    std::vector<Plan> m_plans;
    std::vector<SessionLine> m_lines;
};

} // namespace backbridge::ui
