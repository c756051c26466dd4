#include "backbridge/domain/proposal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "backbridge/domain/exercise_search.h"
#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Proposal)
};

/// What a phase is for: levels to choose from, the one to aim at, sets, effort and days.
struct PhaseGoal {
    int lowLevel;
    int aimLevel;
    int highLevel;
    int sets;
    int effort;
    bool topOfRange; ///< volume comes from the top of the repetition range
    int mostDays; ///< a week
};

using PhaseGoals = std::array<PhaseGoal, 4>;

constexpr PhaseGoals kGoals {{
    {1, 1, 2, 2, 3, false, 3},
    {2, 2, 3, 2, 4, true, 4},
    {3, 3, 4, 3, 5, false, 5},
    {3, 4, 5, 3, 6, false, 3},
}};

/// Each phase with the levels and the effort of the one before.
constexpr PhaseGoals kGentleGoals {{
    {1, 1, 2, 2, 3, false, 3},
    {1, 1, 3, 2, 3, true, 4},
    {2, 2, 4, 2, 4, true, 5},
    {3, 3, 5, 3, 5, false, 3},
}};

constexpr std::array<const char*, 4> kNames {{
    QT_TRANSLATE_NOOP("Proposal", "Settle and learn"),
    QT_TRANSLATE_NOOP("Proposal", "Build"),
    QT_TRANSLATE_NOOP("Proposal", "Strengthen"),
    QT_TRANSLATE_NOOP("Proposal", "Transfer and keep"),
}};

constexpr int kWeeksWithFourPhases = 10;
constexpr int kLastPhaseWeeks = 2;

constexpr int kFewExercises = 3;
constexpr int kManyExercises = 4;
constexpr int kShortSessionSeconds = 15 * 60;
constexpr int kMostSets = 3;

/// Rungs from `from` up to `to`, 0 when they are one; nothing when the ladder does not lead there.
std::optional<int> rungsUp(const ExerciseLibrary& library, const Exercise& from, const Exercise& to)
{
    const int most = static_cast<int>(library.exercises().size());
    const Exercise* at = &from;
    for (int rungs = 0; at != nullptr && rungs < most; ++rungs) {
        if (at == &to) {
            return rungs;
        }
        at = harderThan(*at, library);
    }
    return std::nullopt;
}

/// Chooses the exercises of one phase; each at most once.
class PhaseFiller {
public:
    /// `before` are the exercises of the phase before, from which the ladders go on.
    PhaseFiller(const ExerciseLibrary& library, const std::vector<const Exercise*>& candidates,
                const PhaseGoal& goal, const std::vector<const Exercise*>& before)
        : m_library(library)
        , m_candidates(candidates)
        , m_goal(goal)
        , m_before(before)
    {
        std::transform(candidates.begin(), candidates.end(), std::back_inserter(m_leaps),
                       [this](const Exercise* candidate) { return leap(*candidate); });
    }

    /// Adds the best exercise of `family` to `day`, if there is one; with `floor` only such as are done on
    /// the floor (or are not).
    bool add(Family family, DayLetter day, std::optional<bool> floor = std::nullopt)
    {
        return addBest(day, [this, family, floor](const Exercise& candidate) {
            return candidate.family == family && (!floor || isOnFloor(candidate.position) == *floor)
                && (family != Family::Support || isNewPosition(candidate));
        });
    }

    /// Adds what is left over until `day` has `count` exercises; with `floor` only such as are done on the
    /// floor (or are not). No squat, lunge or bridge is a third one of its kind.
    void fillUp(DayLetter day, std::size_t count, std::optional<bool> floor = std::nullopt)
    {
        const auto fits = [this, day, floor](const Exercise& candidate) {
            return (!floor || isOnFloor(candidate.position) == *floor) && !isCrowded(candidate, day);
        };
        while (exercisesOn(day).size() < count && addBest(day, fits)) { }
    }

    /// Adds what belongs to the other kind of day, or what is one too many, rather than leave `day` short.
    void lend(DayLetter day, std::size_t count)
    {
        const auto supports = [](const Exercise& candidate) {
            return candidate.family == Family::Support;
        };
        const auto any = [](const Exercise&) {
            return true;
        };
        while (exercisesOn(day).size() < count && (addBest(day, supports) || addBest(day, any))) { }
    }

    /// Whether the exercises of `day` are soon done.
    [[nodiscard]] bool isShort(DayLetter day) const
    {
        std::vector<Prescription> list;
        std::copy_if(m_prescriptions.begin(), m_prescriptions.end(), std::back_inserter(list),
                     [day](const Prescription& prescription) { return prescription.day == day; });
        return sessionSeconds(list) < kShortSessionSeconds;
    }

    [[nodiscard]] std::vector<const Exercise*> exercisesOn(DayLetter day) const
    {
        std::vector<const Exercise*> result;
        for (std::size_t i = 0; i < m_taken.size(); ++i) {
            if (m_prescriptions[i].day == day) {
                result.push_back(m_taken[i]);
            }
        }
        return result;
    }

    [[nodiscard]] const std::vector<const Exercise*>& exercises() const { return m_taken; }

    [[nodiscard]] const std::vector<Prescription>& prescriptions() const { return m_prescriptions; }

private:
    template <typename Fits>
    bool addBest(DayLetter day, Fits fits)
    {
        const std::vector<const Exercise*> others = exercisesOn(day);
        const Exercise* best = nullptr;
        Rank least;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Exercise& candidate = *m_candidates[i];
            if (!isFree(candidate) || !fits(candidate)) {
                continue;
            }
            const Rank rank = rankOf(candidate, m_leaps[i], others);
            if (best == nullptr || rank < least) {
                best = &candidate;
                least = rank;
            }
        }
        if (best != nullptr) {
            m_taken.push_back(best);
            m_prescriptions.push_back({best->id, day, dose(*best), {}, {}});
        }
        return best != nullptr;
    }

    [[nodiscard]] bool isFree(const Exercise& candidate) const
    {
        return candidate.level <= std::min(m_goal.highLevel, mostLevel(candidate.family))
            && std::find(m_taken.begin(), m_taken.end(), &candidate) == m_taken.end();
    }

    /// One above the hardest of its family in the phase before; no limit when there was none.
    [[nodiscard]] int mostLevel(Family family) const
    {
        int hardest = 0;
        for (const Exercise* exercise : m_before) {
            if (exercise->family == family) {
                hardest = std::max(hardest, exercise->level);
            }
        }
        return hardest == 0 ? m_goal.highLevel : hardest + 1;
    }

    /// Supporting exercises vary by position.
    [[nodiscard]] bool isNewPosition(const Exercise& candidate) const
    {
        return std::none_of(m_taken.begin(), m_taken.end(), [&candidate](const Exercise* taken) {
            return taken->family == Family::Support && taken->position == candidate.position;
        });
    }

    [[nodiscard]] bool isCrowded(const Exercise& candidate, DayLetter day) const
    {
        const std::vector<const Exercise*> others = exercisesOn(day);
        return candidate.family != Family::Support
            && std::count_if(
                   others.begin(), others.end(),
                   [&candidate](const Exercise* other) { return other->family == candidate.family; })
            > 1;
    }

    /// What decides between two that fit, the most important first; less is better.
    using Rank = std::tuple<bool, int, int, bool, bool>;

    [[nodiscard]] Rank rankOf(const Exercise& candidate, int leap,
                              const std::vector<const Exercise*>& others) const
    {
        const int off =
            std::abs(candidate.level - m_goal.aimLevel) * 2 + (candidate.level > m_goal.aimLevel ? 1 : 0);
        return {candidate.level < m_goal.lowLevel, off, leap, !isNewMuscle(candidate, others),
                !leadsOn(candidate)};
    }

    /// How well it goes on from the phase before: the next rung is best, then the ones above it, then the
    /// same exercise, then another ladder; a step back comes last.
    [[nodiscard]] int leap(const Exercise& candidate) const
    {
        const int ladders = static_cast<int>(m_library.exercises().size());
        const int same = ladders + 1;
        const int other = ladders + 2;
        const int back = ladders + 3;
        int least = other;
        for (const Exercise* from : m_before) {
            if (from == &candidate) {
                least = std::min(least, same);
            } else if (const std::optional<int> rungs = rungsUp(m_library, *from, candidate)) {
                least = std::min(least, *rungs);
            } else if (isOnFloor(from->position) == isOnFloor(candidate.position)
                       && rungsUp(m_library, candidate, *from)) {
                return back;
            }
        }
        return least;
    }

    /// Whether it works a muscle first of all that the others of its day do not.
    [[nodiscard]] static bool isNewMuscle(const Exercise& candidate,
                                          const std::vector<const Exercise*>& others)
    {
        const auto isNew = [&others](Muscle muscle) {
            return std::none_of(others.begin(), others.end(), [muscle](const Exercise* other) {
                const auto& muscles = other->primaryMuscles;
                return std::find(muscles.begin(), muscles.end(), muscle) != muscles.end();
            });
        };
        return std::any_of(candidate.primaryMuscles.begin(), candidate.primaryMuscles.end(), isNew);
    }

    /// Whether the phase after the first can go on from it without leaving a rung out.
    [[nodiscard]] bool leadsOn(const Exercise& candidate) const
    {
        if (!m_before.empty()) {
            return true;
        }
        const Exercise* next = harderThan(candidate, m_library);
        return next == nullptr || next->level > candidate.level;
    }

    /// Its first dose with the phase's sets and effort; an exercise that stays goes to the top of its range.
    [[nodiscard]] Dose dose(const Exercise& exercise) const
    {
        Dose dose = firstDose(exercise);
        const StartDose& start = exercise.startDose;
        dose.sets = std::max(m_goal.sets, std::min(start.sets.low, kMostSets));
        if (m_goal.topOfRange || std::find(m_before.begin(), m_before.end(), &exercise) != m_before.end()) {
            const auto top = [](const std::optional<Range>& range, std::optional<int>& count) {
                if (range) {
                    count = range->high;
                }
            };
            top(start.reps, dose.reps);
            top(start.steps, dose.steps);
            if (exercise.measure == Measure::Hold) {
                top(start.holdSeconds, dose.holdSeconds);
            }
        }
        if (start.effort) {
            dose.effort = std::clamp(m_goal.effort, start.effort->low, start.effort->high);
        }
        return dose;
    }

    const ExerciseLibrary& m_library;
    const std::vector<const Exercise*>& m_candidates;
    const PhaseGoal& m_goal;
    const std::vector<const Exercise*>& m_before;
    std::vector<int> m_leaps; ///< of each candidate
    std::vector<const Exercise*> m_taken;
    std::vector<Prescription> m_prescriptions;
};

/// Three exercises, or four when three are soon done.
void complete(PhaseFiller& filler, DayLetter day, std::optional<bool> floor = std::nullopt)
{
    filler.lend(day, kFewExercises);
    if (filler.isShort(day)) {
        filler.fillUp(day, kManyExercises, floor);
        filler.lend(day, kManyExercises);
    }
}

void fillOneDay(PhaseFiller& filler)
{
    for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge, Family::Support}) {
        filler.add(family, DayLetter::A);
    }
    filler.fillUp(DayLetter::A, kFewExercises);
    complete(filler, DayLetter::A);
}

/// A: on the feet, B: on the floor; where one kind has too little, the other lends.
void fillTwoDays(PhaseFiller& filler)
{
    filler.add(Family::Squat, DayLetter::A);
    filler.add(Family::Lunge, DayLetter::A);
    filler.add(Family::Support, DayLetter::A, false);
    if (!filler.add(Family::Bridge, DayLetter::B, true)) {
        filler.add(Family::Bridge, DayLetter::B);
    }
    filler.add(Family::Support, DayLetter::B, true);
    filler.add(Family::Support, DayLetter::B, true);
    filler.fillUp(DayLetter::A, kFewExercises, false);
    filler.fillUp(DayLetter::B, kFewExercises, true);
    complete(filler, DayLetter::A, false);
    complete(filler, DayLetter::B, true);
}

/// Whether there is enough on the feet and on the floor for two kinds of day; one exercise is no session.
bool isSplit(const PhaseFiller& filler)
{
    const auto count = [&filler](DayLetter day, bool floor) {
        const std::vector<const Exercise*> list = filler.exercisesOn(day);
        return std::count_if(list.begin(), list.end(), [floor](const Exercise* exercise) {
            return isOnFloor(exercise->position) == floor;
        });
    };
    return count(DayLetter::A, false) > 1 && count(DayLetter::B, true) > 1;
}

/// `empty` with one kind of day, or with two where days touch and there is enough for both.
PhaseFiller filled(const PhaseFiller& empty, bool touching)
{
    if (touching) {
        PhaseFiller split = empty;
        fillTwoDays(split);
        if (isSplit(split)) {
            return split;
        }
    }
    PhaseFiller whole = empty;
    fillOneDay(whole);
    return whole;
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
        phase.name = Text::tr(kNames.at(i));
        phase.firstWeek = week;
        phase.lastWeek = week + lengths[i] - 1;
        week = phase.lastWeek + 1;
        phases.push_back(std::move(phase));
    }
    return phases;
}

bool beginsGently(const PlanAnswers& answers)
{
    return answers.painToday.value_or(0) >= kHighPain || answers.soreFor == SoreFor::UnderSixWeeks;
}

PlanVersion proposePlan(const PlanAnswers& answers, const ExerciseLibrary& library)
{
    ExerciseFilter filter;
    filter.setting = answers.setting;
    filter.equipmentAtHand = answers.equipment;
    filter.avoid = answers.avoid;
    std::vector<const Exercise*> candidates = ExerciseSearch(library).find(filter);
    // An imported exercise of which nobody has confirmed what was guessed does not come in by itself.
    std::erase_if(candidates, [](const Exercise* exercise) { return !exercise->guesses.empty(); });

    PlanVersion version;
    version.from = answers.startDate;
    version.weeks = answers.weeks;
    version.sessionsPerWeek = answers.sessionsPerWeek;
    version.weekdays = answers.weekdays.empty() ? spreadWeekdays(answers.sessionsPerWeek) : answers.weekdays;
    version.phases = phasesFor(answers.weeks);
    const PhaseGoals& goals = beginsGently(answers) ? kGentleGoals : kGoals;
    std::vector<const Exercise*> before;
    for (std::size_t i = 0; i < version.phases.size(); ++i) {
        Phase& phase = version.phases[i];
        const PhaseGoal& goal = goals.at(i);
        const std::vector<Weekday> days = spreadAmong(version.weekdays, goal.mostDays);
        if (days != version.weekdays) {
            phase.sessionsPerWeek = goal.mostDays;
            phase.weekdays = days;
        }
        const PhaseFiller filler = filled({library, candidates, goal, before}, touchingPairs(days) > 0);
        phase.prescriptions = filler.prescriptions();
        before = filler.exercises();
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
