#include "sets.h"

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "measure.h"
#include "report.h"

namespace backbridge::bench {

namespace {

constexpr int kSets = 10;
constexpr int kExercises = 6; ///< a long session

SessionRun longRun(const ClientId& client, QDate date)
{
    std::vector<Prescription> prescriptions(kExercises);
    for (Prescription& prescription : prescriptions) {
        prescription.exercise = ExerciseId {QStringLiteral("split_squat")};
        prescription.dose.sets = kSets;
        prescription.dose.reps = 8;
        prescription.dose.side = Side::PerSide;
    }
    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.date = date;
    session.source = Source::Guided;
    return beginRun(session, prescriptions);
}

} // namespace

void timeSets(const QString& path)
{
    const SystemClock clock;
    Workspace workspace(storage::Database::open(path), clock);
    SessionRun run = longRun(workspace.clientSummaries(false).front().id, workspace.today());
    Timings keeping;
    while (!run.isOver()) {
        // What lies between the moment a set is done and its being shown as done.
        keeping.add(measure([&workspace, &run] {
            completeSet(run, 8);
            workspace.keepRun(run);
        }));
    }
    const Session session = workspace.finishRun(run);
    workspace.removeSession(session.id);
    reportTime(QStringLiteral("a set of the player on disk (of 120, the slowest of them counts)"), keeping,
               QStringLiteral("50 ms"));
}

} // namespace backbridge::bench
