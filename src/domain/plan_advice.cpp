#include "backbridge/domain/plan_advice.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

constexpr int kHardLevel = 3;
constexpr int kGentleWeeks = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanAdvice)
};

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
        if (exercise->level >= kHardLevel && phase.firstWeek <= kGentleWeeks) {
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
