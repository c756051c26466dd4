#pragma once

#include <QPointF>
#include <QtMath>

#include <cmath>

// Vectors and angles as figures use them: y grows upwards, directions are degrees clockwise from up.
namespace backbridge {

inline constexpr double kHalfTurn = 180;

/// The vector of `length` in `direction`, degrees clockwise from up.
[[nodiscard]] inline QPointF reach(double direction, double length)
{
    const double angle = qDegreesToRadians(direction);
    return {std::sin(angle) * length, std::cos(angle) * length};
}

[[nodiscard]] inline double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

[[nodiscard]] inline double directionOf(const QPointF& vector)
{
    return qRadiansToDegrees(std::atan2(vector.x(), vector.y()));
}

/// `angle` within a half turn to either side of zero.
[[nodiscard]] inline double normal(double angle)
{
    return std::remainder(angle, 2 * kHalfTurn);
}

[[nodiscard]] inline double mix(double a, double b, double share)
{
    return a + (b - a) * share;
}

[[nodiscard]] inline QPointF mix(const QPointF& a, const QPointF& b, double share)
{
    return a + (b - a) * share;
}

} // namespace backbridge
