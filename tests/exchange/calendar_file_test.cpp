#include <QTimeZone>

#include "backbridge/domain/schedule.h"
#include "backbridge/exchange/calendar_file.h"
#include "backbridge/exchange/exercise_file.h"
#include "support/catch.h"

using namespace backbridge;
using namespace Qt::StringLiterals;

// What an independent reader makes of the files is in check_calendar.py.

namespace {

/// Eight weeks from Monday 9 March 2026 on Monday, Wednesday and Friday: across the last Sunday of March.
Plan springPlan()
{
    Prescription bridge;
    bridge.exercise = ExerciseId {u"bridge"_s};
    bridge.dose.sets = 2;
    bridge.dose.reps = 10;
    Phase phase;
    phase.name = u"Settle and learn"_s;
    phase.lastWeek = 8;
    phase.prescriptions = {bridge};
    PlanVersion version;
    version.from = QDate(2026, 3, 9);
    version.weekdays = spreadWeekdays(3);
    version.phases = {phase};
    Plan plan;
    plan.id = *PlanId::fromText(u"0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02"_s);
    plan.title = u"Eight weeks; at home, <b>gently</b>"_s;
    plan.startDate = version.from;
    plan.versions = {version};
    plan.updatedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
    return plan;
}

CalendarOptions london(QTime at)
{
    CalendarOptions options;
    options.at = at;
    options.zone = QTimeZone("Europe/London");
    return options;
}

/// The file with its folded lines put together again.
QByteArray written(const Plan& plan, const CalendarOptions& options, QDate first = QDate(2026, 1, 1))
{
    return exchange::writeCalendar(plan, exchange::builtInLibrary(), first, options).replace("\r\n ", "");
}

int count(const QByteArray& text, const char* part)
{
    return static_cast<int>(text.count(part));
}

} // namespace

TEST_CASE("each session is one event, at the same time of day before and after the clocks change",
          "[calendar]")
{
    const QByteArray text = written(springPlan(), london(QTime(18, 0)));

    CHECK(count(text, "BEGIN:VEVENT") == 24);
    CHECK(text.contains("DTSTART;TZID=Europe/London:20260327T180000"));
    CHECK(text.contains("DTSTART;TZID=Europe/London:20260330T180000"));
    CHECK(count(text, "T180000") == 24);
    CHECK(text.contains("TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100"));
    CHECK(text.contains("UID:0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02-2026-03-09@backbridge"));
    CHECK(text.contains("DTSTAMP:20260301T090000Z"));
}

TEST_CASE("a time that a change of the clock leaves out comes an hour later that day", "[calendar]")
{
    Plan plan = springPlan();
    plan.versions.front().weekdays = {Weekday::Tue, Weekday::Thu, Weekday::Sun};

    const QByteArray text = written(plan, london(QTime(1, 30)));

    CHECK(text.contains("DTSTART;TZID=Europe/London:20260329T023000"));
    CHECK(text.contains("DTSTART;TZID=Europe/London:20260322T013000"));
}

TEST_CASE("an alarm rings as many minutes before as was asked for, or not at all", "[calendar]")
{
    CalendarOptions options = london(QTime(18, 0));
    options.alarmMinutes = 45;
    CHECK(count(written(springPlan(), options), "TRIGGER:-PT45M") == 24);

    options.alarmMinutes.reset();
    CHECK(count(written(springPlan(), options), "VALARM") == 0);
}

TEST_CASE("breaks have no events, moved sessions have theirs on the new day with the old name", "[calendar]")
{
    Plan plan = springPlan();
    plan.pauses = {{QDate(2026, 3, 16), QDate(2026, 3, 22), PauseKind::Pause, u"holiday"_s, {}}};
    plan.moves = {{QDate(2026, 3, 9), QDate(2026, 3, 10), {}}};

    const QByteArray text = written(plan, london(QTime(18, 0)));

    CHECK(count(text, "BEGIN:VEVENT") == 21);
    CHECK(text.contains("DTSTART;TZID=Europe/London:20260310T180000"));
    CHECK(text.contains("2026-03-09@backbridge"));
    CHECK_FALSE(text.contains("holiday"));
}

TEST_CASE("an event begins on the first day asked for at the earliest", "[calendar]")
{
    CHECK(count(written(springPlan(), london(QTime(18, 0)), QDate(2026, 4, 27)), "BEGIN:VEVENT") == 3);
    const QByteArray none = written(springPlan(), london(QTime(18, 0)), QDate(2026, 5, 4));
    CHECK(count(none, "BEGIN:VEVENT") == 0);
    CHECK(none.contains("END:VCALENDAR"));
}

TEST_CASE("a title with marks of its own is escaped, and the same plan gives the same bytes", "[calendar]")
{
    const QByteArray text = written(springPlan(), london(QTime(18, 0)));

    CHECK(text.contains("SUMMARY:Exercises: Eight weeks\\; at home\\, <b>gently</b>"));
    CHECK(text.contains("DESCRIPTION:Settle and learn\\nBridge: 2 × 10"));
    CHECK(text == written(springPlan(), london(QTime(18, 0))));
}

TEST_CASE("maintenance is written for a year", "[calendar]")
{
    Plan plan = springPlan();
    plan.kind = PlanKind::Maintenance;
    plan.versions.front().weeks = kOpenWeeks;
    plan.versions.front().phases.front().lastWeek = kOpenWeeks;

    // 366 days from a Monday on and that day: that is 52 weeks of three, and Monday and Wednesday.
    CHECK(count(written(plan, london(QTime(18, 0))), "BEGIN:VEVENT") == 52 * 3 + 2);
}
