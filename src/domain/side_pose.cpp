#include <algorithm>

#include "figure_geometry.h"
#include "figure_poses.h"
#include "figure_rests.h"

namespace backbridge {

namespace {

constexpr double kSamePlace = 1e-9; ///< body heights

/// The directions of two joined segments that reach from nothing to `target`.
struct Bend {
    double inner = 0; ///< between the line to the target and the first segment, degrees
    double joint = 0; ///< by how much the second segment turns away from the first, degrees
};

Bend bendTo(const QPointF& target, double first, double second)
{
    const double distance =
        std::clamp(lengthOf(target), std::abs(first - second) + 1e-9, first + second - 1e-9);
    const auto corner = [](double left, double right, double opposite) {
        const double cosine = (left * left + right * right - opposite * opposite) / (2 * left * right);
        return qRadiansToDegrees(std::acos(std::clamp(cosine, -1.0, 1.0)));
    };
    return {corner(first, distance, second), kHalfTurn - corner(first, second, distance)};
}

/// The trunk of a side pose; directions in degrees clockwise from up.
struct Trunk {
    double pelvis = 0;
    double lower = 0;
    double upper = 0;
    double neck = 0;
    QPointF hip;

    explicit Trunk(const SidePose& pose)
        : pelvis(pose.pelvis)
        , lower(pelvis + pose.lumbar)
        , upper(lower + pose.thoracic)
        , neck(upper + pose.neck)
        , hip(pose.shoulders ? *pose.shoulders - toShoulder() : pose.hips.value_or(QPointF()))
    {
    }

    [[nodiscard]] QPointF toMidBack() const
    {
        return reach(pelvis, body::kPelvis) + reach(lower, body::kLowerTrunk);
    }

    [[nodiscard]] QPointF toShoulder() const { return toMidBack() + reach(upper, body::kUpperTrunk); }
};

/// The centre of the foot's front round when the foot rests as `rest` says.
QPointF toeOf(const FootRest& rest)
{
    using namespace body;
    switch (rest.part) {
    case FootPart::Foot:
        return rest.at + QPointF(kToeBeforeAnkle, kToeRadius);
    case FootPart::Toes:
        return rest.at + QPointF(0, kToeRadius);
    case FootPart::Heel:
        break;
    }
    const double forward = kHalfTurn / 2 + rest.pitch;
    return rest.at + QPointF(0, kHeelRadius) + reach(forward, kHeelBehindAnkle + kToeBeforeAnkle)
        + reach(forward + kHalfTurn / 2, kHeelRadius - kToeRadius);
}

LegAngles anglesOf(const LegPose& leg, const Trunk& trunk)
{
    if (const auto* angles = std::get_if<LegAngles>(&leg)) {
        return *angles;
    }
    const auto& rest = std::get<FootRest>(leg);
    const QPointF target = ankleOf(rest) - trunk.hip;
    const Bend bend = bendTo(target, body::kThigh, body::kShank);
    const double thigh = directionOf(target) - bend.inner; // the knee points forward
    const double forward = kHalfTurn / 2 + rest.pitch;
    return {normal(trunk.pelvis + kHalfTurn - thigh), bend.joint,
            normal(thigh + bend.joint - kHalfTurn / 2 - forward)};
}

ArmAngles anglesOf(const ArmPose& arm, const Trunk& trunk)
{
    if (const auto* angles = std::get_if<ArmAngles>(&arm)) {
        return *angles;
    }
    const auto& rest = std::get<HandRest>(arm);
    const QPointF target = wristOf(rest) - trunk.hip - trunk.toShoulder();
    const Bend bend = bendTo(target, body::kUpperArm, body::kForearm);
    const double upper = directionOf(target) + bend.inner; // the elbow points back
    const double hand = kHalfTurn / 2 + rest.pitch;
    return {normal(trunk.upper + kHalfTurn - upper), bend.joint, normal(upper - bend.joint - hand)};
}

Skeleton::Leg legOf(const LegPose& pose, const Trunk& trunk)
{
    const LegAngles angles = anglesOf(pose, trunk);
    const double thigh = trunk.pelvis + kHalfTurn - angles.hip;
    const double shank = thigh + angles.knee;
    const double foot = shank - kHalfTurn / 2 - angles.ankle;
    const double down = foot + kHalfTurn / 2;
    Skeleton::Leg leg;
    leg.hip = trunk.hip;
    leg.knee = leg.hip + reach(thigh, body::kThigh);
    leg.ankle = leg.knee + reach(shank, body::kShank);
    leg.heel = leg.ankle - reach(foot, body::kHeelBehindAnkle)
        + reach(down, body::kAnkleAboveSole - body::kHeelRadius);
    leg.toe = leg.ankle + reach(foot, body::kToeBeforeAnkle)
        + reach(down, body::kAnkleAboveSole - body::kToeRadius);
    return leg;
}

Skeleton::Arm armOf(const ArmPose& pose, const Trunk& trunk)
{
    const ArmAngles angles = anglesOf(pose, trunk);
    const double upper = trunk.upper + kHalfTurn - angles.shoulder;
    const double forearm = upper - angles.elbow;
    Skeleton::Arm arm;
    arm.shoulder = trunk.hip + trunk.toShoulder();
    arm.elbow = arm.shoulder + reach(upper, body::kUpperArm);
    arm.wrist = arm.elbow + reach(forearm, body::kForearm);
    arm.hand = arm.wrist + reach(forearm - angles.wrist, body::kHand);
    return arm;
}

LegPose mixLegs(const LegPose& a, const Trunk& trunkA, const LegPose& b, const Trunk& trunkB, double share)
{
    const auto* restA = std::get_if<FootRest>(&a);
    const auto* restB = std::get_if<FootRest>(&b);
    if (restA != nullptr && restB != nullptr && staysPut(*restA, *restB)) {
        if (restA->part == restB->part) {
            return FootRest {restA->part, restA->at, mix(restA->pitch, restB->pitch, share)};
        }
        const QPointF toes = toeOf(*restA) - QPointF(0, body::kToeRadius);
        return FootRest {FootPart::Toes, toes, mix(restA->pitch, restB->pitch, share)};
    }
    const LegAngles from = anglesOf(a, trunkA);
    const LegAngles to = anglesOf(b, trunkB);
    return LegAngles {mix(from.hip, to.hip, share), mix(from.knee, to.knee, share),
                      mix(from.ankle, to.ankle, share)};
}

ArmPose mixArms(const ArmPose& a, const Trunk& trunkA, const ArmPose& b, const Trunk& trunkB, double share)
{
    const auto* restA = std::get_if<HandRest>(&a);
    const auto* restB = std::get_if<HandRest>(&b);
    if (restA != nullptr && restB != nullptr && staysPut(*restA, *restB)) {
        return HandRest {restA->at, mix(restA->pitch, restB->pitch, share)};
    }
    const ArmAngles from = anglesOf(a, trunkA);
    const ArmAngles to = anglesOf(b, trunkB);
    return ArmAngles {mix(from.shoulder, to.shoulder, share), mix(from.elbow, to.elbow, share),
                      mix(from.wrist, to.wrist, share)};
}

} // namespace

Skeleton skeletonOf(const SidePose& pose)
{
    const Trunk trunk(pose);
    Skeleton skeleton;
    skeleton.hip = trunk.hip;
    skeleton.waist = trunk.hip + reach(trunk.pelvis, body::kPelvis);
    skeleton.midBack = trunk.hip + trunk.toMidBack();
    skeleton.shoulder = trunk.hip + trunk.toShoulder();
    skeleton.head = skeleton.shoulder + reach(trunk.neck, body::kHeadAboveShoulder);
    skeleton.headTurn = trunk.neck;
    skeleton.nearLeg = legOf(pose.nearLeg, trunk);
    skeleton.farLeg = legOf(pose.farLeg, trunk);
    skeleton.nearArm = armOf(pose.nearArm, trunk);
    skeleton.farArm = armOf(pose.farArm, trunk);
    return skeleton;
}

SidePose between(const SidePose& a, const SidePose& b, double share)
{
    const Trunk trunkA(a);
    const Trunk trunkB(b);
    SidePose pose;
    pose.pelvis = mix(a.pelvis, b.pelvis, share);
    pose.lumbar = mix(a.lumbar, b.lumbar, share);
    pose.thoracic = mix(a.thoracic, b.thoracic, share);
    pose.neck = mix(a.neck, b.neck, share);
    if (a.shoulders && b.shoulders) {
        pose.shoulders = mix(*a.shoulders, *b.shoulders, share);
    } else {
        pose.hips = mix(trunkA.hip, trunkB.hip, share);
    }
    pose.nearLeg = mixLegs(a.nearLeg, trunkA, b.nearLeg, trunkB, share);
    pose.farLeg = mixLegs(a.farLeg, trunkA, b.farLeg, trunkB, share);
    pose.nearArm = mixArms(a.nearArm, trunkA, b.nearArm, trunkB, share);
    pose.farArm = mixArms(a.farArm, trunkA, b.farArm, trunkB, share);
    return pose;
}

void move(SidePose& pose, const QPointF& by)
{
    const auto moveRest = [&by](auto& limb) {
        std::visit(
            [&by](auto& given) {
                if constexpr (requires { given.at; }) {
                    given.at += by;
                }
            },
            limb);
    };
    for (std::optional<QPointF>* point : {&pose.hips, &pose.shoulders}) {
        if (*point) {
            **point += by;
        }
    }
    moveRest(pose.nearLeg);
    moveRest(pose.farLeg);
    moveRest(pose.nearArm);
    moveRest(pose.farArm);
}

QPointF ankleOf(const FootRest& rest)
{
    const double forward = kHalfTurn / 2 + rest.pitch;
    return toeOf(rest) - reach(forward, body::kToeBeforeAnkle)
        - reach(forward + kHalfTurn / 2, body::kAnkleAboveSole - body::kToeRadius);
}

QPointF wristOf(const HandRest& rest)
{
    return rest.at + QPointF(0, body::kWristRadius);
}

bool staysPut(const FootRest& a, const FootRest& b)
{
    const bool heel = a.part == FootPart::Heel;
    return heel == (b.part == FootPart::Heel)
        && lengthOf(heel ? a.at - b.at : toeOf(a) - toeOf(b)) < kSamePlace;
}

bool staysPut(const HandRest& a, const HandRest& b)
{
    return lengthOf(a.at - b.at) < kSamePlace;
}

SidePose withAngles(const SidePose& pose)
{
    const Trunk trunk(pose);
    SidePose solved = pose;
    for (LegPose* leg : {&solved.nearLeg, &solved.farLeg}) {
        *leg = anglesOf(*leg, trunk);
    }
    for (ArmPose* arm : {&solved.nearArm, &solved.farArm}) {
        *arm = anglesOf(*arm, trunk);
    }
    return solved;
}

} // namespace backbridge
