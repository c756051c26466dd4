#include "log_day.h"

#include <QRegularExpression>
#include <QStringList>

#include "iso_text.h"

namespace backbridge::exchange {

namespace {

constexpr int kMonths = 12;

/// A day as three numbers; `first` and `second` are day and month in an order that is still open.
struct Parts {
    int first = 0;
    int second = 0;
    int year = 0;
    bool isDayFirst = false; ///< written with full stops, which only people do who put the day first
};

std::optional<Parts> partsOf(const QString& text)
{
    static const QRegularExpression kNumbers(
        QStringLiteral(R"(^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d))"));
    const QRegularExpressionMatch match = kNumbers.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    constexpr int kCentury = 2000;
    const int year = match.captured(4).toInt();
    return Parts {match.captured(1).toInt(), match.captured(3).toInt(), year < 100 ? kCentury + year : year,
                  match.captured(2) == QLatin1String(".")};
}

std::optional<QDate> day(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= kFirstYear && year <= kLastYear ? std::optional(date) : std::nullopt;
}

/// The number of the month whose English name begins so; 0 when there is none.
int monthNamed(const QString& name)
{
    static const QStringList kNames {QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                     QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                     QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                     QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return static_cast<int>(kNames.indexOf(name.left(3).toLower())) + 1;
}

std::optional<QDate> dayInWords(const QString& text)
{
    static const QRegularExpression kDayFirst(
        QStringLiteral(R"(^\s*(\d{1,2})\.?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d))"));
    static const QRegularExpression kMonthFirst(
        QStringLiteral(R"(^\s*([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d))"));
    QRegularExpressionMatch match = kDayFirst.match(text);
    if (match.hasMatch()) {
        return day(match.captured(3).toInt(), monthNamed(match.captured(2)), match.captured(1).toInt());
    }
    match = kMonthFirst.match(text);
    return match.hasMatch()
        ? day(match.captured(3).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt())
        : std::nullopt;
}

std::optional<QDate> dayWithYearFirst(const QString& text)
{
    static const QRegularExpression kYearFirst(
        QStringLiteral(R"(^\s*(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:$|[ T]))"));
    const QRegularExpressionMatch match = kYearFirst.match(text);
    return match.hasMatch()
        ? day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt())
        : std::nullopt;
}

} // namespace

DayEvidence dayEvidence(const QString& text)
{
    const std::optional<Parts> parts = partsOf(text);
    if (!parts || parts->isDayFirst || parts->first == parts->second) {
        return DayEvidence::None;
    }
    if (parts->first > kMonths) {
        return parts->second > kMonths ? DayEvidence::None : DayEvidence::DayFirst;
    }
    return parts->second > kMonths ? DayEvidence::MonthFirst : DayEvidence::Either;
}

std::optional<QDate> dayFromLog(const QString& text, std::optional<DayOrder> order)
{
    if (const std::optional<Parts> parts = partsOf(text)) {
        const bool isMonthFirst = !parts->isDayFirst && order == DayOrder::MonthFirst;
        return isMonthFirst ? day(parts->year, parts->first, parts->second)
                            : day(parts->year, parts->second, parts->first);
    }
    const std::optional<QDate> date = dayWithYearFirst(text);
    return date ? date : dayInWords(text);
}

} // namespace backbridge::exchange
