#include "inspection.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "backbridge/domain/failure.h"
#include "migrator.h"
#include "sqlite_file.h"

namespace backbridge::storage {

namespace {

constexpr qint64 kHeaderBytes = 100;
constexpr int kUserVersionOffset = 60;
constexpr int kApplicationIdOffset = 68;

void checkMarks(const QString& path, int applicationId, int userVersion, int newest)
{
    if (applicationId != kApplicationId || userVersion < 1) {
        throw Failure(FailureKind::ForeignFile, path,
                      QStringLiteral("application id %1, version %2").arg(applicationId).arg(userVersion));
    }
    if (userVersion > newest) {
        throw Failure(FailureKind::NewerProgram, path,
                      QStringLiteral("version %1 is newer than %2").arg(userVersion).arg(newest));
    }
}

bool hasContent(const QString& path)
{
    return QFileInfo(path).size() > 0;
}

/// Removes what reading a write-ahead log put beside the file, unless it was there before.
class SharedMemoryLeftAsItWas {
public:
    explicit SharedMemoryLeftAsItWas(const QString& path)
        : m_name(path + QStringLiteral("-shm"))
        , m_wasThere(QFileInfo::exists(m_name))
    {
    }

    SharedMemoryLeftAsItWas(const SharedMemoryLeftAsItWas&) = delete;
    SharedMemoryLeftAsItWas& operator=(const SharedMemoryLeftAsItWas&) = delete;

    ~SharedMemoryLeftAsItWas()
    {
        if (!m_wasThere) {
            QFile::remove(m_name);
        }
    }

private:
    QString m_name;
    bool m_wasThere;
};

} // namespace

FileState peek(const QString& path, int newest)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return FileState::New;
    }
    if (!info.isFile()) {
        throw Failure(FailureKind::ForeignFile, path, QStringLiteral("not a regular file"));
    }
    if (info.size() == 0) {
        return FileState::New;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        throw Failure(FailureKind::Unreadable, path, file.errorString());
    }
    const QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes
        || !header.startsWith(QByteArrayView("SQLite format 3\0", 16).toByteArray())) {
        throw Failure(FailureKind::ForeignFile, path, QStringLiteral("no SQLite header"));
    }
    checkMarks(path, qFromBigEndian<qint32>(header.constData() + kApplicationIdOffset),
               qFromBigEndian<qint32>(header.constData() + kUserVersionOffset), newest);
    return FileState::Ours;
}

void requireOurs(sqlite3* handle, const QString& path, int newest)
{
    checkMarks(path, number(handle, path, QStringLiteral("PRAGMA application_id")),
               schemaVersion(handle, path), newest);
}

void inspect(const QString& path, int newest)
{
    if (hasContent(path + QStringLiteral("-journal"))) {
        // Left by another tool; only a writing connection can tell what it means, and the marks are checked
        // again through that one.
        return;
    }
    const SharedMemoryLeftAsItWas sharedMemory(path);
    const auto mode =
        hasContent(path + QStringLiteral("-wal")) ? SqliteFile::Mode::ReadOnly : SqliteFile::Mode::Immutable;
    const SqliteFile file(path, mode);
    requireOurs(file.handle(), path, newest);
    const QString tables = QStringLiteral("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'migration'");
    if (number(file.handle(), path, tables) == 0) {
        throw Failure(FailureKind::Damaged, path, QStringLiteral("the schema is not there"));
    }
    if (QFileInfo(path).size() <= kCheckedWholeBytes) {
        const QStringList faults = firstColumn(file.handle(), path, QStringLiteral("PRAGMA quick_check(1)"));
        if (faults != QStringList(QStringLiteral("ok"))) {
            throw Failure(FailureKind::Damaged, path, faults.value(0));
        }
    }
}

} // namespace backbridge::storage
