#include "backbridge/domain/plan_advice.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>
#include <utility>

#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

constexpr int kHardLevel = 3;
constexpr int kGentleWeeks = 2;
constexpr int kDaysInWeek = 7;
constexpr double kLoadTolerance = 0.01; ///< kilograms; below what anybody could set

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanAdvice)
};

/// The kinds of day that touch in a week that repeats, each pair once, the earlier letter first.
std::set<std::pair<DayLetter, DayLetter>> touchingLetters(const std::vector<Weekday>& days, bool hasB)
{
    const std::vector<DayLetter> letters = dayLetters(days, hasB);
    std::set<std::pair<DayLetter, DayLetter>> pairs;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const std::size_t next = (i + 1) % days.size();
        const int gap =
            (static_cast<int>(days[next]) - static_cast<int>(days[i]) + kDaysInWeek) % kDaysInWeek;
        if (gap == 1) {
            pairs.insert(std::minmax(letters[i], letters[next]));
        }
    }
    return pairs;
}

bool shareMuscle(const Exercise& a, const Exercise& b)
{
    return std::any_of(a.primaryMuscles.begin(), a.primaryMuscles.end(), [&b](Muscle muscle) {
        return std::find(b.primaryMuscles.begin(), b.primaryMuscles.end(), muscle) != b.primaryMuscles.end();
    });
}

/// Looks at one phase after the other.
class Adviser {
public:
    Adviser(const PlanVersion& version, const ExerciseLibrary& library, const std::vector<CareTag>& avoid)
        : m_version(version)
        , m_library(library)
        , m_avoid(avoid)
    {
    }

    void phase(int index)
    {
        m_index = index;
        const Phase& phase = m_version.phases[static_cast<std::size_t>(index)];
        days(phase);
        hardOnTouchingDays(phase);
        families(phase);
        for (const Prescription& prescription : phase.prescriptions) {
            exercise(phase, prescription);
        }
    }

    std::vector<Advice> take() { return std::move(m_advice); }

private:
    void add(AdviceKind kind, const QString& text, const QString& source,
             std::optional<ExerciseId> exercise = std::nullopt)
    {
        m_advice.push_back({kind, m_index, std::move(exercise), text, source});
    }

    void days(const Phase& phase)
    {
        const std::vector<Weekday>& days = weekdays(m_version, phase);
        const auto hasDay = [&phase](DayLetter day) {
            return std::any_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                               [day](const Prescription& prescription) { return prescription.day == day; });
        };
        const int touching = touchingPairs(days);
        const int least = touchingPairs(spreadWeekdays(std::max<int>(1, static_cast<int>(days.size()))));
        if (touching > least) {
            add(AdviceKind::TouchingDays,
                Text::tr(
                    "Some of these days touch although they need not. A day between sessions is the usual "
                    "advice."),
                Text::tr("The usual advice is two to three days from one session to the next. Studies of "
                         "sessions on days in a row found no difference in strength, so this is advice and "
                         "no rule."));
        } else if (touching > 0 && !hasDay(DayLetter::B)) {
            add(AdviceKind::TouchingDays,
                Text::tr(
                    "Two days touch and work the same muscles. A floor day (B) beside a standing day (A) "
                    "spreads the work."),
                Text::tr(
                    "General training practice: touching days share the work between two kinds of day."));
        }
        for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
            if (day == DayLetter::A && !hasDay(day)) {
                add(AdviceKind::EmptyDay, Text::tr("The A day has no exercise."),
                    Text::tr("A session needs something to do."));
            } else if (hasDay(day)) {
                load(phase, day);
            }
        }
    }

    /// Each exercise once that is hard on a day beside one on which its muscles work hard too.
    void hardOnTouchingDays(const Phase& phase)
    {
        struct Hard {
            const Exercise* exercise;
            DayLetter day;
            int effort;
        };

        std::vector<Hard> hard;
        bool hasB = false;
        for (const Prescription& prescription : phase.prescriptions) {
            hasB = hasB || prescription.day == DayLetter::B;
            const Exercise* exercise = m_library.find(prescription.exercise);
            const int effort = prescription.dose.effort.value_or(0);
            if (exercise != nullptr && effort > kHardEffort) {
                hard.push_back({exercise, prescription.day, effort});
            }
        }
        if (hard.empty()) {
            return;
        }
        const auto touching = touchingLetters(weekdays(m_version, phase), hasB);
        std::set<ExerciseId> said;
        for (const Hard& one : hard) {
            const bool clashes = std::any_of(hard.begin(), hard.end(), [&](const Hard& other) {
                return touching.contains(std::minmax(one.day, other.day))
                    && shareMuscle(*one.exercise, *other.exercise);
            });
            if (clashes && said.insert(one.exercise->id).second) {
                add(AdviceKind::HardOnTouchingDays,
                    Text::tr(
                        "“%1” aims at effort %2 on days that touch, and the same muscles work hard on both.")
                        .arg(one.exercise->name)
                        .arg(one.effort),
                    Text::tr(
                        "General training practice: muscles that have worked hard, effort 7 or more, get "
                        "a day before they do so again."),
                    one.exercise->id);
            }
        }
    }

    void load(const Phase& phase, DayLetter day)
    {
        const std::vector<Prescription> list = prescriptionsOf(phase, day);
        if (static_cast<int>(list.size()) > kMaxExercises) {
            add(AdviceKind::TooManyExercises,
                Text::tr("%1 exercises in one session are many; people keep up better with fewer than four.")
                    .arg(list.size()),
                Text::tr(
                    "A review names fewer than four exercises among what helps people to keep to them."));
        }
        const int minutes = (sessionSeconds(list) + 59) / 60;
        if (minutes > kLongSessionMinutes) {
            add(AdviceKind::LongSession,
                Text::tr("About %1 minutes is long; 15 to 30 minutes is easier to keep up.").arg(minutes),
                Text::tr("Sessions of 15 to 30 minutes ranked best in a comparison of many small studies."));
        }
    }

    void families(const Phase& phase)
    {
        if (m_index == 0) {
            return;
        }
        for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge}) {
            const bool there = std::any_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                                           [this, family](const Prescription& prescription) {
                                               const Exercise* exercise =
                                                   m_library.find(prescription.exercise);
                                               return exercise != nullptr && exercise->family == family;
                                           });
            if (!there) {
                add(AdviceKind::FamilyMissing,
                    Text::tr("This phase has no exercise of the family “%1”.").arg(nameOf(family)),
                    Text::tr("Bridges, squats and lunges train the hip muscles in different ways."));
            }
        }
    }

    void exercise(const Phase& phase, const Prescription& prescription)
    {
        const Exercise* exercise = m_library.find(prescription.exercise);
        if (exercise == nullptr) {
            add(AdviceKind::UnknownExercise,
                Text::tr("The library does not have “%1”.").arg(prescription.exercise.value),
                Text::tr("It came with a file or was removed."), prescription.exercise);
            return;
        }
        jumps(prescription, *exercise);
        // Maintenance goes on where a plan ended.
        const bool begins = m_version.weeks != kOpenWeeks && phase.firstWeek <= kGentleWeeks;
        if (exercise->level >= kHardLevel && begins) {
            add(AdviceKind::HardStart,
                Text::tr("“%1” is level %2; levels 1 and 2 are the usual start for the first two weeks.")
                    .arg(exercise->name)
                    .arg(exercise->level),
                Text::tr("Begin with moderate exercises: effort 3 to 5 of 10 in the first two weeks."),
                exercise->id);
        }
        for (const CareTag tag : m_avoid) {
            if (std::find(exercise->careTags.begin(), exercise->careTags.end(), tag)
                != exercise->careTags.end()) {
                add(AdviceKind::ToAvoid, Text::tr("“%1” needs care: %2.").arg(exercise->name, nameOf(tag)),
                    Text::tr("You asked to be careful with this."), exercise->id);
            }
        }
    }

    void jumps(const Prescription& prescription, const Exercise& exercise)
    {
        const int most = highestLevel(m_version, m_index, exercise.family, m_library);
        if (exercise.level > most) {
            add(AdviceKind::LevelJump,
                Text::tr("“%1” is level %2; its family reached level %3 in the phase before.")
                    .arg(exercise.name)
                    .arg(exercise.level)
                    .arg(most - 1),
                Text::tr("One level at a time, so that a change of pain can be told from its cause."),
                exercise.id);
        }
        const std::optional<double> load = highestLoad(m_version, m_index, exercise.id);
        if (load && prescription.dose.loadKg.value_or(0) > *load + kLoadTolerance) {
            add(AdviceKind::LoadJump,
                Text::tr("“%1” goes up to %2 kg; a tenth more than in the phase before is %3 kg.")
                    .arg(exercise.name, QLocale().toString(*prescription.dose.loadKg, 'g', 4),
                         QLocale().toString(*load, 'g', 4)),
                Text::tr("A widely used position on strength training raises loads by 2 to 10 % at a time."),
                exercise.id);
        }
    }

    const PlanVersion& m_version;
    const ExerciseLibrary& m_library;
    const std::vector<CareTag>& m_avoid;
    int m_index = 0;
    std::vector<Advice> m_advice;
};

} // namespace

std::vector<Advice> planAdvice(const PlanVersion& version, const ExerciseLibrary& library,
                               const std::vector<CareTag>& avoid)
{
    Adviser adviser(version, library, avoid);
    for (std::size_t i = 0; i < version.phases.size(); ++i) {
        adviser.phase(static_cast<int>(i));
    }
    return adviser.take();
}

} // namespace backbridge
