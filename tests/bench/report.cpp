#include "report.h"

namespace backbridge::bench {

namespace {

constexpr int kNameWidth = 46;

QString milliseconds(double microseconds)
{
    return QString::number(microseconds / 1000.0, 'f', microseconds < 10'000 ? 3 : 1);
}

QString range(const Timings& timings)
{
    return QStringLiteral("%1 ms (%2–%3)")
        .arg(milliseconds(timings.median()), milliseconds(timings.least()), milliseconds(timings.most()));
}

} // namespace

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void reportRatio(const QString& what, const Timings& ours, const QString& otherName, const Timings& other,
                 double target)
{
    out() << QStringLiteral("%1 %2   %3 %4   ratio %5   target %6\n")
                 .arg(what, -kNameWidth)
                 .arg(range(ours), otherName, range(other),
                      QString::number(ours.median() / other.median(), 'f', 2),
                      QString::number(target, 'f', 2));
    out().flush();
}

void reportTime(const QString& what, const Timings& ours, const QString& target)
{
    out() << QStringLiteral("%1 %2   target %3\n").arg(what, -kNameWidth).arg(range(ours), target);
    out().flush();
}

} // namespace backbridge::bench
