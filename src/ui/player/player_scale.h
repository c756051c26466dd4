#pragma once

#include <QFont>

class QWidget;

namespace backbridge::ui {

/// The player's sizes are given for a window of 800 pixels in height and grow with it.
[[nodiscard]] double playerScale(const QWidget& widget);

/// A font of so many pixels in height.
[[nodiscard]] QFont pixelFont(double pixels, QFont::Weight weight);

} // namespace backbridge::ui
