#include <algorithm>

#include "backbridge/domain/iso_week.h"
#include "backbridge/domain/proposal.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "made_up_clinic_session.h"

namespace backbridge {

using namespace madeup;

namespace {

constexpr quint64 kSeed = 1984;
constexpr int kPlanWeeks = 12;
constexpr int kWeeksBehind = 10;

/// One week of the plan as it went.
struct WeekStory {
    int done; ///< sessions; more than planned: on rest days too
    int pain; ///< before sessions, hundredths of a point
};

/// Weeks 1 to 11; the third one is the holiday, the last one is under way.
constexpr std::array<WeekStory, kWeeksBehind + 1> kStory {{
    {3, 500},
    {2, 460},
    {0, 0},
    {3, 480},
    {4, 430},
    {3, 400},
    {1, 330},
    {6, 320},
    {3, 330},
    {2, 300},
    {3, 270},
}};
constexpr int kHolidayWeek = 3;
constexpr int kMovedWeek = 6;
constexpr int kFlareWeek = 8;

/// An earlier plan, kept to for the most part.
constexpr std::array<WeekStory, kMinWeeks> kEarlierStory {{
    {3, 600},
    {3, 580},
    {2, 540},
    {3, 520},
    {1, 520},
    {3, 500},
}};
constexpr int kEarlierWeeksBefore = 34;

/// Three days with rest between, so that the day asked about is a training day.
std::vector<Weekday> trainingDays(QDate today)
{
    using enum Weekday;
    switch (weekdayOf(today)) {
    case Mon:
    case Wed:
    case Fri:
        return {Mon, Wed, Fri};
    case Tue:
    case Thu:
    case Sat:
        return {Tue, Thu, Sat};
    case Sun:
        break;
    }
    return {Wed, Fri, Sun};
}

Person robin(QDate today)
{
    Person person;
    person.joined = IsoWeek::of(today).monday().addDays(-qint64 {7} * (kWeeksBehind + kEarlierWeeksBefore));
    Dice dice(kSeed, 0);
    person.client.id = ClientId {dice.uuid()};
    person.client.name = QStringLiteral("Robin Hale");
    person.client.birthYear = today.year() - 42;
    person.client.notes = QStringLiteral("Wants to carry the canoe to the lake in June.");
    person.client.updatedAt = at(person.joined, 9, 5);
    person.homeEquipment = {Equipment::Mat,         Equipment::Chair, Equipment::Wall,
                            Equipment::HandSupport, Equipment::Step,  Equipment::LoopBand,
                            Equipment::Dumbbell,    Equipment::Dowel, Equipment::ClearLane,
                            Equipment::Cushion};
    person.rates = 1000;
    person.writes = 220;
    return person;
}

Plan planFor(const Person& person, QDate start, int weeks, const std::vector<Weekday>& days,
             const ExerciseLibrary& library, Dice& dice)
{
    PlanAnswers answers;
    answers.equipment = person.homeEquipment;
    answers.weeks = weeks;
    answers.weekdays = days;
    answers.startDate = start;
    Plan plan;
    plan.id = PlanId {dice.uuid()};
    plan.client = person.client.id;
    plan.title = proposedTitle(answers);
    plan.startDate = start;
    plan.versions.push_back(proposePlan(answers, library));
    for (Phase& phase : plan.versions.back().phases) {
        for (Prescription& prescription : phase.prescriptions) {
            const std::vector<Equipment>& needed = library.find(prescription.exercise)->equipment;
            if (std::find(needed.begin(), needed.end(), Equipment::Dumbbell) != needed.end()) {
                prescription.dose.loadKg = 8;
            }
        }
    }
    plan.updatedAt = at(start.addDays(-1), 19, 30);
    return plan;
}

/// A planned day without a session, with a reason that someone gives.
Occasion notDone(Occasion occasion, NotDoneReason reason)
{
    occasion.notDoneReason = reason;
    return occasion;
}

/// Occasions of the plan's week that begins on `monday`, by the number of sessions done in it.
std::vector<Occasion> weekOf(const Plan& plan, QDate monday, int done)
{
    std::vector<Occasion> planned;
    std::vector<Occasion> rest;
    for (QDate date = monday; date < monday.addDays(7); date = date.addDays(1)) {
        if (const auto session = plannedOn(plan, date)) {
            planned.push_back(occasionOn(plan, date, session->day));
            planned.back().plannedDate = date;
        } else {
            rest.push_back(occasionOn(plan, date, DayLetter::A));
        }
    }
    std::vector<Occasion> week;
    for (Occasion& occasion : planned) {
        if (done > 0) {
            week.push_back(std::move(occasion));
            --done;
        } else {
            week.push_back(
                notDone(std::move(occasion), week.size() == 1 ? NotDoneReason::Travel : NotDoneReason::Time));
        }
    }
    std::move(rest.begin(), rest.begin() + done, std::back_inserter(week));
    return week;
}

/// Adds the sessions of one plan, whose weeks went as in `story`, up to `lastDay`.
template <typename Story>
void tell(exchange::ClientRecord& record, const Plan& plan, const Story& story, QDate lastDay,
          SessionMaker& maker)
{
    QDate monday = plan.startDate;
    for (const WeekStory& told : story) {
        std::vector<Occasion> week =
            plan.isPaused(monday) ? std::vector<Occasion>() : weekOf(plan, monday, told.done);
        if (plan.weekOn(monday) == kMovedWeek) {
            week[1].date = week[1].date.addDays(1);
        }
        std::sort(week.begin(), week.end(),
                  [](const Occasion& a, const Occasion& b) { return a.date < b.date; });
        for (const Occasion& occasion : week) {
            if (occasion.date <= lastDay) {
                record.sessions.push_back(maker.make(occasion, told.pain));
            }
        }
        monday = monday.addDays(7);
    }
}

} // namespace

exchange::ClientRecord makeUpRobinHale(QDate today, const ExerciseLibrary& library)
{
    Dice dice(kSeed, 1);
    const Person person = robin(today);
    const QDate start = IsoWeek::of(today).monday().addDays(-qint64 {7} * kWeeksBehind);
    const std::vector<Weekday> days = trainingDays(today);
    exchange::ClientRecord record;
    record.client = person.client;

    record.plans.push_back(planFor(person, person.joined, kMinWeeks, days, library, dice));

    Plan plan = planFor(person, start, kPlanWeeks, days, library, dice);
    const QDate holiday = start.addDays(qint64 {7} * (kHolidayWeek - 1));
    const QDate flare = start.addDays(qint64 {7} * (kFlareWeek - 1) + 3);
    plan.pauses = {{holiday, holiday.addDays(6), PauseKind::Pause, QStringLiteral("holiday"), {}},
                   {flare, flare.addDays(4), PauseKind::Flare, QString(), {}}};
    plan.updatedAt = at(flare, 7, 45);
    record.plans.push_back(plan);

    const QDate yesterday = today.addDays(-1);
    SessionMaker maker(person, yesterday, dice);
    tell(record, record.plans.front(), kEarlierStory, yesterday, maker);
    tell(record, record.plans.back(), kStory, yesterday, maker);
    return record;
}

} // namespace backbridge
