// Does one set after the other of a session, keeps each, and says how many are kept, until it is killed.
// Begun again it goes on with the session that it finds.

#include "workspace/writer.h"

using namespace backbridge;

namespace {

constexpr int kSets = 20;

SessionRun freshRun(const ClientId& client)
{
    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.date = QDate(2026, 2, 20);
    session.source = Source::Guided;
    Prescription prescription;
    prescription.exercise = ExerciseId {QStringLiteral("bridge")};
    prescription.dose.sets = kSets;
    prescription.dose.reps = 8;
    prescription.dose.side = Side::PerSide;
    return beginRun(session, {prescription, prescription, prescription, prescription, prescription});
}

void doSets(Workspace& workspace, const ClientId& client)
{
    SessionRun run = workspace.savedRun(client).value_or(freshRun(client));
    for (;;) {
        if (run.isOver()) {
            workspace.finishRun(run);
            run = freshRun(client);
        }
        completeSet(run, 8);
        workspace.keepRun(run);
        std::printf("%s %d\n", qPrintable(run.session.id.text()), setsOf(run).done);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    return test::writeUntilKilled(argc, argv, doSets);
}
