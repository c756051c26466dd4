#include "plan_rows.h"

#include <QHash>

#include "plan_spans.h"
#include "row.h"

namespace backbridge::storage {

namespace {

/// Plans that are being put together. Every statement gives its rows in the order of the plans and of the
/// positions in them.
class PlanReader {
public:
    PlanReader(Database& database, PlansOf which, QString key)
        : m_database(database)
        , m_which(which)
        , m_key(std::move(key))
    {
    }

    std::vector<Plan> read()
    {
        readPlans();
        readVersions();
        readPhases();
        readPrescriptions();
        readPauses();
        readMoves();
        readDeclinedSteps();
        readKeptAdvice();
        return std::move(m_plans);
    }

private:
    /// `columns` of `tables`, which name plan p, for the plans asked for.
    QString sql(QLatin1String columns, QLatin1String tables, QLatin1String order) const
    {
        const QLatin1String column(m_which == PlansOf::Client ? "client_id" : "id");
        return QStringLiteral("SELECT %1 FROM %2 WHERE p.%3 = ? ORDER BY p.start_date, p.id%4")
            .arg(columns, tables, column, order);
    }

    Plan& planOf(Row& row)
    {
        PlanId id;
        row.read("plan_id", id);
        return m_plans[m_index.value(id)];
    }

    void readPlans()
    {
        Statement select(
            m_database,
            sql(QLatin1String("p.id, p.client_id, p.kind, p.title, p.goal, p.start_date,"
                              " p.ended_on, p.set_by, p.updated_at, p.revision, p.unknown_fields"),
                QLatin1String("plan p"), QLatin1String("")));
        select.run(m_key);
        while (select.next()) {
            Plan plan;
            Row(select, "plan")
                .read("id", plan.id)
                .read("client_id", plan.client)
                .read("kind", plan.kind)
                .read("title", plan.title)
                .read("goal", plan.goal)
                .read("start_date", plan.startDate)
                .read("ended_on", plan.endedOn)
                .read("set_by", plan.setBy)
                .read("updated_at", plan.updatedAt)
                .read("revision", plan.revision)
                .read("unknown_fields", plan.unknownFields);
            m_index.insert(plan.id, m_plans.size());
            m_plans.push_back(std::move(plan));
        }
    }

    void readVersions()
    {
        Statement select(
            m_database,
            sql(QLatin1String("v.plan_id, v.position, v.from_date, v.weeks, v.sessions_per_week, v.weekdays"),
                QLatin1String("plan p JOIN plan_version v ON v.plan_id = p.id"),
                QLatin1String(", v.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "plan_version");
            PlanVersion& version = appended(row, planOf(row).versions);
            row.read("from_date", version.from)
                .read("weeks", version.weeks)
                .read("sessions_per_week", version.sessionsPerWeek)
                .read("weekdays", version.weekdays);
        }
        for (const Plan& plan : m_plans) {
            if (plan.versions.empty()) {
                Row(select, "plan_version").refuse("plan_id");
            }
        }
    }

    void readPhases()
    {
        Statement select(
            m_database,
            sql(QLatin1String("h.plan_id, h.version, h.position, h.name, h.first_week, h.last_week,"
                              " h.sessions_per_week, h.weekdays, h.unknown_fields"),
                QLatin1String("plan p JOIN phase h ON h.plan_id = p.id"),
                QLatin1String(", h.version, h.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "phase");
            PlanVersion& version = itemAt(row, "version", planOf(row).versions);
            Phase& phase = appended(row, version.phases);
            row.read("name", phase.name)
                .read("first_week", phase.firstWeek)
                .read("last_week", phase.lastWeek)
                .read("sessions_per_week", phase.sessionsPerWeek)
                .read("weekdays", phase.weekdays)
                .read("unknown_fields", phase.unknownFields);
        }
    }

    void readPrescriptions()
    {
        Statement select(
            m_database,
            sql(QLatin1String("r.plan_id, r.version, r.phase, r.position, r.exercise_id, r.day, r.sets,"
                              " r.reps, r.steps, r.hold_seconds, r.side, r.rest_seconds, r.tempo_up,"
                              " r.tempo_hold, r.tempo_down, r.load_kg, r.effort, r.note, r.unknown_fields"),
                QLatin1String("plan p JOIN prescription r ON r.plan_id = p.id"),
                QLatin1String(", r.version, r.phase, r.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "prescription");
            PlanVersion& version = itemAt(row, "version", planOf(row).versions);
            Phase& phase = itemAt(row, "phase", version.phases);
            Prescription& prescription = appended(row, phase.prescriptions);
            Dose& dose = prescription.dose;
            row.read("exercise_id", prescription.exercise)
                .read("day", prescription.day)
                .read("sets", dose.sets)
                .read("reps", dose.reps)
                .read("steps", dose.steps)
                .read("hold_seconds", dose.holdSeconds)
                .read("side", dose.side)
                .read("rest_seconds", dose.restSeconds);
            readTempo(row, dose.tempo);
            row.read("load_kg", dose.loadKg)
                .read("effort", dose.effort)
                .read("note", prescription.note)
                .read("unknown_fields", prescription.unknownFields);
        }
    }

    void readPauses()
    {
        Statement select(
            m_database,
            sql(QLatin1String(
                    "u.plan_id, u.position, u.from_date, u.to_date, u.kind, u.reason, u.unknown_fields"),
                QLatin1String("plan p JOIN pause u ON u.plan_id = p.id"), QLatin1String(", u.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "pause");
            Pause& pause = appended(row, planOf(row).pauses);
            row.read("from_date", pause.from)
                .read("to_date", pause.to)
                .read("kind", pause.kind)
                .read("reason", pause.reason)
                .read("unknown_fields", pause.unknownFields);
        }
    }

    void readMoves()
    {
        Statement select(m_database,
                         sql(QLatin1String("m.plan_id, m.position, m.from_date, m.to_date, m.unknown_fields"),
                             QLatin1String("plan p JOIN plan_move m ON m.plan_id = p.id"),
                             QLatin1String(", m.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "plan_move");
            MovedDay& move = appended(row, planOf(row).moves);
            row.read("from_date", move.from)
                .read("to_date", move.to)
                .read("unknown_fields", move.unknownFields);
        }
    }

    void readDeclinedSteps()
    {
        Statement select(
            m_database,
            sql(QLatin1String("d.plan_id, d.position, d.exercise_id, d.kind, d.on_date, d.unknown_fields"),
                QLatin1String("plan p JOIN declined_step d ON d.plan_id = p.id"),
                QLatin1String(", d.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "declined_step");
            DeclinedStep& step = appended(row, planOf(row).declinedSteps);
            row.read("exercise_id", step.exercise)
                .read("kind", step.kind)
                .read("on_date", step.on)
                .read("unknown_fields", step.unknownFields);
        }
    }

    void readKeptAdvice()
    {
        Statement select(m_database,
                         sql(QLatin1String("k.plan_id, k.version, k.position, k.kind, k.phase, k.exercise_id,"
                                           " k.reason, k.unknown_fields"),
                             QLatin1String("plan p JOIN kept_advice k ON k.plan_id = p.id"),
                             QLatin1String(", k.version, k.position")));
        select.run(m_key);
        while (select.next()) {
            Row row(select, "kept_advice");
            PlanVersion& version = itemAt(row, "version", planOf(row).versions);
            KeptAdvice& kept = appended(row, version.keptAdvice);
            row.read("kind", kept.kind)
                .read("phase", kept.phase)
                .read("exercise_id", kept.exercise)
                .read("reason", kept.reason)
                .read("unknown_fields", kept.unknownFields);
        }
    }

    Database& m_database;
    PlansOf m_which;
    QString m_key;
    std::vector<Plan> m_plans;
    QHash<PlanId, std::size_t> m_index;
};

int sizeOf(const auto& items)
{
    return static_cast<int>(items.size());
}

/// Writes versions with all that belongs to them, each with its position in the list that holds it.
class VersionWriter {
public:
    VersionWriter(Database& database, const PlanId& plan)
        : m_plan(plan)
        , m_insertVersion(database,
                          QStringLiteral("INSERT INTO plan_version (plan_id, position, from_date, weeks,"
                                         " sessions_per_week, weekdays) VALUES (?, ?, ?, ?, ?, ?)"))
        , m_insertPhase(database,
                        QStringLiteral("INSERT INTO phase (plan_id, version, position, name, first_week,"
                                       " last_week, sessions_per_week, weekdays, unknown_fields)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , m_insertPrescription(
              database,
              QStringLiteral("INSERT INTO prescription (plan_id, version, phase, position, exercise_id, day,"
                             " sets, reps, steps, hold_seconds, side, rest_seconds, tempo_up, tempo_hold,"
                             " tempo_down, load_kg, effort, note, unknown_fields)"
                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , m_insertKeptAdvice(
              database,
              QStringLiteral("INSERT INTO kept_advice (plan_id, version, position, kind, phase, exercise_id,"
                             " reason, unknown_fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
    {
    }

    void write(int position, const PlanVersion& version)
    {
        m_insertVersion.run(m_plan, position, version.from, version.weeks, version.sessionsPerWeek,
                            version.weekdays);
        for (int i = 0; i < sizeOf(version.phases); ++i) {
            write(position, i, version.phases[static_cast<std::size_t>(i)]);
        }
        int item = 0;
        for (const KeptAdvice& kept : version.keptAdvice) {
            m_insertKeptAdvice.run(m_plan, position, item++, kept.kind, kept.phase, kept.exercise,
                                   kept.reason, kept.unknownFields);
        }
    }

private:
    void write(int version, int position, const Phase& phase)
    {
        m_insertPhase.run(m_plan, version, position, phase.name, phase.firstWeek, phase.lastWeek,
                          phase.sessionsPerWeek, phase.weekdays, phase.unknownFields);
        int item = 0;
        for (const Prescription& prescription : phase.prescriptions) {
            const Dose& dose = prescription.dose;
            m_insertPrescription.run(m_plan, version, position, item++, prescription.exercise,
                                     prescription.day, dose.sets, dose.reps, dose.steps, dose.holdSeconds,
                                     dose.side, dose.restSeconds, partOf(dose.tempo, &Tempo::up),
                                     partOf(dose.tempo, &Tempo::hold), partOf(dose.tempo, &Tempo::down),
                                     dose.loadKg, dose.effort, prescription.note, prescription.unknownFields);
        }
    }

    const PlanId& m_plan;
    Statement m_insertVersion;
    Statement m_insertPhase;
    Statement m_insertPrescription;
    Statement m_insertKeptAdvice;
};

} // namespace

std::vector<Plan> readPlans(Database& database, PlansOf which, const QString& key)
{
    return PlanReader(database, which, key).read();
}

void insertParts(Database& database, const Plan& plan)
{
    VersionWriter versions(database, plan.id);
    for (int i = 0; i < sizeOf(plan.versions); ++i) {
        versions.write(i, plan.versions[static_cast<std::size_t>(i)]);
    }

    Statement insertPause(database,
                          QStringLiteral("INSERT INTO pause (plan_id, position, from_date, to_date, kind,"
                                         " reason, unknown_fields) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    int position = 0;
    for (const Pause& pause : plan.pauses) {
        insertPause.run(plan.id, position++, pause.from, pause.to, pause.kind, pause.reason,
                        pause.unknownFields);
    }

    Statement insertMove(database,
                         QStringLiteral("INSERT INTO plan_move (plan_id, position, from_date, to_date,"
                                        " unknown_fields) VALUES (?, ?, ?, ?, ?)"));
    position = 0;
    for (const MovedDay& move : plan.moves) {
        insertMove.run(plan.id, position++, move.from, move.to, move.unknownFields);
    }

    Statement insertStep(database,
                         QStringLiteral("INSERT INTO declined_step (plan_id, position, exercise_id, kind,"
                                        " on_date, unknown_fields) VALUES (?, ?, ?, ?, ?, ?)"));
    position = 0;
    for (const DeclinedStep& step : plan.declinedSteps) {
        insertStep.run(plan.id, position++, step.exercise, step.kind, step.on, step.unknownFields);
    }

    Statement insertSpan(database,
                         QStringLiteral("INSERT INTO plan_span (plan_id, from_day, to_day, sessions_per_week)"
                                        " VALUES (?, ?, ?, ?)"));
    for (const PlanSpan& span : spansOf(plan)) {
        insertSpan.run(plan.id, span.from.toJulianDay(), span.to.toJulianDay(), span.sessionsPerWeek);
    }
}

void removeParts(Database& database, const PlanId& id)
{
    // Phases, prescriptions and kept advice go with their version.
    for (const char* table : {"plan_version", "pause", "plan_move", "declined_step", "plan_span"}) {
        Statement(database, QStringLiteral("DELETE FROM %1 WHERE plan_id = ?").arg(QLatin1String(table)))
            .run(id);
    }
}

} // namespace backbridge::storage
