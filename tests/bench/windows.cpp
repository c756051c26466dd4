#include "windows.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QPaintEvent>
#include <QPixmap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

#include "app/desktop/desktop.h"
#include "backbridge/storage/database.h"
#include "clinics.h"
#include "moving_wall.h"
#include "report.h"
#include "ui/progress/progress_page.h"

namespace backbridge::bench {

namespace {

constexpr int kRounds = 15;
constexpr QSize kWindow {1280, 800};
const QString kEmptyWindow = QStringLiteral("--empty-window");
const QString kProgram = QStringLiteral("--program");
const QString kAllPages = QStringLiteral("--all-pages");
const QString kMoving = QStringLiteral("--moving-figures");

/// Calls back once, after the first paint of anything.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(std::function<void()> then)
        : m_then(std::move(then))
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, m_then);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
    bool m_seen = false;
};

void sayAndQuit(const QByteArray& words)
{
    out() << words << '\n';
    out().flush();
    QCoreApplication::quit();
}

/// What the system says of the memory of this process ("VmHWM:  81234 kB"); empty where it says nothing.
QByteArray mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM")) {
                return line.simplified();
            }
        }
    }
    return {};
}

void showAllPages()
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<ui::MainWindow*>(top)) {
            for (const char* id : {"today", "plan", "library", "progress", "clients", "warning-signs",
                                   "settings", "log", "plan-builder"}) {
                window->showPage(QLatin1String(id));
                window->grab();
            }
        }
    }
}

int runMovingFigures(const QString& file, int count)
{
    const FixedClock clock(clinicDay());
    const Workspace workspace(storage::Database::open(file), clock);
    MovingWall wall(workspace, static_cast<std::size_t>(count));
    wall.resize(kWindow);
    QObject::connect(&wall, &MovingWall::measured, &wall, [](double frames, double share) {
        sayAndQuit(QByteArray::number(frames, 'f', 1) + " pictures a second, "
                   + QByteArray::number(share * 100, 'f', 0) + " % of a core; " + mostMemory());
    });
    wall.show();
    return QApplication::exec();
}

/// Starts this program anew; the settings of whoever runs it stay out of it.
QByteArray runAnew(const QStringList& arguments)
{
    const QTemporaryDir settings;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    constexpr int kPatienceMs = 60'000;
    child.waitForReadyRead(kPatienceMs);
    child.waitForFinished(kPatienceMs);
    return child.readAllStandardOutput().simplified();
}

/// A clinic with the page that shows one client's progress.
class ProgressScreen {
public:
    explicit ProgressScreen(const QString& file)
        : m_clock(clinicDay())
        , m_workspace(storage::Database::open(file), m_clock)
        , m_page(m_workspace)
    {
        m_page.resize(kWindow);
        m_page.show();
    }

    [[nodiscard]] std::vector<ClientSummary> clients() const { return m_workspace.clientSummaries(true); }

    /// Microseconds from choosing the client until the page has painted.
    [[nodiscard]] double show(const ClientId& client)
    {
        return measure([&] {
            m_workspace.setCurrentClient(client);
            keep(m_page.grab().width());
        });
    }

private:
    FixedClock m_clock;
    Workspace m_workspace;
    ui::ProgressPage m_page;
};

} // namespace

void timeFirstPaint(const QString& what, const QString& file)
{
    Timings ours;
    Timings empty;
    for (int round = 0; round < kRounds; ++round) {
        empty.add(measure([] { keep(runAnew({kEmptyWindow}).size()); }));
        ours.add(measure([&] { keep(runAnew({kProgram, file}).size()); }));
    }
    reportRatio(QStringLiteral("start to first paint, %1").arg(what), ours,
                QStringLiteral("empty QMainWindow"), empty, 2.0);
}

void measureMemory(const QString& file)
{
    out() << "whole process, first paint: " << runAnew({kProgram, file})
          << "; all pages shown: " << runAnew({kAllPages, file}) << "   target 150 MB\n";
    out().flush();
}

void measureMovingFigures(const QString& file)
{
    constexpr int kOnePage = 16; // as many cards as a window shows of the library
    constexpr int kAll = 1000;
    for (const int count : {kOnePage, kAll}) {
        out() << (count == kAll ? "all figures" : "a page of figures")
              << " moving: " << runAnew({kMoving, file, QString::number(count)})
              << "   target 60 a second, 20 %\n";
    }
    out() << "    an empty window: " << runAnew({kEmptyWindow}) << "   target 40 MB above it\n";
    out().flush();
}

void timeProgressScreen(const QString& large, const QString& small)
{
    ProgressScreen many(large);
    ProgressScreen few(small);
    const std::vector<ClientSummary> clients = few.clients();
    Timings inMany;
    Timings inFew;
    // The first round of each makes what later ones find made: fonts, icons, columns.
    for (int round = 0; round <= kRounds; ++round) {
        for (const ClientSummary& client : clients) {
            const double fewTime = few.show(client.id);
            const double manyTime = many.show(client.id);
            if (round > 0) {
                inFew.add(fewTime);
                inMany.add(manyTime);
            }
        }
    }
    reportTime(QStringLiteral("one client's progress, screen"), inMany, QStringLiteral("16 ms"));
    reportRatio(QStringLiteral("one client's progress, screen, of 1,000"), inMany,
                QStringLiteral("of %1").arg(clients.size()), inFew, 1.1);
}

bool isChild()
{
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() > 1
        && QStringList {kEmptyWindow, kProgram, kAllPages, kMoving}.contains(arguments.at(1));
}

int runChild(QApplication& application)
{
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.at(1) == kMoving) {
        return runMovingFigures(arguments.at(2), arguments.at(3).toInt());
    }
    const bool allPages = arguments.at(1) == kAllPages;
    FirstPaint painted([allPages] {
        if (allPages) {
            showAllPages();
        }
        sayAndQuit(mostMemory());
    });
    application.installEventFilter(&painted);
    if (arguments.at(1) == kEmptyWindow) {
        QMainWindow window;
        window.resize(kWindow);
        window.show();
        return QApplication::exec();
    }
    const FixedClock clock(clinicDay());
    Desktop desktop(application, clock);
    desktop.open(arguments.at(2));
    return QApplication::exec();
}

} // namespace backbridge::bench
