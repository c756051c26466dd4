#include "ui/controls/level_dots.h"

#include <QPainter>

#include "ui/controls/accessible.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kLevels = 5;
constexpr double kDot = 7;
constexpr double kStep = 9.75;

} // namespace

void paintLevel(QPainter& painter, const QPointF& leftMiddle, int level)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int dot = 0; dot < kLevels; ++dot) {
        const QPointF middle = leftMiddle + QPointF(kDot / 2 + kStep * dot, 0);
        if (dot < level) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(themed(Color::Soft));
            painter.drawEllipse(middle, kDot / 2, kDot / 2);
        } else {
            painter.setPen(QPen(themed(Color::Edge), 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, (kDot - 1.2) / 2, (kDot - 1.2) / 2);
        }
    }
    painter.restore();
}

LevelDots::LevelDots(int level, QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLevel(level);
}

void LevelDots::setLevel(int level)
{
    m_level = level;
    setAccessibleName(tr("level %1 of %2").arg(level).arg(kLevels));
    setToolTip(accessibleName());
    update();
}

QSize LevelDots::sizeHint() const
{
    return {static_cast<int>(kLevelWidth) + 1, 14};
}

void LevelDots::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintLevel(painter, {0, height() / 2.0}, m_level);
}

} // namespace backbridge::ui
