// Keeps one begun plan after the other until it is killed, and says which is kept.

#include "support/workspace_fixture.h"
#include "workspace/writer.h"

using namespace backbridge;

namespace {

void keepDrafts(Workspace& workspace, const ClientId& client)
{
    SavedDraft draft;
    draft.client = client;
    draft.plan = PlanId {client.value};
    draft.draft = PlanDraft::copyOf(test::twoPhasePlan(client, QDate(2026, 2, 2)), {}, QDate(2026, 1, 1));
    const std::vector<SavedDraft> kept = workspace.savedDrafts(client);
    int number = kept.empty() ? 0 : kept.front().draft.value().title.toInt();
    for (;;) {
        draft.draft->title = QString::number(++number);
        workspace.keepDraft(draft);
        std::printf("%d\n", number);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    return test::writeUntilKilled(argc, argv, keepDrafts);
}
