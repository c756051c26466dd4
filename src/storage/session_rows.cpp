#include "session_rows.h"

#include <QHash>

#include <algorithm>

#include "row.h"

namespace backbridge::storage {

namespace {

/// Sessions that are being put together. Every statement gives its rows in the order of the sessions and of
/// the positions in them.
class SessionReader {
public:
    SessionReader(Database& database, SessionsOf which, QString key, QDate first, QDate last)
        : m_database(database)
        , m_which(which)
        , m_key(std::move(key))
        , m_first(first)
        , m_last(last)
    {
    }

    std::vector<Session> read()
    {
        readSessions();
        readEntries();
        readSets();
        return std::move(m_sessions);
    }

private:
    [[nodiscard]] QLatin1String column() const
    {
        switch (m_which) {
        case SessionsOf::Client:
            return QLatin1String("client_id");
        case SessionsOf::Import:
            return QLatin1String("import_id");
        case SessionsOf::Id:
            return QLatin1String("id");
        }
        return {};
    }

    /// `columns` of `tables`, which name session s, for the sessions asked for.
    QString sql(QLatin1String columns, QLatin1String tables, QLatin1String order) const
    {
        return QStringLiteral(
                   "SELECT %1 FROM %2 WHERE s.%3 = ? AND s.date BETWEEN ? AND ? ORDER BY s.date, s.seq%4")
            .arg(columns, tables, column(), order);
    }

    /// The session that the row belongs to; rows of one session follow each other.
    Session& sessionOf(Row& row)
    {
        qint64 seq = 0;
        row.read("session_seq", seq);
        while (m_present < m_seqs.size() && m_seqs[m_present] != seq) {
            ++m_present;
        }
        if (m_present == m_seqs.size()) {
            row.refuse("session_seq");
        }
        return m_sessions[m_present];
    }

    void readSessions()
    {
        Statement select(
            m_database,
            sql(QLatin1String("s.seq, s.id, s.client_id, s.plan_id, s.date, s.planned_date,"
                              " s.started_at, s.ended_at, s.setting, s.pain_before,"
                              " s.pain_highest, s.pain_after, s.pain_next_morning, s.soreness,"
                              " s.soreness_next_morning, s.effort, s.symptoms, s.flare,"
                              " s.flare_next_morning, s.note, s.source, s.import_id, s.logged_on,"
                              " s.not_done_reason, s.updated_at, s.revision, s.unknown_fields"),
                QLatin1String("session s"), QLatin1String("")));
        select.run(m_key, m_first, m_last);
        while (select.next()) {
            Session session;
            qint64 seq = 0;
            Row(select, "session")
                .read("seq", seq)
                .read("id", session.id)
                .read("client_id", session.client)
                .read("plan_id", session.plan)
                .read("date", session.date)
                .read("planned_date", session.plannedDate)
                .read("started_at", session.startedAt)
                .read("ended_at", session.endedAt)
                .read("setting", session.setting)
                .read("pain_before", session.painBefore)
                .read("pain_highest", session.painHighest)
                .read("pain_after", session.painAfter)
                .read("pain_next_morning", session.painNextMorning)
                .read("soreness", session.soreness)
                .read("soreness_next_morning", session.sorenessNextMorning)
                .read("effort", session.effort)
                .read("symptoms", session.symptoms)
                .read("flare", session.flare)
                .read("flare_next_morning", session.flareNextMorning)
                .read("note", session.note)
                .read("source", session.source)
                .read("import_id", session.import)
                .read("logged_on", session.loggedOn)
                .read("not_done_reason", session.notDoneReason)
                .read("updated_at", session.updatedAt)
                .read("revision", session.revision)
                .read("unknown_fields", session.unknownFields);
            m_seqs.push_back(seq);
            m_sessions.push_back(std::move(session));
        }
    }

    void readEntries()
    {
        Statement select(
            m_database,
            sql(QLatin1String(
                    "e.session_seq, e.position, e.exercise_id, e.technique, e.note, e.unknown_fields"),
                QLatin1String("session s JOIN entry e ON e.session_seq = s.seq"),
                QLatin1String(", e.position")));
        select.run(m_key, m_first, m_last);
        m_present = 0;
        while (select.next()) {
            Row row(select, "entry");
            Entry& entry = appended(row, sessionOf(row).entries);
            row.read("exercise_id", entry.exercise)
                .read("technique", entry.technique)
                .read("note", entry.note)
                .read("unknown_fields", entry.unknownFields);
        }
    }

    void readSets()
    {
        Statement select(m_database,
                         sql(QLatin1String("w.session_seq, w.entry, w.position, w.side, w.reps, w.steps,"
                                           " w.hold_seconds, w.load_kg, w.done, w.pain"),
                             QLatin1String("session s JOIN work_set w ON w.session_seq = s.seq"),
                             QLatin1String(", w.entry, w.position")));
        select.run(m_key, m_first, m_last);
        m_present = 0;
        while (select.next()) {
            Row row(select, "work_set");
            Entry& entry = itemAt(row, "entry", sessionOf(row).entries);
            SetRecord& set = appended(row, entry.sets);
            row.read("side", set.side)
                .read("reps", set.reps)
                .read("steps", set.steps)
                .read("hold_seconds", set.holdSeconds)
                .read("load_kg", set.loadKg)
                .read("done", set.done)
                .read("pain", set.pain);
        }
    }

    Database& m_database;
    SessionsOf m_which;
    QString m_key;
    QDate m_first;
    QDate m_last;
    std::vector<Session> m_sessions;
    std::vector<qint64> m_seqs; // of m_sessions, one by one
    std::size_t m_present = 0;
};

} // namespace

std::vector<Session> readSessions(Database& database, SessionsOf which, const QString& key, QDate first,
                                  QDate last)
{
    return SessionReader(database, which, key, first, last).read();
}

void insertEntries(Database& database, const Session& session, qint64 seq)
{
    Statement insertEntry(database,
                          QStringLiteral("INSERT INTO entry (session_seq, position, exercise_id, technique,"
                                         " note, unknown_fields) VALUES (?, ?, ?, ?, ?, ?)"));
    Statement insertSet(database,
                        QStringLiteral("INSERT INTO work_set (session_seq, entry, position, side, reps,"
                                       " steps, hold_seconds, load_kg, done, pain)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    int entryPosition = 0;
    for (const Entry& entry : session.entries) {
        insertEntry.run(seq, entryPosition, entry.exercise, entry.technique, entry.note, entry.unknownFields);
        int setPosition = 0;
        for (const SetRecord& set : entry.sets) {
            insertSet.run(seq, entryPosition, setPosition++, set.side, set.reps, set.steps, set.holdSeconds,
                          set.loadKg, set.done, set.pain);
        }
        ++entryPosition;
    }
}

void removeEntries(Database& database, qint64 seq)
{
    // Sets go with their entry.
    Statement(database, QStringLiteral("DELETE FROM entry WHERE session_seq = ?")).run(seq);
}

int exercisesDone(const Session& session)
{
    return static_cast<int>(
        std::count_if(session.entries.begin(), session.entries.end(), [](const Entry& entry) {
            return std::any_of(entry.sets.begin(), entry.sets.end(),
                               [](const SetRecord& set) { return set.done; });
        }));
}

} // namespace backbridge::storage
