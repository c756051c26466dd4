#include "backbridge/domain/dose_adherence.h"

#include <algorithm>
#include <map>

#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

int prescribedAmount(const Dose& dose)
{
    return dose.sets * dose.countPerSet() * dose.sidesPerSet();
}

int amountOf(const SetRecord& set, Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return set.reps.value_or(0);
    case Measure::Steps:
        return set.steps.value_or(0);
    case Measure::Hold:
        return set.holdSeconds.value_or(0) * set.reps.value_or(1);
    }
    Q_UNREACHABLE();
}

int doneAmount(const std::vector<const Session*>& sessions, const ExerciseId& exercise, Measure measure)
{
    int done = 0;
    for (const Session* session : sessions) {
        for (const Entry& entry : session->entries) {
            if (entry.exercise != exercise) {
                continue;
            }
            for (const SetRecord& set : entry.sets) {
                done += set.done ? amountOf(set, measure) : 0;
            }
        }
    }
    return done;
}

/// The sessions of each planned day, by its date.
std::map<QDate, std::vector<const Session*>> byPlannedDay(const std::vector<PlannedSession>& planned,
                                                          const std::vector<Session>& sessions)
{
    std::map<QDate, QDate> days; // also by the day that a moved one has by its weekday
    for (const PlannedSession& day : planned) {
        days.insert_or_assign(day.date, day.date);
        days.try_emplace(day.weekdayDate, day.date);
    }
    std::map<QDate, std::vector<const Session*>> found;
    for (const Session& session : sessions) {
        if (!counts(session)) {
            continue;
        }
        auto day = session.plannedDate ? days.find(*session.plannedDate) : days.end();
        if (day == days.end()) {
            day = days.find(session.date);
        }
        if (day != days.end()) {
            found[day->second].push_back(&session);
        }
    }
    return found;
}

DoseShare& lineOf(std::vector<DoseShare>& shares, const ExerciseId& exercise, Measure measure)
{
    const auto found = std::find_if(shares.begin(), shares.end(), [&](const DoseShare& share) {
        return share.exercise == exercise && share.measure == measure;
    });
    if (found != shares.end()) {
        return *found;
    }
    DoseShare& share = shares.emplace_back();
    share.exercise = exercise;
    share.measure = measure;
    return share;
}

} // namespace

std::optional<double> DoseShare::share() const
{
    return prescribed > 0 ? std::optional(static_cast<double>(credited) / prescribed) : std::nullopt;
}

std::vector<DoseShare> doseAdherence(const Plan& plan, const std::vector<Session>& sessions, QDate today)
{
    const std::vector<PlannedSession> planned =
        plannedBetween(plan, plan.startDate, std::min(plan.lastDay(), today));
    const auto done = byPlannedDay(planned, sessions);
    std::vector<DoseShare> shares;
    for (const PlannedSession& day : planned) {
        const auto ofDay = done.find(day.date);
        if (day.date == today && ofDay == done.end()) {
            continue;
        }
        for (const Prescription& prescription : prescriptionsOf(day)) {
            const Measure measure = prescription.dose.measure();
            const int prescribed = prescribedAmount(prescription.dose);
            const int amount =
                ofDay == done.end() ? 0 : doneAmount(ofDay->second, prescription.exercise, measure);
            DoseShare& share = lineOf(shares, prescription.exercise, measure);
            share.sessions += 1;
            share.prescribed += prescribed;
            share.credited += std::min(amount, prescribed);
            share.surplus += std::max(0, amount - prescribed);
        }
    }
    return shares;
}

} // namespace backbridge
