#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace backbridge::ui {

class InlineMessage;

/// Runs `body` and lets no exception out of it. What failed, in plain words, and logged with its detail;
/// nothing when the body ran to its end.
[[nodiscard]] std::optional<QString> failureOf(const std::function<void()>& body);

/// Runs the body of a slot with failureOf() and shows what failed in `place`, which should be the message
/// beside the control that was used; it is emptied first. Returns whether the body ran to its end.
///
///     connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
bool guarded(InlineMessage& place, const std::function<void()>& body);

} // namespace backbridge::ui
