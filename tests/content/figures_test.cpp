#include <QFile>
#include <QRectF>
#include <QRegularExpression>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <set>

#include "backbridge/exchange/figure_file.h"
#include "content/answers.h"
#include "content/figure_frames.h"
#include "report/figure_shapes.h"
#include "support/catch.h"
#include "support/skeletons.h"

using namespace backbridge;
using namespace backbridge::content;
using namespace Qt::StringLiterals;
using report::BodyPart;
using test::distance;

namespace {

constexpr double kExact = 1e-9;
constexpr double kSunk = 0.004; ///< what the eye lets pass, body heights

const FigureProp* propOf(const Figure& figure, PropKind kind)
{
    const auto found = std::find_if(figure.props.begin(), figure.props.end(),
                                    [kind](const FigureProp& prop) { return prop.kind == kind; });
    return found == figure.props.end() ? nullptr : &*found;
}

bool lies(const Figure& figure)
{
    const FigureProp* mat = propOf(figure, PropKind::Mat);
    return mat != nullptr && mat->bottom < mat->top;
}

// ---- What the body consists of

struct Circle {
    QPointF centre;
    double radius = 0;
};

/// A limb or the trunk with head, as circles along its bones.
struct NamedPart {
    QString name;
    bool isArm = false;
    std::vector<Circle> circles;
};

std::vector<Circle> circlesOf(const BodyPart& part)
{
    constexpr int kAlong = 6;
    std::vector<Circle> circles;
    for (const report::Capsule& capsule : part.capsules) {
        for (int i = 0; i <= kAlong; ++i) {
            const double share = static_cast<double>(i) / kAlong;
            circles.push_back({capsule.from + (capsule.to - capsule.from) * share,
                               capsule.fromRadius + (capsule.toRadius - capsule.fromRadius) * share});
        }
    }
    for (const report::Oval& oval : part.ovals) {
        // A head: two circles that fill its ends.
        const double turn = qDegreesToRadians(oval.turn);
        const QPointF along = QPointF(std::sin(turn), std::cos(turn)) * (oval.along - oval.across);
        circles.push_back({oval.centre + along, oval.across});
        circles.push_back({oval.centre - along, oval.across});
    }
    return circles;
}

std::vector<NamedPart> partsOf(const ShippedFigure& shipped, const Skeleton& skeleton)
{
    return {{u"the far arm"_s, true, circlesOf(report::armPart(skeleton.farArm))},
            {u"the far leg"_s, false, circlesOf(report::legPart(skeleton.farLeg))},
            {u"trunk or head"_s, false, circlesOf(report::trunkPart(skeleton, shipped.figure.isFront()))},
            {u"the near leg"_s, false, circlesOf(report::legPart(skeleton.nearLeg))},
            {u"the near arm"_s, true, circlesOf(report::armPart(skeleton.nearArm))}};
}

// ---- What the body cannot go through

/// How deep `circle` is in `solid`; negative outside.
double depthIn(const QRectF& solid, const Circle& circle)
{
    const double outX = std::max({solid.left() - circle.centre.x(), 0.0, circle.centre.x() - solid.right()});
    const double outY = std::max({solid.top() - circle.centre.y(), 0.0, circle.centre.y() - solid.bottom()});
    if (outX > 0 || outY > 0) {
        return circle.radius - std::hypot(outX, outY);
    }
    return circle.radius
        + std::min({circle.centre.x() - solid.left(), solid.right() - circle.centre.x(),
                    circle.centre.y() - solid.top(), solid.bottom() - circle.centre.y()});
}

QRectF spanning(double left, double bottom, double right, double top)
{
    return {left, bottom, right - left, top - bottom};
}

/// What of a prop is solid, for limbs that are not beside it.
std::optional<QRectF> solidOf(const FigureProp& prop)
{
    constexpr double kSeat = 0.024;
    constexpr double kFar = 2;
    switch (prop.kind) {
    case PropKind::Box:
        return spanning(prop.from, -kFar, prop.to, prop.top);
    case PropKind::Bench:
    case PropKind::Chair:
    case PropKind::Worktop:
        return spanning(prop.from, prop.top - kSeat, prop.to, prop.top);
    case PropKind::Wall:
        return spanning(prop.from - kFar, -kFar, prop.from, kFar);
    default:
        return std::nullopt;
    }
}

/// How deep a limb or the trunk is in a prop, at most; 0 outside.
double depthIn(const FigureProp& prop, const NamedPart& part)
{
    const std::optional<QRectF> solid = solidOf(prop);
    // Arms hang beside what somebody sits on.
    const bool beside = part.isArm && prop.kind != PropKind::Worktop && prop.kind != PropKind::Wall;
    double deepest = 0;
    if (solid && !beside) {
        for (const Circle& circle : part.circles) {
            deepest = std::max(deepest, depthIn(*solid, circle));
        }
    }
    return deepest;
}

/// The height of the ground below `x`: the mat's top is at 0, and where there is a mat the floor is lower.
double groundAt(const Figure& figure, double x)
{
    constexpr double kMatHeight = 0.018;
    const FigureProp* mat = propOf(figure, PropKind::Mat);
    return mat != nullptr && (x < mat->from || x > mat->to) ? -kMatHeight : 0;
}

/// The height of what a foot at `centre` stands on: the ground or a box.
double supportAt(const Figure& figure, const QPointF& centre)
{
    double height = groundAt(figure, centre.x());
    for (const FigureProp& prop : figure.props) {
        const bool under = centre.x() >= prop.from && centre.x() <= prop.to && centre.y() > prop.top;
        if (prop.kind == PropKind::Box && under) {
            height = std::max(height, prop.top);
        }
    }
    return height;
}

/// Whether a foot is meant to go over the ground.
bool slides(const Exercise& exercise)
{
    return exercise.cues.join(u' ').contains(u"Slide one leg"_s);
}

/// The rounds that feet stand on.
std::vector<std::pair<QString, Circle>> solesOf(const Figure& figure, const Skeleton& skeleton)
{
    constexpr double kAnkleRadius = 0.021;
    if (figure.isFront()) {
        return {{u"the near foot"_s, {skeleton.nearLeg.ankle, kAnkleRadius}},
                {u"the far foot"_s, {skeleton.farLeg.ankle, kAnkleRadius}}};
    }
    return {{u"the near heel"_s, {skeleton.nearLeg.heel, body::kHeelRadius}},
            {u"the near ball"_s, {skeleton.nearLeg.toe, body::kToeRadius}},
            {u"the far heel"_s, {skeleton.farLeg.heel, body::kHeelRadius}},
            {u"the far ball"_s, {skeleton.farLeg.toe, body::kToeRadius}}};
}

// ---- Joints, measured in the picture

double directionOf(const QPointF& from, const QPointF& to)
{
    return qRadiansToDegrees(std::atan2(to.x() - from.x(), to.y() - from.y()));
}

struct JointRange {
    const char* name;
    double low;
    double high;
};

/// By how much `angle` is beyond what the joint does; negative within. A full turn does not count.
double beyond(double angle, const JointRange& range)
{
    const double middle = (range.low + range.high) / 2;
    const double off = std::abs(std::remainder(angle - middle, 360));
    return off - (range.high - range.low) / 2;
}

std::vector<std::pair<JointRange, double>> jointsOf(const Skeleton& skeleton)
{
    const double pelvis = directionOf(skeleton.hip, skeleton.waist);
    const double lower = directionOf(skeleton.waist, skeleton.midBack);
    const double upper = directionOf(skeleton.midBack, skeleton.shoulder);
    const double neck = directionOf(skeleton.shoulder, skeleton.head);
    std::vector<std::pair<JointRange, double>> joints {{{"the lumbar spine", -45, 60}, lower - pelvis},
                                                       {{"the thoracic spine", -45, 60}, upper - lower},
                                                       {{"the neck", -45, 60}, neck - upper}};
    for (const Skeleton::Leg& leg : {skeleton.nearLeg, skeleton.farLeg}) {
        using namespace body;
        const double thigh = directionOf(leg.hip, leg.knee);
        const double shank = directionOf(leg.knee, leg.ankle);
        // The rounds of heel and toe stand on the sole, so their centres lie aslant to it.
        const double aslant =
            qRadiansToDegrees(std::atan2(kHeelRadius - kToeRadius, kHeelBehindAnkle + kToeBeforeAnkle));
        const double foot = directionOf(leg.heel, leg.toe) - aslant;
        joints.push_back({{"a hip", -35, 140}, pelvis + 180 - thigh});
        joints.push_back({{"a knee", -3, 160}, shank - thigh});
        joints.push_back({{"an ankle", -92, 60}, shank - 90 - foot});
    }
    for (const Skeleton::Arm& arm : {skeleton.nearArm, skeleton.farArm}) {
        const double upperArm = directionOf(arm.shoulder, arm.elbow);
        const double forearm = directionOf(arm.elbow, arm.wrist);
        joints.push_back({{"a shoulder", -75, 185}, upper + 180 - upperArm});
        joints.push_back({{"an elbow", -3, 155}, upperArm - forearm});
        joints.push_back({{"a wrist", -95, 95}, forearm - directionOf(arm.wrist, arm.hand)});
    }
    return joints;
}

// ---- What rests

/// Where what rests in both poses is, in the room.
struct Contact {
    QString name;
    QPointF at;
    double tolerance = kExact;
};

void addFoot(std::vector<Contact>& contacts, const QString& name, const LegPose& from, const LegPose& to,
             const Skeleton::Leg& leg)
{
    const auto* a = std::get_if<FootRest>(&from);
    const auto* b = std::get_if<FootRest>(&to);
    if (a == nullptr || b == nullptr) {
        return;
    }
    if (a->part == FootPart::Heel) {
        contacts.push_back({name + u" heel"_s, leg.heel});
        return;
    }
    contacts.push_back({name + u" toes"_s, leg.toe});
    if (a->part == FootPart::Foot && b->part == FootPart::Foot) {
        contacts.push_back({name + u" heel"_s, leg.heel});
    }
}

void addHand(std::vector<Contact>& contacts, const QString& name, const ArmPose& from, const ArmPose& to,
             const Skeleton::Arm& arm)
{
    if (std::holds_alternative<HandRest>(from) && std::holds_alternative<HandRest>(to)) {
        contacts.push_back({name, arm.wrist});
    }
}

std::vector<Contact> contactsOf(const FigurePose& from, const FigurePose& to, const Skeleton& skeleton)
{
    std::vector<Contact> contacts;
    if (const auto* a = std::get_if<SidePose>(&from.body)) {
        const auto& b = std::get<SidePose>(to.body);
        addFoot(contacts, u"the near"_s, a->nearLeg, b.nearLeg, skeleton.nearLeg);
        addFoot(contacts, u"the far"_s, a->farLeg, b.farLeg, skeleton.farLeg);
        addHand(contacts, u"the near hand"_s, a->nearArm, b.nearArm, skeleton.nearArm);
        addHand(contacts, u"the far hand"_s, a->farArm, b.farArm, skeleton.farArm);
        if (a->shoulders && a->shoulders == b.shoulders) {
            contacts.push_back({u"the shoulders"_s, skeleton.shoulder});
        }
    } else {
        constexpr double kWholeDegrees = 0.004;
        const auto& seen = std::get<FrontPose>(from.body);
        const auto& then = std::get<FrontPose>(to.body);
        if (seen.nearLeg.planted && then.nearLeg.planted) {
            contacts.push_back({u"the near foot"_s, skeleton.nearLeg.ankle, kWholeDegrees});
        }
        if (seen.farLeg.planted && then.farLeg.planted) {
            contacts.push_back({u"the far foot"_s, skeleton.farLeg.ankle, kWholeDegrees});
        }
    }
    for (Contact& contact : contacts) {
        contact.at += QPointF(skeleton.travel, 0);
    }
    return contacts;
}

/// Calls `check` with the pose before and the pose after each step.
void forEachStep(const Figure& figure,
                 const std::function<void(const FigurePose& from, const FigurePose& to)>& check)
{
    const FigurePose* from = &figure.poses[figure.find(u"start"_s).value()];
    for (const FigureStep& step : figure.motion) {
        const FigurePose* to = &figure.poses[step.pose];
        check(*from, *to);
        from = to;
    }
}

// ---- What the exercise is done with and what works

/// The props that can stand for a piece of equipment; none for what a figure does not show.
std::set<PropKind> propsFor(Equipment equipment)
{
    switch (equipment) {
    case Equipment::Mat:
        return {PropKind::Mat};
    case Equipment::Chair: // "a chair or a firm box"
        return {PropKind::Chair, PropKind::Box};
    case Equipment::Wall:
        return {PropKind::Wall};
    case Equipment::HandSupport:
        return {PropKind::Worktop, PropKind::Chair, PropKind::Wall};
    case Equipment::Step:
        return {PropKind::Box};
    case Equipment::LoopBand:
        return {PropKind::Band};
    case Equipment::Bench:
        return {PropKind::Bench};
    case Equipment::Dumbbell:
        return {PropKind::Dumbbell};
    case Equipment::Dowel:
        return {PropKind::Dowel};
    case Equipment::Cushion:
        return {PropKind::Cushion};
    case Equipment::ClearLane:
    case Equipment::ExerciseBall:
    case Equipment::AnkleWeight:
    case Equipment::Other:
        break;
    }
    return {};
}

/// The tints that can stand for a muscle in the figure's view; none for what it does not show.
std::set<FigureMuscle> tintsFor(Muscle muscle, bool front)
{
    switch (muscle) {
    case Muscle::GluteusMaximus:
        return front ? std::set<FigureMuscle>() : std::set {FigureMuscle::Buttock};
    case Muscle::GluteusMedius:
        return front ? std::set {FigureMuscle::HipSide, FigureMuscle::HipSides}
                     : std::set {FigureMuscle::Buttock};
    case Muscle::Quadriceps:
        return front ? std::set {FigureMuscle::FrontThigh, FigureMuscle::FrontThighs}
                     : std::set {FigureMuscle::FrontThigh};
    case Muscle::Hamstrings:
        return front ? std::set<FigureMuscle>() : std::set {FigureMuscle::BackThigh};
    case Muscle::Trunk:
        return {FigureMuscle::Trunk};
    default:
        return {};
    }
}

/// How far hips or legs, which do the work, go at most in the direction of `way`, and against it.
std::pair<double, double> movesAlong(const Skeleton& from, const Skeleton& to, const QPointF& way)
{
    const QPointF along = way / std::hypot(way.x(), way.y());
    double most = 0;
    double least = 0;
    const auto add = [&](const QPointF& a, const QPointF& b) {
        const QPointF moved = b - a + QPointF(to.travel - from.travel, 0);
        const double share = QPointF::dotProduct(moved, along);
        most = std::max(most, share);
        least = std::min(least, share);
    };
    add(from.hip, to.hip);
    add(from.nearLeg.knee, to.nearLeg.knee);
    add(from.nearLeg.ankle, to.nearLeg.ankle);
    add(from.farLeg.knee, to.farLeg.knee);
    add(from.farLeg.ankle, to.farLeg.ankle);
    return {most, -least};
}

} // namespace

TEST_CASE("every file of a figure is in the program, and no other", "[figures]")
{
    QFile list(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/resources/figures/figures.qrc"));
    REQUIRE(list.open(QIODevice::ReadOnly));
    static const QRegularExpression kEntry(u"<file>(.*)\\.json</file>"_s);
    QStringList listed;
    auto found = kEntry.globalMatch(QString::fromUtf8(list.readAll()));
    while (found.hasNext()) {
        listed << found.next().captured(1);
    }

    CHECK(listed.join(u'\n') == figureFiles().join(u'\n'));
    for (const ShippedFigure& shipped : shippedFigures()) {
        CAPTURE(shipped.exercise.id.value);
        CHECK(exchange::builtInFigure(shipped.exercise.id) == shipped.figure);
    }
}

TEST_CASE("every exercise that ships has a figure", "[figures]")
{
    QStringList without;
    for (const Exercise& exercise : library().exercises()) {
        if (!exchange::builtInFigure(exercise.id)) {
            without << exercise.id.value;
        }
    }
    CHECK(without.join(u' ') == QString());
}

TEST_CASE("no limb of a figure changes its length in any frame", "[figures][frames]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        forEachFrame(shipped, [&](const Frame& frame) {
            const double wrong =
                shipped.figure.isFront() ? test::excessOf(frame.skeleton) : test::stretchOf(frame.skeleton);
            if (wrong > kExact) {
                findings.add(shipped, u"a limb is too long"_s, wrong, frame);
            }
        });
    }
    findings.check();
}

TEST_CASE("nothing sinks into the floor or the mat in any frame", "[figures][frames]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        forEachFrame(shipped, [&](const Frame& frame) {
            for (const NamedPart& part : partsOf(shipped, frame.skeleton)) {
                for (const Circle& circle : part.circles) {
                    const double ground = lies(figure) ? propOf(figure, PropKind::Mat)->bottom
                                                       : groundAt(figure, circle.centre.x());
                    const double sunk = ground - (circle.centre.y() - circle.radius);
                    if (sunk > kSunk) {
                        findings.add(shipped, part.name + u" sinks into the ground"_s, sunk, frame);
                    }
                }
            }
        });
    }
    findings.check();
}

TEST_CASE("nothing goes through a prop in any frame", "[figures][frames]")
{
    constexpr double kPressed = 0.010; // a seat gives way, and so does what sits on it
    constexpr double kBeforeEdge = 0.020; // a forearm before the edge that the hand rests on
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        forEachFrame(shipped, [&](const Frame& frame) {
            for (const FigureProp& prop : shipped.figure.props) {
                for (const NamedPart& part : partsOf(shipped, frame.skeleton)) {
                    const double depth = depthIn(prop, part);
                    if (depth > (part.isArm ? kBeforeEdge : kPressed)) {
                        findings.add(shipped, u"%1 goes into the %2"_s.arg(part.name, wordFor(prop.kind)),
                                     depth, frame);
                    }
                }
            }
        });
    }
    findings.check();
}

TEST_CASE("what rests in two poses in a row stays where it is on the way", "[figures][frames]")
{
    constexpr int kShares = 30;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        forEachStep(shipped.figure, [&](const FigurePose& from, const FigurePose& to) {
            const std::vector<Contact> before = contactsOf(from, to, skeletonOf(from));
            for (int i = 0; i <= kShares; ++i) {
                const double share = static_cast<double>(i) / kShares;
                const Skeleton moment = skeletonOf(between(from, to, share));
                const std::vector<Contact> now = contactsOf(from, to, moment);
                REQUIRE(now.size() == before.size());
                for (std::size_t each = 0; each < now.size(); ++each) {
                    const double slid = distance(now[each].at, before[each].at);
                    if (slid > now[each].tolerance) {
                        findings.add(shipped,
                                     u"%1 slides from %2 to %3"_s.arg(now[each].name, from.name, to.name),
                                     slid, {share, Tempo(), moment});
                    }
                }
            }
        });
    }
    findings.check();
}

TEST_CASE("a foot on the ground does not slip, whatever its pose says", "[figures][frames]")
{
    constexpr int kFrames = 240;
    constexpr double kTouches = 0.002;
    constexpr double kSlips = 0.010; // what a foot goes on while it comes down aslant
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const double round = roundSeconds(shipped.figure, kUsualTempo);
        if (lies(shipped.figure) || slides(shipped.exercise)) {
            continue;
        }
        std::map<QString, double> touched; // where each part of a foot came down, in the room
        for (int i = 0; i < kFrames; ++i) {
            const double seconds = round * i / kFrames;
            const Skeleton moment = skeletonAt(shipped.figure, kUsualTempo, seconds);
            for (const auto& [name, circle] : solesOf(shipped.figure, moment)) {
                const double above =
                    circle.centre.y() - circle.radius - supportAt(shipped.figure, circle.centre);
                const double x = circle.centre.x() + moment.travel;
                if (std::abs(above) > kTouches) {
                    touched.erase(name);
                } else if (const double slid = std::abs(x - touched.try_emplace(name, x).first->second);
                           slid > kSlips) {
                    findings.add(shipped, name + u" slips over the ground"_s, slid,
                                 {seconds, kUsualTempo, moment});
                }
            }
        }
    }
    findings.check();
}

TEST_CASE("no joint bends as joints do not in any frame", "[figures][frames]")
{
    constexpr double kRounding = 1e-6; // degrees
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        if (shipped.figure.isFront()) {
            continue;
        }
        forEachFrame(shipped, [&](const Frame& frame) {
            for (const auto& [range, angle] : jointsOf(frame.skeleton)) {
                if (beyond(angle, range) > kRounding) {
                    findings.add(shipped,
                                 u"%1 is not within %2° and %3°"_s.arg(QLatin1String(range.name))
                                     .arg(range.low)
                                     .arg(range.high),
                                 beyond(angle, range), frame);
                }
            }
        });
    }
    findings.check();
}

TEST_CASE("nothing jumps from frame to frame, with a hold or without", "[figures][frames]")
{
    constexpr double kTick = 0.005; // seconds
    constexpr double kFastest = 3; // body heights a second
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        for (const Tempo& tempo :
             {kUsualTempo, Tempo {2, 0, 2}, shipped.exercise.startDose.tempo.value_or(kUsualTempo)}) {
            const double round = roundSeconds(figure, tempo);
            Skeleton before = skeletonAt(figure, tempo, 0);
            const int ticks = static_cast<int>((round + 1) / kTick);
            for (int i = 1; i <= ticks; ++i) {
                const double seconds = i * kTick;
                const Skeleton moment = skeletonAt(figure, tempo, seconds);
                const double speed = test::farthest(moment, before) / kTick;
                if (speed > kFastest) {
                    findings.add(shipped,
                                 u"something moves faster than %1 body heights a second"_s.arg(kFastest),
                                 speed - kFastest, {seconds, tempo, moment});
                }
                before = moment;
            }
        }
    }
    findings.check();
}

TEST_CASE("start and end of a figure can be told apart, and each pose is passed", "[figures]")
{
    constexpr double kSeen = 0.025;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        const double moved = test::farthest(skeletonOf(figure, u"start"_s), skeletonOf(figure, u"end"_s));
        if (moved < kSeen) {
            findings.add(shipped, u"start and end differ by %1 only"_s.arg(moved, 0, 'f', 3));
        }
        for (std::size_t i = 0; i < figure.poses.size(); ++i) {
            const bool passed = std::any_of(figure.motion.begin(), figure.motion.end(),
                                            [i](const FigureStep& step) { return step.pose == i; });
            if (!passed && figure.poses[i].name != u"start") {
                findings.add(shipped, u"the pose %1 is never passed"_s.arg(figure.poses[i].name));
            }
        }
    }
    findings.check();
}

TEST_CASE("a walking figure comes back to the same marks on the ground", "[figures]")
{
    constexpr double kMarks = 0.25; // body heights between two of them
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        const double come = figure.poses[figure.motion.back().pose].travel
            - figure.poses[figure.find(u"start"_s).value()].travel;
        if (std::abs(std::remainder(come, kMarks)) > kExact) {
            findings.add(shipped, u"a round goes on by %1, no multiple of %2"_s.arg(come).arg(kMarks));
        }
    }
    findings.check();
}

TEST_CASE("the arrow points the way that hips or legs go from start to end", "[figures]")
{
    constexpr double kSeen = 0.02;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        if (!figure.arrow) {
            continue;
        }
        const auto [with, against] = movesAlong(skeletonOf(figure, u"start"_s), skeletonOf(figure, u"end"_s),
                                                figure.arrow->to - figure.arrow->from);
        if (with < kSeen || with < against) {
            findings.add(
                shipped,
                u"along the arrow goes %1, against it %2"_s.arg(with, 0, 'f', 3).arg(against, 0, 'f', 3));
        }
    }
    findings.check();
}

TEST_CASE("a figure shows what the exercise needs and nothing else", "[figures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Exercise& exercise = shipped.exercise;
        std::set<PropKind> known;
        for (const std::vector<Equipment>& list : {exercise.equipment, exercise.optionalEquipment}) {
            for (const Equipment equipment : list) {
                known.merge(propsFor(equipment));
                if (equipment == Equipment::Chair) {
                    known.insert(PropKind::Cushion); // which makes a high seat of it
                }
            }
        }
        for (const FigureProp& prop : shipped.figure.props) {
            if (!known.contains(prop.kind)) {
                findings.add(shipped, u"no %1 is needed"_s.arg(wordFor(prop.kind)));
            }
        }
        for (const Equipment equipment : exercise.equipment) {
            const std::set<PropKind> kinds = propsFor(equipment);
            const bool shown = std::any_of(kinds.begin(), kinds.end(), [&shipped](PropKind kind) {
                return propOf(shipped.figure, kind) != nullptr;
            });
            if (!kinds.empty() && !shown) {
                findings.add(shipped, u"the %1 is not shown"_s.arg(wordFor(equipment)));
            }
        }
    }
    findings.check();
}

TEST_CASE("the muscles that are tinted are those that do the work", "[figures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const bool front = shipped.figure.isFront();
        const std::vector<FigureMuscle>& tinted = shipped.figure.muscles;
        std::set<FigureMuscle> known;
        for (const Muscle muscle : shipped.exercise.primaryMuscles) {
            const std::set<FigureMuscle> tints = tintsFor(muscle, front);
            const bool shown = std::any_of(tinted.begin(), tinted.end(),
                                           [&tints](FigureMuscle tint) { return tints.contains(tint); });
            if (!tints.empty() && !shown) {
                findings.add(shipped, u"%1 is not tinted"_s.arg(wordFor(muscle)));
            }
            known.insert(tints.begin(), tints.end());
        }
        for (const FigureMuscle tint : tinted) {
            if (!known.contains(tint)) {
                findings.add(shipped, u"%1 is tinted and does not do the work"_s.arg(wordFor(tint)));
            }
        }
        if (tinted.empty()) {
            findings.add(shipped, u"nothing is tinted"_s);
        }
    }
    findings.check();
}

TEST_CASE("the other side of a figure is as good as its own", "[figures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        Figure other = shipped.figure;
        for (FigurePose& pose : other.poses) {
            pose = otherSide(pose, pose.name);
        }
        if (!checkFigure(other).empty()) {
            findings.add(shipped, u"its other side has faults"_s);
        }
        for (std::size_t i = 0; i < other.poses.size(); ++i) {
            if (otherSide(other.poses[i], other.poses[i].name) != shipped.figure.poses[i]) {
                findings.add(shipped, u"the other side of the other side is another pose"_s);
            }
        }
    }
    findings.check();
}
