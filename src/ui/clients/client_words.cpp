#include "ui/clients/client_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace backbridge::ui {

namespace {

constexpr int kLongAgoDays = 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Clients)
};

} // namespace

QString agoText(QDate day, QDate today)
{
    const qint64 days = day.daysTo(today);
    if (days == 0) {
        return Text::tr("today");
    }
    if (days == 1) {
        return Text::tr("yesterday");
    }
    if (days < 0 || days > kLongAgoDays) {
        return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
    }
    return Text::tr("%1 days ago").arg(days);
}

QString weekText(const std::optional<WeekAdherence>& week)
{
    if (!week) {
        return QStringLiteral("–");
    }
    return week->planned == 0 ? QString::number(week->done)
                              : Text::tr("%1 of %2").arg(week->done).arg(week->planned);
}

QString planWeekText(const ClientSummary& client)
{
    if (client.planTitle.isEmpty()) {
        return {};
    }
    return client.planWeek ? Text::tr("week %1 of %2").arg(*client.planWeek).arg(client.planWeeks)
                           : Text::tr("plan is over");
}

QString sentenceOf(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

QString countsText(const ImportReport::Counts& counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& one, const QString& many) {
        if (count > 0) {
            parts << (count == 1 ? one : many).arg(QLocale().toString(count));
        }
    };
    add(counts.clients, Text::tr("%1 client"), Text::tr("%1 clients"));
    add(counts.plans, Text::tr("%1 plan"), Text::tr("%1 plans"));
    add(counts.sessions, Text::tr("%1 session"), Text::tr("%1 sessions"));
    add(counts.activities, Text::tr("%1 activity"), Text::tr("%1 activities"));
    add(counts.exercises, Text::tr("%1 exercise"), Text::tr("%1 exercises"));
    add(counts.templates, Text::tr("%1 plan template"), Text::tr("%1 plan templates"));
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    const QString last = parts.takeLast();
    return Text::tr("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

} // namespace backbridge::ui
