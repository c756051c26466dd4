#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "backbridge/domain/figure.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// A figure that was read, or everything that is wrong with the file.
struct FigureFileResult {
    std::optional<Figure> figure;
    Problems problems;
};

/// Reads a figure (docs/figure-format.md) strictly: no field missing, unknown or of another type, and what
/// checkFigure() asks for. Places begin with `fileName`.
[[nodiscard]] FigureFileResult readFigure(const QByteArray& json, const QString& fileName);

/// The figure that ships with the exercise `id`, or nothing when none does. A fault in it is a bug and ends
/// the program with its text.
[[nodiscard]] std::optional<Figure> builtInFigure(const ExerciseId& id);

} // namespace backbridge::exchange
