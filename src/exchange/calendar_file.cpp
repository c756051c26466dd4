#include "backbridge/exchange/calendar_file.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/local_time.h"
#include "backbridge/domain/schedule.h"

#include <libical/ical.h>

namespace backbridge::exchange {

namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kDaysOfMaintenance = 366;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CalendarFile)
};

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }

    void operator()(char* text) const { std::free(text); } // NOLINT(cppcoreguidelines-no-malloc): libical's
};

using Component = std::unique_ptr<icalcomponent, Free>;

icaltimetype localTime(const QDateTime& at)
{
    icaltimetype time = icaltime_null_time();
    time.year = at.date().year();
    time.month = at.date().month();
    time.day = at.date().day();
    time.hour = at.time().hour();
    time.minute = at.time().minute();
    time.second = at.time().second();
    return time;
}

icaltimetype utcTime(const QDateTime& at)
{
    icaltimetype time = localTime(at.toUTC());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void addTime(icalcomponent* event, icalproperty* property, const QByteArray& zone)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone.constData()));
    icalcomponent_add_property(event, property);
}

/// One stretch of time with the same distance from UTC.
icalcomponent* makeOffset(const QDateTime& from, int before, int after, bool daylight, const QByteArray& name)
{
    icalcomponent* part = icalcomponent_new(daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    icalcomponent_add_property(part, icalproperty_new_dtstart(localTime(from)));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(before));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetto(after));
    icalcomponent_add_property(part, icalproperty_new_tzname(name.constData()));
    return part;
}

/// The zone as it is from `first` to `last`: what holds first, then each change of the clock. Some readers
/// want to see both sides of a change, so `first` is a year before what the zone is for.
icalcomponent* makeZone(const QTimeZone& zone, const QDateTime& first, const QDateTime& last)
{
    icalcomponent* component = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(component, icalproperty_new_tzid(zone.id().constData()));
    int offset = zone.offsetFromUtc(first);
    icalcomponent_add_component(component,
                                makeOffset(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), offset, offset,
                                           zone.isDaylightTime(first), zone.abbreviation(first).toUtf8()));
    for (const QTimeZone::OffsetData& change : zone.transitions(first, last)) {
        if (change.offsetFromUtc != offset) {
            // By the clock as it was before the change.
            const QDateTime from = change.atUtc.toUTC().addSecs(offset);
            icalcomponent_add_component(component,
                                        makeOffset(from, offset, change.offsetFromUtc,
                                                   change.daylightTimeOffset != 0,
                                                   change.abbreviation.toUtf8()));
            offset = change.offsetFromUtc;
        }
    }
    return component;
}

icalcomponent* makeAlarm(int minutes, const QByteArray& text)
{
    icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(text.constData()));
    icalcomponent_add_property(
        alarm, icalproperty_new_trigger(icaltriggertype_from_int(-minutes * kSecondsPerMinute)));
    return alarm;
}

/// Events of one plan.
class EventMaker {
public:
    EventMaker(const Plan& plan, const ExerciseLibrary& library, const CalendarOptions& options)
        : m_plan(plan)
        , m_library(library)
        , m_options(options)
        , m_zone(options.zone.id())
    {
    }

    [[nodiscard]] icalcomponent* make(const PlannedSession& session) const
    {
        const std::vector<Prescription> prescriptions = prescriptionsOf(session);
        const QDateTime begin = instantAt(session.date, m_options.at, m_options.zone);
        const int minutes = (sessionSeconds(prescriptions) + kSecondsPerMinute - 1) / kSecondsPerMinute;
        const QByteArray summary = Text::tr("Exercises: %1").arg(m_plan.title).toUtf8();
        icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        icalcomponent_add_property(event, icalproperty_new_uid(uidOf(session).constData()));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(utcTime(m_plan.updatedAt)));
        icalcomponent_add_property(event, icalproperty_new_lastmodified(utcTime(m_plan.updatedAt)));
        addTime(event, icalproperty_new_dtstart(localTime(begin)), m_zone);
        // Not an end, which could fall into an hour that a change of the clock repeats.
        icalcomponent_add_property(
            event, icalproperty_new_duration(icaldurationtype_from_int(minutes * kSecondsPerMinute)));
        icalcomponent_add_property(event, icalproperty_new_summary(summary.constData()));
        icalcomponent_add_property(event,
                                   icalproperty_new_description(wordsOf(session, prescriptions).constData()));
        if (m_options.alarmMinutes) {
            icalcomponent_add_component(event, makeAlarm(*m_options.alarmMinutes, summary));
        }
        return event;
    }

private:
    [[nodiscard]] QByteArray uidOf(const PlannedSession& session) const
    {
        return QStringLiteral("%1-%2@backbridge")
            .arg(m_plan.id.text(), session.weekdayDate.toString(Qt::ISODate))
            .toUtf8();
    }

    /// The phase and, a line each, the exercises.
    [[nodiscard]] QByteArray wordsOf(const PlannedSession& session,
                                     const std::vector<Prescription>& prescriptions) const
    {
        QStringList lines;
        if (session.lighter != nullptr) {
            lines << Text::tr("A lighter day");
        } else if (!session.phase->name.isEmpty()) {
            lines << session.phase->name;
        }
        for (const Prescription& prescription : prescriptions) {
            lines << QStringLiteral("%1: %2").arg(m_library.nameOf(prescription.exercise),
                                                  doseText(prescription.dose));
        }
        return lines.join(QLatin1Char('\n')).toUtf8();
    }

    const Plan& m_plan;
    const ExerciseLibrary& m_library;
    const CalendarOptions& m_options;
    QByteArray m_zone;
};

} // namespace

QByteArray writeCalendar(const Plan& plan, const ExerciseLibrary& library, QDate first,
                         const CalendarOptions& options)
{
    const QDate end = plan.kind == PlanKind::Maintenance
        ? std::min(plan.lastDay(), std::max(first, plan.startDate).addDays(kDaysOfMaintenance))
        : plan.lastDay();
    const std::vector<PlannedSession> sessions = plannedBetween(plan, first, end);
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Backbridge//Backbridge//EN"));
    if (!sessions.empty()) {
        icalcomponent_add_component(
            calendar.get(),
            makeZone(options.zone, instantAt(sessions.front().date, options.at, options.zone).addYears(-1),
                     instantAt(sessions.back().date, options.at, options.zone).addDays(1)));
    }
    const EventMaker maker(plan, library, options);
    for (const PlannedSession& session : sessions) {
        icalcomponent_add_component(calendar.get(), maker.make(session));
    }
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return {text.get()};
}

} // namespace backbridge::exchange
