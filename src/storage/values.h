#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/words.h"

namespace backbridge::storage {

// Values of the domain as they stand in columns, and back. Reading gives false for what the column may not
// hold; the target is then of no use.

/// An enumeration with words for files.
template <typename E>
concept Worded = std::is_enum_v<E> && requires
{
    EnumWords<E>::kWords;
};

[[nodiscard]] QVariant toColumn(bool value);
[[nodiscard]] QVariant toColumn(int value);
[[nodiscard]] QVariant toColumn(qint64 value);
[[nodiscard]] QVariant toColumn(double value);
[[nodiscard]] QVariant toColumn(const QString& value);
/// UTF-8 text.
[[nodiscard]] QVariant toColumn(const QByteArray& value);
[[nodiscard]] QVariant toColumn(const QStringList& value);
[[nodiscard]] QVariant toColumn(QDate value);
/// UTC, whole seconds.
[[nodiscard]] QVariant toColumn(const QDateTime& value);
[[nodiscard]] QVariant toColumn(const ExerciseId& value);
[[nodiscard]] QVariant toColumn(const PictureId& value);

/// The text in `column`, without a copy of it; empty when it holds none.
[[nodiscard]] const QString& textIn(const QVariant& column);

/// The UUID written in `text` as columns hold it, null when it is none; Qt's own reading takes more forms and
/// ten times as long.
[[nodiscard]] QUuid uuidFrom(QStringView text);

[[nodiscard]] bool fromColumn(const QVariant& column, bool& value);
[[nodiscard]] bool fromColumn(const QVariant& column, int& value);
[[nodiscard]] bool fromColumn(const QVariant& column, qint64& value);
[[nodiscard]] bool fromColumn(const QVariant& column, double& value);
[[nodiscard]] bool fromColumn(const QVariant& column, QString& value);
[[nodiscard]] bool fromColumn(const QVariant& column, QByteArray& value);
[[nodiscard]] bool fromColumn(const QVariant& column, QStringList& value);
[[nodiscard]] bool fromColumn(const QVariant& column, QDate& value);
[[nodiscard]] bool fromColumn(const QVariant& column, QDateTime& value);
[[nodiscard]] bool fromColumn(const QVariant& column, ExerciseId& value);
[[nodiscard]] bool fromColumn(const QVariant& column, PictureId& value);

template <typename Tag>
[[nodiscard]] QVariant toColumn(const Id<Tag>& value)
{
    return value.text();
}

template <typename Tag>
[[nodiscard]] bool fromColumn(const QVariant& column, Id<Tag>& value)
{
    value.value = uuidFrom(textIn(column));
    return !value.value.isNull();
}

template <Worded E>
[[nodiscard]] QVariant toColumn(E value)
{
    return wordFor(value);
}

template <Worded E>
[[nodiscard]] bool fromColumn(const QVariant& column, E& value)
{
    const std::optional<E> known = fromWord<E>(textIn(column));
    if (known) {
        value = *known;
    }
    return known.has_value();
}

/// Words with a space between them.
template <Worded E>
[[nodiscard]] QVariant toColumn(const std::vector<E>& values)
{
    QString words = QLatin1String("");
    for (const E value : values) {
        words += words.isEmpty() ? wordFor(value) : QLatin1Char(' ') + wordFor(value);
    }
    return words;
}

template <Worded E>
[[nodiscard]] bool fromColumn(const QVariant& column, std::vector<E>& values)
{
    values.clear();
    for (const QString& word : textIn(column).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::optional<E> known = fromWord<E>(word);
        if (!known) {
            return false;
        }
        values.push_back(*known);
    }
    return true;
}

template <typename T>
[[nodiscard]] QVariant toColumn(const std::optional<T>& value)
{
    return value ? toColumn(*value) : QVariant();
}

template <typename T>
[[nodiscard]] bool fromColumn(const QVariant& column, std::optional<T>& value)
{
    if (column.isNull()) {
        value.reset();
        return true;
    }
    return fromColumn(column, value.emplace());
}

} // namespace backbridge::storage
