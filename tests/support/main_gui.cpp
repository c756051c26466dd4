#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

#include "support/catch.h"

namespace {

// A Qt warning in a screen test is a fault of the screen; only the offscreen platform's own complaint is let
// pass.
void failOnWarning(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtDebugMsg || type == QtInfoMsg || message.contains(QLatin1String("propagateSizeHints"))) {
        return;
    }
    std::fprintf(stderr, "Qt warning: %s\n", qPrintable(message));
    std::abort();
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Berlin");
    qInstallMessageHandler(failOnWarning);
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}
