#include <QCoreApplication>

#include "backbridge/domain/failure.h"
#include "backbridge/domain/picture.h"
#include "backbridge/storage/backup.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "plan_spans.h"
#include "row.h"
#include "session_rows.h"
#include "sqlite_file.h"

namespace backbridge::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckData)
};

/// Looks through the records client by client; a record is named by its id, never by a person's name.
class RecordCheck {
public:
    RecordCheck(Database& database, QStringList& faults)
        : m_database(database)
        , m_faults(faults)
    {
    }

    void run()
    {
        guarded([this] { (void)ExerciseRepository(m_database).all(); });
        guarded([this] {
            for (const Client& client : ClientRepository(m_database).all()) {
                guarded([this, &client] { checkPlans(client.id); });
                guarded([this, &client] { checkSessions(client.id); });
            }
        });
        guarded([this] { checkOwners(); });
        guarded([this] { checkPictures(); });
    }

private:
    /// What cannot be read is a fault found; anything else that fails ends the check.
    template <typename Action>
    void guarded(const Action& action)
    {
        try {
            action();
        } catch (const Failure& failure) {
            if (failure.kind() != FailureKind::Damaged) {
                throw;
            }
            m_faults.append(Text::tr("A record cannot be read: %1.").arg(failure.detail()));
        }
    }

    std::vector<PlanSpan> storedSpans(const PlanId& plan)
    {
        Statement select(m_database,
                         QStringLiteral("SELECT from_day, to_day, sessions_per_week FROM plan_span"
                                        " WHERE plan_id = ? ORDER BY from_day"));
        select.run(plan);
        std::vector<PlanSpan> spans;
        while (select.next()) {
            qint64 from = 0;
            qint64 to = 0;
            int sessions = 0;
            Row(select, "plan_span")
                .read("from_day", from)
                .read("to_day", to)
                .read("sessions_per_week", sessions);
            spans.push_back({QDate::fromJulianDay(from), QDate::fromJulianDay(to), sessions});
        }
        return spans;
    }

    void checkPlans(const ClientId& client)
    {
        for (const Plan& plan : PlanRepository(m_database).ofClient(client)) {
            Statement select(m_database, QStringLiteral("SELECT last_date, weeks FROM plan WHERE id = ?"));
            select.run(plan.id);
            QDate lastDate;
            int weeks = 0;
            if (select.next()) {
                Row(select, "plan").read("last_date", lastDate).read("weeks", weeks);
            }
            if (lastDate != plan.lastDay() || weeks != plan.current().weeks
                || storedSpans(plan.id) != spansOf(plan)) {
                m_faults.append(
                    Text::tr("Plan %1 is listed with other weeks than it has.").arg(plan.id.text()));
            }
        }
    }

    void checkSessions(const ClientId& client)
    {
        const SessionRepository repository(m_database);
        const std::vector<SessionLine> lines = repository.lines(client, QDate(1, 1, 1), QDate(9999, 12, 31));
        const std::vector<Session> sessions = repository.ofClient(client);
        for (std::size_t i = 0; i < std::min(lines.size(), sessions.size()); ++i) {
            const Session& session = sessions[i];
            const SessionLine& line = lines[i];
            if (line.counted != counts(session) || line.exercises != exercisesDone(session)
                || line.work != workOf(session)) {
                m_faults.append(
                    Text::tr("Session %1 is listed with other work than it has.").arg(session.id.text()));
            }
        }
    }

    void checkOwners()
    {
        Statement select(m_database,
                         QStringLiteral("SELECT s.id FROM session s JOIN plan p ON p.id = s.plan_id"
                                        " WHERE p.client_id <> s.client_id ORDER BY s.seq"));
        select.run();
        while (select.next()) {
            m_faults.append(
                Text::tr("Session %1 is for the plan of another client.").arg(select.value(0).toString()));
        }
    }

    void checkPictures()
    {
        Statement select(m_database, QStringLiteral("SELECT id, content FROM picture ORDER BY id"));
        select.run();
        while (select.next()) {
            PictureId id;
            Row(select, "picture").read("id", id);
            if (pictureIdOf(select.value(1).toByteArray()) != id) {
                m_faults.append(Text::tr("Picture %1 is not as it was taken in.").arg(id.value));
            }
        }
    }

    Database& m_database;
    QStringList& m_faults;
};

} // namespace

QStringList checkData(Database& database)
{
    QStringList faults;
    for (const QString& fault :
         firstColumn(database.handle(), database.path(), QStringLiteral("PRAGMA integrity_check"))) {
        if (fault != QLatin1String("ok")) {
            faults.append(Text::tr("The file does not hold together: %1.").arg(fault));
        }
    }
    for (const QString& table :
         firstColumn(database.handle(), database.path(), QStringLiteral("PRAGMA foreign_key_check"))) {
        faults.append(Text::tr("A row of %1 belongs to nothing.").arg(table));
    }
    RecordCheck(database, faults).run();
    return faults;
}

} // namespace backbridge::storage
