#include "bundle_context.h"

#include <QCoreApplication>

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace

std::optional<QDateTime> readPastInstant(ObjectReader& reader, std::string_view key, QDate today)
{
    std::optional<QDateTime> instant = reader.instant(key);
    // East of Greenwich today begins before it does in UTC, and clocks differ a little.
    if (instant && instant->date() > today.addDays(1)) {
        reader.add(
            key, ProblemKind::OutOfRange,
            Text::tr("%1 is in the future: a computer's clock may be wrong").arg(instantText(*instant)));
    }
    return instant;
}

QDateTime readUpdatedAt(ObjectReader& reader, const BundleContext& context)
{
    const bool isThere = reader.has("updated_at");
    const std::optional<QDateTime> updatedAt = readPastInstant(reader, "updated_at", context.today);
    if (!isThere && !context.exportedAt.isValid()) {
        reader.add("updated_at", ProblemKind::Missing,
                   Text::tr("this field is missing, and the file has no exported_at to stand in for it"));
    }
    return updatedAt.value_or(context.exportedAt);
}

ExerciseId readKnownExercise(ObjectReader& reader, const ExerciseLibrary& library)
{
    const std::optional<QString> text = reader.text("exercise", Need::Required);
    ExerciseId id {text.value_or(QString())};
    if (text && library.find(id) == nullptr) {
        reader.add("exercise", ProblemKind::Unknown, Text::tr("there is no exercise “%1”").arg(shown(*text)));
    }
    return id;
}

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

void addRepeatedId(ObjectReader& reader)
{
    reader.add("id", ProblemKind::Duplicate, Text::tr("another record of this file has this id"));
}

} // namespace backbridge::exchange
