// Benchmarks, run by hand. docs/performance.md has the figures and says how to read them.

#include <QApplication>
#include <QTemporaryDir>

#include "charts.h"
#include "clinics.h"
#include "data.h"
#include "libraries.h"
#include "plans.h"
#include "report.h"
#include "search.h"
#include "sets.h"
#include "windows.h"

using namespace backbridge::bench;

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (isChild()) {
        return runChild(application);
    }
    if (argc != 1) {
        out() << "usage: backbridge_bench (it makes its own clinics in a temporary folder)\n";
        return 2;
    }
    constexpr int kMany = 1000;
    constexpr int kFew = 10;
    const QTemporaryDir folder;
    const QString large = folder.filePath(QStringLiteral("large.sqlite"));
    const QString small = folder.filePath(QStringLiteral("small.sqlite"));
    const double seconds = makeClinic(large, kMany);
    makeClinic(small, kFew);
    out() << "a clinic of 1,000 clients and 3 years made in " << QString::number(seconds, 'f', 1)
          << " s   target 120 s\n";
    out().flush();

    setUp(large, backbridge::Profile::Clinic);
    setUp(small, backbridge::Profile::Home);
    timeFirstPaint(QStringLiteral("a person's day"), small);
    timeFirstPaint(QStringLiteral("1,000 clients"), large);
    measureMemory(large);
    measureMovingFigures(small);
    timeProgressScreen(large, small);
    timeCharts();
    timeSearch();
    timePlans();
    timeLibraryImport(small);
    timeSets(large);
    timeData(large);
    return 0;
}
