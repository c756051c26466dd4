#include <QCoreApplication>

#include <cstdio>

#include "backbridge/domain/failure.h"
#include "commands.h"

namespace {

using namespace backbridge;
using namespace backbridge::cli;

/// The one line about a failure is the command's own. Details for developers go out when they ask for them.
void logWhenAsked(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("BACKBRIDGE_LOG")) {
        const QByteArray line = qFormatLogMessage(type, context, message).toUtf8() + '\n';
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    }
}

int run(const Call& call, Terminal& terminal)
{
    if (call.has(QStringLiteral("version"))) {
        terminal.print(QStringLiteral("Backbridge " BACKBRIDGE_VERSION));
        return kDone;
    }
    if (call.has(QStringLiteral("help"))) {
        terminal.write(helpText(call.command()).toUtf8());
        return kDone;
    }
    try {
        return call.command()->run(call, terminal);
    } catch (const Failure& failure) {
        qWarning("%s", failure.what());
        return terminal.refuse(failure.words());
    }
}

} // namespace

int main(int argc, char* argv[])
{
    qInstallMessageHandler(logWhenAsked);
    QCoreApplication::setApplicationName(QStringLiteral("backbridge-cli"));
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    Terminal terminal;
    Call call(clock);
    if (const std::optional<QString> wrong = call.read(QCoreApplication::arguments().mid(1))) {
        return terminal.misuse(*wrong);
    }
    const int status = run(call, terminal);
    if (!terminal.flush()) {
        return terminal.refuse(
            QCoreApplication::translate("CommandLine", "The output could not be written."));
    }
    return status;
}
