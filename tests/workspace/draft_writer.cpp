// Keeps one begun plan after the other until it is killed, and says on its standard output which is kept.

#include <QCoreApplication>

#include <cstdio>

#include "backbridge/domain/failure.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/workspace_fixture.h"

using namespace backbridge;

namespace {

void keepUntilKilled(const QString& path, const ClientId& client)
{
    const FixedClock clock(QDate(2026, 2, 20));
    Workspace workspace(storage::Database::open(path), clock);
    if (!workspace.client(client)) {
        Client made;
        made.id = client;
        made.name = QStringLiteral("Robin");
        workspace.saveClient(made);
    }
    SavedDraft draft;
    draft.client = client;
    draft.plan = PlanId {client.value};
    draft.draft = PlanDraft::copyOf(test::twoPhasePlan(client, QDate(2026, 2, 2)), {}, QDate(2026, 1, 1));
    const std::vector<SavedDraft> kept = workspace.savedDrafts(client);
    int number = kept.empty() ? 0 : kept.front().draft.value().title.toInt();
    std::printf("ready\n");
    for (;;) {
        draft.draft->title = QString::number(++number);
        workspace.keepDraft(draft);
        std::printf("%d\n", number);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    // What is said must be out of this process before the next draft is kept.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    const auto client = ClientId::fromText(arguments.value(2));
    try {
        keepUntilKilled(arguments.value(1), client.value_or(ClientId()));
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
    }
    return 1;
}
