#include "figure_geometry.h"
#include "figure_poses.h"

namespace backbridge {

namespace {

QPointF along(const SeenSegment& segment, double length)
{
    return reach(segment.direction, length * segment.share);
}

SeenSegment seen(const QPointF& vector, double length)
{
    return {directionOf(vector), lengthOf(vector) / length};
}

Skeleton::Leg legOf(const SeenLeg& pose, const QPointF& hip)
{
    Skeleton::Leg leg;
    leg.hip = hip;
    leg.knee = hip + along(pose.thigh, body::kThigh);
    leg.ankle = leg.knee + along(pose.shank, body::kShank);
    leg.heel = leg.ankle;
    leg.toe = leg.ankle + along(pose.foot, body::kHeelBehindAnkle + body::kToeBeforeAnkle);
    return leg;
}

Skeleton::Arm armOf(const SeenArm& pose, const QPointF& shoulder)
{
    Skeleton::Arm arm;
    arm.shoulder = shoulder;
    arm.elbow = shoulder + along(pose.upperArm, body::kUpperArm);
    arm.wrist = arm.elbow + along(pose.forearm, body::kForearm);
    arm.hand = arm.wrist + along(pose.forearm, body::kHand);
    return arm;
}

SeenSegment mixSeen(const SeenSegment& a, const SeenSegment& b, double share)
{
    return {a.direction + normal(b.direction - a.direction) * share, mix(a.share, b.share, share)};
}

SeenLeg mixLegs(const SeenLeg& a, const QPointF& hipA, const SeenLeg& b, const QPointF& hipB, double share)
{
    SeenLeg leg {mixSeen(a.thigh, b.thigh, share), mixSeen(a.shank, b.shank, share),
                 mixSeen(a.foot, b.foot, share), false};
    if (a.planted && b.planted) {
        // Hip, knee and ankle go straight: a chord is never longer than what it cuts off.
        const Skeleton::Leg from = legOf(a, hipA);
        const Skeleton::Leg to = legOf(b, hipB);
        const QPointF knee = mix(from.knee, to.knee, share);
        leg.thigh = seen(knee - mix(hipA, hipB, share), body::kThigh);
        leg.shank = seen(mix(from.ankle, to.ankle, share) - knee, body::kShank);
        leg.planted = true;
    }
    return leg;
}

SeenArm mixArms(const SeenArm& a, const SeenArm& b, double share)
{
    return {mixSeen(a.upperArm, b.upperArm, share), mixSeen(a.forearm, b.forearm, share)};
}

} // namespace

Skeleton skeletonOf(const FrontPose& pose)
{
    Skeleton skeleton;
    skeleton.hip = mix(pose.nearHip, pose.farHip, 0.5);
    skeleton.shoulder = mix(pose.nearShoulder, pose.farShoulder, 0.5);
    constexpr double kTrunk = body::kPelvis + body::kLowerTrunk + body::kUpperTrunk;
    skeleton.waist = mix(skeleton.hip, skeleton.shoulder, body::kPelvis / kTrunk);
    skeleton.midBack = mix(skeleton.hip, skeleton.shoulder, (body::kPelvis + body::kLowerTrunk) / kTrunk);
    skeleton.head = pose.head;
    skeleton.headTurn = directionOf(pose.head - skeleton.shoulder);
    skeleton.nearLeg = legOf(pose.nearLeg, pose.nearHip);
    skeleton.farLeg = legOf(pose.farLeg, pose.farHip);
    skeleton.nearArm = armOf(pose.nearArm, pose.nearShoulder);
    skeleton.farArm = armOf(pose.farArm, pose.farShoulder);
    return skeleton;
}

FrontPose between(const FrontPose& a, const FrontPose& b, double share)
{
    return {mix(a.nearHip, b.nearHip, share),
            mix(a.farHip, b.farHip, share),
            mix(a.nearShoulder, b.nearShoulder, share),
            mix(a.farShoulder, b.farShoulder, share),
            mix(a.head, b.head, share),
            mixLegs(a.nearLeg, a.nearHip, b.nearLeg, b.nearHip, share),
            mixLegs(a.farLeg, a.farHip, b.farLeg, b.farHip, share),
            mixArms(a.nearArm, b.nearArm, share),
            mixArms(a.farArm, b.farArm, share)};
}

void move(FrontPose& pose, const QPointF& by)
{
    for (QPointF* point : {&pose.nearHip, &pose.farHip, &pose.nearShoulder, &pose.farShoulder, &pose.head}) {
        *point += by;
    }
}

} // namespace backbridge
