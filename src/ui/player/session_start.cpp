#include "ui/player/session_start.h"

#include <QSet>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

namespace {

/// Exercises of which the client has done a set, ever.
QSet<ExerciseId> exercisesDone(const Workspace& workspace, const ClientId& client)
{
    QSet<ExerciseId> done;
    for (const Session& session : workspace.sessions(client, QDate(1, 1, 1), workspace.today())) {
        for (const Entry& entry : session.entries) {
            if (std::any_of(entry.sets.begin(), entry.sets.end(),
                            [](const SetRecord& set) { return set.done; })) {
                done.insert(entry.exercise);
            }
        }
    }
    return done;
}

/// Where the latest session was done: what changes rarely need not be said again.
Setting latestSetting(const Workspace& workspace, const ClientId& client)
{
    constexpr int kLookBack = 60; // days
    const QDate today = workspace.today();
    const auto sessions = workspace.sessions(client, today.addDays(-kLookBack), today);
    const auto latest = std::find_if(sessions.rbegin(), sessions.rend(), [](const Session& session) {
        return session.setting.has_value() && counts(session);
    });
    return latest == sessions.rend() ? Setting::Home : *latest->setting;
}

} // namespace

std::optional<DueSession> dueSession(const Workspace& workspace, const ClientId& client)
{
    const QDate today = workspace.today();
    const std::optional<Plan> plan = workspace.planOn(client, today);
    const auto planned = plan ? plannedOn(*plan, today) : std::nullopt;
    if (!planned) {
        return std::nullopt;
    }
    DueSession due;
    due.session.id = SessionId::create();
    due.session.client = client;
    due.session.plan = plan->id;
    due.session.date = today;
    due.session.plannedDate = today;
    due.session.setting = latestSetting(workspace, client);
    due.session.source = Source::Guided;
    due.asPlanned = prescriptionsOf(*planned);
    PlannedSession light = *planned;
    light.lighter = &plan->versionOn(today).phases.front();
    due.lighter = prescriptionsOf(light);
    if (due.lighter == due.asPlanned) {
        due.lighter.clear();
    }
    QSet<ExerciseId> known = exercisesDone(workspace, client);
    for (const auto* list : {&due.asPlanned, &due.lighter}) {
        for (const Prescription& prescription : *list) {
            if (!known.contains(prescription.exercise)) {
                known.insert(prescription.exercise);
                due.firsts.push_back(prescription.exercise);
            }
        }
    }
    return due;
}

} // namespace backbridge::ui
