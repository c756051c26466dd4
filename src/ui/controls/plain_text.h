#pragma once

#include <QString>

namespace backbridge::ui {

// Places in which Qt reads signs of its own in a text. What people typed has to pass through here on its way
// there, so that it is shown as typed.

/// For a tooltip, which Qt takes for markup when it looks like it.
[[nodiscard]] QString asToolTip(const QString& text);

/// For a button or a menu entry, in which "&" marks a key.
[[nodiscard]] QString asButtonText(const QString& text);

} // namespace backbridge::ui
