#include "backbridge/storage/backup.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include "backbridge/domain/clock.h"
#include "backbridge/domain/failure.h"
#include "data_lock.h"
#include "durable.h"
#include "inspection.h"
#include "migrator.h"
#include "sqlite_file.h"
#include "verified_copy.h"

namespace backbridge::storage {

namespace {

bool hasContent(const QString& path)
{
    return QFileInfo(path).size() > 0;
}

/// Copies the data file `from` with what SQLite has not merged into it yet.
void copyWithCompanions(const QString& from, const QString& to)
{
    copyDurably(from, to);
    for (const auto* ending : {"-wal", "-journal"}) {
        if (hasContent(from + QLatin1String(ending))) {
            copyDurably(from + QLatin1String(ending), to + QLatin1String(ending));
        }
    }
}

/// A name beside `file` under which what stands there is kept.
QString keptName(const QString& file)
{
    const QString name = QStringLiteral("%1.before-restore-%2")
                             .arg(file, SystemClock().now().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    QString free = name;
    for (int i = 2; QFileInfo::exists(free); ++i) {
        free = QStringLiteral("%1-%2").arg(name).arg(i);
    }
    return free;
}

/// Refuses what does not even look like a backup.
void requireBackup(const QString& backup, int newest)
{
    if (peek(backup, newest) == FileState::New) {
        const bool there = QFileInfo::exists(backup);
        throw Failure(there ? FailureKind::ForeignFile : FailureKind::Missing, backup,
                      QStringLiteral("nothing to restore"));
    }
}

/// A whole, checked copy of `backup` as `copy`, with everything in the one file.
void copyChecked(const QString& backup, const QString& copy, int newest)
{
    copyWithCompanions(backup, copy);
    {
        const SqliteFile file(copy, SqliteFile::Mode::ReadWrite);
        requireOurs(file.handle(), copy, newest);
        requireWhole(file.handle(), copy);
        execute(file.handle(), copy, QStringLiteral("PRAGMA journal_mode = WAL"));
    }
    makeDurable(copy);
}

/// Keeps what stands at `file` under another name, which is returned.
QString keepPresent(const QString& file)
{
    if (!hasContent(file)) {
        return {};
    }
    QString kept = keptName(file);
    try {
        copyWithCompanions(file, kept);
    } catch (...) {
        removeDataFile(kept);
        throw;
    }
    return kept;
}

/// The lock of `backup` if it is a data file that a program may have open just now.
std::unique_ptr<QLockFile> lockOfSource(const QString& backup, const QString& file)
{
    const bool mayBeOpen = backup != file && QFileInfo::exists(backup + QStringLiteral(".lock"));
    return mayBeOpen ? lockDataFile(backup) : nullptr;
}

} // namespace

void backupTo(Database& database, const QString& path)
{
    Q_ASSERT(!database.inTransaction());
    const QString target = resolvedPath(path);
    if (target == database.path()) {
        throw Failure(FailureKind::OwnData, target, QStringLiteral("backup"));
    }
    const QFileInfo info(target);
    if (!info.exists()) {
        copyVerified(database.handle(), database.path(), target);
        return;
    }
    if (!info.isFile() || !info.isWritable()) {
        throw Failure(FailureKind::ReadOnly, target, QStringLiteral("not a file that may be written"));
    }
    // It may be the data file of someone who has it open.
    const std::unique_ptr<QLockFile> lock = lockDataFile(target);
    copyVerified(database.handle(), database.path(), target);
}

QString restoreFrom(const QString& backupPath, const QString& path)
{
    const int newest = newestVersion(migrations());
    const QString backup = resolvedPath(backupPath);
    // Before a folder is made for it.
    requireBackup(backup, newest);
    createPrivateFolder(QFileInfo(path).absolutePath());
    const QString file = resolvedPath(path);
    const std::unique_ptr<QLockFile> lock = lockDataFile(file);
    const std::unique_ptr<QLockFile> sourceLock = lockOfSource(backup, file);

    const QString copy = file + QStringLiteral(".restoring");
    removeDataFile(copy);
    try {
        copyChecked(backup, copy, newest);
        QString kept = keepPresent(file);
        // Its log must not be taken for the restored file's; should the program end here, the copy kept has
        // it all.
        removeCompanions(file);
        putInPlace(copy, file);
        return kept;
    } catch (const Failure& failure) {
        removeDataFile(copy);
        if (failure.kind() == FailureKind::Unreadable) {
            throw;
        }
        // What is wrong with the copy's content is wrong with the backup; the rest is about the place
        // written to.
        const bool unfit = failure.kind() == FailureKind::Damaged
            || failure.kind() == FailureKind::NewerProgram || failure.kind() == FailureKind::ForeignFile
            || failure.kind() == FailureKind::Missing;
        throw Failure(failure.kind(), unfit ? backup : file, failure.detail());
    }
}

} // namespace backbridge::storage
