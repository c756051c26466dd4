#include "support/poses.h"

#include <QtMath>

#include <cmath>

namespace backbridge::test {

namespace {

const QString kStart = QStringLiteral("start");
const QString kEnd = QStringLiteral("end");

/// To "end" and back to "start".
Figure thereAndBack(const FigurePose& start, const FigurePose& end)
{
    Figure figure;
    figure.poses = {start, end};
    figure.motion = {{1, TempoPart::Up}, {1, TempoPart::Hold}, {0, TempoPart::Down}};
    figure.muscles = {FigureMuscle::Trunk};
    return figure;
}

} // namespace

SidePose standing()
{
    SidePose pose;
    pose.hips = QPointF(0, body::kThigh + body::kShank + body::kAnkleAboveSole);
    return pose;
}

SidePose lying()
{
    SidePose pose;
    pose.hips = QPointF(0, 0.07);
    pose.pelvis = -90;
    return pose;
}

FrontPose facing()
{
    const SeenLeg leg {{180, 1}, {180, 1}, {180, 0}, true};
    const SeenArm arm {{180, 1}, {180, 1}};
    return {{0.088, 0.512}, {-0.088, 0.512}, {0.129, 0.800}, {-0.129, 0.800}, {0, 0.915}, leg, leg, arm, arm};
}

FigurePose pose(const char* name, const SidePose& body, double travel)
{
    return {QString::fromLatin1(name), body, travel};
}

FigurePose pose(const char* name, const FrontPose& body, double travel)
{
    return {QString::fromLatin1(name), body, travel};
}

Figure squat()
{
    SidePose up = standing();
    up.hips = QPointF(0, 0.52);
    up.nearLeg = FootRest {FootPart::Foot, {0, 0}, 0};
    up.farLeg = up.nearLeg;
    SidePose down = up;
    down.hips = QPointF(-0.05, 0.42);
    down.pelvis = 20;
    down.nearArm = ArmAngles {60, 10, 0};
    down.farArm = down.nearArm;
    return thereAndBack(pose("start", up), pose("end", down));
}

Figure lean()
{
    constexpr double kEach = 0.05; // how far thigh and shank each reach to the left then
    const auto aslant = [](double length) {
        return SeenSegment {180 + qRadiansToDegrees(std::asin(kEach / length)), 1};
    };
    const auto lower = [](double length) {
        return length - std::sqrt(length * length - kEach * kEach);
    };
    FrontPose leaning = facing();
    for (SeenLeg* leg : {&leaning.nearLeg, &leaning.farLeg}) {
        leg->thigh = aslant(body::kThigh);
        leg->shank = aslant(body::kShank);
    }
    const QPointF by(2 * kEach, -lower(body::kThigh) - lower(body::kShank));
    for (QPointF* point :
         {&leaning.nearHip, &leaning.farHip, &leaning.nearShoulder, &leaning.farShoulder, &leaning.head}) {
        *point += by;
    }
    return thereAndBack(pose("start", facing()), pose("end", leaning));
}

} // namespace backbridge::test
