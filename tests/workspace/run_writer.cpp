// Does one set after the other of a session, keeps each, and says on its standard output how many are kept,
// until it is killed. Begun again it goes on with the session that it finds.

#include <QCoreApplication>

#include <cstdio>

#include "backbridge/domain/failure.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/workspace_fixture.h"

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

void doUntilKilled(const QString& path, const ClientId& client)
{
    const FixedClock clock(QDate(2026, 2, 20));
    Workspace workspace(storage::Database::open(path), clock);
    if (!workspace.client(client)) {
        Client made;
        made.id = client;
        made.name = QStringLiteral("Robin");
        workspace.saveClient(made);
    }
    std::printf("ready\n");
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
    const QCoreApplication app(argc, argv);
    // What is said must be out of this process before the next set is kept.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    const auto client = ClientId::fromText(arguments.value(2));
    try {
        doUntilKilled(arguments.value(1), client.value_or(ClientId()));
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
    }
    return 1;
}
