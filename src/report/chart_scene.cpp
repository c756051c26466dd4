#include "backbridge/report/chart_scene.h"

#include <cmath>

namespace backbridge::report {

ChartType ChartType::of(const QFontMetricsF& metrics)
{
    return {std::ceil(metrics.height()), [metrics](const QString& words) {
                return metrics.horizontalAdvance(words);
            }};
}

QString ChartType::fitted(const QString& text, double room) const
{
    QString shown = text;
    for (qsizetype kept = text.size(); width(shown) > room; --kept) {
        if (kept == 0) {
            return {};
        }
        shown = text.left(kept - 1).trimmed() + QChar(0x2026);
    }
    return shown;
}

} // namespace backbridge::report
