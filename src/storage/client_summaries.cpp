#include <QVariant>

#include <algorithm>

#include "backbridge/domain/iso_week.h"
#include "backbridge/storage/client_repository.h"
#include "row.h"

namespace backbridge::storage {

namespace {

/// Mondays of the weeks that a summary shows, oldest first.
std::array<QDate, kSummaryWeeks + 1> mondays(QDate today)
{
    std::array<QDate, kSummaryWeeks + 1> days;
    const QDate current = IsoWeek::of(today).monday();
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i] = current.addDays(7 * (static_cast<qint64>(i) - kSummaryWeeks));
    }
    return days;
}

/// What one client's line is made of, and the values of its placeholders.
struct Query {
    QString sql;
    QVariantList values;

    template <typename... Values>
    void add(QLatin1String text, const Values&... more)
    {
        sql += text;
        (values.append(toColumn(more)), ...);
    }
};

/// What the week's active days ask for together: sessions a week of each range of days, times its days that
/// lie in the week.
void addPlanned(Query& query, QDate monday)
{
    const qint64 first = monday.toJulianDay();
    const qint64 last = first + 6;
    query.add(QLatin1String(", (SELECT SUM(sessions_per_week * (1"
                            " + CASE WHEN to_day < ? THEN to_day ELSE ? END"
                            " - CASE WHEN from_day > ? THEN from_day ELSE ? END))"
                            " FROM plan_span WHERE plan_id = p.id AND from_day <= ? AND to_day >= ?)"),
              last, last, first, first, last, first);
}

/// The days of the week with a counted session, inside the plan and up to today.
void addDone(Query& query, QDate monday, QDate today)
{
    query.add(QLatin1String(", (SELECT COUNT(DISTINCT date) FROM session WHERE client_id = c.id"
                            " AND counted = 1 AND date >= ? AND date <= ?"
                            " AND date >= p.start_date AND date <= p.last_date)"),
              monday, std::min(monday.addDays(6), today));
}

Query summaryQuery(QDate today, bool withArchived)
{
    Query query;
    query.add(QLatin1String("SELECT c.id, c.name, c.archived, p.title, p.start_date, p.last_date, p.weeks"));
    query.add(
        QLatin1String(", (SELECT date FROM session WHERE client_id = c.id AND counted = 1"
                      " AND date <= ? ORDER BY date DESC LIMIT 1)"
                      ", (SELECT pain_highest FROM session WHERE client_id = c.id"
                      " AND pain_highest IS NOT NULL AND date <= ? ORDER BY date DESC, seq DESC LIMIT 1)"),
        today, today);
    for (const QDate monday : mondays(today)) {
        addPlanned(query, monday);
        addDone(query, monday, today);
    }
    // The plan that runs today (of several the one that started last), else the latest that had started.
    query.add(QLatin1String(" FROM client c LEFT JOIN plan p ON p.id = COALESCE("
                            "(SELECT id FROM plan WHERE client_id = c.id AND start_date <= ?"
                            " AND last_date >= ? ORDER BY start_date DESC, id DESC LIMIT 1),"
                            " (SELECT id FROM plan WHERE client_id = c.id AND start_date <= ?"
                            " ORDER BY start_date DESC, id DESC LIMIT 1))"
                            " WHERE c.archived <= ? ORDER BY c.name, c.id"),
              today, today, today, withArchived);
    return query;
}

/// The plan's dates as far as the summary needs them; nothing when no plan had started.
struct PlanDates {
    std::optional<QDate> start;
    std::optional<QDate> last;

    [[nodiscard]] bool touches(QDate monday) const
    {
        return start && last && *start <= monday.addDays(6) && *last >= monday;
    }
};

void readWeeks(Row& row, const PlanDates& plan, QDate today, ClientSummary& summary)
{
    const auto firstDays = mondays(today);
    for (std::size_t i = 0; i < firstDays.size(); ++i) {
        std::optional<int> daySum;
        int done = 0;
        row.read("planned", daySum).read("done", done);
        if (!plan.touches(firstDays[i])) {
            continue;
        }
        const int planned = plannedFromDaySum(daySum.value_or(0));
        const bool isCurrent = i + 1 == firstDays.size();
        summary.weeks[i] =
            WeekAdherence {IsoWeek::of(firstDays[i]), planned, done,
                           isCurrent ? WeekStatus::Current : finishedWeekStatus(planned, done)};
    }
}

ClientSummary readSummary(const Statement& select, QDate today)
{
    ClientSummary summary;
    PlanDates plan;
    std::optional<QString> title;
    std::optional<int> weeks;
    Row row(select, "client");
    row.read("id", summary.id)
        .read("name", summary.name)
        .read("archived", summary.archived)
        .read("title", title)
        .read("start_date", plan.start)
        .read("last_date", plan.last)
        .read("weeks", weeks)
        .read("last_session", summary.lastSession)
        .read("last_pain", summary.lastPain);
    readWeeks(row, plan, today, summary);
    summary.planTitle = title.value_or(QString());
    summary.planWeeks = weeks.value_or(0);
    if (plan.start && plan.last && today <= *plan.last) {
        summary.planWeek = static_cast<int>(plan.start->daysTo(today) / 7) + 1;
    }
    return summary;
}

} // namespace

std::vector<ClientSummary> ClientRepository::summaries(QDate today, bool withArchived) const
{
    const Query query = summaryQuery(today, withArchived);
    Statement select(m_database, query.sql);
    select.runWith(query.values);
    std::vector<ClientSummary> summaries;
    while (select.next()) {
        summaries.push_back(readSummary(select, today));
    }
    return summaries;
}

} // namespace backbridge::storage
