#include "ui/player/player_scale.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

#include "ui/theme/type.h"

namespace backbridge::ui {

double playerScale(const QWidget& widget)
{
    constexpr double kHeight = 800;
    constexpr double kWidth = 1280;
    constexpr double kLeast = 0.55;
    const QSize size = widget.window()->size();
    return std::max(kLeast, std::min(size.height() / kHeight, size.width() / kWidth * 1.25));
}

QFont pixelFont(double pixels, QFont::Weight weight)
{
    constexpr double kPerPoint = 96.0 / 72;
    QFont font = ui::font(pixels / kPerPoint, weight);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    return font;
}

} // namespace backbridge::ui
