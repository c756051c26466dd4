#pragma once

#include <QWidget>

namespace backbridge::ui {

class Button;

/// The row at the foot of a form: `words` and, at the end, `save`, which Ctrl+Enter presses too; above them
/// `failure`, where a failed save is told. Takes all three.
[[nodiscard]] QWidget* makeSaveFooter(QWidget* failure, QWidget* words, Button* save);

} // namespace backbridge::ui
