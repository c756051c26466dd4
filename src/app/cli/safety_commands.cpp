#include <QCoreApplication>
#include <QFileInfo>

#include "backbridge/storage/backup.h"
#include "commands.h"
#include "data_access.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

int runBackup(const Call& call, Terminal& terminal)
{
    if (!haveData(call, terminal)) {
        return kRefused;
    }
    const QString target = call.files().front();
    // Never over another file: it might be the data itself, or the only good backup.
    if (QFileInfo::exists(target)) {
        return terminal.refuse(Text::tr("%1 is there already; back up to a new file.").arg(target));
    }
    const std::unique_ptr<storage::Database> database = storage::Database::open(call.dataPath());
    storage::backupTo(*database, target);
    terminal.print(Text::tr("Backed up %1 to %2.").arg(call.dataPath(), target));
    return kDone;
}

int runRestore(const Call& call, Terminal& terminal)
{
    const QString backup = call.files().front();
    if (sameFile(backup, call.dataPath())) {
        return terminal.refuse(Text::tr("%1 is the data itself, not a backup of it.").arg(backup));
    }
    const QString before = storage::restoreFrom(backup, call.dataPath());
    terminal.print(Text::tr("Restored %1 from %2.").arg(call.dataPath(), backup));
    if (!before.isEmpty()) {
        terminal.print(Text::tr("What was there before is kept as %1.").arg(before));
    }
    return kDone;
}

int runCheck(const Call& call, Terminal& terminal)
{
    if (!haveData(call, terminal)) {
        return kRefused;
    }
    const std::unique_ptr<storage::Database> database = storage::Database::open(call.dataPath());
    const QStringList faults = storage::checkData(*database);
    if (faults.isEmpty()) {
        terminal.print(Text::tr("%1: nothing wrong was found.").arg(call.dataPath()));
        return kDone;
    }
    for (const QString& fault : faults) {
        terminal.print(fault);
    }
    return terminal.refuse(Text::tr("%1 is damaged; faults found: %2. Restore a backup of it.")
                               .arg(call.dataPath())
                               .arg(faults.size()));
}

} // namespace backbridge::cli
