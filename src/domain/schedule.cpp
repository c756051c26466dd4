#include "backbridge/domain/schedule.h"

#include <algorithm>
#include <array>

namespace backbridge {

namespace {

constexpr int kDays = 7;

std::array<bool, kDays> asMask(const std::vector<Weekday>& days)
{
    std::array<bool, kDays> mask {};
    for (const Weekday day : days) {
        mask.at(static_cast<std::size_t>(day)) = true;
    }
    return mask;
}

/// Of all sets of `k` days with the fewest touching pairs the one that the rules name for 3, 4 and 5.
std::vector<Weekday> namedDays(int k)
{
    using enum Weekday;
    switch (k) {
    case 1:
        return {Mon};
    case 2:
        return {Mon, Thu};
    case 3:
        return {Mon, Wed, Fri};
    case 4:
        return {Mon, Wed, Fri, Sat};
    case 5:
        return {Mon, Tue, Thu, Fri, Sun};
    case 6:
        return {Mon, Tue, Wed, Thu, Fri, Sat};
    default:
        return {Mon, Tue, Wed, Thu, Fri, Sat, Sun};
    }
}

bool hasB(const Phase& phase)
{
    return std::any_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                       [](const Prescription& prescription) { return prescription.day == DayLetter::B; });
}

/// The weekday's own day of what is done on `date`: that of a session that was moved here, none when the
/// day's own was moved away, else the day itself.
QDate weekdayDateOf(const Plan& plan, QDate date)
{
    const auto here = std::find_if(plan.moves.begin(), plan.moves.end(),
                                   [date](const MovedDay& move) { return move.to == date; });
    if (here != plan.moves.end()) {
        return here->from;
    }
    const bool away = std::any_of(plan.moves.begin(), plan.moves.end(),
                                  [date](const MovedDay& move) { return move.from == date; });
    return away ? QDate() : date;
}

/// What the weekdays of the plan ask for on `date`, whatever was moved.
std::optional<PlannedSession> byWeekday(const Plan& plan, QDate date)
{
    const std::optional<int> week = plan.weekOn(date);
    if (!week) {
        return std::nullopt;
    }
    const PlanVersion& version = plan.versionOn(date);
    const Phase* phase = phaseOfWeek(version, *week);
    if (phase == nullptr) {
        return std::nullopt;
    }
    const std::vector<Weekday>& days = weekdays(version, *phase);
    const auto day = std::find(days.begin(), days.end(), weekdayOf(date));
    if (day == days.end()) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(day - days.begin());
    return PlannedSession {date, *week, dayLetters(days, hasB(*phase))[index], phase, date, nullptr};
}

} // namespace

std::vector<Weekday> spreadWeekdays(int k)
{
    Q_ASSERT(k >= 1 && k <= kDays);
    return namedDays(k);
}

std::vector<Weekday> spreadAmong(const std::vector<Weekday>& days, int count)
{
    std::vector<Weekday> best = days;
    if (static_cast<int>(days.size()) <= count) {
        return best;
    }
    // The choices in the order of the week: those with the first day come first.
    std::vector<bool> chosen(days.size(), false);
    std::fill_n(chosen.begin(), count, true);
    int least = kDays + 1;
    do {
        std::vector<Weekday> choice;
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (chosen[i]) {
                choice.push_back(days[i]);
            }
        }
        if (const int pairs = touchingPairs(choice); pairs < least) {
            least = pairs;
            best = std::move(choice);
        }
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return best;
}

int touchingPairs(const std::vector<Weekday>& days)
{
    const auto mask = asMask(days);
    int pairs = 0;
    for (std::size_t day = 0; day < kDays; ++day) {
        pairs += mask.at(day) && mask.at((day + 1) % kDays) ? 1 : 0;
    }
    return pairs;
}

std::vector<DayLetter> dayLetters(const std::vector<Weekday>& days, bool hasB)
{
    std::vector<DayLetter> letters(days.size(), DayLetter::A);
    if (!hasB) {
        return letters;
    }
    const auto mask = asMask(days);
    // Walk round the week from a day whose eve is a rest day, so that no touching pair spans the ends of the
    // walk.
    std::size_t start = 0;
    while (start < kDays && !(mask.at(start) && !mask.at((start + kDays - 1) % kDays))) {
        ++start;
    }
    std::array<DayLetter, kDays> byDay {};
    DayLetter next = DayLetter::A;
    for (std::size_t i = 0; i < kDays; ++i) {
        const std::size_t day = (start + i) % kDays;
        if (mask.at(day)) {
            byDay.at(day) = next;
            next = next == DayLetter::A ? DayLetter::B : DayLetter::A;
        }
    }
    std::transform(days.begin(), days.end(), letters.begin(),
                   [&byDay](Weekday day) { return byDay.at(static_cast<std::size_t>(day)); });
    return letters;
}

std::optional<PlannedSession> plannedOn(const Plan& plan, QDate date)
{
    if (plan.isPaused(date)) {
        return std::nullopt;
    }
    const QDate own = weekdayDateOf(plan, date);
    std::optional<PlannedSession> session = own.isValid() ? byWeekday(plan, own) : std::nullopt;
    if (!session || !plan.covers(date)) {
        return std::nullopt;
    }
    session->date = date;
    if (plan.isFlare(date)) {
        session->lighter = &plan.versionOn(own).phases.front();
    }
    return session;
}

std::vector<PlannedSession> plannedBetween(const Plan& plan, QDate first, QDate last)
{
    std::vector<PlannedSession> sessions;
    const QDate end = std::min(last, plan.lastDay());
    for (QDate date = std::max(first, plan.startDate); date <= end; date = date.addDays(1)) {
        if (const auto session = plannedOn(plan, date)) {
            sessions.push_back(*session);
        }
    }
    return sessions;
}

std::vector<Prescription> prescriptionsOf(const Phase& phase, DayLetter day)
{
    std::vector<Prescription> result;
    std::copy_if(phase.prescriptions.begin(), phase.prescriptions.end(), std::back_inserter(result),
                 [day](const Prescription& prescription) { return prescription.day == day; });
    return result;
}

std::vector<Prescription> prescriptionsOf(const PlannedSession& session)
{
    if (session.lighter == nullptr) {
        return prescriptionsOf(*session.phase, session.day);
    }
    const DayLetter day = hasB(*session.lighter) ? session.day : DayLetter::A;
    std::vector<Prescription> result = prescriptionsOf(*session.lighter, day);
    if (session.lighter == session.phase) {
        for (Prescription& prescription : result) {
            prescription.dose.sets = std::max(1, prescription.dose.sets - 1);
        }
    }
    return result;
}

int sessionSeconds(const std::vector<Prescription>& prescriptions)
{
    int seconds = 0;
    for (const Prescription& prescription : prescriptions) {
        seconds += doseSeconds(prescription.dose);
    }
    return seconds;
}

} // namespace backbridge
