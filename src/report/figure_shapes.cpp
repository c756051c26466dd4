#include "figure_shapes.h"

#include <QPainterPath>
#include <QPolygonF>
#include <QtMath>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace backbridge::report {

namespace {

constexpr double kFullTurn = 2 * M_PI;

// Radii of the body, body heights.
constexpr double kHipRadius = 0.055;
constexpr double kKneeRadius = 0.034;
constexpr double kCalfRadius = 0.035;
constexpr double kCalfAt = 0.30; ///< of the shank
constexpr double kAnkleRadius = 0.021;
constexpr double kPelvisRadius = 0.058;
constexpr double kWaistRadius = 0.051;
constexpr double kMidBackRadius = 0.059;
constexpr double kShoulderRadius = 0.063;
constexpr double kNeckLow = 0.035;
constexpr double kNeckHigh = 0.030;
constexpr double kHeadAcross = 0.053;
constexpr double kHeadAlong = 0.066;
constexpr double kNose = 0.0055;
constexpr double kArmTop = 0.034;
constexpr double kElbowRadius = 0.024;
constexpr double kHandTip = 0.010;
constexpr double kFrontCorner = 0.045; ///< shoulders and hips seen from the front

QPointF mix(const QPointF& a, const QPointF& b, double share)
{
    return a + (b - a) * share;
}

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

QPointF unit(const QPointF& vector)
{
    const double length = lengthOf(vector);
    return length > 0 ? vector / length : QPointF(0, 1);
}

/// A quarter turn clockwise, as seen with y up.
QPointF rightOf(const QPointF& vector)
{
    return {vector.y(), -vector.x()};
}

double turnOf(const QPointF& vector)
{
    return qRadiansToDegrees(std::atan2(vector.x(), vector.y()));
}

QRectF around(const QPointF& centre, double across, double up)
{
    return {centre.x() - across, centre.y() - up, 2 * across, 2 * up};
}

/// Collects the corners of one outline.
class Corners {
public:
    /// Corners along the round, from `begin` counterclockwise by `sweep`, angles in radians.
    void addArc(const QPointF& centre, double radius, double begin, double sweep, double scale)
    {
        const int steps = stepsFor(radius * scale, sweep);
        // Turning by the same small angle again and again is cheaper than a sine for each corner.
        const double cosine = std::cos(sweep / steps);
        const double sine = std::sin(sweep / steps);
        QPointF arm(radius * std::cos(begin), radius * std::sin(begin));
        for (int i = 0; i <= steps && m_count < kMost; ++i) {
            m_points[static_cast<std::size_t>(m_count++)] = centre + arm;
            arm = {arm.x() * cosine - arm.y() * sine, arm.x() * sine + arm.y() * cosine};
        }
    }

    void stretch(const Oval& oval, double across, double along)
    {
        const double turn = qDegreesToRadians(oval.turn);
        const QPointF up(std::sin(turn), std::cos(turn));
        const QPointF right(up.y(), -up.x());
        for (int i = 0; i < m_count; ++i) {
            QPointF& point = m_points[static_cast<std::size_t>(i)];
            point = oval.centre + right * (point.x() * across) + up * (point.y() * along);
        }
    }

    void give(const DrawOutline& draw) const { draw(m_points.data(), m_count); }

private:
    static constexpr int kMost = 256;

    /// So many that no chord is further than a tenth of a pixel from the round.
    static int stepsFor(double pixels, double sweep)
    {
        constexpr double kSeen = 0.1;
        const double angle = pixels > kSeen ? 2 * std::acos(1 - kSeen / pixels) : M_PI;
        return std::clamp(static_cast<int>(std::ceil(sweep / angle)), 2, kMost / 2 - 1);
    }

    std::array<QPointF, kMost> m_points;
    int m_count = 0;
};

void outlineCapsule(const Capsule& capsule, double grown, double scale, const DrawOutline& draw)
{
    const double first = std::max(capsule.fromRadius + grown, 0.0);
    const double second = std::max(capsule.toRadius + grown, 0.0);
    if (first + second <= 0) {
        return;
    }
    const QPointF axis = capsule.to - capsule.from;
    const double length = lengthOf(axis);
    Corners corners;
    if (length <= std::abs(first - second)) {
        const bool larger = first >= second;
        corners.addArc(larger ? capsule.from : capsule.to, std::max(first, second), 0, kFullTurn, scale);
    } else {
        const double heading = std::atan2(axis.y(), axis.x());
        const double lean = std::acos((first - second) / length);
        corners.addArc(capsule.from, first, heading + lean, kFullTurn - 2 * lean, scale);
        corners.addArc(capsule.to, second, heading - lean, 2 * lean, scale);
    }
    corners.give(draw);
}

void outlineOval(const Oval& oval, double grown, double scale, const DrawOutline& draw)
{
    if (std::min(oval.across, oval.along) + grown <= 0) {
        return;
    }
    Corners corners;
    corners.addArc({}, 1, 0, kFullTurn, (std::max(oval.across, oval.along) + grown) * scale);
    corners.stretch(oval, oval.across + grown, oval.along + grown);
    corners.give(draw);
}

void outlineBox(const RoundedBox& box, double grown, double scale, const DrawOutline& draw)
{
    const QRectF rect = box.rect.adjusted(-grown, -grown, grown, grown);
    const double radius = std::clamp(box.radius + grown, 0.0, std::min(rect.width(), rect.height()) / 2);
    const QRectF middles = rect.adjusted(radius, radius, -radius, -radius);
    constexpr double kQuarter = M_PI_2;
    Corners corners;
    corners.addArc(middles.bottomRight(), radius, 0, kQuarter, scale); // y grows upwards
    corners.addArc(middles.bottomLeft(), radius, kQuarter, kQuarter, scale);
    corners.addArc(middles.topLeft(), radius, 2 * kQuarter, kQuarter, scale);
    corners.addArc(middles.topRight(), radius, 3 * kQuarter, kQuarter, scale);
    corners.give(draw);
}

} // namespace

QRectF BodyPart::bounds() const
{
    QRectF bounds;
    for (const Capsule& capsule : capsules) {
        bounds |= around(capsule.from, capsule.fromRadius, capsule.fromRadius);
        bounds |= around(capsule.to, capsule.toRadius, capsule.toRadius);
    }
    for (const Oval& oval : ovals) {
        const double turn = qDegreesToRadians(oval.turn);
        bounds |= around(oval.centre, std::hypot(oval.across * std::cos(turn), oval.along * std::sin(turn)),
                         std::hypot(oval.across * std::sin(turn), oval.along * std::cos(turn)));
    }
    for (const RoundedBox& box : boxes) {
        bounds |= box.rect;
    }
    return bounds;
}

void BodyPart::outline(double grown, double scale, const DrawOutline& draw) const
{
    for (const Capsule& capsule : capsules) {
        outlineCapsule(capsule, grown, scale, draw);
    }
    for (const Oval& oval : ovals) {
        outlineOval(oval, grown, scale, draw);
    }
    for (auto quad : quads) {
        const QPointF middle = (quad[0] + quad[1] + quad[2] + quad[3]) / 4;
        for (QPointF& corner : quad) {
            corner += unit(corner - middle) * grown;
        }
        draw(quad.data(), static_cast<int>(quad.size()));
    }
    for (const RoundedBox& box : boxes) {
        outlineBox(box, grown, scale, draw);
    }
}

BodyPart legPart(const Skeleton::Leg& leg)
{
    BodyPart part;
    const QPointF calf = mix(leg.knee, leg.ankle, kCalfAt);
    part.capsules = {{leg.hip, leg.knee, kHipRadius, kKneeRadius},
                     {leg.knee, calf, kKneeRadius, kCalfRadius},
                     {calf, leg.ankle, kCalfRadius, kAnkleRadius},
                     {leg.heel, leg.toe, body::kHeelRadius, body::kToeRadius}};
    // Between ankle and sole.
    const QPointF forward = unit(leg.toe - leg.heel);
    const QPointF up = unit(leg.ankle - (leg.heel + leg.toe) / 2);
    part.quads = {{leg.ankle - forward * kAnkleRadius, leg.ankle + forward * kAnkleRadius,
                   leg.toe + up * body::kToeRadius, leg.heel - forward * body::kHeelRadius}};
    return part;
}

BodyPart armPart(const Skeleton::Arm& arm)
{
    BodyPart part;
    part.capsules = {{arm.shoulder, arm.elbow, kArmTop, kElbowRadius},
                     {arm.elbow, arm.wrist, kElbowRadius, body::kWristRadius},
                     {arm.wrist, arm.hand, body::kWristRadius, kHandTip}};
    return part;
}

BodyPart trunkPart(const Skeleton& skeleton, bool front)
{
    BodyPart part;
    const QPointF up = unit(skeleton.head - skeleton.shoulder);
    part.ovals = {{skeleton.head, kHeadAcross, kHeadAlong, skeleton.headTurn}};
    part.capsules = {{skeleton.shoulder, skeleton.head, kNeckLow, kNeckHigh}};
    if (!front) {
        const QPointF nose = skeleton.head + rightOf(up) * (kHeadAcross + kNose / 2) - up * (kHeadAlong / 8);
        part.capsules.push_back({nose, nose - up * kNose, kNose, kNose});
        part.capsules.push_back({skeleton.hip, skeleton.waist, kPelvisRadius, kWaistRadius});
        part.capsules.push_back({skeleton.waist, skeleton.midBack, kWaistRadius, kMidBackRadius});
        part.capsules.push_back({skeleton.midBack, skeleton.shoulder, kMidBackRadius, kShoulderRadius});
        return part;
    }
    constexpr double kWaistShare = 0.82; ///< of the hips' width
    constexpr double kWaistCorner = 0.034;
    const QPointF nearHip = skeleton.nearLeg.hip;
    const QPointF farHip = skeleton.farLeg.hip;
    const QPointF nearWaist = skeleton.waist + (nearHip - skeleton.hip) * kWaistShare;
    const QPointF farWaist = skeleton.waist + (farHip - skeleton.hip) * kWaistShare;
    const QPointF nearShoulder = skeleton.nearArm.shoulder;
    const QPointF farShoulder = skeleton.farArm.shoulder;
    part.capsules.push_back({nearShoulder, farShoulder, kFrontCorner, kFrontCorner});
    part.capsules.push_back({nearHip, farHip, kFrontCorner, kFrontCorner});
    part.capsules.push_back({nearShoulder, nearWaist, kFrontCorner, kWaistCorner});
    part.capsules.push_back({farShoulder, farWaist, kFrontCorner, kWaistCorner});
    part.capsules.push_back({nearWaist, nearHip, kWaistCorner, kFrontCorner});
    part.capsules.push_back({farWaist, farHip, kWaistCorner, kFrontCorner});
    // The two overlap, or a seam would show between them.
    const QPointF nearLow = mix(nearWaist, nearHip, 0.3);
    const QPointF farLow = mix(farWaist, farHip, 0.3);
    part.quads = {{nearShoulder, nearLow, farLow, farShoulder}, {nearWaist, nearHip, farHip, farWaist}};
    return part;
}

namespace {

Oval buttockOf(const Skeleton& skeleton)
{
    const QPointF pelvis = unit(skeleton.waist - skeleton.hip);
    const QPointF thigh = unit(skeleton.nearLeg.knee - skeleton.nearLeg.hip);
    // The long axis halves the angle between pelvis and thigh; with the hip straight it goes along both.
    const QPointF along = unit(pelvis - thigh);
    const double straight = (lengthOf(pelvis - thigh)) / 2; // 1 straight, 0.71 at a right angle
    const double bent = std::clamp((1 - straight) / (1 - M_SQRT1_2), 0.0, 1.0);
    const QPointF back = -rightOf(along);
    return {skeleton.hip + back * (0.021 + 0.003 * bent), 0.043, 0.066 - 0.006 * bent, turnOf(along)};
}

/// A muscle of the thigh that begins and ends that far below the hip; `side` 1 is the front, -1 behind, 0 the
/// middle.
Capsule thighMuscle(const Skeleton::Leg& leg, double from, double to, double fromRadius, double toRadius,
                    double side)
{
    constexpr double kBesideBone = 0.014;
    const QPointF down = unit(leg.knee - leg.hip);
    const QPointF out = -rightOf(down) * (side * kBesideBone);
    const double seen =
        lengthOf(leg.knee - leg.hip) / body::kThigh; // less than 1 when it comes towards the eye
    return {leg.hip + down * (from * seen) + out, leg.hip + down * (to * seen) + out, fromRadius, toRadius};
}

/// Seen from the front it lies in the middle, and low enough to leave the side of the hip to its own muscle.
Capsule frontThigh(const Skeleton::Leg& leg, bool front)
{
    return front ? thighMuscle(leg, 0.125, 0.205, 0.022, 0.017, 0)
                 : thighMuscle(leg, 0.075, 0.205, 0.026, 0.020, 1);
}

Capsule hipSideMuscle(const QPointF& hip, const QPointF& otherHip, const QPointF& knee)
{
    constexpr double kLength = 0.06;
    const QPointF out = unit(hip - otherHip);
    const QPointF down = unit(knee - hip);
    const QPointF along = unit(down - out * 0.35);
    const bool standing = std::abs(hip.x() - otherHip.x()) > std::abs(hip.y() - otherHip.y());
    const QPointF top = hip + out * 0.016 - along * (kLength * 0.35);
    return standing ? Capsule {top, top + along * kLength, 0.024, 0.030}
                    : Capsule {hip - down * (kLength * 0.5) + out * 0.010,
                               hip + down * (kLength * 0.5) + out * 0.010, 0.026, 0.036};
}

} // namespace

std::vector<BodyPart> muscleParts(const Skeleton& skeleton, const Figure& figure)
{
    const bool front = figure.isFront();
    std::vector<BodyPart> parts;
    const auto addCapsulePart = [&parts](const Capsule& capsule) {
        BodyPart part;
        part.capsules = {capsule};
        parts.push_back(std::move(part));
    };
    for (const FigureMuscle muscle : figure.muscles) {
        switch (muscle) {
        case FigureMuscle::Buttock: {
            BodyPart part;
            part.ovals = {buttockOf(skeleton)};
            parts.push_back(std::move(part));
            break;
        }
        case FigureMuscle::FrontThigh:
            addCapsulePart(frontThigh(skeleton.nearLeg, front));
            break;
        case FigureMuscle::FrontThighs:
            addCapsulePart(frontThigh(skeleton.nearLeg, front));
            addCapsulePart(frontThigh(skeleton.farLeg, front));
            break;
        case FigureMuscle::BackThigh:
            addCapsulePart(thighMuscle(skeleton.nearLeg, 0.100, 0.205, 0.024, 0.016, front ? 0 : -1));
            break;
        case FigureMuscle::HipSide:
            addCapsulePart(hipSideMuscle(skeleton.nearLeg.hip, skeleton.farLeg.hip, skeleton.nearLeg.knee));
            break;
        case FigureMuscle::HipSides:
            addCapsulePart(hipSideMuscle(skeleton.nearLeg.hip, skeleton.farLeg.hip, skeleton.nearLeg.knee));
            addCapsulePart(hipSideMuscle(skeleton.farLeg.hip, skeleton.nearLeg.hip, skeleton.farLeg.knee));
            break;
        case FigureMuscle::Trunk:
            addCapsulePart({skeleton.waist, skeleton.midBack, 0.026, 0.026});
            break;
        }
    }
    return parts;
}

std::vector<BodyPart> bodyParts(const Skeleton& skeleton, bool front)
{
    return {armPart(skeleton.farArm), legPart(skeleton.farLeg), trunkPart(skeleton, front),
            legPart(skeleton.nearLeg), armPart(skeleton.nearArm)};
}

} // namespace backbridge::report
