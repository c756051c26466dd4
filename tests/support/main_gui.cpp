#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

#include "support/catch.h"

namespace {

// A Qt warning in a screen test is a fault of the screen; only what the offscreen platform says it cannot do
// (propagateSizeHints, raise) and a missing runtime folder are let pass.
void failOnWarning(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    const bool ofPlatform = message.startsWith(QLatin1String("This plugin does not support"))
        || message.contains(QLatin1String("XDG_RUNTIME_DIR"));
    if (type == QtDebugMsg || type == QtInfoMsg || ofPlatform) {
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
