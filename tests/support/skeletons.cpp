#include "support/skeletons.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace backbridge::test {

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double farthest(const Skeleton& a, const Skeleton& b)
{
    double most = 0;
    const auto compare = [&most](const QPointF& first, const QPointF& second) {
        most = std::max(most, distance(first, second));
    };
    const auto legs = [&compare](const Skeleton::Leg& first, const Skeleton::Leg& second) {
        compare(first.hip, second.hip);
        compare(first.knee, second.knee);
        compare(first.ankle, second.ankle);
        compare(first.heel, second.heel);
        compare(first.toe, second.toe);
    };
    const auto arms = [&compare](const Skeleton::Arm& first, const Skeleton::Arm& second) {
        compare(first.shoulder, second.shoulder);
        compare(first.elbow, second.elbow);
        compare(first.wrist, second.wrist);
        compare(first.hand, second.hand);
    };
    compare(a.hip, b.hip);
    compare(a.waist, b.waist);
    compare(a.midBack, b.midBack);
    compare(a.shoulder, b.shoulder);
    compare(a.head, b.head);
    legs(a.nearLeg, b.nearLeg);
    legs(a.farLeg, b.farLeg);
    arms(a.nearArm, b.nearArm);
    arms(a.farArm, b.farArm);
    return most;
}

double stretchOf(const Skeleton& skeleton)
{
    using namespace body;
    double most = 0;
    const auto compare = [&most](const QPointF& a, const QPointF& b, double length) {
        most = std::max(most, std::abs(distance(a, b) - length));
    };
    compare(skeleton.hip, skeleton.waist, kPelvis);
    compare(skeleton.waist, skeleton.midBack, kLowerTrunk);
    compare(skeleton.midBack, skeleton.shoulder, kUpperTrunk);
    compare(skeleton.shoulder, skeleton.head, kHeadAboveShoulder);
    const double toHeel = std::hypot(kHeelBehindAnkle, kAnkleAboveSole - kHeelRadius);
    const double toToe = std::hypot(kToeBeforeAnkle, kAnkleAboveSole - kToeRadius);
    const double sole = std::hypot(kHeelBehindAnkle + kToeBeforeAnkle, kHeelRadius - kToeRadius);
    for (const Skeleton::Leg& leg : {skeleton.nearLeg, skeleton.farLeg}) {
        compare(leg.hip, skeleton.hip, 0);
        compare(leg.hip, leg.knee, kThigh);
        compare(leg.knee, leg.ankle, kShank);
        compare(leg.ankle, leg.heel, toHeel);
        compare(leg.ankle, leg.toe, toToe);
        compare(leg.heel, leg.toe, sole);
    }
    for (const Skeleton::Arm& arm : {skeleton.nearArm, skeleton.farArm}) {
        compare(arm.shoulder, skeleton.shoulder, 0);
        compare(arm.shoulder, arm.elbow, kUpperArm);
        compare(arm.elbow, arm.wrist, kForearm);
        compare(arm.wrist, arm.hand, kHand);
    }
    return most;
}

double excessOf(const Skeleton& skeleton)
{
    using namespace body;
    double most = -std::numeric_limits<double>::infinity();
    const auto compare = [&most](const QPointF& a, const QPointF& b, double length) {
        most = std::max(most, distance(a, b) - length);
    };
    for (const Skeleton::Leg& leg : {skeleton.nearLeg, skeleton.farLeg}) {
        compare(leg.hip, leg.knee, kThigh);
        compare(leg.knee, leg.ankle, kShank);
        compare(leg.ankle, leg.toe, kHeelBehindAnkle + kToeBeforeAnkle);
    }
    for (const Skeleton::Arm& arm : {skeleton.nearArm, skeleton.farArm}) {
        compare(arm.shoulder, arm.elbow, kUpperArm);
        compare(arm.elbow, arm.wrist, kForearm);
        compare(arm.wrist, arm.hand, kHand);
    }
    return most;
}

} // namespace backbridge::test
