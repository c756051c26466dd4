#include "backbridge/domain/moving_figure.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

#include "figure_rests.h"

namespace backbridge {

namespace {

constexpr double kHalfTurn = 180;
constexpr double kSamePlace = 1e-9; ///< body heights
const QString kStart = QStringLiteral("start");

/// The vector of `length` in `direction`, degrees clockwise from up.
QPointF reach(double direction, double length)
{
    const double angle = qDegreesToRadians(direction);
    return {std::sin(angle) * length, std::cos(angle) * length};
}

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

double directionOf(const QPointF& vector)
{
    return qRadiansToDegrees(std::atan2(vector.x(), vector.y()));
}

/// `angle` within a half turn to either side of zero.
double normal(double angle)
{
    return std::remainder(angle, 2 * kHalfTurn);
}

double mix(double a, double b, double share)
{
    return a + (b - a) * share;
}

QPointF mix(const QPointF& a, const QPointF& b, double share)
{
    return a + (b - a) * share;
}

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

// ---- Side views

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

// ---- Front views

QPointF reach(const SeenSegment& segment, double length)
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
    leg.knee = hip + reach(pose.thigh, body::kThigh);
    leg.ankle = leg.knee + reach(pose.shank, body::kShank);
    leg.heel = leg.ankle;
    leg.toe = leg.ankle + reach(pose.foot, body::kHeelBehindAnkle + body::kToeBeforeAnkle);
    return leg;
}

Skeleton::Arm armOf(const SeenArm& pose, const QPointF& shoulder)
{
    Skeleton::Arm arm;
    arm.shoulder = shoulder;
    arm.elbow = shoulder + reach(pose.upperArm, body::kUpperArm);
    arm.wrist = arm.elbow + reach(pose.forearm, body::kForearm);
    arm.hand = arm.wrist + reach(pose.forearm, body::kHand);
    return arm;
}

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

SeenSegment mix(const SeenSegment& a, const SeenSegment& b, double share)
{
    return {a.direction + normal(b.direction - a.direction) * share, mix(a.share, b.share, share)};
}

SeenLeg mixLegs(const SeenLeg& a, const QPointF& hipA, const SeenLeg& b, const QPointF& hipB, double share)
{
    SeenLeg leg {mix(a.thigh, b.thigh, share), mix(a.shank, b.shank, share), mix(a.foot, b.foot, share),
                 false};
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
    return {mix(a.upperArm, b.upperArm, share), mix(a.forearm, b.forearm, share)};
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

// ---- Time

double secondsOf(const Tempo& tempo, TempoPart part)
{
    switch (part) {
    case TempoPart::Up:
        return tempo.up;
    case TempoPart::Hold:
        return tempo.hold;
    case TempoPart::Down:
        break;
    }
    return tempo.down;
}

/// Steps in a row that share the seconds of one part of the tempo.
struct Run {
    std::size_t first = 0;
    std::size_t size = 0;
    TempoPart part = TempoPart::Up;
};

std::vector<Run> runsOf(const Figure& figure)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < figure.motion.size(); ++i) {
        if (runs.empty() || runs.back().part != figure.motion[i].part) {
            runs.push_back({i, 0, figure.motion[i].part});
        }
        ++runs.back().size;
    }
    return runs;
}

double totalOf(const std::vector<Run>& runs, const Tempo& tempo)
{
    double total = 0;
    for (const Run& run : runs) {
        total += secondsOf(tempo, run.part);
    }
    return total;
}

/// A tempo that gives the motion no time is none.
Tempo usedTempo(const Figure& figure, const Tempo& tempo)
{
    return totalOf(runsOf(figure), tempo) > 0 ? tempo : kUsualTempo;
}

/// The pose that a step of the motion begins at.
std::size_t poseBefore(const Figure& figure, std::size_t step)
{
    return step == 0 ? *figure.find(kStart) : figure.motion[step - 1].pose;
}

/// A run starts and ends at rest and passes the poses in between without stopping.
double eased(double share)
{
    return (1 - std::cos(share * M_PI)) / 2;
}

// ---- On the move

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

void move(FrontPose& pose, const QPointF& by)
{
    for (QPointF* point : {&pose.nearHip, &pose.farHip, &pose.nearShoulder, &pose.farShoulder, &pose.head}) {
        *point += by;
    }
}

/// Where the pose is in a room that the figure walks through.
template <typename Pose>
Pose inRoom(Pose pose, double travel)
{
    move(pose, {travel, 0});
    return pose;
}

} // namespace

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

Skeleton skeletonOf(const FigurePose& pose)
{
    Skeleton skeleton = std::visit([](const auto& body) { return skeletonOf(body); }, pose.body);
    skeleton.travel = pose.travel;
    return skeleton;
}

FigurePose between(const FigurePose& a, const FigurePose& b, double share)
{
    FigurePose pose;
    pose.travel = mix(a.travel, b.travel, share);
    std::visit(
        [&](const auto& from) {
            const auto& to = std::get<std::decay_t<decltype(from)>>(b.body);
            pose.body = inRoom(between(inRoom(from, a.travel), inRoom(to, b.travel), share), -pose.travel);
        },
        a.body);
    return pose;
}

std::vector<TempoPart> partsOf(const Figure& figure, const Tempo& tempo)
{
    std::vector<TempoPart> parts;
    for (const Run& run : runsOf(figure)) {
        if (secondsOf(usedTempo(figure, tempo), run.part) > 0) {
            parts.push_back(run.part);
        }
    }
    return parts;
}

std::vector<double> poseMoments(const Figure& figure, const Tempo& tempo)
{
    const Tempo used = usedTempo(figure, tempo);
    std::vector<double> moments;
    const FigurePose* last = nullptr;
    const auto add = [&](double moment, std::size_t pose) {
        if (last == nullptr || last->body != figure.poses[pose].body
            || last->travel != figure.poses[pose].travel) {
            moments.push_back(moment);
            last = &figure.poses[pose];
        }
    };
    double begin = 0;
    for (const Run& run : runsOf(figure)) {
        const double length = secondsOf(used, run.part);
        if (length > 0) {
            add(begin, poseBefore(figure, run.first));
            for (std::size_t i = 1; i <= run.size; ++i) {
                const double share = static_cast<double>(i) / static_cast<double>(run.size);
                add(begin + length * std::acos(1 - 2 * share) / M_PI, // eased() turned round
                    figure.motion[run.first + i - 1].pose);
            }
        }
        begin += length;
    }
    while (moments.size() > 1 && moments.back() >= begin) {
        moments.pop_back(); // the next round's start
    }
    return moments;
}

double distanceBetween(const Skeleton& a, const Skeleton& b)
{
    double most = std::abs(a.travel - b.travel);
    const auto look = [&most](const QPointF& one, const QPointF& other) {
        most = std::max(most, lengthOf(one - other));
    };
    look(a.hip, b.hip);
    look(a.waist, b.waist);
    look(a.midBack, b.midBack);
    look(a.shoulder, b.shoulder);
    look(a.head, b.head);
    for (const auto leg : {&Skeleton::nearLeg, &Skeleton::farLeg}) {
        look((a.*leg).hip, (b.*leg).hip);
        look((a.*leg).knee, (b.*leg).knee);
        look((a.*leg).ankle, (b.*leg).ankle);
        look((a.*leg).heel, (b.*leg).heel);
        look((a.*leg).toe, (b.*leg).toe);
    }
    for (const auto arm : {&Skeleton::nearArm, &Skeleton::farArm}) {
        look((a.*arm).shoulder, (b.*arm).shoulder);
        look((a.*arm).elbow, (b.*arm).elbow);
        look((a.*arm).wrist, (b.*arm).wrist);
        look((a.*arm).hand, (b.*arm).hand);
    }
    return most;
}

double roundSeconds(const Figure& figure, const Tempo& tempo)
{
    return totalOf(runsOf(figure), usedTempo(figure, tempo));
}

Skeleton skeletonAt(const Figure& figure, const Tempo& tempo, double seconds)
{
    const std::vector<Run> runs = runsOf(figure);
    const Tempo used = usedTempo(figure, tempo);
    double left = std::fmod(seconds, totalOf(runs, used));
    for (const Run& run : runs) {
        const double length = secondsOf(used, run.part);
        if (left < length) {
            const double at = eased(left / length) * static_cast<double>(run.size);
            const std::size_t step = std::min(static_cast<std::size_t>(at), run.size - 1) + run.first;
            return skeletonOf(between(figure.poses[poseBefore(figure, step)],
                                      figure.poses[figure.motion[step].pose],
                                      at - static_cast<double>(step - run.first)));
        }
        left -= length;
    }
    return skeletonOf(figure.poses[figure.motion.back().pose]);
}

Skeleton skeletonOf(const Figure& figure, const QString& name)
{
    const std::optional<std::size_t> index = figure.find(name);
    Q_ASSERT(index);
    return skeletonOf(figure.poses[*index]);
}

} // namespace backbridge
