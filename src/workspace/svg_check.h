#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

#include "backbridge/domain/problem.h"

namespace backbridge {

/// What an SVG asks for, or why it is refused.
struct SvgCheck {
    QSize size; ///< pixels, from width and height, else from viewBox; empty when it has neither
    std::optional<Problem> problem;
};

/// Reads `content` as XML only, which resolves nothing and draws nothing. Refused beside what is no SVG:
/// document types and entities, processing instructions, scripts and handlers, animation, embedded or reused
/// content, references that leave the file, and more elements or depth than the limits.
[[nodiscard]] SvgCheck checkSvg(const QByteArray& content);

} // namespace backbridge
