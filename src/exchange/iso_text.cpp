#include "iso_text.h"

#include <QStringView>

#include <algorithm>

namespace backbridge::exchange {

namespace {

/// The whole number of `count` digits 0–9 at `at`, which must lie in the text; nothing when they are others.
std::optional<int> digits(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.mid(at, count)) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) {
            return std::nullopt;
        }
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

std::optional<QDate> readDate(QStringView text)
{
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-')) {
        return std::nullopt;
    }
    const std::optional<int> year = digits(text, 0, 4);
    const std::optional<int> month = digits(text, 5, 2);
    const std::optional<int> day = digits(text, 8, 2);
    if (!year || !month || !day || *year < kFirstYear || *year > kLastYear) {
        return std::nullopt;
    }
    const QDate date(*year, *month, *day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QTime> readTime(QStringView text)
{
    if (text.size() != 8 || text[2] != QLatin1Char(':') || text[5] != QLatin1Char(':')) {
        return std::nullopt;
    }
    const std::optional<int> hour = digits(text, 0, 2);
    const std::optional<int> minute = digits(text, 3, 2);
    const std::optional<int> second = digits(text, 6, 2);
    if (!hour || !minute || !second || !QTime::isValid(*hour, *minute, *second)) {
        return std::nullopt;
    }
    return QTime(*hour, *minute, *second);
}

/// `text` without the parts of a second at its beginning (".125").
QStringView withoutFraction(QStringView text)
{
    if (!text.startsWith(QLatin1Char('.'))) {
        return text;
    }
    const auto* const end = std::find_if(
        text.begin() + 1, text.end(), [](QChar c) { return c < QLatin1Char('0') || c > QLatin1Char('9'); });
    const qsizetype length = end - text.begin();
    return length > 1 ? text.mid(length) : text;
}

/// Minutes east of UTC from "Z", "+01:00" or "-05:30".
std::optional<int> readOffset(QStringView text)
{
    if (text == QLatin1String("Z")) {
        return 0;
    }
    const bool isEast = text.startsWith(QLatin1Char('+'));
    if (text.size() != 6 || text[3] != QLatin1Char(':') || (!isEast && !text.startsWith(QLatin1Char('-')))) {
        return std::nullopt;
    }
    const std::optional<int> hours = digits(text, 1, 2);
    const std::optional<int> minutes = digits(text, 4, 2);
    if (!hours || !minutes || !QTime::isValid(*hours, *minutes, 0)) {
        return std::nullopt;
    }
    return (isEast ? 1 : -1) * (60 * *hours + *minutes);
}

} // namespace

std::optional<QDate> dateFromText(const QString& text)
{
    return readDate(text);
}

std::optional<QDateTime> instantFromText(const QString& text)
{
    constexpr qsizetype kDateLength = 10;
    constexpr qsizetype kTimeEnd = 19;
    const QStringView view(text);
    if (view.size() <= kTimeEnd || view[kDateLength] != QLatin1Char('T')) {
        return std::nullopt;
    }
    const std::optional<QDate> date = readDate(view.left(kDateLength));
    const std::optional<QTime> time = readTime(view.mid(kDateLength + 1, kTimeEnd - kDateLength - 1));
    const std::optional<int> minutesEast = readOffset(withoutFraction(view.mid(kTimeEnd)));
    if (!date || !time || !minutesEast) {
        return std::nullopt;
    }
    return QDateTime(*date, *time, Qt::UTC).addSecs(-60LL * *minutesEast);
}

} // namespace backbridge::exchange
