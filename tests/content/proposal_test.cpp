#include <QDate>
#include <QRandomGenerator>

#include <algorithm>
#include <functional>
#include <set>

#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/proposal.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/exchange/exercise_file.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

const ExerciseLibrary& library()
{
    static const ExerciseLibrary kLibrary = exchange::builtInLibrary();
    return kLibrary;
}

/// The highest level of each phase, by the rules of phases.
constexpr std::array<int, 4> kHighest {2, 3, 4, 5};

template <typename T>
bool contains(const std::vector<T>& values, const T& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Whether someone with these answers can do the exercise.
bool isUsable(const Exercise& exercise, const PlanAnswers& answers)
{
    return contains(exercise.settings, answers.setting)
        && std::all_of(exercise.equipment.begin(), exercise.equipment.end(),
                       [&answers](Equipment item) { return contains(answers.equipment, item); })
        && std::none_of(exercise.careTags.begin(), exercise.careTags.end(),
                        [&answers](CareTag tag) { return contains(answers.avoid, tag); });
}

/// How many usable exercises of at most `level` `fits` takes.
int countUsable(const PlanAnswers& answers, int level, const std::function<bool(const Exercise&)>& fits)
{
    const auto& all = library().exercises();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Exercise& exercise) {
        return exercise.level <= level && isUsable(exercise, answers) && fits(exercise);
    }));
}

int countUsable(const PlanAnswers& answers, int level)
{
    return countUsable(answers, level, [](const Exercise&) { return true; });
}

const Exercise& exerciseOf(const Prescription& prescription)
{
    const Exercise* exercise = library().find(prescription.exercise);
    REQUIRE(exercise != nullptr);
    return *exercise;
}

std::vector<Prescription> prescriptionsOn(const Phase& phase, DayLetter day)
{
    return prescriptionsOf(PlannedSession {QDate(), phase.firstWeek, day, &phase});
}

bool hasDay(const Phase& phase, DayLetter day)
{
    return !prescriptionsOn(phase, day).empty();
}

bool hasFamily(const Phase& phase, Family family)
{
    return std::any_of(
        phase.prescriptions.begin(), phase.prescriptions.end(),
        [family](const Prescription& prescription) { return exerciseOf(prescription).family == family; });
}

template <typename E>
std::vector<E> randomSubset(QRandomGenerator& random, int percent)
{
    std::vector<E> result;
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        if (random.bounded(100) < percent) {
            result.push_back(value);
        }
    }
    return result;
}

/// Every length, number and setting with many sets of equipment and of things to avoid; the same on each run.
void forEachAnswers(const std::function<void(const PlanAnswers&)>& check)
{
    constexpr quint32 kSeed = 20260105;
    constexpr int kRounds = 15;
    QRandomGenerator random(kSeed);
    for (int round = 0; round < kRounds; ++round) {
        for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
            for (int sessions = kMinSessionsPerWeek; sessions <= kMaxSessionsPerWeek; ++sessions) {
                PlanAnswers answers;
                answers.setting = random.bounded(2) == 0 ? Setting::Home : Setting::Gym;
                answers.weeks = weeks;
                answers.sessionsPerWeek = sessions;
                answers.startDate = day("2026-01-05").addDays(random.bounded(7));
                answers.equipment = randomSubset<Equipment>(random, 30 + 3 * round);
                answers.avoid = randomSubset<CareTag>(random, round % 4 * 5);
                CAPTURE(round, weeks, sessions);
                check(answers);
            }
        }
    }
}

/// The answers of someone with what is usual there and nothing to avoid, for every length and number.
void forEachUsualAnswers(const std::function<void(const PlanAnswers&)>& check)
{
    for (const Setting setting : {Setting::Home, Setting::Gym}) {
        for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
            for (int sessions = kMinSessionsPerWeek; sessions <= kMaxSessionsPerWeek; ++sessions) {
                PlanAnswers answers;
                answers.setting = setting;
                answers.weeks = weeks;
                answers.sessionsPerWeek = sessions;
                answers.startDate = day("2026-01-05");
                answers.equipment = usualEquipment(setting);
                CAPTURE(wordFor(setting), weeks, sessions);
                check(answers);
            }
        }
    }
}

Plan planOf(const PlanAnswers& answers)
{
    Plan plan;
    plan.title = proposedTitle(answers);
    plan.startDate = answers.startDate;
    plan.versions = {proposePlan(answers, library())};
    return plan;
}

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

TEST_CASE("a proposal is a plan whenever there is an exercise for each phase", "[proposal]")
{
    int plans = 0;
    forEachAnswers([&plans](const PlanAnswers& answers) {
        // An exercise for the first phase is one for all.
        const bool possible = countUsable(answers, kHighest.front()) > 0;
        CHECK(checkPlan(planOf(answers)).empty() == possible);
        plans += possible ? 1 : 0;
    });

    CHECK(plans > 200);
}

TEST_CASE("a proposal has the answers' length, number, days and start", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        CHECK(version.from == answers.startDate);
        CHECK(version.weeks == answers.weeks);
        CHECK(version.sessionsPerWeek == answers.sessionsPerWeek);
        CHECK(version.weekdays == spreadWeekdays(answers.sessionsPerWeek));
        std::vector<Phase> phases = version.phases;
        for (Phase& phase : phases) {
            phase.prescriptions.clear();
        }
        CHECK(phases == phasesFor(answers.weeks));
    });

    PlanAnswers own;
    own.startDate = day("2026-01-05");
    own.weekdays = {Weekday::Tue, Weekday::Thu, Weekday::Sat};
    CHECK(proposePlan(own, library()).weekdays == own.weekdays);
}

TEST_CASE("a proposal uses only what is at hand and nothing to avoid", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        bool allUsable = true;
        for (const Phase& phase : proposePlan(answers, library()).phases) {
            for (const Prescription& prescription : phase.prescriptions) {
                allUsable = allUsable && isUsable(exerciseOf(prescription), answers);
            }
        }
        CHECK(allUsable);
    });
}

TEST_CASE("no phase of a proposal goes above its levels, and the first stays at 1 and 2", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 0; i < version.phases.size(); ++i) {
            for (const Prescription& prescription : version.phases[i].prescriptions) {
                CHECK(exerciseOf(prescription).level <= kHighest.at(i));
            }
        }
    });
}

TEST_CASE("from the second phase on a proposal has a bridge, a squat and a lunge where there is one",
          "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 1; i < version.phases.size(); ++i) {
            for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge}) {
                const int usable = countUsable(answers, kHighest.at(i), [family](const Exercise& exercise) {
                    return exercise.family == family;
                });
                CHECK(hasFamily(version.phases[i], family) == (usable > 0));
            }
        }
    });
}

TEST_CASE("each kind of day has three or four exercises where there are enough, each once", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 0; i < version.phases.size(); ++i) {
            const Phase& phase = version.phases[i];
            const auto onA = prescriptionsOn(phase, DayLetter::A).size();
            const auto onB = prescriptionsOn(phase, DayLetter::B).size();
            const auto usable = static_cast<std::size_t>(countUsable(answers, kHighest.at(i)));
            std::set<QString> ids;
            for (const Prescription& prescription : phase.prescriptions) {
                ids.insert(prescription.exercise.value);
            }
            CHECK(ids.size() == phase.prescriptions.size());
            CHECK(onA <= 4);
            CHECK(onB <= 4);
            if (onB == 0) {
                CHECK(onA >= std::min<std::size_t>(3, usable));
            } else {
                CHECK(onA + onB >= std::min<std::size_t>(6, usable));
                CHECK((usable < 6 || (onA >= 3 && onB >= 3)));
            }
        }
    });
}

TEST_CASE("days that touch get two kinds of day where there is enough for both, others never", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        const bool touching = touchingPairs(version.weekdays) > 0;
        for (std::size_t i = 0; i < version.phases.size(); ++i) {
            const Phase& phase = version.phases[i];
            const auto onFloor = [](bool floor) {
                return [floor](const Exercise& exercise) {
                    return isOnFloor(exercise.position) == floor;
                };
            };
            // One that is not on the floor may be the only bridge, which goes to the floor's day.
            const bool enough = countUsable(answers, kHighest.at(i), onFloor(false)) > 2
                && countUsable(answers, kHighest.at(i), onFloor(true)) > 1;
            CHECK((touching || !hasDay(phase, DayLetter::B)));
            CHECK((!touching || !enough || hasDay(phase, DayLetter::B)));
            CHECK((phase.prescriptions.empty() || hasDay(phase, DayLetter::A)));
        }
    });
}

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

TEST_CASE("a proposal's doses are doses, with at most three sets and effort 6", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        const PlanVersion version = proposePlan(answers, library());
        for (std::size_t i = 0; i < version.phases.size(); ++i) {
            for (const Prescription& prescription : version.phases[i].prescriptions) {
                const Dose& dose = prescription.dose;
                CHECK(checkDose(dose).empty());
                CHECK(dose.sets >= 2);
                CHECK(dose.sets <= 3);
                // Never above 6, so that the same exercise may come on two days that touch; 5 at most at
                // first.
                CHECK(dose.effort.value_or(0) <= (i == 0 ? 5 : 6));
                CHECK(dose.measure() == exerciseOf(prescription).measure);
                CHECK(dose.side == exerciseOf(prescription).side);
            }
        }
    });
}

TEST_CASE("no session of a proposal takes more than 35 minutes", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        for (const Phase& phase : proposePlan(answers, library()).phases) {
            CHECK(sessionSeconds(prescriptionsOn(phase, DayLetter::A)) <= 35 * 60);
            CHECK(sessionSeconds(prescriptionsOn(phase, DayLetter::B)) <= 35 * 60);
        }
    });
}

TEST_CASE("the same answers give the same plan, in whatever order they list things", "[proposal]")
{
    forEachAnswers([](const PlanAnswers& answers) {
        PlanAnswers turned = answers;
        std::reverse(turned.equipment.begin(), turned.equipment.end());
        std::reverse(turned.avoid.begin(), turned.avoid.end());

        CHECK(proposePlan(answers, library()) == proposePlan(answers, library()));
        CHECK(proposePlan(turned, library()) == proposePlan(answers, library()));
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
    answers.startDate = day("2026-01-05");
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
