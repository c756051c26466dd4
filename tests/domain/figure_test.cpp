#include <functional>
#include <limits>

#include "backbridge/domain/figure.h"
#include "support/catch.h"
#include "support/poses.h"
#include "support/skeletons.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

/// One change that spoils a figure, and the problem that tells of it.
struct Fault {
    std::function<void(Figure&)> spoil;
    const char* place;
    ProblemKind kind;
};

SidePose& side(Figure& figure)
{
    return std::get<SidePose>(figure.poses[1].body);
}

FrontPose& front(Figure& figure)
{
    return std::get<FrontPose>(figure.poses[1].body);
}

/// A change of the end pose of a side view.
Fault sideFault(const std::function<void(SidePose&)>& spoil, const char* place,
                ProblemKind kind = ProblemKind::OutOfRange)
{
    return {[spoil](Figure& figure) { spoil(side(figure)); }, place, kind};
}

/// A change of the end pose of a front view.
Fault frontFault(const std::function<void(FrontPose&)>& spoil, const char* place)
{
    return {[spoil](Figure& figure) { spoil(front(figure)); }, place, ProblemKind::OutOfRange};
}

/// The one problem of `figure` after the change is that of the fault.
void checkFaults(const Figure& figure, const std::vector<Fault>& faults)
{
    REQUIRE(checkFigure(figure).empty());
    for (std::size_t i = 0; i < faults.size(); ++i) {
        const Fault& fault = faults[i];
        CAPTURE(i, fault.place);
        Figure spoiled = figure;
        fault.spoil(spoiled);

        const Problems problems = checkFigure(spoiled);

        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front().place == QLatin1String(fault.place));
        CHECK(problems.front().kind == fault.kind);
        CHECK(problems.size() == 1);
        CHECK_FALSE(problems.front().text.isEmpty());
    }
}

} // namespace

TEST_CASE("a figure knows its view and finds its poses by name", "[figure]")
{
    CHECK_FALSE(squat().isFront());
    CHECK(lean().isFront());
    CHECK_FALSE(Figure().isFront());
    CHECK(squat().find(QStringLiteral("start")) == 0U);
    CHECK(squat().find(QStringLiteral("end")) == 1U);
    CHECK_FALSE(squat().find(QStringLiteral("middle")).has_value());
}

TEST_CASE("a figure needs its two poses, each once and all of one view", "[figure][check][unhappy]")
{
    checkFaults(
        squat(),
        {{[](Figure& figure) { figure.poses[0].name = QStringLiteral("begin"); }, "poses",
          ProblemKind::Missing},
         {[](Figure& figure) { figure.poses[1].name = QStringLiteral("halt"); }, "poses",
          ProblemKind::Missing},
         {[](Figure& figure) { figure.poses.push_back(pose("other", facing())); }, "poses.other",
          ProblemKind::Contradiction},
         {[](Figure& figure) { figure.poses[1].travel = 2.1; }, "poses.end: travel", ProblemKind::OutOfRange},
         {[](Figure& figure) { figure.poses[1].travel = kNoNumber; }, "poses.end: travel",
          ProblemKind::OutOfRange}});
}

TEST_CASE("a pose that is there twice is named for both", "[figure][check][unhappy]")
{
    Figure figure = squat();
    figure.poses.push_back(figure.poses[1]);

    const Problems problems = checkFigure(figure);

    REQUIRE(problems.size() == 2);
    for (const Problem& problem : problems) {
        CHECK(problem.place == QStringLiteral("poses.end"));
        CHECK(problem.kind == ProblemKind::Duplicate);
    }
}

TEST_CASE("a figure without anything lacks its two poses", "[figure][check][unhappy]")
{
    const Problems problems = checkFigure(Figure());

    REQUIRE(problems.size() == 2);
    CHECK(problems[0].kind == ProblemKind::Missing);
    CHECK(problems[1].kind == ProblemKind::Missing);
}

TEST_CASE("a pose from the side has one root and a spine that bends as spines do", "[figure][check][unhappy]")
{
    checkFaults(
        squat(),
        {sideFault([](SidePose& pose) { pose.shoulders = QPointF(0, 0.7); }, "poses.end",
                   ProblemKind::Contradiction),
         sideFault([](SidePose& pose) { pose.hips.reset(); }, "poses.end", ProblemKind::Contradiction),
         sideFault([](SidePose& pose) { pose.hips = QPointF(2.01, 0.4); }, "poses.end: hips"),
         sideFault([](SidePose& pose) { pose.hips = QPointF(0, kNoNumber); }, "poses.end: hips"),
         sideFault(
             [](SidePose& pose) {
                 pose.hips.reset();
                 pose.shoulders = QPointF(0, -2.01);
             },
             "poses.end: shoulders"),
         sideFault([](SidePose& pose) { pose.pelvis = 181; }, "poses.end: trunk"),
         sideFault([](SidePose& pose) { pose.lumbar = 61; }, "poses.end: trunk"),
         sideFault([](SidePose& pose) { pose.thoracic = -46; }, "poses.end: trunk"),
         sideFault([](SidePose& pose) { pose.neck = kNoNumber; }, "poses.end: trunk")});
}

TEST_CASE("no joint may bend as joints do not", "[figure][check][unhappy]")
{
    const auto leg = [](double hip, double knee, double ankle) {
        return sideFault(
            [=](SidePose& pose) {
                pose.nearLeg = LegAngles {hip, knee, ankle};
            },
            "poses.end: near_leg");
    };
    const auto farLeg = [](double hip, double knee, double ankle) {
        return sideFault(
            [=](SidePose& pose) {
                pose.farLeg = LegAngles {hip, knee, ankle};
            },
            "poses.end: far_leg");
    };
    const auto arm = [](double shoulder, double elbow, double wrist) {
        return sideFault(
            [=](SidePose& pose) {
                pose.nearArm = ArmAngles {shoulder, elbow, wrist};
            },
            "poses.end: near_arm");
    };
    const auto farArm = [](double shoulder, double elbow, double wrist) {
        return sideFault(
            [=](SidePose& pose) {
                pose.farArm = ArmAngles {shoulder, elbow, wrist};
            },
            "poses.end: far_arm");
    };
    checkFaults(squat(),
                {leg(141, 0, 0), leg(-36, 0, 0), leg(0, 161, 0), leg(0, -4, 0), leg(0, 0, 61), leg(0, 0, -93),
                 farLeg(141, 0, 0), farLeg(0, 161, 0), farLeg(0, kNoNumber, 0), arm(186, 0, 0),
                 arm(-76, 0, 0), arm(0, 156, 0), arm(0, -4, 0), arm(0, 0, 96), arm(0, 0, -96),
                 farArm(186, 0, 0), farArm(0, 0, kNoNumber)});
}

TEST_CASE("what a limb rests on is near, within reach and such that the joints can do it",
          "[figure][check][unhappy]")
{
    // The feet are lifted in between, so that nothing is said about sliding.
    Figure figure = squat();
    auto& start = std::get<SidePose>(figure.poses[0].body);
    start.nearLeg = LegAngles();
    start.farLeg = LegAngles();
    const auto leg = [](const FootRest& rest, const char* place) {
        return sideFault(
            [rest, place](SidePose& pose) {
                (QLatin1String(place) == QLatin1String("poses.end: near_leg") ? pose.nearLeg : pose.farLeg) =
                    rest;
            },
            place);
    };
    const auto arm = [](const HandRest& rest, const char* place) {
        return sideFault(
            [rest, place](SidePose& pose) {
                (QLatin1String(place) == QLatin1String("poses.end: near_arm") ? pose.nearArm : pose.farArm) =
                    rest;
            },
            place);
    };
    checkFaults(figure,
                {leg({FootPart::Foot, {2.01, 0}, 0}, "poses.end: near_leg"),
                 leg({FootPart::Toes, {0, 0}, 181}, "poses.end: near_leg"),
                 leg({FootPart::Foot, {-0.05, -0.2}, 0}, "poses.end: near_leg"),
                 leg({FootPart::Foot, {0.45, 0}, 0}, "poses.end: far_leg"),
                 // The thigh would have to lie on the chest.
                 leg({FootPart::Foot, {0.1, 0.45}, 0}, "poses.end: far_leg"),
                 arm({{0, -2.01}, 0}, "poses.end: near_arm"),
                 arm({{0.3, 0.4}, kNoNumber}, "poses.end: near_arm"),
                 arm({{0.5, 0.5}, 0}, "poses.end: far_arm"),
                 // The arm would have to go back and up.
                 arm({{-0.15, 0.75}, 90}, "poses.end: far_arm")});
}

TEST_CASE("a pose from the front is nowhere longer than the body", "[figure][check][unhappy]")
{
    checkFaults(
        lean(),
        {frontFault([](FrontPose& pose) { pose.nearHip += QPointF(0.01, 0); }, "poses.end: hips"),
         frontFault([](FrontPose& pose) { pose.farShoulder -= QPointF(0.01, 0); }, "poses.end: shoulders"),
         frontFault(
             [](FrontPose& pose) {
                 pose.nearShoulder += QPointF(0, 0.02);
                 pose.farShoulder += QPointF(0, 0.02);
             },
             "poses.end: shoulders"),
         frontFault([](FrontPose& pose) { pose.head += QPointF(0, 0.05); }, "poses.end: head"),
         frontFault([](FrontPose& pose) { pose.head = QPointF(kNoNumber, 0.9); }, "poses.end: trunk"),
         frontFault([](FrontPose& pose) { pose.nearArm.upperArm.share = 1.01; }, "poses.end: near_arm"),
         frontFault([](FrontPose& pose) { pose.farArm.forearm.share = -0.01; }, "poses.end: far_arm"),
         frontFault([](FrontPose& pose) { pose.nearLeg.foot.share = kNoNumber; }, "poses.end: near_leg"),
         frontFault([](FrontPose& pose) { pose.farLeg.foot.direction = 361; }, "poses.end: far_leg")});
}

TEST_CASE("a motion has steps, of poses that are there, and comes back", "[figure][check][unhappy]")
{
    checkFaults(squat(),
                {{[](Figure& figure) { figure.motion.clear(); }, "motion", ProblemKind::Missing},
                 {[](Figure& figure) { figure.motion[0].pose = 2; }, "motion", ProblemKind::Unknown},
                 {[](Figure& figure) { figure.motion.pop_back(); }, "motion", ProblemKind::Contradiction}});
}

TEST_CASE("a motion may come back to the start further on", "[figure][check]")
{
    Figure figure = squat();
    SidePose stepping = standing();
    stepping.nearLeg = LegAngles {40, 60, 0};
    stepping.farLeg = LegAngles {-10, 20, 0};
    figure.poses = {pose("start", standing()), pose("end", stepping, 0.2), pose("there", standing(), 0.5)};
    figure.motion = {{1, TempoPart::Up}, {2, TempoPart::Down}};

    CHECK(checkFigure(figure).empty());
}

TEST_CASE("what rests may not slide", "[figure][check][unhappy]")
{
    Figure figure = squat();
    for (FigurePose& each : figure.poses) {
        auto& body = std::get<SidePose>(each.body);
        body.pelvis = 30;
        body.nearArm = HandRest {{0.35, 0.55}, 0};
        body.farArm = HandRest {{0.35, 0.55}, 0};
    }
    // On the way back everything is lifted.
    figure.poses.push_back(pose("air", standing()));
    figure.motion = {{1, TempoPart::Up}, {2, TempoPart::Down}, {0, TempoPart::Down}};

    checkFaults(figure,
                {sideFault([](SidePose& pose) { std::get<FootRest>(pose.nearLeg).at += QPointF(0.001, 0); },
                           "poses.end: near_leg", ProblemKind::Contradiction),
                 sideFault([](SidePose& pose) { std::get<FootRest>(pose.farLeg).at += QPointF(0, 0.001); },
                           "poses.end: far_leg", ProblemKind::Contradiction),
                 sideFault([](SidePose& pose) { std::get<HandRest>(pose.nearArm).at += QPointF(0.001, 0); },
                           "poses.end: near_arm", ProblemKind::Contradiction),
                 sideFault([](SidePose& pose) { std::get<HandRest>(pose.farArm).at -= QPointF(0.001, 0); },
                           "poses.end: far_arm", ProblemKind::Contradiction)});
}

TEST_CASE("a foot may roll onto its toes, but from its heel it is lifted", "[figure][check]")
{
    Figure figure = squat();
    SidePose& end = side(figure);
    const QPointF ball(body::kToeBeforeAnkle, 0);

    end.nearLeg = FootRest {FootPart::Toes, ball, 40};
    CHECK(checkFigure(figure).empty());

    end.nearLeg = FootRest {FootPart::Toes, ball + QPointF(0.001, 0), 40};
    CHECK_FALSE(checkFigure(figure).empty());

    end.nearLeg = FootRest {FootPart::Heel, {-body::kHeelBehindAnkle, 0}, -20};
    CHECK_FALSE(checkFigure(figure).empty());
}

TEST_CASE("a foot that stays behind a walking figure does not slide", "[figure][check]")
{
    Figure figure = squat();
    figure.poses[1].travel = 0.1;
    side(figure).nearLeg = FootRest {FootPart::Foot, {-0.1, 0}, 0};
    side(figure).farLeg = FootRest {FootPart::Foot, {-0.1, 0}, 0};
    CHECK(checkFigure(figure).empty());

    side(figure).farLeg = FootRest {FootPart::Foot, {0, 0}, 0};
    const Problems problems = checkFigure(figure);
    REQUIRE(problems.size() == 2); // there and back
    CHECK(problems[0].place == QStringLiteral("poses.end: far_leg"));
    CHECK(problems[1].place == QStringLiteral("poses.start: far_leg"));
}

TEST_CASE("a planted foot seen from the front stays within what whole degrees allow", "[figure][check]")
{
    Figure figure = lean();
    front(figure).nearLeg.shank.direction -= 0.5; // 0.246 × sin 0.5° = 0.002
    CHECK(checkFigure(figure).empty());

    front(figure).nearLeg.shank.direction -= 1.5; // 0.246 × sin 2° = 0.009
    const Problems problems = checkFigure(figure);
    REQUIRE(problems.size() == 2); // there and back
    CHECK(problems[0].place == QStringLiteral("motion: near_leg"));
    CHECK(problems[0].kind == ProblemKind::Contradiction);

    front(figure).nearLeg.planted = false;
    CHECK(checkFigure(figure).empty());
}

TEST_CASE("props have a place, and the arrow a pose", "[figure][check][unhappy]")
{
    const auto prop = [](const FigureProp& wrong, const char* place, ProblemKind kind) {
        return Fault {[wrong](Figure& figure) { figure.props.push_back(wrong); }, place, kind};
    };
    Figure figure = squat();
    figure.props = {{PropKind::Mat, -0.5, 0.5, 0, 0, PropHold::Hands}};

    checkFaults(
        figure,
        {prop({PropKind::Box, -2.5, 0, 0, 0.2, PropHold::Hands}, "props[1]: place", ProblemKind::OutOfRange),
         prop({PropKind::Box, 0, 0.2, 0, kNoNumber, PropHold::Hands}, "props[1]: place",
              ProblemKind::OutOfRange),
         prop({PropKind::Box, 0.2, 0.1, 0, 0.2, PropHold::Hands}, "props[1]", ProblemKind::Contradiction),
         prop({PropKind::Cushion, 0.1, 0.2, 0.3, 0.2, PropHold::Hands}, "props[1]",
              ProblemKind::Contradiction),
         {[](Figure& spoiled) {
              spoiled.arrow = FigureArrow {2, {0, 0}, {0, 0.1}};
          },
          "arrow", ProblemKind::Unknown}});
}

TEST_CASE("each kind of prop is taken where it is drawn", "[figure][check]")
{
    Figure figure = squat();
    figure.props = {{PropKind::Mat, -0.5, 0.5, 0, 0, PropHold::Hands},
                    {PropKind::Wall, -0.5, -0.5, 0, 1, PropHold::Hands},
                    {PropKind::Chair, -0.2, 0.1, 0, 0.26, PropHold::Hands},
                    {PropKind::Cushion, -0.2, 0.1, 0.26, 0.3, PropHold::Hands},
                    {PropKind::Dumbbell, 0, 0, 0, 0, PropHold::Hands},
                    {PropKind::Dumbbell, 0, 0, 0, 0, PropHold::NearHand},
                    {PropKind::Dumbbell, 0, 0, 0, 0, PropHold::Hips},
                    {PropKind::Dowel, 0, 0, 0, 0, PropHold::Spine},
                    {PropKind::Band, 0, 0, 0, 0, PropHold::Thighs}};

    CHECK(checkFigure(figure).empty());
}

TEST_CASE("everything that is wrong is said at once", "[figure][check][unhappy]")
{
    Figure figure = squat();
    side(figure).pelvis = 200;
    side(figure).farArm = ArmAngles {200, 0, 0};
    figure.props.push_back({PropKind::Box, 1, 0, 0, 0.2, PropHold::Hands});

    CHECK(checkFigure(figure).size() == 3);
}

TEST_CASE("the other side of a side view has the limbs exchanged", "[figure]")
{
    SidePose given = standing();
    given.nearLeg = LegAngles {40, 60, 5};
    given.farLeg = FootRest {FootPart::Toes, {-0.2, 0}, 30};
    given.nearArm = ArmAngles {-20, 30, 1};
    given.farArm = HandRest {{0.1, 0.6}, 10};
    SidePose expected = given;
    expected.nearLeg = given.farLeg;
    expected.farLeg = given.nearLeg;
    expected.nearArm = given.farArm;
    expected.farArm = given.nearArm;

    const FigurePose other = otherSide(pose("end", given, 0.3), QStringLiteral("left"));

    CHECK(other == pose("left", expected, 0.3));
    CHECK(otherSide(other, QStringLiteral("end")) == pose("end", given, 0.3));
}

TEST_CASE("the other side of a front view is its mirror image", "[figure]")
{
    FrontPose given = facing();
    given.head = QPointF(0.02, 0.91);
    given.nearLeg.thigh = {150, 0.9};
    given.nearArm = {{120, 0.8}, {-90, 0.7}};

    const FigurePose other = otherSide(pose("end", given, 0.2), QStringLiteral("left"));

    CHECK(other.travel == -0.2);
    const auto& mirrored = std::get<FrontPose>(other.body);
    CHECK(mirrored.nearHip == given.nearHip); // (0.088, 0.512), which the far hip's mirror image is
    CHECK(mirrored.head == QPointF(-0.02, 0.91));
    CHECK(mirrored.farLeg.thigh == SeenSegment {-150, 0.9});
    CHECK(mirrored.farArm == SeenArm {{-120, 0.8}, {90, 0.7}});
    const Skeleton before = skeletonOf(pose("end", given));
    const Skeleton after = skeletonOf(other);
    const auto reflected = [](const QPointF& point) {
        return QPointF(-point.x(), point.y());
    };
    CHECK(distance(after.farLeg.toe, reflected(before.nearLeg.toe)) < 1e-12);
    CHECK(distance(after.nearLeg.knee, reflected(before.farLeg.knee)) < 1e-12);
    CHECK(distance(after.farArm.hand, reflected(before.nearArm.hand)) < 1e-12);
    CHECK(distance(after.shoulder, reflected(before.shoulder)) < 1e-12);
    CHECK(std::get<FrontPose>(otherSide(other, QStringLiteral("end")).body) == given);
}
