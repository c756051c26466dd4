#include "content/answers.h"

#include <QRandomGenerator>

#include <algorithm>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/exchange/exercise_file.h"
#include "support/catch.h"

namespace backbridge::content {

namespace {

template <typename T>
bool contains(const std::vector<T>& values, const T& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
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

} // namespace

const ExerciseLibrary& library()
{
    static const ExerciseLibrary kLibrary = exchange::builtInLibrary();
    return kLibrary;
}

const Exercise& exerciseOf(const Prescription& prescription)
{
    const Exercise* exercise = library().find(prescription.exercise);
    REQUIRE(exercise != nullptr);
    return *exercise;
}

std::vector<Prescription> prescriptionsOn(const Phase& phase, DayLetter day)
{
    return prescriptionsOf(phase, day);
}

bool hasDay(const Phase& phase, DayLetter day)
{
    return !prescriptionsOn(phase, day).empty();
}

bool isUsable(const Exercise& exercise, const PlanAnswers& answers)
{
    return contains(exercise.settings, answers.setting)
        && std::all_of(exercise.equipment.begin(), exercise.equipment.end(),
                       [&answers](Equipment item) { return contains(answers.equipment, item); })
        && std::none_of(exercise.careTags.begin(), exercise.careTags.end(),
                        [&answers](CareTag tag) { return contains(answers.avoid, tag); });
}

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
                answers.startDate = QDate(2026, 1, 5).addDays(random.bounded(7));
                answers.equipment = randomSubset<Equipment>(random, 30 + 3 * round);
                answers.avoid = randomSubset<CareTag>(random, round % 4 * 5);
                CAPTURE(round, weeks, sessions);
                check(answers);
            }
        }
    }
}

void forEachUsualAnswers(const std::function<void(const PlanAnswers&)>& check)
{
    for (const Setting setting : {Setting::Home, Setting::Gym}) {
        for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
            for (int sessions = kMinSessionsPerWeek; sessions <= kMaxSessionsPerWeek; ++sessions) {
                PlanAnswers answers;
                answers.setting = setting;
                answers.weeks = weeks;
                answers.sessionsPerWeek = sessions;
                answers.startDate = QDate(2026, 1, 5);
                answers.equipment = usualEquipment(setting);
                CAPTURE(wordFor(setting), weeks, sessions);
                check(answers);
            }
        }
    }
}

} // namespace backbridge::content
