#include "migrator.h"

#include <QFile>

#include <sqlite3.h>

#include "backbridge/domain/failure.h"
#include "sqlite_file.h"

// Must stand outside every namespace: it names a function that the resource compiler made.
static void initResources()
{
    Q_INIT_RESOURCE(backbridge_migrations);
}

namespace backbridge::storage {

namespace {

QString sqlOf(const Migration& step, const QString& path)
{
    QFile file(step.file);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::Other, path, QStringLiteral("%1 cannot be read").arg(step.file));
    }
    return QString::fromUtf8(file.readAll());
}

/// Foreign keys have to be off while a step rebuilds tables, and can only be switched outside a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(sqlite3* handle)
        : m_handle(handle)
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
    }

    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

    ~ForeignKeysOff() { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); }

private:
    sqlite3* m_handle;
};

void apply(sqlite3* handle, const QString& path, const Migration& step)
{
    execute(handle, path, sqlOf(step, path));
    const QStringList orphans = firstColumn(handle, path, QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphans.isEmpty()) {
        throw Failure(FailureKind::Damaged, path,
                      QStringLiteral("step %1 leaves rows of %2 that refer to nothing")
                          .arg(step.version)
                          .arg(orphans.first()));
    }
    execute(handle, path,
            QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;"
                           "INSERT INTO migration (version, summary, applied_at)"
                           " VALUES (%2, '%3', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
                .arg(kApplicationId)
                .arg(step.version)
                .arg(QString(step.summary).replace(QLatin1Char('\''), QStringLiteral("''"))));
}

void applyWhole(sqlite3* handle, const QString& path, const Migration& step)
{
    execute(handle, path, QStringLiteral("BEGIN IMMEDIATE"));
    try {
        apply(handle, path, step);
        execute(handle, path, QStringLiteral("COMMIT"));
    } catch (...) {
        // SQLite may have rolled back by itself, as on a full disk.
        if (sqlite3_get_autocommit(handle) == 0) {
            sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
        }
        throw;
    }
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> steps {
        {1, QStringLiteral("Clients, plans, sessions and exercises"),
         QStringLiteral(":/backbridge/migrations/0001_initial.sql")},
        {2, QStringLiteral("Exercises of one's own, their pictures and imports"),
         QStringLiteral(":/backbridge/migrations/0002_own_exercises.sql")},
        {3, QStringLiteral("What becomes of a plan while it runs"),
         QStringLiteral(":/backbridge/migrations/0003_running_plans.sql")},
        {4, QStringLiteral("Plans to begin from, and plans that were begun"),
         QStringLiteral(":/backbridge/migrations/0004_templates_and_drafts.sql")},
        {5, QStringLiteral("Sessions that are being done"),
         QStringLiteral(":/backbridge/migrations/0005_sessions_being_done.sql")},
        {6, QStringLiteral("What the next morning says, and late entries"),
         QStringLiteral(":/backbridge/migrations/0006_mornings_and_late_entries.sql")},
        {7, QStringLiteral("Corrected and removed sessions are kept"),
         QStringLiteral(":/backbridge/migrations/0007_kept_corrections.sql")},
        {8, QStringLiteral("Imported logs can be taken back, and their names are remembered"),
         QStringLiteral(":/backbridge/migrations/0008_imported_logs.sql")},
        {9, QStringLiteral("Minutes of being active beside sessions"),
         QStringLiteral(":/backbridge/migrations/0009_activity.sql")},
    };
    return steps;
}

int newestVersion(const std::vector<Migration>& steps)
{
    return steps.empty() ? 0 : steps.back().version;
}

int schemaVersion(sqlite3* handle, const QString& path)
{
    return number(handle, path, QStringLiteral("PRAGMA user_version"));
}

void migrate(sqlite3* handle, const QString& path, const std::vector<Migration>& steps)
{
    initResources();
    const int present = schemaVersion(handle, path);
    const ForeignKeysOff foreignKeysOff(handle);
    for (const Migration& step : steps) {
        if (step.version > present) {
            applyWhole(handle, path, step);
        }
    }
}

} // namespace backbridge::storage
