#include "ui/library/library_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/texts.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exercises)
};

QString withArticle(Equipment item)
{
    switch (item) {
    case Equipment::Mat:
        return Text::tr("a mat");
    case Equipment::Chair:
        return Text::tr("a chair");
    case Equipment::Wall:
        return Text::tr("a wall");
    case Equipment::HandSupport:
        return Text::tr("a hand support");
    case Equipment::Step:
        return Text::tr("a step");
    case Equipment::LoopBand:
        return Text::tr("a loop band");
    case Equipment::Bench:
        return Text::tr("a bench");
    case Equipment::Dumbbell:
        return Text::tr("a dumbbell");
    case Equipment::Dowel:
        return Text::tr("a stick");
    case Equipment::ClearLane:
        return Text::tr("a clear path");
    case Equipment::Cushion:
        return Text::tr("a cushion");
    case Equipment::ExerciseBall:
        return Text::tr("an exercise ball");
    case Equipment::AnkleWeight:
        return Text::tr("an ankle weight");
    case Equipment::Other:
        return Text::tr("other equipment");
    }
    Q_UNREACHABLE();
}

/// Whether the tag is something that is done, and not a state that asks for care.
bool isMovement(CareTag tag)
{
    return tag == CareTag::KneelingNotOk || tag == CareTag::ProneNotOk || tag == CareTag::SupineNotOk
        || tag == CareTag::WristNotOk;
}

/// "a, b and c".
QString listed(const QStringList& names)
{
    return names.size() < 2
        ? names.join(QString())
        : Text::tr("%1 and %2", "the last two of a list")
              .arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

/// The names of the tags that are movements, or of the others.
QString tagNames(const std::vector<CareTag>& tags, bool movements)
{
    QStringList names;
    for (const CareTag tag : tags) {
        if (isMovement(tag) == movements) {
            names << nameOf(tag);
        }
    }
    return listed(names);
}

QString guessText(const Exercise& exercise, Guess guess)
{
    switch (guess) {
    case Guess::Family:
        return Text::tr("family %1").arg(nameOf(exercise.family));
    case Guess::Level:
        return Text::tr("level %1").arg(exercise.level);
    case Guess::Position:
        return nameOf(exercise.position);
    case Guess::Side:
        return nameOf(exercise.side);
    case Guess::Measure:
        return exercise.measure == Measure::Reps ? Text::tr("counted in repetitions")
            : exercise.measure == Measure::Hold  ? Text::tr("counted as a hold")
                                                 : Text::tr("counted in steps");
    case Guess::StartDose:
        return Text::tr("start with %1").arg(startDoseText(exercise));
    }
    Q_UNREACHABLE();
}

/// With a full stop, unless it ends in one.
QString sentence(const QString& text)
{
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace

QString equipmentText(const std::vector<Equipment>& equipment)
{
    QStringList names;
    for (const Equipment item : equipment) {
        names << nameOf(item);
    }
    return names.isEmpty() ? Text::tr("no equipment") : names.join(QStringLiteral(", "));
}

QString equipmentText(const Exercise& exercise)
{
    return equipmentText(exercise.equipment);
}

QString musclesText(const std::vector<Muscle>& muscles)
{
    QStringList names;
    for (const Muscle muscle : muscles) {
        names << nameOf(muscle);
    }
    return names.join(QStringLiteral(", "));
}

QString reasonText(const Obstacles& reasons)
{
    QStringList parts;
    if (!reasons.missing.empty()) {
        QStringList items;
        for (const Equipment item : reasons.missing) {
            items << withArticle(item);
        }
        parts << Text::tr("needs %1").arg(listed(items));
    }
    if (const QString movements = tagNames(reasons.avoided, true); !movements.isEmpty()) {
        parts << Text::tr("you avoid %1").arg(movements);
    }
    if (const QString states = tagNames(reasons.avoided, false); !states.isEmpty()) {
        parts << Text::tr("take care: %1").arg(states);
    }
    return parts.join(QStringLiteral("; "));
}

QString obstaclesText(const Obstacles& reasons)
{
    QStringList sentences;
    if (!reasons.missing.empty()) {
        QStringList items;
        for (const Equipment item : reasons.missing) {
            items << nameOf(item);
        }
        sentences << Text::tr("You have no %1.").arg(items.join(Text::tr(" and no ")));
    }
    if (const QString movements = tagNames(reasons.avoided, true); !movements.isEmpty()) {
        sentences << Text::tr("You avoid %1.").arg(movements);
    }
    if (const QString states = tagNames(reasons.avoided, false); !states.isEmpty()) {
        sentences << Text::tr("Take care: %1.").arg(states);
    }
    return sentences.join(QLatin1Char(' '));
}

QString originText(const Exercise& exercise)
{
    QStringList sentences;
    if (exercise.archived) {
        sentences << Text::tr("Archived: not offered any more.");
    }
    switch (exercise.origin) {
    case Origin::BuiltIn:
        sentences << Text::tr("Comes with Backbridge.");
        break;
    case Origin::Custom:
        sentences << (exercise.source.isEmpty()
                          ? Text::tr("Your own.")
                          : sentence(Text::tr("Your own, after %1").arg(exercise.source)));
        break;
    case Origin::Imported:
        sentences << (exercise.source.isEmpty()
                          ? Text::tr("Imported.")
                          : sentence(Text::tr("Imported from %1").arg(exercise.source)));
        break;
    }
    if (!exercise.author.isEmpty()) {
        sentences << sentence(Text::tr("Texts by %1").arg(exercise.author));
    }
    if (!exercise.licence.isEmpty()) {
        sentences << sentence(Text::tr("Licence: %1").arg(exercise.licence));
    }
    if (!exercise.reviewStatus.isEmpty()) {
        QString review = exercise.reviewStatus;
        review[0] = review[0].toUpper();
        sentences << sentence(review);
    }
    return sentences.join(QLatin1Char(' '));
}

QString guessesText(const Exercise& exercise)
{
    QStringList texts;
    for (const Guess guess : exercise.guesses) {
        texts << guessText(exercise, guess);
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace backbridge::ui
