#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

constexpr int kKills = 20;
constexpr int kMilliseconds = 10'000;

/// Lets a writer keep drafts and kills it in the middle; the number of the last one that it said was kept.
int keepAndKill(const QString& path, const ClientId& client, int least)
{
    QProcess writer;
    writer.start(QStringLiteral(BACKBRIDGE_DRAFT_WRITER), {path, client.text()});
    REQUIRE(writer.waitForStarted());
    QByteArray said;
    while (said.count('\n') <= least) {
        REQUIRE(writer.waitForReadyRead(kMilliseconds));
        said += writer.readAll();
    }
    writer.kill();
    REQUIRE(writer.waitForFinished(kMilliseconds));
    said += writer.readAll();
    // What is cut off in its last line was not said.
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
    return lines.last().toInt();
}

} // namespace

TEST_CASE("a begun plan that was kept outlives a kill, whole", "[plan_templates][draft][kill]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const ClientId client = ClientId::create();
    const FixedClock clock(QDate(2026, 2, 20));
    for (int kill = 0; kill < kKills; ++kill) {
        CAPTURE(kill);
        const int acknowledged = keepAndKill(path, client, 1 + kill % 7);

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
