#include "failures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

namespace backbridge::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

FailureKind kindOf(int code, const QString& path)
{
    const bool there = path == QLatin1String(":memory:") || QFileInfo::exists(path);
    switch (code) {
    case SQLITE_READONLY_DBMOVED:
        return FailureKind::Missing;
    case SQLITE_IOERR_SHMSIZE:
        return FailureKind::DiskFull;
    default:
        break;
    }
    // The low byte is the primary code, whichever way the extended one goes on.
    switch (code & 0xff) {
    case SQLITE_FULL:
        return FailureKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return there ? FailureKind::ReadOnly : FailureKind::Missing;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FailureKind::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FailureKind::Damaged;
    case SQLITE_IOERR:
        return there ? FailureKind::Other : FailureKind::Missing;
    default:
        return FailureKind::Other;
    }
}

QString nameOf(Record record)
{
    switch (record) {
    case Record::Client:
        return Text::tr("client");
    case Record::Plan:
        return Text::tr("plan");
    case Record::Session:
        return Text::tr("session");
    case Record::Activity:
        return Text::tr("activity");
    case Record::Exercise:
        return Text::tr("exercise");
    case Record::Import:
        return Text::tr("import");
    case Record::Template:
        return Text::tr("template");
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failureFor(int code, const QString& path, const QString& detail)
{
    return {kindOf(code, path), path, QStringLiteral("SQLite %1: %2").arg(code).arg(detail)};
}

Failure staleRevision(Record record)
{
    return {FailureKind::StaleRevision, nameOf(record), QStringLiteral("the stored revision is another one")};
}

Failure notFound(Record record)
{
    return {FailureKind::NotFound, nameOf(record), QStringLiteral("no such row")};
}

} // namespace backbridge::storage
