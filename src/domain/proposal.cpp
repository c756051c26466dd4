#include "backbridge/domain/proposal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Proposal)
};

/// What a phase is for: levels to choose from, the one to aim at, effort and sets.
struct PhaseGoal {
    const char* name;
    int lowLevel;
    int aimLevel;
    int highLevel;
    int sets;
    int effort;
    bool topOfRange; ///< volume comes from the top of the repetition range
};

constexpr std::array<PhaseGoal, 4> kGoals {{
    {QT_TRANSLATE_NOOP("Proposal", "Settle and learn"), 1, 1, 2, 2, 3, false},
    {QT_TRANSLATE_NOOP("Proposal", "Build"), 2, 2, 3, 2, 4, true},
    {QT_TRANSLATE_NOOP("Proposal", "Strengthen"), 3, 3, 4, 3, 5, false},
    {QT_TRANSLATE_NOOP("Proposal", "Transfer and keep"), 3, 4, 5, 3, 6, false},
}};

constexpr int kWeeksWithFourPhases = 10;
constexpr int kLastPhaseWeeks = 2;

/// Chooses the exercises of one phase; each at most once.
class PhaseFiller {
public:
    PhaseFiller(const std::vector<const Exercise*>& candidates, const PhaseGoal& goal)
        : m_candidates(candidates)
        , m_goal(goal)
    {
    }

    /// Adds the best exercise of `family` to `day`, if there is one; with `floor` only such as lie (or do
    /// not).
    bool add(Family family, DayLetter day, std::optional<bool> floor = std::nullopt)
    {
        const Exercise* best = nullptr;
        for (const Exercise* candidate : m_candidates) {
            if (candidate->family == family && (!floor || isOnFloor(candidate->position) == *floor)
                && isFree(*candidate) && (best == nullptr || distance(*candidate) < distance(*best))) {
                best = candidate;
            }
        }
        if (best != nullptr) {
            m_taken.push_back(best);
            m_prescriptions.push_back({best->id, day, dose(*best), {}, {}});
        }
        return best != nullptr;
    }

    [[nodiscard]] std::size_t size() const { return m_prescriptions.size(); }

    std::vector<Prescription> take() { return std::move(m_prescriptions); }

private:
    /// Not taken yet, not above the phase's levels, and in another position than the same family's earlier
    /// ones where that gives variety.
    [[nodiscard]] bool isFree(const Exercise& candidate) const
    {
        return candidate.level <= m_goal.highLevel
            && std::none_of(m_taken.begin(), m_taken.end(), [&candidate](const Exercise* taken) {
                   return taken == &candidate
                       || (taken->family == candidate.family && taken->position == candidate.position
                           && candidate.family == Family::Support);
               });
    }

    /// How far from the level aimed at; levels below the phase's own come after all within.
    [[nodiscard]] int distance(const Exercise& candidate) const
    {
        const int off =
            std::abs(candidate.level - m_goal.aimLevel) * 2 + (candidate.level > m_goal.aimLevel ? 1 : 0);
        return candidate.level < m_goal.lowLevel ? off + 100 : off;
    }

    [[nodiscard]] Dose dose(const Exercise& exercise) const
    {
        Dose dose = firstDose(exercise);
        const StartDose& start = exercise.startDose;
        dose.sets = std::max(m_goal.sets, std::min(start.sets.low, 3));
        if (m_goal.topOfRange && start.reps) {
            dose.reps = start.reps->high;
        }
        if (start.effort) {
            dose.effort = std::clamp(m_goal.effort, start.effort->low, start.effort->high);
        }
        return dose;
    }

    const std::vector<const Exercise*>& m_candidates;
    const PhaseGoal& m_goal;
    std::vector<const Exercise*> m_taken;
    std::vector<Prescription> m_prescriptions;
};

std::vector<Prescription> fillOneDay(PhaseFiller filler)
{
    for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge, Family::Support}) {
        filler.add(family, DayLetter::A);
    }
    if (filler.size() < 3) {
        filler.add(Family::Support, DayLetter::A);
        filler.add(Family::Bridge, DayLetter::A);
    }
    return filler.take();
}

/// A: on the feet, B: on the floor, three or four each; where one kind has too little, the other lends.
std::vector<Prescription> fillTwoDays(PhaseFiller filler)
{
    filler.add(Family::Squat, DayLetter::A);
    filler.add(Family::Lunge, DayLetter::A);
    if (!filler.add(Family::Support, DayLetter::A, false)) {
        filler.add(Family::Squat, DayLetter::A);
    }
    if (!filler.add(Family::Bridge, DayLetter::B, true)) {
        filler.add(Family::Bridge, DayLetter::B);
    }
    filler.add(Family::Support, DayLetter::B, true);
    if (!filler.add(Family::Support, DayLetter::B, true)) {
        filler.add(Family::Bridge, DayLetter::B);
    }
    return filler.take();
}

} // namespace

std::vector<Phase> phasesFor(int weeks)
{
    const int first = std::max(2, weeks / 4);
    const int second = (weeks - first) / 2;
    const int third = weeks - first - second;
    std::vector<int> lengths {first, second, third};
    if (weeks >= kWeeksWithFourPhases) {
        lengths = {first, second, third - kLastPhaseWeeks, kLastPhaseWeeks};
    }
    std::vector<Phase> phases;
    int week = 1;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        Phase phase;
        phase.name = Text::tr(kGoals.at(i).name);
        phase.firstWeek = week;
        phase.lastWeek = week + lengths[i] - 1;
        week = phase.lastWeek + 1;
        phases.push_back(std::move(phase));
    }
    return phases;
}

PlanVersion proposePlan(const PlanAnswers& answers, const ExerciseLibrary& library)
{
    ExerciseFilter filter;
    filter.setting = answers.setting;
    filter.equipmentAtHand = answers.equipment;
    filter.avoid = answers.avoid;
    const std::vector<const Exercise*> candidates = ExerciseSearch(library).find(filter);

    PlanVersion version;
    version.from = answers.startDate;
    version.weeks = answers.weeks;
    version.sessionsPerWeek = answers.sessionsPerWeek;
    version.weekdays = answers.weekdays.empty() ? spreadWeekdays(answers.sessionsPerWeek) : answers.weekdays;
    version.phases = phasesFor(answers.weeks);
    const bool touching = touchingPairs(version.weekdays) > 0;
    for (std::size_t i = 0; i < version.phases.size(); ++i) {
        PhaseFiller filler(candidates, kGoals.at(i));
        version.phases[i].prescriptions =
            touching ? fillTwoDays(std::move(filler)) : fillOneDay(std::move(filler));
    }
    return version;
}

QString proposedTitle(const PlanAnswers& answers)
{
    static constexpr std::array<const char*, 7> kNumbers {{
        QT_TRANSLATE_NOOP("Proposal", "Six weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Seven weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Eight weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Nine weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Ten weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Eleven weeks"),
        QT_TRANSLATE_NOOP("Proposal", "Twelve weeks"),
    }};
    const char* number =
        kNumbers.at(static_cast<std::size_t>(std::clamp(answers.weeks, kMinWeeks, kMaxWeeks) - kMinWeeks));
    const QString where =
        answers.setting == Setting::Home ? Text::tr("%1 at home") : Text::tr("%1 at the gym");
    return where.arg(Text::tr(number));
}

} // namespace backbridge
