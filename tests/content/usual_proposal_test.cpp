#include <QDate>
#include <QStringList>

#include <algorithm>
#include <set>

#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/proposal.h"
#include "backbridge/domain/schedule.h"
#include "content/answers.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::content;

namespace {

/// Whether the ladder up from `from` comes to `to`, or they are one.
bool leadsTo(const Exercise& from, const Exercise& to)
{
    const auto ladder = library().ladder(from.id);
    const auto here = std::find(ladder.begin(), ladder.end(), &from);
    return std::find(here, ladder.end(), &to) != ladder.end();
}

/// A line a phase: "Build: bridge_band 2 × 12, …".
std::string picture(const PlanVersion& version)
{
    QStringList lines;
    for (const Phase& phase : version.phases) {
        QStringList items;
        for (const Prescription& prescription : phase.prescriptions) {
            items << prescription.exercise.value + QLatin1Char(' ') + doseText(prescription.dose);
        }
        lines << phase.name + QStringLiteral(": ") + items.join(QStringLiteral(", "));
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_CASE("with two kinds of day, squats and lunges are on A and bridges on B", "[proposal]")
{
    forEachUsualAnswers([](const PlanAnswers& answers) {
        for (const Phase& phase : proposePlan(answers, library()).phases) {
            if (!hasDay(phase, DayLetter::B)) {
                continue;
            }
            for (const Prescription& prescription : phase.prescriptions) {
                CHECK(isOnFloor(exerciseOf(prescription).position) == (prescription.day == DayLetter::B));
            }
        }
    });
}

TEST_CASE("with what is usual there is nothing to advise on", "[proposal]")
{
    forEachUsualAnswers([](const PlanAnswers& answers) {
        CHECK(planAdvice(proposePlan(answers, library()), library(), answers.avoid).empty());
    });
}

TEST_CASE("with what is usual a session takes 12 to 30 minutes", "[proposal]")
{
    forEachUsualAnswers([](const PlanAnswers& answers) {
        for (const Phase& phase : proposePlan(answers, library()).phases) {
            for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
                const int seconds = sessionSeconds(prescriptionsOn(phase, day));
                CHECK((seconds == 0 || (seconds >= 12 * 60 && seconds <= 30 * 60)));
            }
        }
    });
}

TEST_CASE("with what is usual bridges, squats and lunges go up their ladders from phase to phase",
          "[proposal]")
{
    forEachUsualAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 1; i < version.phases.size(); ++i) {
            const auto& before = version.phases[i - 1].prescriptions;
            std::set<Family> seen;
            for (const Prescription& prescription : version.phases[i].prescriptions) {
                const Exercise& exercise = exerciseOf(prescription);
                // The first of a family is the one that the phase is about.
                if (exercise.family == Family::Support || !seen.insert(exercise.family).second) {
                    continue;
                }
                CAPTURE(i, exercise.id.value);
                CHECK(std::any_of(before.begin(), before.end(), [&exercise](const Prescription& earlier) {
                    return leadsTo(exerciseOf(earlier), exercise);
                }));
            }
        }
    });
}

TEST_CASE("an exercise that stays from one phase to the next is not asked for with less", "[proposal]")
{
    forEachUsualAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 1; i < version.phases.size(); ++i) {
            for (const Prescription& earlier : version.phases[i - 1].prescriptions) {
                for (const Prescription& later : version.phases[i].prescriptions) {
                    if (earlier.exercise == later.exercise) {
                        CHECK(later.dose.sets >= earlier.dose.sets);
                        CHECK(later.dose.countPerSet() >= earlier.dose.countPerSet());
                        CHECK(later.dose.effort >= earlier.dose.effort);
                    }
                }
            }
        }
    });
}

TEST_CASE("eight weeks at home with what is usual there", "[proposal]")
{
    PlanAnswers answers;
    answers.startDate = QDate(2026, 1, 5);
    answers.equipment = usualEquipment(Setting::Home);

    CHECK(
        picture(proposePlan(answers, library()))
        == "Settle and learn: bridge 2 × 10, sit_to_stand_high 2 × 6, split_squat_supported 2 × 6 per side, "
           "clam 2 × 10 per side\n"
           "Build: bridge_band 2 × 12, sit_to_stand 2 × 10, split_squat_supported 2 × 8 per side, "
           "side_lying_abduction 2 × 12 per side\n"
           "Strengthen: bridge_staggered 3 × 8 per side, box_squat 3 × 8, split_squat 3 × 8 per side, "
           "bird_dog 3 × 6 per side");
}
