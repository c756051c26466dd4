#include "made_up_clinic_plan.h"

#include <algorithm>

#include "backbridge/domain/proposal.h"
#include "backbridge/domain/schedule.h"

namespace backbridge::madeup {

namespace {

constexpr std::array<int, 7> kWeekWeights {25, 5, 35, 5, 10, 5, 15}; // 6 to 12 weeks
constexpr std::array<int, 3> kPerWeekWeights {62, 27, 11}; // 3 to 5 sessions
/// How many, of a thousand, stop for good after a plan.
constexpr int kDischarged = 18;
/// Plans made beforehand begin within so many days.
constexpr int kPlannedAhead = 7;

/// Plans of one person, made in the order of time.
class PlanMaker {
public:
    PlanMaker(const Person& person, QDate lastDay, const ExerciseLibrary& library, Dice& dice)
        : m_person(person)
        , m_lastDay(lastDay)
        , m_library(library)
        , m_dice(dice)
    {
    }

    PlanHistory make(QDate start)
    {
        PlanHistory history;
        PlanAnswers answers = this->answers(start);
        Plan& plan = history.plan;
        plan.id = PlanId {m_dice.uuid()};
        plan.client = m_person.client.id;
        plan.title = proposedTitle(answers);
        plan.startDate = start;
        plan.setBy = m_dice.chance(700) ? SetBy::Clinician : SetBy::Client;
        plan.versions.push_back(version(answers));
        const QDate made = std::min(m_lastDay, start.addDays(-m_dice.between(0, 3)));
        stamp(plan, made);
        addPauses(plan);
        addVersion(plan, std::move(answers));
        history.setting = m_setting;
        history.course = course(plan.current().weeks);
        ++m_made;
        return history;
    }

private:
    PlanAnswers answers(QDate start)
    {
        PlanAnswers answers;
        m_setting = m_person.setting;
        if (m_dice.chance(120)) {
            m_setting = m_setting == Setting::Home ? Setting::Gym : Setting::Home;
        }
        answers.setting = m_setting;
        answers.equipment = m_setting == Setting::Home ? m_person.homeEquipment : allEquipment();
        answers.weeks = kMinWeeks + static_cast<int>(m_dice.weighted(kWeekWeights));
        answers.sessionsPerWeek = kMinSessionsPerWeek + static_cast<int>(m_dice.weighted(kPerWeekWeights));
        answers.avoid = m_person.client.careTags;
        answers.startDate = start;
        if (m_dice.chance(250)) {
            const int shift = m_dice.between(1, 6);
            for (const Weekday day : spreadWeekdays(answers.sessionsPerWeek)) {
                answers.weekdays.push_back(static_cast<Weekday>((static_cast<int>(day) + shift) % 7));
            }
            std::sort(answers.weekdays.begin(), answers.weekdays.end());
        }
        return answers;
    }

    PlanVersion version(const PlanAnswers& answers)
    {
        PlanVersion version = proposePlan(answers, m_library);
        for (Phase& phase : version.phases) {
            for (Prescription& prescription : phase.prescriptions) {
                addLoad(prescription);
            }
        }
        // Now and then the last phase asks for a day more.
        if (version.sessionsPerWeek < kMaxSessionsPerWeek && m_dice.chance(100)) {
            Phase& last = version.phases.back();
            last.sessionsPerWeek = version.sessionsPerWeek + 1;
            last.weekdays = spreadWeekdays(*last.sessionsPerWeek);
        }
        return version;
    }

    void addLoad(Prescription& prescription)
    {
        const Exercise* exercise = m_library.find(prescription.exercise);
        const std::vector<Equipment>& needed = exercise->equipment;
        if (std::find(needed.begin(), needed.end(), Equipment::Dumbbell) == needed.end()) {
            return;
        }
        const int most = 6 + std::min(m_made, 6) * 2;
        prescription.dose.loadKg = 4 + m_person.strength + m_dice.between(0, most);
    }

    void addPauses(Plan& plan)
    {
        const int days = plan.current().weeks * 7;
        if (m_dice.chance(240)) {
            const QDate from = plan.startDate.addDays(m_dice.between(7, days - 8));
            const int length = m_dice.between(5, 14);
            addPause(plan, {from, from.addDays(length - 1), PauseKind::Pause, QStringLiteral("holiday"), {}});
        }
        if (m_dice.chance(200)) {
            static const std::array kReasons {QStringLiteral("illness"), QStringLiteral("a cold"),
                                              QStringLiteral("family"), QStringLiteral("work trip")};
            const QString reason = m_dice.oneOf(kReasons);
            const QDate from = plan.startDate.addDays(m_dice.between(3, days - 4));
            const int length = m_dice.between(3, 9);
            addPause(plan, {from, from.addDays(length - 1), PauseKind::Pause, reason, {}});
        }
        if (m_dice.chance(m_person.pain.weekly > 3 ? 350 : 160)) {
            const QDate from = plan.startDate.addDays(m_dice.between(10, days - 8));
            const int length = m_dice.between(3, 7);
            addPause(plan, {from, from.addDays(length - 1), PauseKind::Flare, QString(), {}});
        }
    }

    /// Unless it lies ahead or touches another one.
    void addPause(Plan& plan, const Pause& pause)
    {
        const bool touches =
            std::any_of(plan.pauses.begin(), plan.pauses.end(), [&pause](const Pause& other) {
                return pause.from <= other.to && other.from <= pause.to;
            });
        if (pause.from > m_lastDay || touches) {
            return;
        }
        plan.pauses.push_back(pause);
        stamp(plan, pause.from);
    }

    /// A change on the way: other days a week from some plan week on.
    void addVersion(Plan& plan, PlanAnswers answers)
    {
        if (answers.weeks < 8 || !m_dice.chance(150)) {
            return;
        }
        const QDate from = plan.startDate.addDays(qint64 {7} * m_dice.between(2, answers.weeks - 3));
        if (from > m_lastDay) {
            return;
        }
        const bool more = answers.sessionsPerWeek == kMinSessionsPerWeek
            || (answers.sessionsPerWeek < kMaxSessionsPerWeek && m_dice.chance(400));
        answers.sessionsPerWeek += more ? 1 : -1;
        answers.weekdays.clear();
        plan = withVersion(std::move(plan), version(answers), from);
        stamp(plan, from.addDays(-m_dice.between(0, 1)));
    }

    void stamp(Plan& plan, QDate day)
    {
        const int hour = m_dice.between(8, 19);
        const QDateTime changed = at(day, hour, m_dice.between(0, 59));
        plan.updatedAt = plan.updatedAt.isValid() ? std::max(plan.updatedAt, changed) : changed;
    }

    Course course(int weeks)
    {
        Course course;
        course.habit = m_dice.chance(700) ? m_person.habit : makeUpHabit(m_dice);
        course.base = m_dice.between(780, 960);
        course.turnWeek = course.habit == Habit::LateStart ? m_dice.between(2, 3) : m_dice.between(3, 6);
        course.backWeek = std::min(weeks, course.turnWeek + m_dice.between(1, 4));
        return course;
    }

    const Person& m_person;
    QDate m_lastDay;
    const ExerciseLibrary& m_library;
    Dice& m_dice;
    Setting m_setting = Setting::Home;
    int m_made = 0;
};

/// Days without a plan after one.
int gapDays(Dice& dice)
{
    switch (dice.weighted(std::array {64, 28, 8})) {
    case 0:
        return dice.between(0, 14);
    case 1:
        return dice.between(14, 60);
    default:
        return dice.between(60, 180);
    }
}

/// Most plans begin on a Monday.
QDate startAfter(QDate day, Dice& dice)
{
    return dice.chance(700) ? day.addDays((8 - day.dayOfWeek()) % 7) : day;
}

} // namespace

const std::vector<Equipment>& allEquipment()
{
    static const std::vector<Equipment> kAll = [] {
        std::vector<Equipment> all;
        all.reserve(EnumWords<Equipment>::kWords.size());
        for (const auto& [thing, word] : EnumWords<Equipment>::kWords) {
            all.push_back(thing);
        }
        return all;
    }();
    return kAll;
}

std::vector<PlanHistory> makeUpPlans(const Person& person, QDate lastDay, const ExerciseLibrary& library,
                                     Dice& dice)
{
    PlanMaker maker(person, lastDay, library, dice);
    std::vector<PlanHistory> plans;
    QDate start = startAfter(person.joined.addDays(dice.between(0, 5)), dice);
    while (start <= lastDay.addDays(kPlannedAhead)) {
        plans.push_back(maker.make(start));
        if (dice.chance(kDischarged)) {
            break;
        }
        const QDate after = plans.back().plan.lastDay().addDays(1 + gapDays(dice));
        start = startAfter(after, dice);
    }
    return plans;
}

} // namespace backbridge::madeup
