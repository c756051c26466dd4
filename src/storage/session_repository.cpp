#include "backbridge/storage/session_repository.h"

#include "failures.h"
#include "row.h"
#include "session_rows.h"

namespace backbridge::storage {

namespace {

bool writeRow(Database& database, const Session& session)
{
    const QString insert = QStringLiteral(
        "INSERT INTO session (client_id, plan_id, date, planned_date, started_at, ended_at, setting,"
        " pain_before, pain_highest, pain_after, pain_next_morning, soreness, soreness_next_morning, effort,"
        " symptoms, flare, flare_next_morning, note, source, import_id, logged_on, not_done_reason, counted, "
        "exercises,"
        " work_reps, work_seconds, updated_at, unknown_fields, revision, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO NOTHING");
    const QString update = QStringLiteral(
        "UPDATE session SET client_id = ?, plan_id = ?, date = ?, planned_date = ?, started_at = ?,"
        " ended_at = ?, setting = ?, pain_before = ?, pain_highest = ?, pain_after = ?,"
        " pain_next_morning = ?, soreness = ?, soreness_next_morning = ?, effort = ?, symptoms = ?,"
        " flare = ?, flare_next_morning = ?, note = ?, source = ?, import_id = ?, logged_on = ?,"
        " not_done_reason = ?, counted = ?, exercises = ?, work_reps = ?, work_seconds = ?, updated_at = ?,"
        " unknown_fields = ?, revision = ? WHERE id = ? AND revision = ?");
    const Work work = workOf(session);
    return writeRevision(
        database, insert, update, session.revision, session.client, session.plan, session.date,
        session.plannedDate, session.startedAt, session.endedAt, session.setting, session.painBefore,
        session.painHighest, session.painAfter, session.painNextMorning, session.soreness,
        session.sorenessNextMorning, session.effort, session.symptoms, session.flare,
        session.flareNextMorning, session.note, session.source, session.import, session.loggedOn,
        session.notDoneReason, counts(session), exercisesDone(session), work.reps, work.seconds,
        session.updatedAt, session.unknownFields, session.revision + 1, session.id);
}

qint64 seqOf(Database& database, const SessionId& id)
{
    Statement select(database, QStringLiteral("SELECT seq FROM session WHERE id = ?"));
    select.run(id);
    qint64 seq = 0;
    if (select.next()) {
        Row(select, "session").read("seq", seq);
    }
    return seq;
}

} // namespace

std::vector<SessionLine> SessionRepository::lines(const ClientId& client, QDate first, QDate last) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT id, plan_id, date, planned_date, counted, exercises, work_reps,"
                                    " work_seconds, pain_before, pain_highest, pain_after,"
                                    " pain_next_morning, soreness, effort, flare, source, logged_on,"
                                    " not_done_reason"
                                    " FROM session WHERE client_id = ? AND date BETWEEN ? AND ?"
                                    " ORDER BY date, seq"));
    select.run(client, first, last);
    std::vector<SessionLine> lines;
    while (select.next()) {
        SessionLine line;
        Row(select, "session")
            .read("id", line.id)
            .read("plan_id", line.plan)
            .read("date", line.date)
            .read("planned_date", line.plannedDate)
            .read("counted", line.counted)
            .read("exercises", line.exercises)
            .read("work_reps", line.work.reps)
            .read("work_seconds", line.work.seconds)
            .read("pain_before", line.painBefore)
            .read("pain_highest", line.painHighest)
            .read("pain_after", line.painAfter)
            .read("pain_next_morning", line.painNextMorning)
            .read("soreness", line.soreness)
            .read("effort", line.effort)
            .read("flare", line.flare)
            .read("source", line.source)
            .read("logged_on", line.loggedOn)
            .read("not_done_reason", line.notDoneReason);
        lines.push_back(line);
    }
    return lines;
}

std::vector<QDate> SessionRepository::doneDates(const ClientId& client, QDate first, QDate last) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT DISTINCT date FROM session WHERE client_id = ? AND counted = 1"
                                    " AND date BETWEEN ? AND ? ORDER BY date"));
    select.run(client, first, last);
    std::vector<QDate> dates;
    while (select.next()) {
        Row(select, "session").read("date", dates.emplace_back());
    }
    return dates;
}

std::vector<Session> SessionRepository::ofClient(const ClientId& client) const
{
    return readSessions(m_database, SessionsOf::Client, client.text());
}

std::vector<Session> SessionRepository::ofClient(const ClientId& client, QDate first, QDate last) const
{
    return readSessions(m_database, SessionsOf::Client, client.text(), first, last);
}

std::vector<Session> SessionRepository::ofImport(const ImportId& import) const
{
    return readSessions(m_database, SessionsOf::Import, import.text());
}

std::optional<Session> SessionRepository::find(const SessionId& id) const
{
    std::vector<Session> found = readSessions(m_database, SessionsOf::Id, id.text());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Session SessionRepository::save(Session session)
{
    Q_ASSERT(m_database.inTransaction());
    if (!writeRow(m_database, session)) {
        throw staleRevision(Record::Session);
    }
    const qint64 seq = seqOf(m_database, session.id);
    if (session.revision > 0) {
        removeEntries(m_database, seq);
    }
    insertEntries(m_database, session, seq);
    session.revision += 1;
    return session;
}

void SessionRepository::remove(const SessionId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM session WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Session);
    }
}

} // namespace backbridge::storage
