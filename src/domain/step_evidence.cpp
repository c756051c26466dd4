#include "step_evidence.h"

#include <algorithm>
#include <tuple>

#include "backbridge/domain/schedule.h"
#include "step_pain.h"

namespace backbridge {

namespace {

constexpr std::size_t kNeeded = 2;
constexpr int kMostEffort = 6;

const Prescription* asked(const Phase* phase, const Prescription& wanted)
{
    if (phase == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(phase->prescriptions.begin(), phase->prescriptions.end(),
                                    [&wanted](const Prescription& other) {
                                        return other.exercise == wanted.exercise && other.dose == wanted.dose;
                                    });
    return found == phase->prescriptions.end() ? nullptr : &*found;
}

bool asksFor(const Plan& plan, QDate date, const Prescription& wanted)
{
    const std::optional<int> week = plan.weekOn(date);
    return week && asked(phaseOfWeek(plan.versionOn(date), *week), wanted) != nullptr;
}

/// What the plan's session of that day asks for of the exercise; nothing when it does not.
std::optional<Prescription> planned(const Plan& plan, const Session& session, const ExerciseId& exercise)
{
    const auto asked = plannedOn(plan, session.plannedDate.value_or(session.date));
    if (!asked) {
        return std::nullopt;
    }
    const std::vector<Prescription> list = prescriptionsOf(*asked);
    const auto found = std::find_if(list.begin(), list.end(), [&exercise](const Prescription& other) {
        return other.exercise == exercise;
    });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

int countOf(const SetRecord& set, const Dose& dose)
{
    switch (dose.measure()) {
    case Measure::Reps:
        return set.reps.value_or(0);
    case Measure::Steps:
        return set.steps.value_or(0);
    case Measure::Hold:
        return set.holdSeconds.value_or(0);
    }
    Q_UNREACHABLE();
}

/// Whole sets: one side alone is half of one.
int wholeSets(const ExerciseDone& done)
{
    int left = 0;
    int right = 0;
    int both = 0;
    for (const SetRecord& set : done.sets) {
        if (set.done) {
            ++(set.side ? (*set.side == SetSide::Left ? left : right) : both);
        }
    }
    return both + std::min(left, right);
}

/// What the last whole set reached, of two sides the one that reached less; nothing when none was done.
std::optional<int> lastSet(const ExerciseDone& done, const Dose& dose)
{
    std::optional<int> least;
    std::vector<std::optional<SetSide>> seen;
    for (std::size_t i = done.sets.size(); i > 0; --i) {
        const SetRecord& set = done.sets[i - 1];
        if (!set.done) {
            continue;
        }
        if (std::find(seen.begin(), seen.end(), set.side) != seen.end()) {
            break;
        }
        least = std::min(least.value_or(countOf(set, dose)), countOf(set, dose));
        seen.push_back(set.side);
        if (!set.side) {
            break;
        }
    }
    return least;
}

bool hadTheLoad(const ExerciseDone& done, const Dose& dose)
{
    return !dose.loadKg || std::all_of(done.sets.begin(), done.sets.end(), [&dose](const SetRecord& set) {
        return !set.done || set.loadKg.value_or(0) >= *dose.loadKg;
    });
}

/// Everything that one session says by itself; the next morning is asked for elsewhere.
bool isGood(const ExerciseDone& done, const Dose& dose)
{
    const Session& session = *done.session;
    const std::optional<int> pain = painDuring(done);
    return wholeSets(done) >= dose.sets && lastSet(done, dose).value_or(0) >= dose.countPerSet()
        && hadTheLoad(done, dose) && session.effort && *session.effort <= kMostEffort
        && done.technique != Technique::Poor && session.painBefore && pain
        && !isProvoked(*session.painBefore, *pain);
}

/// The last sessions that are needed: two, and one more while the last one's next morning is not known.
std::vector<ExerciseDone> needed(const std::vector<ExerciseDone>& done,
                                 const std::vector<const Session*>& ordered)
{
    if (done.empty()) {
        return {};
    }
    const std::size_t count = kNeeded + (hasSettled(*done.back().session, ordered) ? 0 : 1);
    if (done.size() < count) {
        return {};
    }
    return {done.end() - static_cast<std::ptrdiff_t>(count), done.end()};
}

bool haveSettled(const std::vector<ExerciseDone>& last, const std::vector<const Session*>& ordered)
{
    return std::all_of(last.begin(), last.end(), [&](const ExerciseDone& one) {
        const std::optional<bool> settled = hasSettled(*one.session, ordered);
        return settled ? *settled : last.size() > kNeeded && one.session == last.back().session;
    });
}

bool isUnfinished(const ExerciseDone& done, const Dose& dose)
{
    if (done.session->notDoneReason) {
        return *done.session->notDoneReason == NotDoneReason::Pain;
    }
    return wholeSets(done) < dose.sets;
}

std::optional<DownEvidence> painEvidence(const ExerciseDone& done)
{
    const Session& session = *done.session;
    if (session.notDoneReason) {
        return std::nullopt;
    }
    const int before = session.painBefore.value_or(0);
    if (const std::optional<int> pain = painDuring(done)) {
        if (*pain > kMostPain) {
            return DownEvidence {DownCause::HighPain, *pain, session.date};
        }
        if (session.painBefore && *pain - before >= kMostRise) {
            return DownEvidence {DownCause::PainRose, *pain - before, session.date};
        }
    }
    if (session.painBefore && session.painNextMorning && *session.painNextMorning - before >= kNotSettled) {
        return DownEvidence {DownCause::NextMorning, *session.painNextMorning - before, session.date};
    }
    return std::nullopt;
}

ExerciseDone inSession(const Session& session, const ExerciseId& exercise)
{
    ExerciseDone done {&session, {}, std::nullopt};
    for (const Entry& entry : session.entries) {
        if (entry.exercise == exercise) {
            done.sets.insert(done.sets.end(), entry.sets.begin(), entry.sets.end());
            done.technique = std::max(done.technique, entry.technique);
        }
    }
    return done;
}

} // namespace

std::vector<const Session*> inOrder(const std::vector<Session>& sessions, QDate first, QDate last)
{
    std::vector<const Session*> ordered;
    for (const Session& session : sessions) {
        if (session.date >= first && session.date <= last) {
            ordered.push_back(&session);
        }
    }
    const auto key = [](const Session& session) {
        return std::tuple(session.date, session.startedAt.value_or(session.updatedAt), session.id.text());
    };
    std::sort(ordered.begin(), ordered.end(),
              [&key](const Session* a, const Session* b) { return key(*a) < key(*b); });
    return ordered;
}

std::vector<ExerciseDone> doneWith(const Prescription& prescription,
                                   const std::vector<const Session*>& ordered, const Plan& plan, QDate from)
{
    std::vector<ExerciseDone> result;
    for (const Session* session : ordered) {
        const auto asked = planned(plan, *session, prescription.exercise);
        const bool isOther = asked && asked->day != prescription.day && asked->dose != prescription.dose;
        if (session->date < from || isOther) {
            continue;
        }
        ExerciseDone done = inSession(*session, prescription.exercise);
        const bool keptAway = session->notDoneReason == NotDoneReason::Pain && asked;
        const bool hadIt = !session->notDoneReason && !done.sets.empty();
        if (hadIt || keptAway) {
            result.push_back(std::move(done));
        }
    }
    return result;
}

AskedSince askedSince(const Plan& plan, const Prescription& prescription, QDate today)
{
    AskedSince since {today, today};
    while (asksFor(plan, since.first.addDays(-1), prescription)) {
        since.first = since.first.addDays(-1);
    }
    const bool byEdit =
        std::any_of(plan.versions.begin() + 1, plan.versions.end(),
                    [&since](const PlanVersion& version) { return version.from == since.first; });
    since.counted = byEdit ? since.first.addDays(1) : since.first;
    return since;
}

std::optional<GoodSessions> goodSessions(const std::vector<ExerciseDone>& done,
                                         const std::vector<const Session*>& ordered, const Dose& dose,
                                         const Plan& plan)
{
    const std::vector<ExerciseDone> last = needed(done, ordered);
    const bool allGood = !last.empty() && std::all_of(last.begin(), last.end(), [&](const ExerciseDone& one) {
        return isGood(one, dose) && !isSpike(*one.session, ordered) && !plan.isFlare(one.session->date);
    });
    // Technique is asked for in each session; one answer of the last ones is enough.
    const bool saidHow = std::any_of(last.begin(), last.end(),
                                     [](const ExerciseDone& one) { return one.technique.has_value(); });
    if (!allGood || !saidHow || !haveSettled(last, ordered)) {
        return std::nullopt;
    }
    GoodSessions good;
    good.count = static_cast<int>(last.size());
    good.lastSet = *lastSet(last.front(), dose);
    for (const ExerciseDone& one : last) {
        good.effort = std::max(good.effort, *one.session->effort);
        good.pain = std::max(good.pain, *painDuring(one));
        good.lastSet = std::min(good.lastSet, *lastSet(one, dose));
    }
    return good;
}

std::optional<DownEvidence> downEvidence(const std::vector<ExerciseDone>& done, const Dose& dose,
                                         const Plan& plan)
{
    std::vector<ExerciseDone> last = done;
    std::erase_if(last, [&plan](const ExerciseDone& one) { return plan.isFlare(one.session->date); });
    if (last.empty()) {
        return std::nullopt;
    }
    if (const auto evidence = painEvidence(last.back())) {
        return evidence;
    }
    if (last.size() < kNeeded) {
        return std::nullopt;
    }
    const ExerciseDone& before = last[last.size() - kNeeded];
    const QDate on = last.back().session->date;
    if (before.technique == Technique::Poor && last.back().technique == Technique::Poor) {
        return DownEvidence {DownCause::PoorTechnique, 0, on};
    }
    if (isUnfinished(before, dose) && isUnfinished(last.back(), dose)) {
        return DownEvidence {DownCause::Unfinished, 0, on};
    }
    return std::nullopt;
}

} // namespace backbridge
