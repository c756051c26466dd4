#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

#include "support/catch.h"

int main(int argc, char* argv[])
{
    qputenv("TZ", "Europe/Berlin");
    QCoreApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    return Catch::Session().run(argc, argv);
}
