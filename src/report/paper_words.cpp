#include "paper_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "backbridge/domain/schedule.h"

namespace backbridge::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

} // namespace

bool hasB(const Phase& phase)
{
    return !prescriptionsOf(phase, DayLetter::B).empty();
}

QString longDay(QDate date)
{
    return QLocale().toString(date, QStringLiteral("dddd d MMMM yyyy"));
}

QString headOf(const PlanOnPaper& content)
{
    const QString title = content.plan.title.simplified();
    return content.clientName.isEmpty()
        ? title
        : QStringLiteral("%1 · %2").arg(title, content.clientName.simplified());
}

QString footOf(const PlanOnPaper& content)
{
    return Text::tr(
               "Printed on %1 with Backbridge, a planner and log, not a medical device. What it suggests are "
               "general training rules, not medical advice.")
        .arg(longDay(content.printedOn));
}

} // namespace backbridge::report
