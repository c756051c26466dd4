#pragma once

class QKeyEvent;
class QWidget;

/// For pages that take back steps of what is being typed before the window takes back what was saved.
namespace backbridge::ui {

/// Ctrl+Z.
[[nodiscard]] bool isUndo(const QKeyEvent& event);

/// Ctrl+Shift+Z or Ctrl+Y.
[[nodiscard]] bool isRedo(const QKeyEvent& event);

/// Keeps a field from taking these keys for its own typing, so that they reach its page.
void leaveUndoToPage(QWidget& field);

} // namespace backbridge::ui
