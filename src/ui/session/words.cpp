#include "ui/session/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

constexpr int kRoundMinutes = 5;

QString dayText(QDate date, QDate today, const QString& format)
{
    const QString text = QLocale().toString(date, format);
    return date.year() == today.year() ? text : QStringLiteral("%1 %2").arg(text).arg(date.year());
}

QString repsText(int count)
{
    return count == 1 ? Text::tr("1 rep") : Text::tr("%n reps", nullptr, count);
}

QString heldText(int seconds)
{
    return Text::tr("%1 s held").arg(seconds);
}

} // namespace

QString longDay(QDate date, QDate today)
{
    return dayText(date, today, QStringLiteral("dddd d MMMM"));
}

QString shortDay(QDate date, QDate today)
{
    return dayText(date, today, QStringLiteral("ddd d MMM"));
}

QString joined(const QStringList& parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return Text::tr("%1 and %2", "list")
        .arg(parts.mid(0, parts.size() - 1).join(Text::tr(", ")), parts.last());
}

QString exercisesText(int count)
{
    return count == 1 ? Text::tr("1 exercise") : Text::tr("%n exercises", nullptr, count);
}

QString sessionsText(int count)
{
    return count == 1 ? Text::tr("1 session") : Text::tr("%n sessions", nullptr, count);
}

QString lengthText(const std::vector<Prescription>& prescriptions)
{
    constexpr int kStep = kRoundMinutes * 60;
    const int steps = std::max(1, (sessionSeconds(prescriptions) + kStep / 2) / kStep);
    return Text::tr("%1, about %2 minutes")
        .arg(exercisesText(static_cast<int>(prescriptions.size())))
        .arg(steps * kRoundMinutes);
}

QString rowDoseText(const Dose& dose)
{
    const QString text = QStringLiteral("%1 × %2").arg(dose.sets).arg(dose.countPerSet());
    return dose.measure() == Measure::Hold ? Text::tr("%1 s", "seconds").arg(text) : text;
}

QString doneText(const SessionLine& line)
{
    if (!line.counted) {
        return line.notDoneReason ? Text::tr("not done: %1").arg(nameOf(*line.notDoneReason))
                                  : Text::tr("rest day");
    }
    QStringList parts {exercisesText(line.exercises)};
    if (line.work.reps > 0) {
        parts << repsText(line.work.reps);
    }
    if (line.work.seconds > 0) {
        parts << heldText(line.work.seconds);
    }
    return parts.join(Text::tr(", "));
}

QString ratingText(std::optional<int> rating)
{
    return rating ? QString::number(*rating) : QStringLiteral("–");
}

} // namespace backbridge::ui
