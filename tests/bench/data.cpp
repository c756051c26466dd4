#include "data.h"

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "clinics.h"
#include "report.h"
#include "statements.h"

namespace backbridge::bench {

namespace {

constexpr int kRounds = 15;
const QString kPlain = QStringLiteral("C API");

/// An open file with the program on one side and SQLite's own interface on the other.
class Bench {
public:
    Bench(const QString& path, const Clock& clock)
        : m_database(storage::Database::open(path))
        , m_handle(m_database->handle())
        , m_workspace(std::move(m_database), clock)
        , m_plain(path)
    {
    }

    [[nodiscard]] Workspace& workspace() { return m_workspace; }

    /// Times `read` beside the statements that it runs, turn by turn.
    template <typename Read>
    void reading(const QString& what, double target, Read&& read)
    {
        const std::vector<QByteArray> statements = recorded(read);
        Timings ours;
        Timings plain;
        for (int round = 0; round < kRounds; ++round) {
            ours.add(measure(read));
            plain.add(m_plain.replay(statements));
        }
        reportRatio(what, ours, kPlain, plain, target);
    }

    template <typename Work>
    [[nodiscard]] std::vector<QByteArray> recorded(Work&& work)
    {
        StatementRecorder recorder(m_handle);
        work();
        return recorder.take();
    }

    [[nodiscard]] PlainConnection& plain() { return m_plain; }

private:
    std::unique_ptr<storage::Database> m_database;
    sqlite3* m_handle;
    Workspace m_workspace;
    PlainConnection m_plain;
};

/// The client with the most sessions among the first hundred of the list: the heaviest screen to open.
ClientId busiestClient(Workspace& workspace)
{
    ClientId best;
    std::size_t most = 0;
    int looked = 0;
    for (const ClientSummary& summary : workspace.clientSummaries(true)) {
        const auto lines = workspace.sessionLines(summary.id, QDate(1990, 1, 1), workspace.today());
        if (lines.size() >= most) {
            most = lines.size();
            best = summary.id;
        }
        if (++looked == 100) {
            break;
        }
    }
    out() << "busiest client: " << most << " sessions\n";
    return best;
}

void saveOne(Bench& bench, const ClientId& client)
{
    Workspace& workspace = bench.workspace();
    const auto lines = workspace.sessionLines(client, QDate(1990, 1, 1), workspace.today());
    Session session = *workspace.session(lines.back().id);
    session.revision = 0;
    Timings ours;
    Timings plain;
    for (int round = 0; round < kRounds * 4; ++round) {
        session.id = SessionId::create();
        const auto statements = bench.recorded([&] { workspace.saveSession(session); });
        workspace.removeSession(session.id);
        plain.add(bench.plain().replay(statements));
        workspace.removeSession(session.id);
        session.id = SessionId::create();
        ours.add(measure([&] { workspace.saveSession(session); }));
        workspace.removeSession(session.id);
    }
    reportRatio(QStringLiteral("save one session (%1 entries)").arg(session.entries.size()), ours, kPlain,
                plain, 1.5);
}

void importMany(Bench& bench)
{
    Workspace& workspace = bench.workspace();
    constexpr int kSessions = 10'000;
    constexpr int kRoundsOfImport = 3;
    // Sessions of as many clients as it takes, taken out of the file and put in again.
    std::vector<ClientId> clients;
    int sessions = 0;
    for (const ClientSummary& summary : workspace.clientSummaries(true)) {
        clients.push_back(summary.id);
        sessions +=
            static_cast<int>(workspace.sessionLines(summary.id, QDate(1990, 1, 1), workspace.today()).size());
        if (sessions >= kSessions) {
            break;
        }
    }
    const QByteArray bundle = workspace.exportBundle(clients);
    const auto takeOut = [&] {
        for (const ClientId& id : clients) {
            workspace.removeClient(id);
        }
    };
    Timings ours;
    Timings plain;
    for (int round = 0; round < kRoundsOfImport; ++round) {
        takeOut();
        const auto statements =
            bench.recorded([&] { workspace.importFile(bundle, {}, std::nullopt, false); });
        takeOut();
        plain.add(bench.plain().replay(statements));
        takeOut();
        ours.add(measure([&] { workspace.importFile(bundle, {}, std::nullopt, false); }));
    }
    reportRatio(QStringLiteral("import %1 sessions (%2 MB)").arg(sessions).arg(bundle.size() / 1'000'000),
                ours, kPlain, plain, 3.0);
}

} // namespace

void timeData(const QString& file)
{
    const FixedClock clock(clinicDay());
    Bench bench(file, clock);
    Workspace& workspace = bench.workspace();
    const ClientId client = busiestClient(workspace);
    bench.reading(QStringLiteral("list of clients"), 1.25,
                  [&] { keep(qint64(workspace.clientSummaries(true).size())); });
    bench.reading(QStringLiteral("one client's progress, data"), 3.0, [&] {
        const auto adherence = workspace.adherence(client, workspace.today());
        keep(adherence ? adherence->adherence.surplus : 0);
    });
    bench.reading(QStringLiteral("one client's sessions, all lines"), 3.0, [&] {
        keep(qint64(workspace.sessionLines(client, QDate(1990, 1, 1), workspace.today()).size()));
    });
    saveOne(bench, client);
    importMany(bench);
}

} // namespace backbridge::bench
