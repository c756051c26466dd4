#include <QRandomGenerator>
#include <QtMath>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/moving_figure.h"
#include "support/catch.h"
#include "support/poses.h"
#include "support/skeletons.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

constexpr double kExact = 1e-9;
constexpr int kShares = 50;

/// Whether the joint is at (x, y), to the five digits that are worked out here by hand.
bool isAt(const QPointF& joint, double x, double y)
{
    return distance(joint, {x, y}) < 2e-5;
}

Skeleton::Leg nearLeg(const SidePose& body)
{
    return skeletonOf(pose("start", body)).nearLeg;
}

Skeleton::Arm nearArm(const SidePose& body)
{
    return skeletonOf(pose("start", body)).nearArm;
}

SidePose standingOn(const FootRest& rest, const QPointF& hips)
{
    SidePose body = standing();
    body.hips = hips;
    body.nearLeg = rest;
    return body;
}

SidePose holding(const HandRest& rest)
{
    SidePose body = standing();
    body.nearArm = rest;
    return body;
}

/// Whether `point` lies to the right of somebody who goes from `a` to `b`.
bool isRightOf(const QPointF& point, const QPointF& a, const QPointF& b)
{
    const QPointF along = b - a;
    const QPointF out = point - a;
    return along.y() * out.x() - along.x() * out.y() > 0;
}

// ---- Random poses

class RandomPoses {
public:
    explicit RandomPoses(quint32 seed)
        : m_random(seed)
    {
    }

    double between(double low, double high) { return low + m_random.generateDouble() * (high - low); }

    SidePose side()
    {
        SidePose body;
        (m_random.bounded(2) == 0 ? body.hips : body.shoulders) =
            QPointF(between(-0.5, 0.5), between(0, 0.8));
        body.pelvis = between(-180, 180);
        body.lumbar = between(-45, 60);
        body.thoracic = between(-45, 60);
        body.neck = between(-45, 60);
        body.nearLeg = leg();
        body.farLeg = leg();
        body.nearArm = arm();
        body.farArm = arm();
        return body;
    }

    FrontPose front()
    {
        FrontPose body = facing();
        body.nearLeg = {segment(), segment(), segment(), true};
        body.farLeg = {segment(), segment(), segment(), m_random.bounded(2) == 0};
        body.nearArm = {segment(), segment()};
        body.farArm = {segment(), segment()};
        return body;
    }

private:
    /// By angles, or by a rest that may be out of reach.
    LegPose leg()
    {
        if (m_random.bounded(2) == 0) {
            return LegAngles {between(-35, 140), between(0, 160), between(-92, 60)};
        }
        const FootPart part = std::array {FootPart::Foot, FootPart::Toes, FootPart::Heel}[index(3)];
        return FootRest {
            part, {between(-0.6, 0.6), between(0, 0.4)}, part == FootPart::Foot ? 0 : between(-90, 90)};
    }

    ArmPose arm()
    {
        if (m_random.bounded(2) == 0) {
            return ArmAngles {between(-75, 185), between(0, 155), between(-95, 95)};
        }
        return HandRest {{between(-0.6, 0.6), between(0, 1)}, between(-90, 90)};
    }

    SeenSegment segment() { return {between(-360, 360), between(0, 1)}; }

    std::size_t index(int count) { return static_cast<std::size_t>(m_random.bounded(count)); }

    QRandomGenerator m_random;
};

/// Start, one pose between, end and back: two steps up, a hold, one down.
Figure threePoses()
{
    SidePose middle = standing();
    middle.nearArm = ArmAngles {40, 0, 0};
    SidePose end = standing();
    end.nearArm = ArmAngles {120, 0, 0};
    Figure figure;
    figure.poses = {pose("start", standing()), pose("middle", middle), pose("end", end)};
    figure.motion = {{1, TempoPart::Up}, {2, TempoPart::Up}, {2, TempoPart::Hold}, {0, TempoPart::Down}};
    return figure;
}

/// How far the near arm of threePoses() is raised, degrees.
double raised(const Skeleton& skeleton)
{
    const QPointF arm = skeleton.nearArm.elbow - skeleton.nearArm.shoulder;
    return qRadiansToDegrees(std::atan2(arm.x(), -arm.y()));
}

double raisedAt(const Tempo& tempo, double seconds)
{
    return raised(skeletonAt(threePoses(), tempo, seconds));
}

} // namespace

// ---- Joints

TEST_CASE("somebody standing upright has every joint above the other", "[moving figure]")
{
    const Skeleton skeleton = skeletonOf(pose("start", standing()));

    // 0.039 + 0.246 + 0.245 = 0.530; + 0.080 + 0.098 + 0.110 = 0.818; + 0.115 = 0.933
    CHECK(isAt(skeleton.hip, 0, 0.530));
    CHECK(isAt(skeleton.waist, 0, 0.610));
    CHECK(isAt(skeleton.midBack, 0, 0.708));
    CHECK(isAt(skeleton.shoulder, 0, 0.818));
    CHECK(isAt(skeleton.head, 0, 0.933));
    CHECK(skeleton.headTurn == Approx(0).margin(kExact));
    CHECK(isAt(skeleton.nearLeg.knee, 0, 0.285));
    CHECK(isAt(skeleton.nearLeg.ankle, 0, 0.039));
    CHECK(isAt(skeleton.nearLeg.heel, -0.038, 0.020));
    CHECK(isAt(skeleton.nearLeg.toe, 0.105, 0.0125));
    // 0.818 - 0.186 = 0.632; - 0.146 = 0.486; - 0.070 = 0.416
    CHECK(isAt(skeleton.nearArm.elbow, 0, 0.632));
    CHECK(isAt(skeleton.nearArm.wrist, 0, 0.486));
    CHECK(isAt(skeleton.nearArm.hand, 0, 0.416));
    CHECK(isAt(skeleton.farLeg.toe, 0.105, 0.0125));
    CHECK(isAt(skeleton.farArm.hand, 0, 0.416));
}

TEST_CASE("somebody lying on the back looks up, and the toes point up", "[moving figure]")
{
    const Skeleton skeleton = skeletonOf(pose("start", lying()));

    CHECK(isAt(skeleton.waist, -0.080, 0.07));
    CHECK(isAt(skeleton.shoulder, -0.288, 0.07));
    CHECK(isAt(skeleton.head, -0.403, 0.07));
    CHECK(skeleton.headTurn == Approx(-90));
    CHECK(isAt(skeleton.nearLeg.knee, 0.245, 0.07));
    CHECK(isAt(skeleton.nearLeg.ankle, 0.491, 0.07));
    // The sole is 0.039 beyond the ankle; heel 0.491 + 0.039 - 0.020, 0.07 - 0.038; toe 0.491 + 0.039 -
    // 0.0125.
    CHECK(isAt(skeleton.nearLeg.heel, 0.510, 0.032));
    CHECK(isAt(skeleton.nearLeg.toe, 0.5175, 0.175));
    CHECK(isAt(skeleton.nearArm.wrist, -0.288 + 0.186 + 0.146, 0.07));
}

TEST_CASE("somebody lying face down has pointed toes behind", "[moving figure]")
{
    SidePose body = lying();
    body.pelvis = 90;
    body.nearLeg = LegAngles {0, 0, -90};

    const Skeleton skeleton = skeletonOf(pose("start", body));

    CHECK(isAt(skeleton.shoulder, 0.288, 0.07));
    CHECK(isAt(skeleton.nearLeg.ankle, -0.491, 0.07));
    // The foot goes on to the left, its sole up: 0.491 + 0.105, and 0.039 - 0.0125 above the ankle.
    CHECK(isAt(skeleton.nearLeg.toe, -0.596, 0.0965));
    CHECK(isAt(skeleton.farLeg.toe, -0.491 - 0.0265, 0.07 - 0.105));
}

TEST_CASE("a hip bends forward and a knee back", "[moving figure]")
{
    SidePose body = standing();

    body.nearLeg = LegAngles {90, 90, 0}; // sitting
    CHECK(isAt(nearLeg(body).knee, 0.245, 0.530));
    CHECK(isAt(nearLeg(body).ankle, 0.245, 0.284));
    CHECK(isAt(nearLeg(body).toe, 0.350, 0.2575));

    body.nearLeg = LegAngles {0, 90, 0}; // the shank points back, the toes down
    CHECK(isAt(nearLeg(body).knee, 0, 0.285));
    CHECK(isAt(nearLeg(body).ankle, -0.246, 0.285));
    CHECK(isAt(nearLeg(body).heel, -0.265, 0.323));
    CHECK(isAt(nearLeg(body).toe, -0.2725, 0.180));

    body.nearLeg = LegAngles {-30, 0, 0}; // 0.245 × sin 30°, 0.530 - 0.245 × cos 30°
    CHECK(isAt(nearLeg(body).knee, -0.1225, 0.530 - 0.212176));
}

TEST_CASE("an ankle lifts the toes", "[moving figure]")
{
    SidePose body = standing();
    body.nearLeg = LegAngles {0, 0, 30};

    // cos 30° = 0.866025: x 0.105 × 0.866025 + 0.0265 × 0.5, y 0.039 + 0.105 × 0.5 - 0.0265 × 0.866025
    CHECK(isAt(nearLeg(body).toe, 0.104183, 0.068550));
    CHECK(isAt(nearLeg(body).ankle, 0, 0.039));
}

TEST_CASE("an arm goes forward and up, an elbow and a wrist bend forward", "[moving figure]")
{
    SidePose body = standing();

    body.nearArm = ArmAngles {90, 0, 0};
    CHECK(isAt(nearArm(body).elbow, 0.186, 0.818));
    CHECK(isAt(nearArm(body).hand, 0.402, 0.818));

    body.nearArm = ArmAngles {180, 0, 0};
    CHECK(isAt(nearArm(body).hand, 0, 1.220));

    body.nearArm = ArmAngles {90, 90, 90};
    CHECK(isAt(nearArm(body).wrist, 0.186, 0.964));
    CHECK(isAt(nearArm(body).hand, 0.116, 0.964));

    body.nearArm = ArmAngles {-30, 0, 0};
    CHECK(isAt(nearArm(body).elbow, -0.093, 0.818 - 0.161081));
}

TEST_CASE("each part of the spine bends from the part below, and limbs go along", "[moving figure]")
{
    SidePose body = standing();
    body.pelvis = 10;
    body.lumbar = 20;
    body.thoracic = 30;
    body.neck = -60;
    body.nearLeg = LegAngles {10, 0, 0};
    body.nearArm = ArmAngles {60, 0, 0};

    const Skeleton skeleton = skeletonOf(pose("start", body));

    // 0.080 × (sin 10°, cos 10°) = (0.013892, 0.078785); 0.098 × (sin 30°, cos 30°) = (0.049, 0.084870);
    // 0.110 × (sin 60°, cos 60°) = (0.095263, 0.055); the head is upright again.
    CHECK(isAt(skeleton.waist, 0.013892, 0.608785));
    CHECK(isAt(skeleton.midBack, 0.062892, 0.693655));
    CHECK(isAt(skeleton.shoulder, 0.158155, 0.748655));
    CHECK(isAt(skeleton.head, 0.158155, 0.863655));
    CHECK(isAt(skeleton.nearLeg.ankle, 0, 0.039)); // 10° forward from a pelvis that tilts by 10°
    CHECK(isAt(skeleton.nearArm.hand, 0.158155, 0.748655 - 0.402)); // 60° from a chest that leans by 60°
}

TEST_CASE("with the shoulders given the hips follow", "[moving figure]")
{
    SidePose body = lying();
    body.hips.reset();
    body.shoulders = QPointF(-0.288, 0.07);
    CHECK(isAt(skeletonOf(pose("start", body)).hip, 0, 0.07));

    body.pelvis = -120; // 0.288 × (sin 120°, cos 120°) = (0.249415, -0.144): the hips go up
    const Skeleton lifted = skeletonOf(pose("start", body));
    CHECK(isAt(lifted.shoulder, -0.288, 0.07));
    CHECK(isAt(lifted.hip, -0.288 + 0.249415, 0.07 + 0.144));
}

TEST_CASE("a front view goes by directions and the share that is seen", "[moving figure]")
{
    FrontPose body = facing();
    body.nearLeg = {{90, 0.5}, {180, 1}, {135, 0.2}, false};
    body.nearArm = {{90, 1}, {0, 0.5}};

    const Skeleton skeleton = skeletonOf(pose("start", body));

    CHECK(isAt(skeleton.hip, 0, 0.512));
    CHECK(isAt(skeleton.shoulder, 0, 0.800));
    CHECK(isAt(skeleton.waist, 0, 0.592));
    CHECK(isAt(skeleton.midBack, 0, 0.690));
    CHECK(isAt(skeleton.head, 0, 0.915));
    CHECK(isAt(skeleton.nearLeg.knee, 0.088 + 0.1225, 0.512));
    CHECK(isAt(skeleton.nearLeg.ankle, 0.2105, 0.266));
    CHECK(isAt(skeleton.nearLeg.toe, 0.2105 + 0.020223, 0.266 - 0.020223)); // 0.143 × 0.2 × sin 45°
    CHECK(isAt(skeleton.farLeg.ankle, -0.088, 0.021));
    CHECK(isAt(skeleton.nearArm.elbow, 0.315, 0.800));
    CHECK(isAt(skeleton.nearArm.wrist, 0.315, 0.873));
    CHECK(isAt(skeleton.nearArm.hand, 0.315, 0.908)); // half of 0.070 in the forearm's direction
}

TEST_CASE("the skeleton of a pose is found by its name", "[moving figure]")
{
    const Figure figure = squat();

    CHECK(farthest(skeletonOf(figure, QStringLiteral("end")), skeletonOf(figure.poses[1])) == 0);
    CHECK(farthest(skeletonOf(figure, QStringLiteral("start")), skeletonOf(figure.poses[0])) == 0);
}

// ---- What rests

TEST_CASE("a flat foot is where it was asked for, and the knee points forward", "[moving figure][rests]")
{
    // Hip straight above the ankle, a right angle at the knee: thigh 0.245, shank 0.246, between them
    // 0.347189. Height over the hypotenuse 0.245 × 0.246 / 0.347189 = 0.173595, its foot 0.245² / 0.347189 =
    // 0.172889 below the hip.
    const Skeleton::Leg leg = nearLeg(standingOn({FootPart::Foot, {0.1, 0.05}, 0}, {0.1, 0.089 + 0.347189}));

    CHECK(isAt(leg.ankle, 0.1, 0.089));
    CHECK(isAt(leg.heel, 0.062, 0.070));
    CHECK(isAt(leg.toe, 0.205, 0.0625));
    CHECK(isAt(leg.knee, 0.1 + 0.173595, 0.436189 - 0.172889));
}

TEST_CASE("a foot on its toes rests on the ball, heel up", "[moving figure][rests]")
{
    // The sole upright: the toe's round stands on the point, the ankle is 0.0265 before it and 0.105 above.
    const Skeleton::Leg upright = nearLeg(standingOn({FootPart::Toes, {0.1, 0.02}, 90}, {0.1, 0.5}));
    CHECK(isAt(upright.toe, 0.1, 0.0325));
    CHECK(isAt(upright.ankle, 0.1265, 0.1375));
    CHECK(isAt(upright.heel, 0.1075, 0.1755));

    // Not tilted at all it is a flat foot.
    const Skeleton::Leg flat = nearLeg(standingOn({FootPart::Toes, {0.105, 0}, 0}, {0, 0.5}));
    CHECK(isAt(flat.ankle, 0, 0.039));
    CHECK(isAt(flat.heel, -0.038, 0.020));
}

TEST_CASE("a foot on its heel rests on it, toes up", "[moving figure][rests]")
{
    const Skeleton::Leg leg = nearLeg(standingOn({FootPart::Heel, {0.2, 0.01}, -30}, {0.1, 0.5}));

    // From heel to toe 0.143 along the sole and 0.0075 towards it: x 0.143 × 0.866025 + 0.0075 × 0.5,
    // y 0.143 × 0.5 - 0.0075 × 0.866025.
    CHECK(isAt(leg.heel, 0.2, 0.030));
    CHECK(isAt(leg.toe, 0.2 + 0.127592, 0.030 + 0.065005));
    // The ankle: back from the toe by 0.105, up from the sole by 0.0265.
    CHECK(isAt(leg.ankle, 0.327592 - 0.090933 - 0.013250, 0.095005 - 0.052500 + 0.022950));
}

TEST_CASE("a hand is where it was asked for, and the elbow points back", "[moving figure][rests]")
{
    // The shoulder is at (0, 0.818). The wrist straight below with a right angle at the elbow: upper arm
    // 0.186, forearm 0.146, between them 0.236457; height 0.186 × 0.146 / 0.236457 = 0.114846, its foot
    // 0.186² / 0.236457 = 0.146310 below the shoulder.
    const Skeleton::Arm arm = nearArm(holding({{0, 0.818 - 0.236457 - 0.017}, 0}));
    CHECK(isAt(arm.wrist, 0, 0.581543));
    CHECK(isAt(arm.hand, 0.070, 0.581543));
    CHECK(isAt(arm.elbow, -0.114846, 0.818 - 0.146310));

    const Skeleton::Arm down = nearArm(holding({{0.1, 0.6}, 90}));
    CHECK(isAt(down.wrist, 0.1, 0.617));
    CHECK(isAt(down.hand, 0.1, 0.547));
}

TEST_CASE("knees point forward and elbows back wherever limbs rest", "[moving figure][rests]")
{
    RandomPoses random(1);
    for (int i = 0; i < 2000; ++i) {
        const QPointF hips(random.between(-0.1, 0.1), random.between(0.3, 0.45));
        const QPointF sole(random.between(-0.15, 0.15), 0);
        const QPointF palm(random.between(-0.2, 0.2), random.between(0.6, 0.75));
        CAPTURE(i, hips.x(), hips.y(), sole.x(), palm.x(), palm.y());

        const Skeleton::Leg leg = nearLeg(standingOn({FootPart::Foot, sole, 0}, hips));
        CHECK(distance(leg.ankle, sole + QPointF(0, body::kAnkleAboveSole)) < kExact);
        CHECK(isRightOf(leg.knee, leg.ankle, leg.hip)); // right of the way up is forward
        const Skeleton::Arm arm = nearArm(holding({palm, 0}));
        CHECK(distance(arm.wrist, palm + QPointF(0, body::kWristRadius)) < kExact);
        CHECK(isRightOf(arm.elbow, arm.shoulder, arm.wrist)); // right of the way down is back
    }
}

TEST_CASE("a limb whose rest is out of reach is stretched towards it and no longer", "[moving figure][rests]")
{
    const Skeleton::Leg leg = nearLeg(standingOn({FootPart::Foot, {0, -0.2}, 0}, {0, 0.53}));
    CHECK(distance(leg.hip, leg.ankle) == Approx(body::kThigh + body::kShank));
    CHECK(leg.ankle.x() == Approx(0).margin(1e-4));

    const Skeleton::Arm arm = nearArm(holding({{1, 0.801}, 0}));
    CHECK(distance(arm.shoulder, arm.wrist) == Approx(body::kUpperArm + body::kForearm));
    CHECK(arm.wrist.y() == Approx(0.818).margin(1e-4));
}

TEST_CASE("no limb changes its length in any pose from the side", "[moving figure][properties]")
{
    RandomPoses random(2);
    double most = 0;
    for (int i = 0; i < 5000; ++i) {
        most = std::max(most, stretchOf(skeletonOf(pose("start", random.side()))));
    }
    CHECK(most < kExact);
}

TEST_CASE("what is within reach is reached in any pose from the side", "[moving figure][properties]")
{
    RandomPoses random(3);
    int reached = 0;
    for (int i = 0; i < 5000; ++i) {
        const SidePose body = random.side();
        const Skeleton skeleton = skeletonOf(pose("start", body));
        const bool straight =
            distance(skeleton.nearLeg.hip, skeleton.nearLeg.ankle) > body::kThigh + body::kShank - 1e-6;
        const auto* rest = std::get_if<FootRest>(&body.nearLeg);
        if (rest != nullptr && !straight) {
            CAPTURE(i);
            ++reached;
            switch (rest->part) {
            case FootPart::Foot:
                CHECK(distance(skeleton.nearLeg.ankle, rest->at + QPointF(0, body::kAnkleAboveSole))
                      < kExact);
                CHECK(skeleton.nearLeg.toe.y() == Approx(rest->at.y() + body::kToeRadius).margin(kExact));
                break;
            case FootPart::Toes:
                CHECK(distance(skeleton.nearLeg.toe, rest->at + QPointF(0, body::kToeRadius)) < kExact);
                break;
            case FootPart::Heel:
                CHECK(distance(skeleton.nearLeg.heel, rest->at + QPointF(0, body::kHeelRadius)) < kExact);
                break;
            }
        }
    }
    CHECK(reached > 500);
}

// ---- Between poses

TEST_CASE("between two poses of joint angles every joint goes its share", "[moving figure][between]")
{
    SidePose a = standing();
    a.nearLeg = LegAngles {20, 40, -10};
    SidePose b = standing();
    b.hips = QPointF(0.4, 0.13);
    b.pelvis = 40;
    b.lumbar = -8;
    b.thoracic = 12;
    b.neck = 20;
    b.nearLeg = LegAngles {60, 0, 10};
    b.farArm = ArmAngles {100, 20, -40};

    const FigurePose quarter = between(pose("start", a, 0), pose("end", b, 0), 0.25);

    const auto& body = std::get<SidePose>(quarter.body);
    REQUIRE(body.hips.has_value());
    CHECK(isAt(*body.hips, 0.1, 0.43));
    CHECK(body.pelvis == Approx(10));
    CHECK(body.lumbar == Approx(-2));
    CHECK(body.thoracic == Approx(3));
    CHECK(body.neck == Approx(5));
    const auto& leg = std::get<LegAngles>(body.nearLeg);
    CHECK(leg.hip == Approx(30));
    CHECK(leg.knee == Approx(30));
    CHECK(leg.ankle == Approx(-5));
    const auto& arm = std::get<ArmAngles>(body.farArm);
    CHECK(arm.shoulder == Approx(25));
    CHECK(arm.elbow == Approx(5));
    CHECK(arm.wrist == Approx(-10));
}

TEST_CASE("what rests in both poses stays exactly where it is", "[moving figure][between]")
{
    const FootRest foot {FootPart::Foot, {0.05, 0.01}, 0};
    const FootRest toes {FootPart::Toes, {-0.1, 0}, 20};
    const FootRest steeper {FootPart::Toes, {-0.1, 0}, 70};
    const HandRest hand {{0.25, 0.6}, -10};
    const HandRest tilted {{0.25, 0.6}, 30};
    SidePose a = standing();
    a.hips = QPointF(0, 0.5);
    a.nearLeg = foot;
    a.farLeg = toes;
    a.nearArm = hand;
    SidePose b = a;
    b.hips = QPointF(-0.1, 0.4);
    b.pelvis = 25;
    b.lumbar = 10;
    b.farLeg = steeper;
    b.nearArm = tilted;
    const Skeleton start = skeletonOf(pose("start", a));

    double most = 0;
    for (int i = 0; i <= kShares; ++i) {
        const Skeleton moment =
            skeletonOf(between(pose("start", a), pose("end", b), static_cast<double>(i) / kShares));
        for (const double slid :
             {distance(moment.nearLeg.ankle, start.nearLeg.ankle),
              distance(moment.nearLeg.heel, start.nearLeg.heel),
              distance(moment.nearLeg.toe, start.nearLeg.toe), distance(moment.farLeg.toe, start.farLeg.toe),
              distance(moment.nearArm.wrist, start.nearArm.wrist)}) {
            most = std::max(most, slid);
        }
    }

    CHECK(most < kExact);
}

TEST_CASE("a foot rolls over its toes", "[moving figure][between]")
{
    SidePose flat = standing();
    flat.hips = QPointF(0, 0.5);
    flat.nearLeg = FootRest {FootPart::Foot, {0.02, 0}, 0};
    SidePose onToes = flat;
    onToes.hips = QPointF(0.05, 0.55);
    onToes.nearLeg = FootRest {FootPart::Toes, {0.02 + body::kToeBeforeAnkle, 0}, 45};

    for (const auto& [from, to] : {std::pair(flat, onToes), std::pair(onToes, flat)}) {
        double heelBefore = skeletonOf(pose("start", from)).nearLeg.heel.y();
        const bool up = to == onToes;
        for (int i = 1; i <= kShares; ++i) {
            const Skeleton moment =
                skeletonOf(between(pose("start", from), pose("end", to), static_cast<double>(i) / kShares));
            CAPTURE(up, i);
            CHECK(distance(moment.nearLeg.toe, {0.125, 0.0125}) < kExact);
            CHECK((moment.nearLeg.heel.y() > heelBefore) == up);
            heelBefore = moment.nearLeg.heel.y();
        }
    }
}

TEST_CASE("a foot that is lifted goes by its joint angles", "[moving figure][between]")
{
    SidePose a = standing();
    a.hips = QPointF(0, 0.089 + 0.347189); // a right angle at the knee, as above
    a.nearLeg = FootRest {FootPart::Foot, {0, 0.05}, 0};
    SidePose b = a;
    b.nearLeg = LegAngles {80, 90, 0};

    const FigurePose half = between(pose("start", a), pose("end", b), 0.5);

    const auto& leg = std::get<LegAngles>(std::get<SidePose>(half.body).nearLeg);
    // The thigh leans forward by atan(0.246 / 0.245) = 45.11668°, the shank back by the rest of 90°.
    CHECK(leg.hip == Approx((45.11668 + 80) / 2).margin(1e-4));
    CHECK(leg.knee == Approx(90).margin(1e-4));
    CHECK(leg.ankle == Approx((90 - 45.11668) / 2).margin(1e-4));
}

TEST_CASE("shoulders that are given in both poses stay", "[moving figure][between]")
{
    SidePose a = lying();
    a.hips.reset();
    a.shoulders = QPointF(-0.288, 0.07);
    SidePose b = a;
    b.pelvis = -115;
    b.lumbar = 5;

    for (int i = 0; i <= kShares; ++i) {
        const FigurePose moment = between(pose("start", a), pose("end", b), static_cast<double>(i) / kShares);
        CHECK(distance(skeletonOf(moment).shoulder, {-0.288, 0.07}) < kExact);
    }
}

TEST_CASE("where one pose gives the hips and the other the shoulders, the hips go straight",
          "[moving figure][between]")
{
    SidePose a = lying();
    SidePose b = lying();
    b.hips.reset();
    b.shoulders = QPointF(-0.188, 0.17); // the hips at (0.1, 0.17)

    CHECK(isAt(skeletonOf(between(pose("start", a), pose("end", b), 0.5)).hip, 0.05, 0.12));
    CHECK(isAt(skeletonOf(between(pose("start", b), pose("end", a), 0.25)).hip, 0.075, 0.145));
}

TEST_CASE("the way from pose to pose begins at one and ends at the other", "[moving figure][properties]")
{
    RandomPoses random(4);
    for (int i = 0; i < 500; ++i) {
        CAPTURE(i);
        const FigurePose a = pose("start", random.side(), random.between(-0.5, 0.5));
        const FigurePose b = pose("end", random.side(), random.between(-0.5, 0.5));
        CHECK(farthest(skeletonOf(between(a, b, 0)), skeletonOf(a)) < kExact);
        CHECK(farthest(skeletonOf(between(a, b, 1)), skeletonOf(b)) < kExact);
        CHECK(stretchOf(skeletonOf(between(a, b, random.between(0, 1)))) < kExact);

        const FigurePose c = pose("start", random.front());
        const FigurePose d = pose("end", random.front());
        CHECK(farthest(skeletonOf(between(c, d, 0)), skeletonOf(c)) < kExact);
        CHECK(farthest(skeletonOf(between(c, d, 1)), skeletonOf(d)) < kExact);
        CHECK(excessOf(skeletonOf(between(c, d, random.between(0, 1)))) < kExact);
    }
}

TEST_CASE("the other side of a way is the way between the other sides", "[moving figure][properties]")
{
    RandomPoses random(5);
    const QString name = QStringLiteral("left");
    for (int i = 0; i < 500; ++i) {
        CAPTURE(i);
        const double share = random.between(0, 1);
        const FigurePose a = pose("start", random.side());
        const FigurePose b = pose("end", random.side());
        CHECK(farthest(skeletonOf(between(otherSide(a, name), otherSide(b, name), share)),
                       skeletonOf(otherSide(between(a, b, share), name)))
              < kExact);
        const FigurePose c = pose("start", random.front());
        const FigurePose d = pose("end", random.front());
        CHECK(farthest(skeletonOf(between(otherSide(c, name), otherSide(d, name), share)),
                       skeletonOf(otherSide(between(c, d, share), name)))
              < 1e-6); // a half turn may go either way
    }
}

TEST_CASE("a walking figure goes along while its foot stays in the room", "[moving figure][between]")
{
    SidePose a = standing();
    a.hips = QPointF(0, 0.45);
    a.nearLeg = FootRest {FootPart::Foot, {0.2, 0}, 0};
    SidePose b = a;
    b.nearLeg = FootRest {FootPart::Foot, {-0.1, 0}, 0};

    for (int i = 0; i <= kShares; ++i) {
        const double share = static_cast<double>(i) / kShares;
        const Skeleton moment = skeletonOf(between(pose("start", a, 0.1), pose("end", b, 0.4), share));
        CAPTURE(share);
        CHECK(moment.travel == Approx(0.1 + 0.3 * share));
        CHECK(distance(moment.nearLeg.ankle + QPointF(moment.travel, 0), {0.3, 0.039}) < kExact);
        CHECK(distance(moment.hip, {0, 0.45}) < kExact);
    }
}

TEST_CASE("seen from the front a direction turns the short way and the share mixes",
          "[moving figure][between]")
{
    FrontPose a = facing();
    a.nearArm = {{170, 1}, {10, 0.2}};
    FrontPose b = facing();
    b.nearArm = {{-170, 0.5}, {-30, 0.6}};

    const FigurePose half = between(pose("start", a), pose("end", b), 0.5);

    const SeenArm& arm = std::get<FrontPose>(half.body).nearArm;
    CHECK(arm.upperArm.direction == Approx(180));
    CHECK(arm.upperArm.share == Approx(0.75));
    CHECK(arm.forearm.direction == Approx(-10));
    CHECK(arm.forearm.share == Approx(0.4));
}

TEST_CASE("planted feet seen from the front stay, and legs are nowhere too long", "[moving figure][between]")
{
    const Figure figure = lean();
    const Skeleton start = skeletonOf(figure.poses[0]);
    REQUIRE(distance(start.nearLeg.ankle, skeletonOf(figure.poses[1]).nearLeg.ankle) < kExact);

    for (int i = 0; i <= kShares; ++i) {
        const Skeleton moment =
            skeletonOf(between(figure.poses[0], figure.poses[1], static_cast<double>(i) / kShares));
        CHECK(distance(moment.nearLeg.ankle, start.nearLeg.ankle) < kExact);
        CHECK(distance(moment.farLeg.ankle, start.farLeg.ankle) < kExact);
        CHECK(excessOf(moment) < kExact);
    }
}

TEST_CASE("a foot that is not planted goes its own way", "[moving figure][between]")
{
    FrontPose a = facing();
    a.nearLeg.planted = false;
    FrontPose b = a;
    b.nearLeg.thigh.direction = 140;

    const FigurePose half = between(pose("start", a), pose("end", b), 0.5);

    CHECK(std::get<FrontPose>(half.body).nearLeg.thigh.direction == Approx(160));
    CHECK(std::get<FrontPose>(half.body).nearLeg.thigh.share == Approx(1));
}

// ---- Time

TEST_CASE("a round takes the seconds of its parts", "[moving figure][time]")
{
    CHECK(roundSeconds(squat(), {2, 1, 2}) == 5);
    CHECK(roundSeconds(squat(), {3, 0, 1}) == 4);
    CHECK(roundSeconds(threePoses(), {2, 1, 3}) == 6); // both steps up share the 2 s

    Figure bothSides = squat();
    bothSides.motion = {{1, TempoPart::Up}, {0, TempoPart::Down}, {1, TempoPart::Up}, {0, TempoPart::Down}};
    CHECK(roundSeconds(bothSides, {2, 1, 2}) == 8);
}

TEST_CASE("a tempo that leaves no time for the motion counts as the usual one", "[moving figure][time]")
{
    CHECK(roundSeconds(squat(), {0, 0, 0}) == 5);
    CHECK(farthest(skeletonAt(squat(), {0, 0, 0}, 1.3), skeletonAt(squat(), kUsualTempo, 1.3)) == 0);

    Figure still = squat();
    still.motion = {{1, TempoPart::Up}, {0, TempoPart::Down}};
    CHECK(roundSeconds(still, {0, 7, 0}) == 4);
    CHECK(farthest(skeletonAt(still, {0, 7, 0}, 1.3), skeletonAt(still, kUsualTempo, 1.3)) == 0);
}

TEST_CASE("a round begins at the start, holds at the end and comes back", "[moving figure][time]")
{
    const Figure figure = squat();
    const Tempo tempo {2, 1, 3};
    const Skeleton start = skeletonOf(figure.poses[0]);
    const Skeleton end = skeletonOf(figure.poses[1]);

    CHECK(farthest(skeletonAt(figure, tempo, 0), start) < kExact);
    CHECK(farthest(skeletonAt(figure, tempo, 2), end) < kExact);
    CHECK(farthest(skeletonAt(figure, tempo, 2.5), end) < kExact);
    CHECK(farthest(skeletonAt(figure, tempo, 3), end) < kExact);
    CHECK(farthest(skeletonAt(figure, tempo, 6 - 1e-9), start) < kExact);
    // Halfway in time is halfway on the way, both ways.
    const Skeleton half = skeletonOf(between(figure.poses[0], figure.poses[1], 0.5));
    CHECK(farthest(skeletonAt(figure, tempo, 1), half) < kExact);
    CHECK(farthest(skeletonAt(figure, tempo, 4.5), half) < kExact);
}

TEST_CASE("a movement begins and ends softly", "[moving figure][time]")
{
    // Up to 40° and on to 120° within 4 s. After a quarter of the time (1 - cos 45°) / 2 = 0.146447 of the
    // way over two steps is done, that is 0.292893 of the first.
    const Tempo tempo {4, 1, 2};

    CHECK(raisedAt(tempo, 1) == Approx(0.292893 * 40).margin(1e-3));
    CHECK(raisedAt(tempo, 3) == Approx(40 + (1 - 0.292893) * 80).margin(1e-3));
    CHECK(raisedAt(tempo, 0.01) < 0.01);
    CHECK(raisedAt(tempo, 3.99) > 119.99);
}

TEST_CASE("steps that share a part of the tempo pass the pose between without a stop",
          "[moving figure][time]")
{
    const Tempo tempo {4, 1, 2};

    CHECK(raisedAt(tempo, 2) == Approx(40));
    const double before = raisedAt(tempo, 2) - raisedAt(tempo, 1.9);
    const double after = raisedAt(tempo, 2.1) - raisedAt(tempo, 2);
    // 0.1 s of 4 s at π/2 times the mean speed: 0.0393 of both steps, 0.0785 of one, 3.14° of 40°.
    CHECK(before == Approx(3.14).margin(0.05));
    CHECK(after == Approx(6.28).margin(0.1));
}

TEST_CASE("a part of no seconds is left out", "[moving figure][time]")
{
    const Tempo withoutHold {2, 0, 2};
    CHECK(raisedAt(withoutHold, 2) == Approx(120));
    CHECK(raisedAt(withoutHold, 2.5) < 120);

    const Tempo withoutUp {0, 1, 2};
    CHECK(raisedAt(withoutUp, 0) == Approx(120));
    CHECK(raisedAt(withoutUp, 0.99) == Approx(120));
    CHECK(raisedAt(withoutUp, 2) == Approx(60));
}

TEST_CASE("the parts of a round come in the order of the motion, those of no time left out",
          "[moving figure][time]")
{
    using enum TempoPart;
    CHECK(partsOf(threePoses(), {2, 1, 2}) == std::vector {Up, Hold, Down});
    CHECK(partsOf(threePoses(), {2, 0, 2}) == std::vector {Up, Down});
    CHECK(partsOf(threePoses(), {0, 0, 0}) == std::vector {Up, Hold, Down});

    Figure bothSides = squat();
    bothSides.motion = {{1, Down}, {0, Up}, {1, Down}, {0, Up}};
    CHECK(partsOf(bothSides, {2, 1, 2}) == std::vector {Down, Up, Down, Up});
}

TEST_CASE("the moments of a round are those at which a pose is reached", "[moving figure][time]")
{
    // Two steps up in 4 s: the pose between is passed in their middle. At 4 the hold begins, at 7 the start.
    CHECK(poseMoments(threePoses(), {4, 1, 2}) == std::vector<double> {0, 2, 4});
    CHECK(poseMoments(squat(), {2, 1, 2}) == std::vector<double> {0, 2});
    CHECK(poseMoments(squat(), {0, 0, 0}) == std::vector<double> {0, 2});
    CHECK(poseMoments(squat(), {2, 0, 2}) == std::vector<double> {0, 2});

    // Without a way back the round ends at the end; without a way there it begins there.
    CHECK(poseMoments(squat(), {2, 1, 0}) == std::vector<double> {0, 2});
    CHECK(poseMoments(squat(), {0, 1, 2}) == std::vector<double> {0});

    Figure bothSides = squat();
    bothSides.motion = {{1, TempoPart::Up}, {0, TempoPart::Down}, {1, TempoPart::Up}, {0, TempoPart::Down}};
    CHECK(poseMoments(bothSides, {2, 1, 3}) == std::vector<double> {0, 2, 5, 7});
}

TEST_CASE("how far two skeletons are apart is what their farthest joint has moved", "[moving figure][time]")
{
    const Figure figure = threePoses(); // up 4 s, held 1 s, down 2 s
    const Tempo tempo {4, 1, 2};
    const auto at = [&](double seconds) {
        return skeletonAt(figure, tempo, seconds);
    };

    CHECK(distanceBetween(at(4.0), at(4.9)) == 0); // the hold
    CHECK(distanceBetween(at(1.0), at(1.1)) > 0);
    CHECK(distanceBetween(at(1.0), at(2.0)) > distanceBetween(at(1.0), at(1.1)));
    CHECK(distanceBetween(at(1.0), at(8.0)) == Approx(0).margin(1e-9)); // a round later

    for (const auto leg : {&Skeleton::nearLeg, &Skeleton::farLeg}) {
        Skeleton moved = at(1.0);
        (moved.*leg).toe += QPointF(0.03, 0.04);
        CHECK(distanceBetween(at(1.0), moved) == Approx(0.05));
    }
    for (const auto arm : {&Skeleton::nearArm, &Skeleton::farArm}) {
        Skeleton moved = at(1.0);
        (moved.*arm).hand += QPointF(-0.3, 0.4);
        CHECK(distanceBetween(at(1.0), moved) == Approx(0.5));
    }
    Skeleton further = at(1.0);
    further.travel = 0.2;
    CHECK(distanceBetween(at(1.0), further) == Approx(0.2));
}

TEST_CASE("at each of its moments a figure is in a pose", "[moving figure][time]")
{
    for (const Tempo& tempo : {Tempo {2, 1, 2}, Tempo {3, 0, 1}, Tempo {2, 1, 0}, Tempo {0, 2, 3}}) {
        const Figure figure = threePoses();
        for (const double seconds : poseMoments(figure, tempo)) {
            CAPTURE(tempo.up, tempo.hold, tempo.down, seconds);
            const Skeleton moment = skeletonAt(figure, tempo, seconds);
            CHECK(std::any_of(figure.poses.begin(), figure.poses.end(), [&moment](const FigurePose& each) {
                return farthest(skeletonOf(each), moment) < 1e-6;
            }));
        }
    }
}

TEST_CASE("a walking figure is in a new pose when it comes back further on", "[moving figure][time]")
{
    Figure figure = squat();
    figure.poses.push_back({QStringLiteral("next"), figure.poses[0].body, 0.5});
    figure.motion = {{1, TempoPart::Up}, {2, TempoPart::Down}, {1, TempoPart::Up}, {0, TempoPart::Down}};

    CHECK(poseMoments(figure, {2, 1, 2}) == std::vector<double> {0, 2, 4, 6});
}

TEST_CASE("a motion goes round and round", "[moving figure][time]")
{
    const Figure figure = threePoses();
    const Tempo tempo {2, 1, 3};
    for (int i = 0; i < 60; ++i) {
        const double seconds = 0.1 * i;
        CAPTURE(seconds);
        const Skeleton first = skeletonAt(figure, tempo, seconds);
        CHECK(farthest(skeletonAt(figure, tempo, seconds + 6), first) < 1e-6);
        CHECK(farthest(skeletonAt(figure, tempo, seconds + 6 * 1000), first) < 1e-6);
    }
}

TEST_CASE("nothing jumps from one moment to the next", "[moving figure][time][properties]")
{
    for (const Figure& figure : {squat(), lean(), threePoses()}) {
        for (const Tempo& tempo : {kUsualTempo, Tempo {1, 0, 1}, Tempo {3, 2, 4}}) {
            constexpr double kTick = 0.001;
            const double round = roundSeconds(figure, tempo);
            double most = 0;
            Skeleton before = skeletonAt(figure, tempo, 0);
            for (int i = 1; i * kTick < 2 * round; ++i) {
                const Skeleton moment = skeletonAt(figure, tempo, i * kTick);
                most = std::max(most, farthest(moment, before));
                before = moment;
            }
            // An arm of 0.402 turns by 80° in half a second, in the middle π/2 times as fast: 1.8 a second.
            CHECK(most < 2 * kTick);
        }
    }
}

TEST_CASE("a motion over random poses keeps limbs whole", "[moving figure][time][properties]")
{
    RandomPoses random(6);
    for (int i = 0; i < 200; ++i) {
        CAPTURE(i);
        Figure figure;
        figure.poses = {pose("start", random.side()), pose("middle", random.side()),
                        pose("end", random.side())};
        figure.motion = {{1, TempoPart::Up}, {2, TempoPart::Up}, {2, TempoPart::Hold}, {0, TempoPart::Down}};
        double most = 0;
        for (int moment = 0; moment < 40; ++moment) {
            most = std::max(most, stretchOf(skeletonAt(figure, {2, 1, 2}, 0.125 * moment)));
        }
        CHECK(most < kExact);
    }
}
