#include <random>

#include "backbridge/domain/plan_calendar.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/plan_fix.h"
#include "backbridge/domain/schedule.h"
#include "builders.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

Exercise made(const char* id, Family family, int level, Position position = Position::Standing)
{
    Exercise exercise = build::exercise(id, family, level);
    exercise.position = position;
    return exercise;
}

/// Two steps of each family, the second one harder.
ExerciseLibrary smallLibrary()
{
    std::vector<Exercise> all {
        made("bridge", Family::Bridge, 1, Position::Supine),
        made("bridge_two", Family::Bridge, 3, Position::Supine),
        made("squat", Family::Squat, 1),
        made("squat_two", Family::Squat, 3),
        made("lunge", Family::Lunge, 2),
        made("lunge_two", Family::Lunge, 3),
        made("clam", Family::Support, 1, Position::SideLying),
    };
    all[0].harder = all[1].id;
    all[1].easier = all[0].id;
    all[2].harder = all[3].id;
    all[3].easier = all[2].id;
    all[3].equipment = {Equipment::Chair};
    all[5].careTags = {CareTag::KneelingNotOk};
    return ExerciseLibrary(std::move(all));
}

PlanAnswers answers()
{
    PlanAnswers answers;
    answers.equipment = usualEquipment(Setting::Home);
    answers.startDate = build::day("2026-03-02");
    return answers;
}

PlanDraft draft()
{
    return PlanDraft::proposed(answers(), smallLibrary());
}

std::string exercisesOf(const PlanDraft& draft, int phase)
{
    std::string text;
    for (const Prescription& prescription : draft.phaseAt(phase).prescriptions) {
        text +=
            prescription.exercise.value.toStdString() + (prescription.day == DayLetter::A ? ":A " : ":B ");
    }
    return text;
}

std::string weeksOf(const PlanDraft& draft)
{
    std::string text;
    for (const Phase& phase : draft.version.phases) {
        text += std::to_string(phase.firstWeek) + "-" + std::to_string(phase.lastWeek) + " ";
    }
    return text;
}

void setExercises(PlanDraft& draft, int phase,
                  const std::vector<std::pair<const char*, DayLetter>>& exercises)
{
    draft.phaseAt(phase).prescriptions.clear();
    const ExerciseLibrary library = smallLibrary();
    for (const auto& [id, day] : exercises) {
        draft.addExercise(phase, day, *library.find({QLatin1String(id)}));
    }
}

std::vector<Advice> adviceOf(AdviceKind kind, const PlanDraft& draft)
{
    std::vector<Advice> found;
    for (const Advice& advice : adviceOn(draft, smallLibrary())) {
        if (advice.kind == kind) {
            found.push_back(advice);
        }
    }
    return found;
}

Plan planOf(const PlanDraft& draft)
{
    return draft.appliedTo(Plan());
}

} // namespace

TEST_CASE("A proposed draft makes a plan that is accepted", "[plan draft]")
{
    const PlanDraft proposed = draft();

    CHECK(build::places(checkPlan(planOf(proposed))).empty());
    CHECK(planOf(proposed).versions.front().from == proposed.startDate);
}

TEST_CASE("Longer and shorter plans keep every week in one phase", "[plan draft]")
{
    PlanDraft changed = draft();
    REQUIRE(weeksOf(changed) == "1-2 3-5 6-8 ");

    SECTION("longer: the last phase grows")
    {
        changed.setWeeks(12);
        CHECK(weeksOf(changed) == "1-2 3-5 6-12 ");
        CHECK(changed.title == QStringLiteral("Twelve weeks at home"));
    }
    SECTION("shorter: the last phases shrink, none below one week")
    {
        changed.setPhaseWeeks(0, 4);
        changed.setWeeks(6);
        CHECK(weeksOf(changed) == "1-4 5-5 6-6 ");
    }
    SECTION("a title of one's own stays")
    {
        changed.title = QStringLiteral("Before the hike");
        changed.setWeeks(9);
        CHECK(changed.title == QStringLiteral("Before the hike"));
    }
}

TEST_CASE("A phase takes its weeks from its neighbour", "[plan draft]")
{
    PlanDraft changed = draft();

    CHECK(changed.phaseWeeks(0) == Range {1, 4});
    changed.setPhaseWeeks(0, 4);
    CHECK(weeksOf(changed) == "1-4 5-5 6-8 ");
    changed.setPhaseWeeks(2, 1);
    CHECK(weeksOf(changed) == "1-4 5-7 8-8 ");
    CHECK(build::places(checkPlan(planOf(changed))).empty());
}

TEST_CASE("The only phase has the length of the plan", "[plan draft]")
{
    PlanDraft changed = draft();
    changed.version.phases.resize(1);
    changed.version.phases[0].lastWeek = 8;

    CHECK(changed.phaseWeeks(0) == Range {8, 8});
}

TEST_CASE("Days are the sessions a week while they are three to five", "[plan draft]")
{
    using enum Weekday;
    PlanDraft changed = draft();

    changed.setWeekdays({Mon, Tue, Thu, Sat});
    CHECK(changed.version.sessionsPerWeek == 4);
    changed.setWeekdays({Mon, Tue});
    CHECK(changed.version.sessionsPerWeek == 4);
    CHECK(build::places(checkPlan(planOf(changed))) == "weekdays contradiction");
}

TEST_CASE("A phase may have days of its own and come back to the plan's", "[plan draft]")
{
    using enum Weekday;
    PlanDraft changed = draft();

    changed.setPhaseWeekdays(1, {Mon, Tue, Thu, Sat});
    CHECK(changed.phaseAt(1).sessionsPerWeek == 4);
    CHECK(build::places(checkPlan(planOf(changed))).empty());

    changed.setWeekdays({Mon, Wed, Fri, Sat});
    CHECK(build::words(weekdays(changed.version, changed.phaseAt(1))) == "mon,tue,thu,sat");
    CHECK(build::places(checkPlan(planOf(changed))).empty());

    changed.setPhaseWeekdays(1, {Mon, Wed, Fri, Sat});
    CHECK_FALSE(changed.phaseAt(1).sessionsPerWeek);
    CHECK(changed.phaseAt(1).weekdays.empty());
}

TEST_CASE("Too few days of a phase are named as its own fault", "[plan draft][unhappy]")
{
    PlanDraft changed = draft();
    changed.setPhaseWeekdays(1, {Weekday::Mon});

    const Problems problems = checkPlan(planOf(changed));

    REQUIRE(problems.size() == 1);
    CHECK(draftPlaceOf(problems[0]) == DraftPlace {1, std::nullopt, QStringLiteral("weekdays")});
}

TEST_CASE("Exercises move among those of their day", "[plan draft]")
{
    PlanDraft changed = draft();
    setExercises(
        changed, 1,
        {{"squat", DayLetter::A}, {"bridge", DayLetter::B}, {"lunge", DayLetter::A}, {"clam", DayLetter::B}});

    SECTION("past the other day's")
    {
        CHECK(changed.moveExercise(1, 2, -1) == 0);
        CHECK(exercisesOf(changed, 1) == "lunge:A bridge:B squat:A clam:B ");
    }
    SECTION("as far as it goes")
    {
        CHECK(changed.moveExercise(1, 1, 5) == 3);
        CHECK(exercisesOf(changed, 1) == "squat:A clam:B lunge:A bridge:B ");
    }
    SECTION("to the other day, at its end")
    {
        CHECK(changed.moveToDay(1, 0, DayLetter::B) == 3);
        CHECK(exercisesOf(changed, 1) == "bridge:B lunge:A clam:B squat:B ");
    }
}

TEST_CASE("A swapped exercise begins with its own dose and keeps the note", "[plan draft]")
{
    PlanDraft changed = draft();
    const ExerciseLibrary library = smallLibrary();
    setExercises(changed, 0, {{"bridge", DayLetter::A}});
    changed.phaseAt(0).prescriptions[0].note = QStringLiteral("slowly");
    changed.phaseAt(0).prescriptions[0].dose.reps = 15;

    changed.swapExercise(0, 0, *library.find({QStringLiteral("bridge_two")}));

    CHECK(changed.prescriptionAt(0, 0).exercise.value == QStringLiteral("bridge_two"));
    CHECK(changed.prescriptionAt(0, 0).dose.reps == 8);
    CHECK(changed.prescriptionAt(0, 0).note == QStringLiteral("slowly"));
}

TEST_CASE("A change of a running plan leaves its past", "[plan draft]")
{
    const Plan plan = build::plan(build::day("2026-03-02"));
    const QDate today = build::day("2026-03-18");
    PlanDraft changed = PlanDraft::copyOf(plan, {}, today);
    changed.setWeekdays({Weekday::Tue, Weekday::Thu, Weekday::Sat, Weekday::Sun});

    const Plan result = changed.appliedTo(plan);

    CHECK(changed.changesFrom == today);
    CHECK(result.id == plan.id);
    REQUIRE(result.versions.size() == 2);
    CHECK(result.versions[0] == plan.versions[0]);
    CHECK(plannedBetween(result, plan.startDate, today.addDays(-1)).size()
          == plannedBetween(plan, plan.startDate, today.addDays(-1)).size());
    CHECK(build::places(checkPlan(result)).empty());
}

TEST_CASE("A new title alone is no new version", "[plan draft]")
{
    const Plan plan = build::plan(build::day("2026-03-02"));
    PlanDraft changed = PlanDraft::copyOf(plan, {}, build::day("2026-03-18"));
    CHECK(changed.appliedTo(plan) == plan);

    changed.title = QStringLiteral("Before the hike");

    CHECK(changed.appliedTo(plan).title == changed.title);
    CHECK(changed.appliedTo(plan).versions == plan.versions);
}

TEST_CASE("A change of a plan that has not begun replaces it and may move its start", "[plan draft]")
{
    const Plan plan = build::plan(build::day("2026-03-02"));
    PlanDraft changed = PlanDraft::copyOf(plan, {}, build::day("2026-03-02"));
    REQUIRE_FALSE(changed.changesFrom);

    changed.startDate = build::day("2026-03-09");
    const Plan result = changed.appliedTo(plan);

    REQUIRE(result.versions.size() == 1);
    CHECK(build::places(checkPlan(result)).empty());
}

TEST_CASE("A further change goes on from the day the last one is set for", "[plan draft]")
{
    Plan plan = build::plan(build::day("2026-03-02"));
    plan = withVersion(plan, plan.versions.front(), build::day("2026-03-23"));

    CHECK(PlanDraft::copyOf(plan, {}, build::day("2026-03-18")).changesFrom == build::day("2026-03-23"));
}

TEST_CASE("Problems of a draft are found where they lie", "[plan draft]")
{
    const auto place = [](const char* text) {
        return draftPlaceOf({QLatin1String(text), ProblemKind::OutOfRange, {}});
    };

    CHECK(place("title") == DraftPlace {std::nullopt, std::nullopt, QStringLiteral("title")});
    CHECK(place("phases[2].last_week") == DraftPlace {2, std::nullopt, QStringLiteral("last_week")});
    CHECK(place("phases[0].prescriptions") == DraftPlace {0, std::nullopt, QStringLiteral("prescriptions")});
    CHECK(place("phases[10].prescriptions[3].reps") == DraftPlace {10, 3, QStringLiteral("reps")});
    CHECK(place("phases[1].prescriptions[3]") == DraftPlace {1, 3, QString()});
}

TEST_CASE("One click mends what an advice is about", "[plan fix]")
{
    using enum Weekday;
    const ExerciseLibrary library = smallLibrary();
    PlanDraft bad = draft();
    AdviceKind kind = AdviceKind::TouchingDays;

    SECTION("days of the plan that need not touch")
    {
        bad.setWeekdays({Mon, Tue, Wed});
    }
    SECTION("days of a phase that need not touch")
    {
        bad.setPhaseWeekdays(1, {Mon, Tue, Wed});
    }
    SECTION("touching days with the same exercises")
    {
        bad.setWeekdays({Mon, Wed, Fri, Sat});
        setExercises(bad, 1, {{"squat", DayLetter::A}, {"bridge", DayLetter::A}, {"lunge", DayLetter::A}});
    }
    SECTION("touching days with the same exercises, all on the floor")
    {
        bad.setWeekdays({Mon, Wed, Fri, Sat});
        setExercises(bad, 1, {{"clam", DayLetter::A}, {"bridge", DayLetter::A}});
    }
    SECTION("a family that is missing")
    {
        kind = AdviceKind::FamilyMissing;
        setExercises(bad, 1, {{"bridge", DayLetter::A}, {"lunge", DayLetter::A}});
    }
    SECTION("a hard start with an easier step at hand")
    {
        kind = AdviceKind::HardStart;
        setExercises(bad, 0, {{"bridge_two", DayLetter::A}});
    }
    SECTION("a hard start without one")
    {
        kind = AdviceKind::HardStart;
        setExercises(bad, 0, {{"lunge_two", DayLetter::A}, {"bridge", DayLetter::A}});
    }
    SECTION("an exercise that the library does not have")
    {
        kind = AdviceKind::UnknownExercise;
        bad.addExercise(1, DayLetter::A, made("gone", Family::Bridge, 2));
    }
    SECTION("an exercise to avoid")
    {
        kind = AdviceKind::ToAvoid;
        bad.avoid = {CareTag::KneelingNotOk};
        setExercises(bad, 1, {{"lunge_two", DayLetter::A}, {"bridge", DayLetter::A}});
    }
    SECTION("equipment that is not at hand")
    {
        kind = AdviceKind::MissingEquipment;
        bad.equipment = {};
        setExercises(bad, 1, {{"squat_two", DayLetter::A}, {"bridge", DayLetter::A}});
    }
    SECTION("an A day without exercises")
    {
        kind = AdviceKind::EmptyDay;
        setExercises(bad, 1, {{"bridge", DayLetter::B}});
    }

    std::vector<Advice> advice = adviceOf(kind, bad);
    REQUIRE_FALSE(advice.empty());
    for (int clicks = 0; clicks < 10 && !advice.empty(); ++clicks) {
        const auto fix = fixFor(advice.front(), bad, library);
        REQUIRE(fix);
        CHECK_FALSE(fix->text.isEmpty());
        bad = fix->result;
        advice = adviceOf(kind, bad);
    }

    CHECK(advice.empty());
}

TEST_CASE("Equipment is not asked about where it was not answered", "[plan draft]")
{
    PlanDraft unasked = draft();
    setExercises(unasked, 1, {{"squat_two", DayLetter::A}});
    unasked.equipment = {};
    unasked.setting = std::nullopt;

    CHECK(adviceOf(AdviceKind::MissingEquipment, unasked).empty());
}

TEST_CASE("A suggestion minds what is at hand, what to avoid and what is there already", "[plan fix]")
{
    const ExerciseLibrary library = smallLibrary();
    PlanDraft asked = draft();
    setExercises(asked, 2, {{"squat_two", DayLetter::A}});

    CHECK(suggestionFor(Family::Lunge, 2, asked, library)->id.value == QStringLiteral("lunge_two"));
    asked.avoid = {CareTag::KneelingNotOk};
    CHECK(suggestionFor(Family::Lunge, 2, asked, library)->id.value == QStringLiteral("lunge"));
    setExercises(asked, 2, {{"squat_two", DayLetter::A}, {"lunge", DayLetter::A}});
    CHECK(suggestionFor(Family::Lunge, 2, asked, library) == nullptr);
}

TEST_CASE("Any run of edits leaves each week in one phase", "[plan draft][property]")
{
    std::mt19937 random(20260302);
    const auto upTo = [&random](int greatest) {
        return std::uniform_int_distribution<int>(0, greatest)(random);
    };
    for (int run = 0; run < 200; ++run) {
        PlanDraft edited = draft();
        for (int edit = 0; edit < 20; ++edit) {
            const int phase = upTo(static_cast<int>(edited.version.phases.size()) - 1);
            if (upTo(1) == 0) {
                edited.setWeeks(kMinWeeks + upTo(kMaxWeeks - kMinWeeks));
            } else {
                const Range range = edited.phaseWeeks(phase);
                edited.setPhaseWeeks(phase, range.low + upTo(range.high - range.low));
            }
        }
        CAPTURE(run, weeksOf(edited));
        REQUIRE(build::places(checkPlan(planOf(edited))).empty());
    }
}

namespace {

char sign(const PlanDay& day)
{
    switch (day.state) {
    case DayState::Rest:
        return '.';
    case DayState::DueToday:
    case DayState::Planned:
        return day.letter == DayLetter::A ? 'A' : 'B';
    case DayState::Paused:
        return day.letter ? '=' : '_';
    case DayState::Done:
        return 'x';
    case DayState::Moved:
        return '>';
    case DayState::NoEntry:
        return '?';
    case DayState::NotDone:
    case DayState::Excused:
    case DayState::Rested:
        return '-';
    }
    return ' ';
}

/// One line a week: the phase's index when it opens it, a sign a day.
std::string picture(const std::vector<PlanWeek>& weeks)
{
    std::string text;
    for (const PlanWeek& week : weeks) {
        text += week.opensPhase ? std::to_string(week.phase) + "|" : " |";
        for (const PlanDay& day : week.days) {
            text += sign(day);
            text += day.touching ? "!" : "";
        }
        text += week.isPaused() ? " paused\n" : "\n";
    }
    return text;
}

SessionLine line(const char* date, const char* planned = nullptr, bool counted = true)
{
    SessionLine result;
    result.date = build::day(date);
    result.plannedDate = planned != nullptr ? std::optional(build::day(planned)) : std::nullopt;
    result.counted = counted;
    return result;
}

} // namespace

TEST_CASE("The calendar shows what is planned and how past days stand", "[plan calendar]")
{
    Plan plan = build::plan(build::day("2026-03-02"), 6);
    plan.pauses = {build::pause("2026-03-23", "2026-03-31")};
    plan.versions[0].phases = {build::phase(1, 2), build::phase(3, 6)};
    plan.versions[0].phases[1].prescriptions.push_back(build::prescription("clam", DayLetter::B));
    const std::vector<SessionLine> sessions {line("2026-03-02"), line("2026-03-05", "2026-03-04"),
                                             line("2026-03-06", nullptr, false), line("2026-03-08")};

    const std::string seen = picture(planCalendar(plan, sessions, build::day("2026-03-11")));

    CHECK(seen
          == "0|x.>x-.x\n"
             " |?.A.A..\n"
             "1|A.B.A..\n"
             " |=_=_=__ paused\n"
             " |=_B.A..\n"
             " |A.B.A..\n");
}

TEST_CASE("Weeks of the calendar begin with the plan's first weekday", "[plan calendar]")
{
    const Plan plan = build::plan(build::day("2026-03-05"), 6);

    const std::vector<PlanWeek> weeks = planCalendar(plan, {}, plan.startDate);

    CHECK(weeks[0].days[0].date == plan.startDate);
    CHECK(picture({weeks[0]}) == "0|.A..A.A\n");
}

TEST_CASE("The calendar marks the days that an advice is about", "[plan calendar]")
{
    using enum Weekday;
    Plan plan = build::plan(build::day("2026-03-02"), 6, 4);
    plan.versions[0].weekdays = {Mon, Tue, Thu, Sat};

    SECTION("all that touch")
    {
        CHECK(picture(planCalendar(plan, {}, plan.startDate, {0})).substr(0, 12) == "0|A!A!.A.A.\n");
    }
    SECTION("across the end of a week")
    {
        plan.versions[0].weekdays = {Mon, Wed, Fri, Sun};
        const std::string seen = picture(planCalendar(plan, {}, plan.startDate, {0}));
        CHECK(seen.substr(0, 23) == "0|A.A.A.A!\n |A!.A.A.A!\n");
    }
    SECTION("none of other phases")
    {
        CHECK(picture(planCalendar(plan, {}, plan.startDate)).find('!') == std::string::npos);
    }
}

TEST_CASE("A changed plan is shown as it was before the change", "[plan calendar]")
{
    using enum Weekday;
    Plan plan = build::plan(build::day("2026-03-02"), 6);
    PlanVersion version = plan.versions[0];
    version.weekdays = {Tue, Thu, Sat};
    plan = withVersion(plan, version, build::day("2026-03-11"));

    CHECK(picture(planCalendar(plan, {}, plan.startDate)).substr(0, 30)
          == "0|A.A.A..\n |A..A.A.\n |.A.A.A.\n");
}
