#pragma once

#include <QString>

#include <optional>

namespace backbridge::house {

/// The Qt module of a header such as QPainter ("Gui"), or nothing when no list has it.
std::optional<QString> qtModuleOf(const QString& header);

} // namespace backbridge::house
