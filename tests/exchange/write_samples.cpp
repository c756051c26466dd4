#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>
#include <cstdio>

#include "backbridge/domain/schedule.h"
#include "backbridge/exchange/calendar_file.h"
#include "backbridge/exchange/csv_log.h"
#include "exchange/samples.h"

using namespace backbridge;

namespace {

void write(const QDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

/// A log as CSV beside the same sessions as a bundle, which says what the CSV must hold.
void writeLogPair(const QDir& folder, int number)
{
    exchange::Bundle bundle;
    bundle.clients.push_back(test::randomLog(static_cast<quint32>(number)));
    const QString name = QStringLiteral("log-%1").arg(number);
    write(folder, name + QStringLiteral(".json"), exchange::writeBundle(bundle));
    write(folder, name + QStringLiteral(".csv"),
          exchange::writeLog(bundle.clients.front().sessions, test::builtIn()));
}

/// Examples with one byte changed that are still read: what the reader accepts the schema must accept.
void writeAccepted(const QDir& folder, int count)
{
    const QByteArray example = test::exampleJson();
    QRandomGenerator random(7);
    while (count > 0) {
        QByteArray changed = example;
        changed[random.bounded(static_cast<int>(changed.size()))] =
            static_cast<char>(random.bounded(' ', '~' + 1));
        if (exchange::readBundle(changed, test::builtIn(), test::kToday).bundle) {
            write(folder, QStringLiteral("accepted-%1.json").arg(count), changed);
            --count;
        }
    }
}

/// What the event of `session` must say, worked out from the plan and Qt's zones alone.
QJsonObject expectedEvent(const Plan& plan, const PlannedSession& session, const CalendarOptions& options)
{
    QDateTime start(session.date, options.at, options.zone);
    if (!start.isValid() || start.time() != options.at) {
        start = QDateTime(session.date, options.at.addSecs(3'600), options.zone);
    }
    // Of an hour that comes twice a calendar takes the first (RFC 5545, 3.3.5).
    const QDateTime earlier = start.addSecs(-3'600);
    start = earlier.time() == start.time() ? earlier : start;
    const std::vector<Prescription> prescriptions = prescriptionsOf(session);
    const int minutes = (sessionSeconds(prescriptions) + 59) / 60;
    QStringList lines;
    if (session.lighter != nullptr) {
        lines << QStringLiteral("A lighter day");
    } else if (!session.phase->name.isEmpty()) {
        lines << session.phase->name;
    }
    for (const Prescription& prescription : prescriptions) {
        lines << QStringLiteral("%1: %2").arg(test::builtIn().nameOf(prescription.exercise),
                                              doseText(prescription.dose));
    }
    return {
        {QStringLiteral("uid"),
         QStringLiteral("%1-%2@backbridge").arg(plan.id.text(), session.weekdayDate.toString(Qt::ISODate))},
        {QStringLiteral("local"), start.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))},
        {QStringLiteral("start"), start.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("end"), start.addSecs(qint64 {minutes} * 60).toUTC().toString(Qt::ISODate)},
        {QStringLiteral("summary"), QStringLiteral("Exercises: %1").arg(plan.title)},
        {QStringLiteral("description"), lines.join(QLatin1Char('\n'))},
        {QStringLiteral("alarm"),
         options.alarmMinutes ? QJsonValue(*options.alarmMinutes) : QJsonValue(QJsonValue::Null)}};
}

/// A calendar beside what its events must say, in one of several zones and across their changes of the clock.
void writeCalendarPair(const QDir& folder, int number)
{
    static const std::array<const char*, 6> kZones {"Europe/London", "America/New_York",  "Australia/Sydney",
                                                    "Asia/Tokyo",    "America/Sao_Paulo", "Europe/Berlin"};
    static const std::array kTimes {QTime(18, 0), QTime(2, 30), QTime(7, 15), QTime(1, 30)};
    exchange::Bundle bundle = test::randomBundle(static_cast<quint32>(number));
    for (const exchange::ClientRecord& record : bundle.clients) {
        for (Plan plan : record.plans) {
            // Title and phases of one line, as events have them; the texts have all else.
            plan.title = plan.title.simplified();
            for (PlanVersion& version : plan.versions) {
                for (Phase& phase : version.phases) {
                    phase.name = phase.name.simplified();
                }
            }
            CalendarOptions options;
            options.zone = QTimeZone(kZones.at(static_cast<std::size_t>(number) % kZones.size()));
            options.at = kTimes.at(static_cast<std::size_t>(number) % kTimes.size());
            options.alarmMinutes = number % 3 == 0 ? std::nullopt : std::optional(number % 90);
            QJsonArray sessions;
            const QDate last = plan.kind == PlanKind::Maintenance
                ? std::min(plan.lastDay(), plan.startDate.addDays(366))
                : plan.lastDay();
            for (const PlannedSession& session : plannedBetween(plan, plan.startDate, last)) {
                sessions.append(expectedEvent(plan, session, options));
            }
            const QString name = QStringLiteral("calendar-%1").arg(number);
            write(folder, name + QStringLiteral(".json"),
                  QJsonDocument(QJsonObject {{QStringLiteral("zone"), QString::fromLatin1(options.zone.id())},
                                             {QStringLiteral("sessions"), sessions}})
                      .toJson());
            write(folder, name + QStringLiteral(".ics"),
                  exchange::writeCalendar(plan, test::builtIn(), plan.startDate, options));
            return;
        }
    }
}

} // namespace

/// Writes to a folder `count` random bundles, as many changed examples, a tenth as many training logs and a
/// calendar for each bundle that has a plan.
int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("usage: backbridge_write_samples FOLDER COUNT\n", stderr);
        return 2;
    }
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.removeRecursively();
    if (!folder.mkpath(QStringLiteral("."))) {
        qFatal("cannot make %s", argv[1]);
    }
    const int count = QByteArray(argv[2]).toInt();
    for (int i = 0; i < count; ++i) {
        write(folder, QStringLiteral("bundle-%1.json").arg(i),
              exchange::writeBundle(test::randomBundle(static_cast<quint32>(i))));
    }
    writeAccepted(folder, count);
    for (int i = 0; i < count / 10; ++i) {
        writeLogPair(folder, i);
    }
    const QString calendars = folder.filePath(QStringLiteral("calendars"));
    if (!folder.mkpath(calendars)) {
        qFatal("cannot make %s", qPrintable(calendars));
    }
    for (int i = 0; i < count; ++i) {
        writeCalendarPair(QDir(calendars), i);
    }
    return 0;
}
