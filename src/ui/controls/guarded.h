#pragma once

#include <functional>

namespace backbridge::ui {

class InlineMessage;

/// Runs the body of a slot and lets no exception out of it. What failed is shown in `place` in plain words,
/// as a stop message, and logged with its detail. `place` should be the message beside the control that was
/// used; it is emptied first. Returns whether the body ran to its end.
///
///     connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
bool guarded(InlineMessage& place, const std::function<void()>& body);

} // namespace backbridge::ui
