#pragma once

class QLayout;

namespace backbridge::ui {

/// Takes every widget out of `layout`. They go at once from sight and are deleted later: one of them may be
/// the sender of the signal that led here.
void emptyLayout(QLayout& layout);

} // namespace backbridge::ui
