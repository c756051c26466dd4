// Benchmarks, run by hand: backbridge_bench FILE, where FILE is a made-up clinic
// (backbridge-cli generate --clients 1000 --years 3 --seed 1 FILE). The file is changed while it runs and put
// back. docs/performance.md has the figures and how to read them.

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QPaintEvent>
#include <QProcess>
#include <QTextStream>
#include <QTimer>

#include "app/desktop/desktop.h"
#include "backbridge/domain/library.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "measure.h"
#include "statements.h"

using namespace backbridge;
using namespace backbridge::bench;

namespace {

constexpr int kRounds = 15;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString milliseconds(double microseconds)
{
    return QString::number(microseconds / 1000.0, 'f', microseconds < 10'000 ? 3 : 1);
}

void report(const QString& what, const Timings& ours, const Timings& plain, double target)
{
    out() << QStringLiteral("%1 %2 ms (%3–%4)   C API %5 ms (%6–%7)   ratio %8   target %9\n")
                 .arg(what, -44)
                 .arg(milliseconds(ours.median()), milliseconds(ours.least()), milliseconds(ours.most()),
                      milliseconds(plain.median()), milliseconds(plain.least()), milliseconds(plain.most()),
                      QString::number(ours.median() / plain.median(), 'f', 2),
                      QString::number(target, 'f', 2));
    out().flush();
}

void report(const QString& what, const Timings& ours, const QString& note)
{
    out() << QStringLiteral("%1 %2 ms (%3–%4)   %5\n")
                 .arg(what, -44)
                 .arg(milliseconds(ours.median()), milliseconds(ours.least()), milliseconds(ours.most()),
                      note);
    out().flush();
}

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
        report(what, ours, plain, target);
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
    report(QStringLiteral("save one session (%1 entries)").arg(session.entries.size()), ours, plain, 1.5);
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
    report(QStringLiteral("import %1 sessions (%2 MB)").arg(sessions).arg(bundle.size() / 1'000'000), ours,
           plain, 3.0);
}

void searchAsYouType(const ExerciseLibrary& library)
{
    const ExerciseSearch search(library);
    const QString typed = QStringLiteral("single leg bri");
    Timings keyPress;
    qint64 found = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            ExerciseFilter filter;
            filter.text = typed.left(length);
            keyPress.add(measure([&] { found += static_cast<qint64>(search.find(filter).size()); }));
        }
    }
    keep(found);
    report(QStringLiteral("library search, one key press"), keyPress, QStringLiteral("no SQL"));
}

/// Ends the program at its first paint, after a word to whoever started it.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                out() << "painted\n";
                out().flush();
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

int showWindow(QApplication& application, const QString& file)
{
    FirstPaint painted;
    application.installEventFilter(&painted);
    if (file.isEmpty()) {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        return QApplication::exec();
    }
    const SystemClock clock;
    Desktop desktop(application, clock);
    desktop.open(file);
    return QApplication::exec();
}

/// Microseconds from starting this program anew until its window has painted.
double startToPaint(const QStringList& arguments)
{
    return measure([&] {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        child.waitForReadyRead(30'000);
        child.waitForFinished();
    });
}

void windows(const QString& file)
{
    Timings ours;
    Timings empty;
    for (int round = 0; round < kRounds; ++round) {
        empty.add(startToPaint({QStringLiteral("--window")}));
        ours.add(startToPaint({QStringLiteral("--window"), file}));
    }
    out() << QStringLiteral("%1 %2 ms   empty QMainWindow %3 ms   ratio %4   target 2.00\n")
                 .arg(QStringLiteral("start to first paint"), -44)
                 .arg(milliseconds(ours.median()), milliseconds(empty.median()),
                      QString::number(ours.median() / empty.median(), 'f', 2));
}

void memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
            out() << line << '\n';
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--window")) {
        return showWindow(application, arguments.value(2));
    }
    if (arguments.size() != 2) {
        out() << "usage: backbridge_bench FILE\n";
        return 2;
    }
    const QString file = arguments.at(1);
    windows(file);

    const SystemClock clock;
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
    searchAsYouType(workspace.library());
    saveOne(bench, client);
    importMany(bench);
    memory();
    return 0;
}
