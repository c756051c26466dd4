#include "made_up_clinic_attendance.h"

#include <algorithm>
#include <set>

#include "backbridge/domain/schedule.h"

namespace backbridge::madeup {

namespace {

/// Of a thousand missed sessions, those about which something was written down.
constexpr int kReasonGiven = 350;
/// Of a thousand done ones, those done on another day.
constexpr int kMoved = 70;

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= 5;
}

bool inFlare(const Plan& plan, QDate date)
{
    return std::any_of(plan.pauses.begin(), plan.pauses.end(), [date](const Pause& pause) {
        return pause.kind == PauseKind::Flare && date >= pause.from && date <= pause.to;
    });
}

/// Goes through a plan day by day.
class AttendanceMaker {
public:
    AttendanceMaker(const PlanHistory& history, QDate lastDay, Dice& dice)
        : m_history(history)
        , m_plan(history.plan)
        , m_lastDay(std::min(lastDay, history.plan.lastDay()))
        , m_dice(dice)
    {
    }

    std::vector<Occasion> make()
    {
        int week = 0;
        for (QDate date = m_plan.startDate; date <= m_lastDay; date = date.addDays(1)) {
            if (const int dateWeek = *m_plan.weekOn(date); dateWeek != week) {
                week = dateWeek;
                m_luck = m_dice.between(250, 980);
            }
            if (const auto planned = plannedOn(m_plan, date)) {
                due(*planned);
            } else if (!m_plan.isPaused(date)) {
                restDay(date, week);
            }
        }
        std::sort(m_occasions.begin(), m_occasions.end(),
                  [](const Occasion& a, const Occasion& b) { return a.date < b.date; });
        return std::move(m_occasions);
    }

private:
    /// Sessions done of a thousand that are due on `date`.
    [[nodiscard]] int chanceOn(QDate date, int week) const
    {
        const Course& course = m_history.course;
        switch (course.habit) {
        case Habit::Steady:
        case Habit::OverDoer:
            return course.base;
        case Habit::WeekendDrop:
            return isWeekend(date) ? 250 : course.base;
        case Habit::Fading:
            return std::max(150, course.base - (week - 1) * 85);
        case Habit::DropOut:
            return week < course.turnWeek ? course.base - 120 : 0;
        case Habit::Comeback:
            return week < course.turnWeek || week >= course.backWeek ? course.base - 60 : 0;
        case Habit::LateStart:
            return week < course.turnWeek ? 0 : course.base - 80;
        case Habit::Irregular:
            return m_luck;
        }
        return course.base;
    }

    /// Whether the person has turned away for now and answers nothing.
    [[nodiscard]] bool isSilent(int week) const
    {
        const Course& course = m_history.course;
        return (course.habit == Habit::DropOut && week >= course.turnWeek)
            || (course.habit == Habit::Comeback && week >= course.turnWeek && week < course.backWeek);
    }

    void due(const PlannedSession& planned)
    {
        const bool flare = inFlare(m_plan, planned.date);
        const int chance = chanceOn(planned.date, planned.week) - (flare ? 250 : 0);
        Occasion occasion = this->occasion(planned);
        occasion.plannedDate = planned.date;
        if (m_dice.chance(chance)) {
            if (m_dice.chance(kMoved)) {
                move(occasion);
            }
            add(std::move(occasion));
        } else if (!isSilent(planned.week) && m_dice.chance(kReasonGiven)) {
            occasion.notDoneReason = reason(flare);
            add(std::move(occasion));
        }
    }

    void restDay(QDate date, int week)
    {
        const bool over = m_history.course.habit == Habit::OverDoer;
        if (isSilent(week) || !m_dice.chance(over ? 640 : 15)) {
            return;
        }
        add(occasionOn(m_plan, date, m_dice.chance(500) ? DayLetter::A : DayLetter::B));
    }

    Occasion occasion(const PlannedSession& planned) const
    {
        Occasion occasion = occasionOn(m_plan, planned.date, planned.day);
        occasion.setting = m_history.setting;
        return occasion;
    }

    /// To a day before or after, if that is free for it.
    void move(Occasion& occasion)
    {
        static constexpr std::array kShifts {-1, 1, 1, 2};
        const QDate to = occasion.date.addDays(m_dice.oneOf(kShifts));
        if (to < m_plan.startDate || to > m_lastDay || m_plan.isPaused(to) || plannedOn(m_plan, to)
            || m_taken.contains(to)) {
            return;
        }
        occasion.date = to;
        occasion.flare = inFlare(m_plan, to);
    }

    NotDoneReason reason(bool flare)
    {
        using enum NotDoneReason;
        if (flare) {
            return m_dice.chance(700) ? Pain : Soreness;
        }
        static constexpr std::array kReasons {Pain,    Soreness, Time,      Motivation, Forgot,
                                              Illness, Travel,   Equipment, UnsureHow,  Other};
        return kReasons.at(m_dice.weighted(std::array {10, 8, 32, 12, 14, 8, 8, 2, 3, 3}));
    }

    void add(Occasion occasion)
    {
        if (m_taken.insert(occasion.date).second) {
            m_occasions.push_back(std::move(occasion));
        }
    }

    const PlanHistory& m_history;
    const Plan& m_plan;
    QDate m_lastDay;
    Dice& m_dice;
    int m_luck = 0;
    std::set<QDate> m_taken;
    std::vector<Occasion> m_occasions;
};

} // namespace

Occasion occasionOn(const Plan& plan, QDate date, DayLetter day)
{
    const int week = *plan.weekOn(date);
    const Phase* phase = phaseOfWeek(plan.versionOn(date), week);
    Occasion occasion;
    occasion.date = date;
    occasion.plan = plan.id;
    occasion.prescriptions = prescriptionsOf(*phase, day);
    if (occasion.prescriptions.empty()) {
        occasion.prescriptions = prescriptionsOf(*phase, DayLetter::A);
    }
    occasion.phaseWeek = week - phase->firstWeek;
    occasion.flare = inFlare(plan, date);
    return occasion;
}

std::vector<Occasion> makeUpAttendance(const PlanHistory& history, QDate lastDay, Dice& dice)
{
    return AttendanceMaker(history, lastDay, dice).make();
}

std::vector<Occasion> makeUpAfterwards(const PlanHistory& history, QDate first, QDate last, Dice& dice)
{
    std::vector<Occasion> occasions;
    for (QDate date = first; date <= last; date = date.addDays(dice.between(2, 7))) {
        Occasion occasion = occasionOn(history.plan, history.plan.lastDay(), DayLetter::A);
        occasion.date = date;
        occasion.plan.reset();
        occasion.setting = history.setting;
        occasion.flare = false;
        occasions.push_back(std::move(occasion));
    }
    return occasions;
}

} // namespace backbridge::madeup
