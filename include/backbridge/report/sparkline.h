#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

#include "backbridge/domain/adherence.h"

class QPainter;
class QString;

namespace backbridge::report {

struct ChartPalette;

/// The size a spark line is drawn for; others are scaled.
inline constexpr QSizeF kSparklineSize {92, 36};

/// Paints a few weeks, oldest first, as small bars on the band. A week outside the plan stays empty.
void paintSparkline(QPainter& painter, const QRectF& rect,
                    const std::vector<std::optional<WeekAdherence>>& weeks, const ChartPalette& palette);

/// The same in words, for screen readers: "last 4 weeks: 3, 3, 3, 0 sessions".
[[nodiscard]] QString sparklineText(const std::vector<std::optional<WeekAdherence>>& weeks);

} // namespace backbridge::report
