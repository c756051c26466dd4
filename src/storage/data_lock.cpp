#include "data_lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include "backbridge/domain/failure.h"

namespace backbridge::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

Failure heldElsewhere(const QLockFile& lock, const QString& path)
{
    qint64 process = 0;
    QString host;
    QString program;
    QString holder;
    if (lock.getLockInfo(&process, &host, &program)) {
        //: Which program has a file open: a process number and a computer's name
        holder = Text::tr("process %1 on %2").arg(process).arg(host);
    }
    return {FailureKind::Busy, path, QStringLiteral("locked by another process"), holder};
}

bool namesHolder(const QLockFile& lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

/// Takes over a lock file that says nobody's name. A program writes its name right after it has made the
/// file; where there still is none after a moment, it was killed in between, and nobody else would ever get
/// in. A file that a running program has open is left alone by QLockFile.
bool takeOverUnnamed(QLockFile& lock)
{
    constexpr int kMomentMs = 200;
    return !namesHolder(lock)
        && (lock.tryLock(kMomentMs) || (!namesHolder(lock) && lock.removeStaleLockFile() && lock.tryLock(0)));
}

FailureKind kindOfUnknown(const QString& folder)
{
    if (!QFileInfo(folder).isDir()) {
        return FailureKind::Missing;
    }
    return QStorageInfo(folder).bytesAvailable() == 0 ? FailureKind::DiskFull : FailureKind::Other;
}

} // namespace

QString resolvedPath(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists()) {
        return info.canonicalFilePath();
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

std::unique_ptr<QLockFile> lockDataFile(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    // Only the holder's end makes a lock stale: a session left open overnight still has the file.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0) || (lock->error() == QLockFile::LockFailedError && takeOverUnnamed(*lock))) {
        return lock;
    }
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        throw heldElsewhere(*lock, path);
    case QLockFile::PermissionError:
        throw Failure(FailureKind::ReadOnly, path, QStringLiteral("the lock file cannot be made"));
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    throw Failure(kindOfUnknown(QFileInfo(path).path()), path,
                  QStringLiteral("the lock file cannot be made"));
}

} // namespace backbridge::storage
