#include <QTemporaryDir>

#include <algorithm>

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "workspace/writer.h"

using namespace backbridge;

namespace {

constexpr int kKills = 20;

} // namespace

TEST_CASE("a begun plan that was kept outlives a kill, whole", "[plan_templates][draft][kill]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const ClientId client = ClientId::create();
    const FixedClock clock(QDate(2026, 2, 20));
    for (int kill = 0; kill < kKills; ++kill) {
        CAPTURE(kill);
        const auto said =
            test::saidUntilKilled(QStringLiteral(BACKBRIDGE_DRAFT_WRITER), path, client, 1 + kill % 7);
        REQUIRE(said);
        const int acknowledged = said->toInt();

        const Workspace workspace(storage::Database::open(path), clock);
        const std::vector<SavedDraft> drafts = workspace.savedDrafts(client);
        REQUIRE(drafts.size() == 1);
        REQUIRE(drafts.front().draft);
        // One more may have been kept that it could not say any more.
        const int found = drafts.front().draft->title.toInt();
        CHECK(found >= acknowledged);
        CHECK(found <= acknowledged + 1);
        CHECK(drafts.front().draft->version.phases.size() == 2);
    }
}
