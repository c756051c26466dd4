#include "commands.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/workspace/data_location.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const std::vector<Command>& commands()
{
    static const std::vector<Command> kCommands {
        {"exercises",
         "[--family F] [--json]",
         QT_TRANSLATE_NOOP("CommandLine", "lists the exercises; F is bridge, squat, lunge or support"),
         {{"family", "F"}, {"json", ""}},
         0,
         0,
         runExercises},
        {"clients",
         "[--json]",
         QT_TRANSLATE_NOOP("CommandLine",
                           "lists the clients with their plan, this week's sessions and the last one"),
         {{"json", ""}},
         0,
         0,
         runClients},
        {"import",
         "[--client ID|NAME] [--load kg|lb] [--time s|min] [--days dmy|mdy] [--dry-run] FILE...",
         QT_TRANSLATE_NOOP("CommandLine",
                           "takes in bundles, exercise files and training logs, told apart by content;\n"
                           "a training log needs --client, and where it does not say itself in what its\n"
                           "weights and times are and in which order its days are written, --load, --time\n"
                           "and --days. Each file is taken in whole or not at all; one that is refused\n"
                           "does not keep the others out. With --dry-run nothing is written, and each\n"
                           "file is looked at by itself"),
         {{"client", "ID|NAME"}, {"load", "kg|lb"}, {"time", "s|min"}, {"days", "dmy|mdy"}, {"dry-run", ""}},
         1,
         kAnyNumber,
         runImport},
        {"export",
         "--client ID|NAME [--format json|csv|ics] [--at HH:MM] [--alarm MINUTES|none] [--out FILE]",
         QT_TRANSLATE_NOOP("CommandLine",
                           "writes a client as a bundle (json), the sessions as a training log (csv), or\n"
                           "what the plan asks for from today on as a calendar (ics): at 18:00 with an\n"
                           "alarm 30 minutes before, unless --at and --alarm say otherwise"),
         {{"client", "ID|NAME", true},
          {"format", "json|csv|ics"},
          {"at", "HH:MM"},
          {"alarm", "MINUTES|none"},
          {"out", "FILE"}},
         0,
         0,
         runExport},
        {"adherence",
         "--client ID|NAME [--as-of DATE] [--json]",
         QT_TRANSLATE_NOOP("CommandLine",
                           "weekly sessions of the plan that runs on DATE (today unless given), else of\n"
                           "the latest one before. In JSON client and plan are ids; plan is null and\n"
                           "weeks is empty when no plan had started"),
         {{"client", "ID|NAME", true}, {"as-of", "DATE"}, {"json", ""}},
         0,
         0,
         runAdherence},
        {"backup",
         "FILE",
         QT_TRANSLATE_NOOP("CommandLine",
                           "writes a checked copy of the data to FILE, which is not there yet"),
         {},
         1,
         1,
         runBackup},
        {"restore",
         "FILE",
         QT_TRANSLATE_NOOP("CommandLine",
                           "puts a backup in the place of the data; what was there is kept beside it"),
         {},
         1,
         1,
         runRestore},
        {"check", "", QT_TRANSLATE_NOOP("CommandLine", "looks for damage in the data"), {}, 0, 0, runCheck},
        {"generate",
         "--clients N --years Y --seed S [--until DATE] FILE",
         QT_TRANSLATE_NOOP("CommandLine",
                           "makes a new data file with a clinic of made-up clients; the same numbers\n"
                           "give the same clients. Records end on DATE: 2026-03-01 unless given"),
         {{"clients", "N", true}, {"years", "Y", true}, {"seed", "S", true}, {"until", "DATE"}},
         1,
         1,
         runGenerate,
         false},
    };
    return kCommands;
}

QString entry(const Command& command)
{
    const QString indent = QStringLiteral("\n        ");
    return QStringLiteral("    %1 %2")
               .arg(QLatin1String(command.name), QLatin1String(command.usage))
               .trimmed()
        + indent + Text::tr(command.help).replace(QLatin1Char('\n'), indent) + QLatin1Char('\n');
}

} // namespace

const Command* findCommand(const QString& name)
{
    const auto found = std::find_if(commands().begin(), commands().end(), [&name](const Command& command) {
        return name == QLatin1String(command.name);
    });
    return found == commands().end() ? nullptr : &*found;
}

QString helpText(const Command* command)
{
    if (command != nullptr) {
        const QString data = command->usesData ? QStringLiteral("[--data FILE] ") : QString();
        return Text::tr("Usage: backbridge-cli %1%2").arg(data, entry(*command));
    }
    QString text = Text::tr("Usage: backbridge-cli [--data FILE] COMMAND ...\n"
                            "\n"
                            "Works on the data of Backbridge without its window.\n"
                            "\n"
                            "    --data FILE   another data file than %1\n"
                            "    --help        this text, or that of one command\n"
                            "    --version     the program's version\n"
                            "\n"
                            "Commands:\n")
                       .arg(defaultDataPath());
    for (const Command& each : commands()) {
        text += QStringLiteral("    ") + entry(each);
    }
    return text
        + Text::tr("\n"
                   "A client is named by id, or by name as long as only one has it. Dates are written\n"
                   "as 2026-03-01, weeks run from Monday to Sunday (ISO 8601).\n"
                   "\n"
                   "Exit status: 0 done; 1 refused or failed, with the reason on the standard error\n"
                   "output; 2 wrong usage.\n");
}

} // namespace backbridge::cli
