#include "backbridge/domain/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace backbridge {

namespace {

constexpr int kMaxTextLength = 20'000;
constexpr int kMaxEntries = 100;
constexpr int kMaxSets = 100;
constexpr int kEarliestYear = 1950;
constexpr int kDaysToLog = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

/// Collects problems of one session; every method names the field that it is about.
class SessionCheck {
public:
    void add(const QString& place, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({place, kind, text});
    }

    void range(const QString& place, std::optional<int> value, int low, int high)
    {
        if (value && (*value < low || *value > high)) {
            add(place, ProblemKind::OutOfRange,
                Text::tr("%1 is not between %2 and %3").arg(*value).arg(low).arg(high));
        }
    }

    void rating(const char* field, std::optional<int> value) { range(QLatin1String(field), value, 0, 10); }

    void text(const QString& place, const QString& value)
    {
        if (value.size() > kMaxTextLength) {
            add(place, ProblemKind::TooLarge,
                Text::tr("%1 characters are more than %2").arg(value.size()).arg(kMaxTextLength));
        }
    }

    void set(const QString& place, const SetRecord& record)
    {
        range(place + QStringLiteral(".reps"), record.reps, 0, 1000);
        range(place + QStringLiteral(".steps"), record.steps, 0, 5000);
        range(place + QStringLiteral(".hold_s"), record.holdSeconds, 0, 3600);
        range(place + QStringLiteral(".pain"), record.pain, 0, 10);
        if (record.loadKg && !(*record.loadKg > 0 && *record.loadKg <= 500)) {
            add(place + QStringLiteral(".load_kg"), ProblemKind::OutOfRange,
                Text::tr("%1 is not above 0 and at most 500").arg(*record.loadKg));
        }
        if (!record.reps && !record.steps && !record.holdSeconds) {
            add(place, ProblemKind::Missing, Text::tr("a set needs repetitions, steps or a hold"));
        }
        if (record.steps && (record.reps || record.holdSeconds)) {
            add(place + QStringLiteral(".steps"), ProblemKind::Contradiction,
                Text::tr("steps cannot go with repetitions or a hold"));
        }
    }

    void entry(const QString& place, const Entry& entry)
    {
        if (entry.sets.size() > kMaxSets) {
            add(place + QStringLiteral(".sets"), ProblemKind::TooLarge,
                Text::tr("%1 sets are more than %2").arg(entry.sets.size()).arg(kMaxSets));
        }
        text(place + QStringLiteral(".note"), entry.note);
        for (std::size_t i = 0; i < entry.sets.size(); ++i) {
            set(QStringLiteral("%1.sets[%2]").arg(place).arg(i), entry.sets[i]);
        }
    }

    void dates(const Session& session, QDate today)
    {
        if (!session.date.isValid()) {
            add(QStringLiteral("date"), ProblemKind::Missing, Text::tr("a date is needed"));
        } else if (session.date > today) {
            add(QStringLiteral("date"), ProblemKind::OutOfRange,
                Text::tr("%1 is in the future").arg(session.date.toString(Qt::ISODate)));
        } else if (session.date.year() < kEarliestYear) {
            add(QStringLiteral("date"), ProblemKind::OutOfRange,
                Text::tr("%1 is before %2").arg(session.date.toString(Qt::ISODate)).arg(kEarliestYear));
        }
        if (session.startedAt && session.endedAt && *session.endedAt < *session.startedAt) {
            add(QStringLiteral("ended_at"), ProblemKind::Contradiction,
                Text::tr("the end is before the start"));
        }
    }

    Problems take() { return std::move(m_problems); }

private:
    Problems m_problems;
};

} // namespace

bool isExcuse(NotDoneReason reason)
{
    return reason == NotDoneReason::Illness || reason == NotDoneReason::Travel;
}

bool counts(const Session& session)
{
    return std::any_of(session.entries.begin(), session.entries.end(), [](const Entry& entry) {
        return std::any_of(entry.sets.begin(), entry.sets.end(),
                           [](const SetRecord& set) { return set.done; });
    });
}

bool isLate(QDate date, std::optional<QDate> loggedOn)
{
    return loggedOn && date.daysTo(*loggedOn) > kDaysToLog;
}

bool isLate(const Session& session)
{
    return isLate(session.date, session.loggedOn);
}

bool hasNextMorning(const Session& session)
{
    return session.painNextMorning || session.sorenessNextMorning || session.flareNextMorning;
}

Work workOf(const Session& session)
{
    qint64 reps = 0;
    qint64 seconds = 0;
    for (const Entry& entry : session.entries) {
        for (const SetRecord& set : entry.sets) {
            if (!set.done) {
                continue;
            }
            reps += qint64 {set.reps.value_or(0)} + set.steps.value_or(0);
            seconds += qint64 {set.holdSeconds.value_or(0)} * set.reps.value_or(1);
        }
    }
    constexpr qint64 kMost = std::numeric_limits<int>::max();
    return {static_cast<int>(std::min(reps, kMost)), static_cast<int>(std::min(seconds, kMost))};
}

Problems checkSession(const Session& session, QDate today)
{
    SessionCheck check;
    check.dates(session, today);
    check.rating("pain_before", session.painBefore);
    check.rating("pain_highest", session.painHighest);
    check.rating("pain_after", session.painAfter);
    check.rating("pain_next_morning", session.painNextMorning);
    check.rating("soreness", session.soreness);
    check.rating("soreness_next_morning", session.sorenessNextMorning);
    check.rating("effort", session.effort);
    check.text(QStringLiteral("note"), session.note);
    if (session.notDoneReason && counts(session)) {
        check.add(QStringLiteral("not_done_reason"), ProblemKind::Contradiction,
                  Text::tr("a session with a set done cannot have a reason for not being done"));
    }
    if (session.entries.size() > kMaxEntries) {
        check.add(QStringLiteral("entries"), ProblemKind::TooLarge,
                  Text::tr("%1 entries are more than %2").arg(session.entries.size()).arg(kMaxEntries));
    }
    for (std::size_t i = 0; i < session.entries.size(); ++i) {
        check.entry(QStringLiteral("entries[%1]").arg(i), session.entries[i]);
    }
    return check.take();
}

} // namespace backbridge
