#include "values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <utility>

#include "backbridge/domain/picture.h"

namespace backbridge::storage {

namespace {

/// The number that `text` spells in digits alone from `start`, or nothing.
std::optional<int> digits(QStringView text, qsizetype start, qsizetype count)
{
    int number = 0;
    for (const QChar character : text.mid(start, count)) {
        const int digit = character.unicode() - u'0';
        if (digit < 0 || digit > 9) {
            return std::nullopt;
        }
        number = number * 10 + digit;
    }
    return number;
}

/// "2026-01-05", strictly; Qt's own reading takes more forms and four times as long.
QDate dateFrom(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') {
        return {};
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    return year && month && day ? QDate(*year, *month, *day) : QDate();
}

/// "17:30:00Z", strictly.
QTime timeFrom(QStringView text)
{
    if (text.size() != 9 || text[2] != u':' || text[5] != u':' || text[8] != u'Z') {
        return {};
    }
    const auto hour = digits(text, 0, 2);
    const auto minute = digits(text, 3, 2);
    const auto second = digits(text, 6, 2);
    return hour && minute && second ? QTime(*hour, *minute, *second) : QTime();
}

/// The value of a hexadecimal digit in lower case, or -1.
int hexDigit(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    return code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

} // namespace

QVariant toColumn(bool value)
{
    return value ? 1 : 0;
}

QVariant toColumn(int value)
{
    return value;
}

QVariant toColumn(qint64 value)
{
    return value;
}

QVariant toColumn(double value)
{
    return value;
}

QVariant toColumn(const QString& value)
{
    // A null QString would become NULL; here it is no more than an empty text.
    return value.isNull() ? QString(QLatin1String("")) : value;
}

QVariant toColumn(const QByteArray& value)
{
    return toColumn(QString::fromUtf8(value));
}

QVariant toColumn(const QStringList& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact));
}

QVariant toColumn(QDate value)
{
    Q_ASSERT(value.isValid());
    return value.toString(Qt::ISODate);
}

QVariant toColumn(const QDateTime& value)
{
    Q_ASSERT(value.isValid());
    return value.toUTC().toString(Qt::ISODate);
}

QVariant toColumn(const ExerciseId& value)
{
    return toColumn(value.value);
}

QVariant toColumn(const PictureId& value)
{
    return toColumn(value.value);
}

const QString& textIn(const QVariant& column)
{
    static const QString none;
    return column.typeId() == QMetaType::QString ? *static_cast<const QString*>(column.constData()) : none;
}

QUuid uuidFrom(QStringView text)
{
    const auto isDash = [](qsizetype place) {
        return place == 8 || place == 13 || place == 18 || place == 23;
    };
    if (text.size() != 36) {
        return {};
    }
    std::array<quint8, 16> bytes {};
    std::size_t next = 0;
    for (qsizetype i = 0; i < text.size(); i += 2) {
        if (isDash(i) && text[i++] != u'-') {
            return {};
        }
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0) {
            return {};
        }
        bytes[next++] = static_cast<quint8>(high * 16 + low);
    }
    return {qFromBigEndian<quint32>(bytes.data()),
            qFromBigEndian<quint16>(bytes.data() + 4),
            qFromBigEndian<quint16>(bytes.data() + 6),
            bytes[8],
            bytes[9],
            bytes[10],
            bytes[11],
            bytes[12],
            bytes[13],
            bytes[14],
            bytes[15]};
}

bool fromColumn(const QVariant& column, bool& value)
{
    int number = 0;
    const bool good = fromColumn(column, number) && (number == 0 || number == 1);
    value = number == 1;
    return good;
}

bool fromColumn(const QVariant& column, int& value)
{
    qint64 number = 0;
    const bool good = fromColumn(column, number) && std::in_range<int>(number);
    value = static_cast<int>(number);
    return good;
}

bool fromColumn(const QVariant& column, qint64& value)
{
    // What SQLite's driver gives, without the search for a conversion.
    if (column.typeId() == QMetaType::LongLong && !column.isNull()) {
        value = *static_cast<const qint64*>(column.constData());
        return true;
    }
    bool good = false;
    value = column.toLongLong(&good);
    return good && !column.isNull();
}

bool fromColumn(const QVariant& column, double& value)
{
    bool good = false;
    value = column.toDouble(&good);
    return good && !column.isNull();
}

bool fromColumn(const QVariant& column, QString& value)
{
    value = textIn(column);
    return !column.isNull();
}

bool fromColumn(const QVariant& column, QByteArray& value)
{
    value = textIn(column).toUtf8();
    return !column.isNull();
}

bool fromColumn(const QVariant& column, QStringList& value)
{
    value.clear();
    const QJsonDocument document = QJsonDocument::fromJson(textIn(column).toUtf8());
    for (const auto& item : document.array()) {
        if (!item.isString()) {
            return false;
        }
        value.append(item.toString());
    }
    return document.isArray();
}

bool fromColumn(const QVariant& column, QDate& value)
{
    value = dateFrom(textIn(column));
    return value.isValid();
}

bool fromColumn(const QVariant& column, QDateTime& value)
{
    const QStringView text = textIn(column);
    if (text.size() != 20 || text[10] != u'T') {
        return false;
    }
    const QDate date = dateFrom(text.left(10));
    const QTime time = timeFrom(text.mid(11));
    value = QDateTime(date, time, Qt::UTC);
    return date.isValid() && time.isValid();
}

bool fromColumn(const QVariant& column, ExerciseId& value)
{
    return fromColumn(column, value.value);
}

bool fromColumn(const QVariant& column, PictureId& value)
{
    return fromColumn(column, value.value) && isPictureId(value.value);
}

} // namespace backbridge::storage
