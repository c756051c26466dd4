#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "backbridge/domain/exercise.h"

namespace backbridge::exchange {

/// The words of the public libraries in ours, and what is guessed where they say nothing;
/// docs/library-import.md has the tables.

/// Muscles in our words, each once, in the order given; the rest as they were written.
struct KnownMuscles {
    std::vector<Muscle> muscles;
    QStringList others;
};

[[nodiscard]] KnownMuscles knownMuscles(const QStringList& words);

/// Equipment in our words, each once, in the order given; `others` is what a person has to be told in words.
/// Words that mean nothing at all ("body only") are in neither.
struct KnownEquipment {
    std::vector<Equipment> equipment;
    QStringList others;
};

[[nodiscard]] KnownEquipment knownEquipment(const QStringList& words);

/// What an exercise's name and instructions let suppose. `name` and `text` are folded (foldForSearch()).
[[nodiscard]] Family guessedFamily(const QString& name);
[[nodiscard]] Position guessedPosition(const QString& name, const QString& text, Family family);
[[nodiscard]] Side guessedSide(const QString& name, Family family);
/// What it is counted in, from the name alone: a plank is held, a walk has steps.
[[nodiscard]] Measure guessedMeasure(const QString& name);

/// A dose to begin with that is low whatever the level: the first row of docs/clinical-rules.md, "Dose
/// defaults by level".
[[nodiscard]] StartDose carefulDose(Measure measure, Side side);

/// Whether glutes or legs come first in it.
[[nodiscard]] bool trainsGlutesOrLegs(const std::vector<Muscle>& primary);

} // namespace backbridge::exchange
