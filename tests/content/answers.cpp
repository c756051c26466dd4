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

/// `count` days, none twice, in the order of the week.
std::vector<Weekday> randomDays(QRandomGenerator& random, int count)
{
    std::vector<Weekday> days;
    days.reserve(EnumWords<Weekday>::kWords.size());
    for (const auto& [day, word] : EnumWords<Weekday>::kWords) {
        days.push_back(day);
    }
    std::shuffle(days.begin(), days.end(), random);
    days.resize(static_cast<std::size_t>(count));
    std::sort(days.begin(), days.end());
    return days;
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

void forEachAnswers(const std::function<void(const PlanAnswers&)>& check, int rounds)
{
    constexpr quint32 kSeed = 20260105;
    QRandomGenerator random(kSeed);
    for (int round = 0; round < rounds; ++round) {
        for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
            for (int sessions = kMinSessionsPerWeek; sessions <= kMaxSessionsPerWeek; ++sessions) {
                PlanAnswers answers;
                answers.setting = random.bounded(2) == 0 ? Setting::Home : Setting::Gym;
                answers.weeks = weeks;
                answers.sessionsPerWeek = sessions;
                answers.startDate = QDate(2026, 1, 5).addDays(random.bounded(7));
                answers.equipment = randomSubset<Equipment>(random, 30 + 3 * (round % 15));
                answers.avoid = randomSubset<CareTag>(random, round % 4 * 5);
                if (round % 3 == 1) {
                    answers.painToday = random.bounded(11);
                }
                if (round % 3 == 2) {
                    answers.soreFor = static_cast<SoreFor>(random.bounded(3));
                }
                if (round % 2 == 1) {
                    answers.weekdays = randomDays(random, sessions);
                }
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
