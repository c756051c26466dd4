#include "backbridge/domain/next_morning.h"

#include <QCoreApplication>

#include <algorithm>

namespace backbridge {

namespace {

constexpr qint64 kEarliest = 12LL * 60 * 60; ///< seconds after the end
constexpr qint64 kLatest = 36LL * 60 * 60;
constexpr int kAsPlanned = 4; ///< soreness up to which nothing changes
constexpr int kEasierDay = 6;
constexpr int kNotSettled = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NextMorning)
};

bool isDue(const Session& session, const QDateTime& now, QDate today)
{
    if (!counts(session) || hasNextMorning(session)) {
        return false;
    }
    if (!session.endedAt) {
        return session.date.daysTo(today) == 1;
    }
    const qint64 since = session.endedAt->secsTo(now);
    return since >= kEarliest && since <= kLatest;
}

} // namespace

const Session* sessionToAskAbout(const std::vector<Session>& sessions, const QDateTime& now, QDate today)
{
    const Session* latest = nullptr;
    for (const Session& session : sessions) {
        if (isDue(session, now, today) && (latest == nullptr || session.date >= latest->date)) {
            latest = &session;
        }
    }
    return latest;
}

QString sorenessNote(std::optional<int> soreness)
{
    if (!soreness) {
        return {};
    }
    if (*soreness <= kAsPlanned) {
        return Text::tr("Go on as planned.");
    }
    return *soreness <= kEasierDay
        ? Text::tr(
            "Sore muscles usually settle within a few days. Repeat the last doses, or do the lighter day.")
        : Text::tr("Sore muscles usually settle within a few days. A rest day is a good choice.");
}

QString settledNote(std::optional<int> before, std::optional<int> nextMorning)
{
    if (!before || !nextMorning) {
        return {};
    }
    return *nextMorning - *before >= kNotSettled
        ? Text::tr(
            "2 or more above what it was before the session: it has not settled yet. The plan will suggest "
            "a step back.")
        : Text::tr("Settled: at most 1 above what it was before the session.");
}

} // namespace backbridge
