#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

#include "backbridge/domain/picture.h"
#include "backbridge/domain/problem.h"

namespace backbridge {

/// Limits of a picture besides kMaxPictureBytes; see docs/exercise-format.md.
constexpr int kMaxPictureSide = 4'000; ///< pixels
constexpr qint64 kMaxPicturePixels = 12'000'000;
constexpr int kMaxSvgElements = 5'000;
constexpr int kMaxSvgDepth = 32;

/// What a picture is, or why it is refused: `problems` is empty exactly when `type` is there. A problem's
/// place is empty.
struct PictureCheck {
    std::optional<PictureType> type;
    QSize size; ///< pixels; of an SVG what it asks for, empty when it says nothing
    Problems problems;
};

/// Looks at a picture from somewhere: only PNG, JPEG and SVG, told apart by their first bytes, within the
/// limits. How many pixels there are is read from the header, and nothing is decoded before that has passed.
/// Then it is decoded once, to see that it is whole. An SVG may hold nothing that runs or that leads out of
/// it.
[[nodiscard]] PictureCheck checkPicture(const QByteArray& content);

} // namespace backbridge
