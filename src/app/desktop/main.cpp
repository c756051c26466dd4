#include <QApplication>
#include <QCommandLineParser>

#include "desktop.h"

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("backbridge"));
    QApplication::setApplicationName(QStringLiteral("backbridge"));
    QApplication::setApplicationVersion(QStringLiteral(BACKBRIDGE_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Backbridge"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Plan, log and look back on strength sessions."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(
        QStringLiteral("data"),
        QCoreApplication::translate("main", "Use this data file instead of the usual one."),
        QStringLiteral("FILE"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Open a throw-away copy of example data."));
    parser.addOptions({data, demo});
    parser.process(application);

    const backbridge::SystemClock clock;
    backbridge::Desktop desktop(application, clock);
    if (parser.isSet(demo)) {
        desktop.openExample();
    } else {
        desktop.open(parser.isSet(data) ? parser.value(data) : backbridge::defaultDataPath());
    }
    return QApplication::exec();
}
