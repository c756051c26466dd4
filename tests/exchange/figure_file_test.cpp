#include <QFile>
#include <QRegularExpression>

#include "backbridge/exchange/figure_file.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::FigureFileResult;
using exchange::readFigure;

namespace {

const QByteArray kSide = R"({
  "view": "side",
  "muscles": ["buttock", "front_thigh"],
  "props": [
    {"kind": "box", "from": -0.2, "to": 0.1, "top": 0.15},
    {"kind": "wall", "from": -0.3, "top": 0.9},
    {"kind": "dumbbell", "at": "near_hand"}
  ],
  "poses": [
    {"name": "start", "hips": [0, 0.65], "trunk": [10, 1, 2, -3],
     "near_leg": {"foot": [0.1, 0.15]}, "far_leg": [20, 60, 5],
     "near_arm": {"hand": [0.2, 0.7], "pitch": 12}, "far_arm": [30, 40, 6]},
    {"name": "end", "shoulders": [0.1, 0.8], "trunk": [11, 4, 5, -6], "travel": 0.05,
     "near_leg": {"toes": [0.155, 0.15], "pitch": 20}, "far_leg": {"heel": [0.35, 0.2], "pitch": -25},
     "near_arm": {"hand": [0.15, 0.7]}},
    {"name": "left", "like": "end", "other_side": true, "travel": 0.1},
    {"name": "again", "like": "start"}
  ],
  "motion": [{"to": "end", "during": "down"}, {"to": "start", "during": "hold"}, {"to": "again", "during": "up"}],
  "arrow": {"beside": "left", "from": [0.1, 0.2], "to": [0.3, 0.4]}
})";

const QByteArray kFront = R"({
  "view": "front",
  "muscles": ["hip_sides"],
  "props": [{"kind": "mat", "from": -0.4, "to": 0.4, "bottom": -0.1, "top": 0.1}],
  "poses": [
    {"name": "start", "hips": {"near": [0.08, 0.5], "far": [-0.08, 0.51]},
     "shoulders": {"near": [0.12, 0.78], "far": [-0.12, 0.79]}, "head": [0.01, 0.9],
     "near_leg": {"thigh": [181, 0.9], "shank": [182, 0.8], "foot": [143, 0.2], "planted": true},
     "far_leg": {"thigh": [183, 0.7], "shank": [184, 0.6], "foot": [-143, 0.3]},
     "near_arm": {"upper": [170, 0.95], "fore": [175, 0.85]},
     "far_arm": {"upper": [-170, 1], "fore": [-175, 0]}},
    {"name": "end", "like": "start"}
  ],
  "motion": [{"to": "end", "during": "up"}, {"to": "start", "during": "down"}]
})";

FigureFileResult read(const QByteArray& json)
{
    return readFigure(json, QStringLiteral("mine.json"));
}

QByteArray changed(QByteArray json, const QByteArray& find, const QByteArray& replace)
{
    REQUIRE(json.contains(find));
    json.replace(json.indexOf(find), find.size(), replace);
    return json;
}

struct Fault {
    QByteArray find;
    QByteArray replace;
    const char* place;
    ProblemKind kind;
};

/// The first problem of the file after each change is that of the fault.
void checkFaults(const QByteArray& json, const std::vector<Fault>& faults)
{
    for (const Fault& fault : faults) {
        CAPTURE(fault.find, fault.replace);

        const FigureFileResult result = read(changed(json, fault.find, fault.replace));

        CHECK_FALSE(result.figure.has_value());
        REQUIRE_FALSE(result.problems.empty());
        CHECK(result.problems[0].place == QStringLiteral("mine.json: ") + QLatin1String(fault.place));
        CHECK(result.problems[0].kind == fault.kind);
    }
}

/// The file that is not a figure at all has one problem, of the whole file.
void checkRefused(const QByteArray& json, ProblemKind kind)
{
    const FigureFileResult result = read(json);

    CHECK_FALSE(result.figure.has_value());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].place.startsWith(QStringLiteral("mine.json")));
    CHECK(result.problems[0].kind == kind);
}

/// The example of the format's description.
QByteArray documentedFigure()
{
    QFile file(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/docs/figure-format.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression kExample(QStringLiteral("```json\n(.*?)```"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = kExample.match(QString::fromUtf8(file.readAll()));
    REQUIRE(match.hasMatch());
    return match.captured(1).toUtf8();
}

} // namespace

TEST_CASE("The documented figure is read as it is described", "[figures]")
{
    const FigureFileResult result = read(documentedFigure());

    REQUIRE(result.problems.empty());
    REQUIRE(result.figure.has_value());
    SidePose start;
    start.shoulders = QPointF(-0.288, 0.07);
    start.pelvis = -90;
    start.neck = 4;
    start.nearLeg = FootRest {FootPart::Foot, {0.285, 0}, 0};
    start.farLeg = start.nearLeg;
    start.nearArm = ArmAngles {-10, 3, 0};
    start.farArm = start.nearArm;
    SidePose end = start;
    end.pelvis = -113;
    end.lumbar = 2;
    end.thoracic = 6;
    end.neck = 14;
    end.nearArm = ArmAngles {-25, 3, 0};
    end.farArm = end.nearArm;
    Figure expected;
    expected.poses = {{QStringLiteral("start"), start, 0}, {QStringLiteral("end"), end, 0}};
    expected.motion = {{1, TempoPart::Up}, {1, TempoPart::Hold}, {0, TempoPart::Down}};
    expected.props = {{PropKind::Mat, -0.5, 0.47, 0, 0, PropHold::Hands}};
    expected.muscles = {FigureMuscle::Buttock};
    expected.arrow = FigureArrow {1, {-0.01, 0.3}, {-0.01, 0.4}};
    CHECK(*result.figure == expected);
}

TEST_CASE("A figure from the side is read field by field", "[figures]")
{
    const FigureFileResult result = read(kSide);

    REQUIRE(result.problems.empty());
    REQUIRE(result.figure.has_value());
    const Figure& figure = *result.figure;
    CHECK(figure.muscles == std::vector {FigureMuscle::Buttock, FigureMuscle::FrontThigh});
    CHECK(figure.props
          == std::vector<FigureProp> {{PropKind::Box, -0.2, 0.1, 0, 0.15, PropHold::Hands},
                                      {PropKind::Wall, -0.3, -0.3, 0, 0.9, PropHold::Hands},
                                      {PropKind::Dumbbell, 0, 0, 0, 0, PropHold::NearHand}});
    CHECK(figure.motion
          == std::vector<FigureStep> {{1, TempoPart::Down}, {0, TempoPart::Hold}, {3, TempoPart::Up}});
    CHECK(figure.arrow == FigureArrow {2, {0.1, 0.2}, {0.3, 0.4}});
    REQUIRE(figure.poses.size() == 4);
    SidePose start;
    start.hips = QPointF(0, 0.65);
    start.pelvis = 10;
    start.lumbar = 1;
    start.thoracic = 2;
    start.neck = -3;
    start.nearLeg = FootRest {FootPart::Foot, {0.1, 0.15}, 0};
    start.farLeg = LegAngles {20, 60, 5};
    start.nearArm = HandRest {{0.2, 0.7}, 12};
    start.farArm = ArmAngles {30, 40, 6};
    CHECK(figure.poses[0] == FigurePose {QStringLiteral("start"), start, 0});
    SidePose end;
    end.shoulders = QPointF(0.1, 0.8);
    end.pelvis = 11;
    end.lumbar = 4;
    end.thoracic = 5;
    end.neck = -6;
    end.nearLeg = FootRest {FootPart::Toes, {0.155, 0.15}, 20};
    end.farLeg = FootRest {FootPart::Heel, {0.35, 0.2}, -25};
    end.nearArm = HandRest {{0.15, 0.7}, 0};
    end.farArm = end.nearArm;
    CHECK(figure.poses[1] == FigurePose {QStringLiteral("end"), end, 0.05});
    std::swap(end.nearLeg, end.farLeg);
    CHECK(figure.poses[2] == FigurePose {QStringLiteral("left"), end, 0.1});
    CHECK(figure.poses[3] == FigurePose {QStringLiteral("again"), start, 0});
}

TEST_CASE("A figure from the front is read field by field", "[figures]")
{
    const FigureFileResult result = read(kFront);

    REQUIRE(result.problems.empty());
    REQUIRE(result.figure.has_value());
    const FrontPose expected {{0.08, 0.5},
                              {-0.08, 0.51},
                              {0.12, 0.78},
                              {-0.12, 0.79},
                              {0.01, 0.9},
                              {{181, 0.9}, {182, 0.8}, {143, 0.2}, true},
                              {{183, 0.7}, {184, 0.6}, {-143, 0.3}, false},
                              {{170, 0.95}, {175, 0.85}},
                              {{-170, 1}, {-175, 0}}};
    CHECK(result.figure->isFront());
    CHECK(result.figure->poses[0] == FigurePose {QStringLiteral("start"), expected, 0});
    CHECK(result.figure->poses[1] == FigurePose {QStringLiteral("end"), expected, 0});
    CHECK(result.figure->props
          == std::vector<FigureProp> {{PropKind::Mat, -0.4, 0.4, -0.1, 0.1, PropHold::Hands}});
    CHECK_FALSE(result.figure->arrow.has_value());
}

TEST_CASE("Each fault of a figure is named by its field", "[figures][unhappy]")
{
    using enum ProblemKind;
    checkFaults(
        kSide,
        {
            {R"("view": "side",)", "", "view", Missing},
            {R"("side")", R"("above")", "view", Unknown},
            {R"("side")", "1", "view", WrongType},
            {R"("muscles": ["buttock", "front_thigh"],)", "", "muscles", Missing},
            {R"("front_thigh")", R"("biceps")", "muscles[1]", Unknown},
            {R"("front_thigh")", R"("buttock")", "muscles[1]", Duplicate},
            {R"("poses": [)", R"("pose": [)", "poses", Missing},
            {R"("motion": [)", R"("moves": [)", "motion", Missing},
            {R"("view")", R"("author": "me", "view")", "author", Unknown},
            {R"("name": "start", )", "", "poses[0].name", Missing},
            {R"("name": "start")", R"("name": " ")", "poses[0].name", Missing},
            {R"("name": "start", )", R"("name": "start", "legs": 2, )", "poses[0].legs", Unknown},
            {R"("name": "start", )", R"("name": "start", "other_side": true, )", "poses[0].other_side",
             Unknown},
            {R"("hips": [0, 0.65])", R"("hips": [0, 0.65, 1])", "poses[0].hips", Malformed},
            {R"("hips": [0, 0.65])", R"("hips": [0])", "poses[0].hips", Malformed},
            {R"("hips": [0, 0.65])", R"("hips": {"x": 0})", "poses[0].hips", WrongType},
            {R"("hips": [0, 0.65])", R"("hips": [0, "0.65"])", "poses[0].hips[1]", WrongType},
            {R"("hips": [0, 0.65])", R"("hips": [null, 0.65])", "poses[0].hips[0]", WrongType},
            {R"("trunk": [10, 1, 2, -3],)", "", "poses[0].trunk", Missing},
            {R"("trunk": [10, 1, 2, -3])", R"("trunk": [10, 1, 2])", "poses[0].trunk", Malformed},
            {R"("near_leg": {"foot": [0.1, 0.15]}, )", "", "poses[0].near_leg", Missing},
            {R"({"foot": [0.1, 0.15]})", R"({"foot": [0.1]})", "poses[0].near_leg.foot", Malformed},
            {R"({"foot": [0.1, 0.15]})", R"({"foot": [0.1, 0.15], "pitch": 3})", "poses[0].near_leg.pitch",
             Unknown},
            {R"({"foot": [0.1, 0.15]})", R"({"knee": [0.1, 0.15]})", "poses[0].near_leg.foot", Missing},
            {R"({"foot": [0.1, 0.15]})", R"("straight")", "poses[0].near_leg", WrongType},
            {R"("far_leg": [20, 60, 5])", R"("far_leg": [20, 60])", "poses[0].far_leg", Malformed},
            {R"({"toes": [0.155, 0.15], "pitch": 20})", R"({"toes": [0.155, 0.15]})",
             "poses[1].near_leg.pitch", Missing},
            {R"({"toes": [0.155, 0.15], "pitch": 20})",
             R"({"toes": [0.155, 0.15], "pitch": 20, "heel": [0, 0]})", "poses[1].near_leg.heel", Unknown},
            {R"({"heel": [0.35, 0.2], "pitch": -25})", R"({"heel": [0.35, 0.2], "pitch": "up"})",
             "poses[1].far_leg.pitch", WrongType},
            {R"({"hand": [0.2, 0.7], "pitch": 12})", R"({"pitch": 12})", "poses[0].near_arm.hand", Missing},
            {R"({"hand": [0.2, 0.7], "pitch": 12})", R"({"hand": [0.2, 0.7], "palm": 1})",
             "poses[0].near_arm.palm", Unknown},
            {R"("far_arm": [30, 40, 6])", R"("far_arm": [30, 40, 6, 1])", "poses[0].far_arm", Malformed},
            {R"("travel": 0.05)", R"("travel": "far")", "poses[1].travel", WrongType},
            {R"("like": "end")", R"("like": "nobody")", "poses[2].like", Unknown},
            {R"("like": "end")", R"("like": "again")", "poses[2].like", Unknown}, // it comes later
            {R"("like": "end", )", R"("like": "end", "trunk": [0, 0, 0, 0], )", "poses[2].trunk", Unknown},
            {R"("other_side": true)", R"("other_side": "yes")", "poses[2].other_side", WrongType},
            {R"({"to": "end", "during": "down"})", R"({"to": "nowhere", "during": "down"})", "motion[0].to",
             Unknown},
            {R"({"to": "end", "during": "down"})", R"({"during": "down"})", "motion[0].to", Missing},
            {R"({"to": "end", "during": "down"})", R"({"to": "end"})", "motion[0].during", Missing},
            {R"("during": "hold")", R"("during": "rest")", "motion[1].during", Unknown},
            {R"("during": "hold")", R"("during": "hold", "seconds": 1)", "motion[1].seconds", Unknown},
            {R"({"to": "end", "during": "down"})", "1", "motion[0]", WrongType},
            {R"("kind": "box")", R"("kind": "trampoline")", "props[0].kind", Unknown},
            {R"("kind": "box", )", "", "props[0].kind", Missing},
            {R"("from": -0.2, )", "", "props[0].from", Missing},
            {R"("top": 0.15)", R"("top": 0.15, "at": "hands")", "props[0].at", Unknown},
            {R"(, "at": "near_hand")", "", "props[2].at", Missing},
            {R"("at": "near_hand")", R"("at": "feet")", "props[2].at", Unknown},
            {R"("beside": "left")", R"("beside": "right")", "arrow.beside", Unknown},
            {R"("from": [0.1, 0.2])", R"("from": [0.1])", "arrow.from", Malformed},
            {R"("from": [0.1, 0.2])", R"("angle": 3)", "arrow.from", Missing},
            {R"("to": [0.3, 0.4])", R"("to": [0.3, 0.4], "color": "red")", "arrow.color", Unknown},
        });
}

TEST_CASE("Each fault of a front view is named by its field", "[figures][unhappy]")
{
    using enum ProblemKind;
    checkFaults(
        kFront,
        {
            {R"("far": [-0.08, 0.51])", R"("left": [-0.08, 0.51])", "poses[0].hips.far", Missing},
            {R"("hips": {)", R"("hips": {"middle": [0, 0], )", "poses[0].hips.middle", Unknown},
            {R"({"near": [0.08, 0.5], "far": [-0.08, 0.51]})", "[0, 0.5]", "poses[0].hips", WrongType},
            {R"("shoulders")", R"("chest")", "poses[0].shoulders", Missing},
            {R"(, "head": [0.01, 0.9])", "", "poses[0].head", Missing},
            {R"("head")", R"("trunk": [0, 0, 0, 0], "head")", "poses[0].trunk", Unknown},
            {R"("thigh": [181, 0.9])", R"("thigh": 181)", "poses[0].near_leg.thigh", WrongType},
            {R"("thigh": [181, 0.9])", R"("thigh": [181])", "poses[0].near_leg.thigh", Malformed},
            {R"("shank": [182, 0.8], )", "", "poses[0].near_leg.shank", Missing},
            {R"("planted": true)", R"("planted": 1)", "poses[0].near_leg.planted", WrongType},
            {R"("planted": true)", R"("pitch": 1)", "poses[0].near_leg.pitch", Unknown},
            {R"("fore": [175, 0.85])", R"("fore": [175, 0.85], "hand": [1, 1])", "poses[0].near_arm.hand",
             Unknown},
            {R"("far_arm": {"upper": [-170, 1], "fore": [-175, 0]})", R"("far_arm": [1, 2, 3])",
             "poses[0].far_arm", WrongType},
        });
}

TEST_CASE("A figure that cannot be drawn is refused with the pose and the limb", "[figures][unhappy]")
{
    using enum ProblemKind;
    checkFaults(
        kSide,
        {
            {R"("far_leg": [20, 60, 5])", R"("far_leg": [20, 170, 5])", "poses.start: far_leg", OutOfRange},
            {R"("foot": [0.1, 0.15])", R"("foot": [0.9, 0.15])", "poses.start: near_leg", OutOfRange},
            {R"("shoulders": [0.1, 0.8])", R"("hips": [0, 0.5], "shoulders": [0.1, 0.8])", "poses.end",
             Contradiction},
            {R"("travel": 0.05)", R"("travel": 0.06)", "poses.end: near_leg", Contradiction},
            {R"("name": "end", "shoulders")", R"("name": "end", "hips": [0, 0], "shoulders")", "poses.end",
             Contradiction},
            {R"("to": 0.1, "top")", R"("to": -0.3, "top")", "props[0]", Contradiction},
        });
}

TEST_CASE("Numbers beyond all bodies are refused", "[figures][unhappy]")
{
    using enum ProblemKind;
    checkFaults(
        kSide,
        {
            {R"("hips": [0, 0.65])", R"("hips": [0, 1e300])", "poses.start: hips", OutOfRange},
            {R"("hips": [0, 0.65])", R"("hips": [99999999999999999999, 0.65])", "poses.start: hips",
             OutOfRange},
            {R"("trunk": [10, 1, 2, -3])", R"("trunk": [-1e99, 1, 2, -3])", "poses.start: trunk", OutOfRange},
            {R"("travel": 0.05)", R"("travel": -1e18)", "poses.end: travel", OutOfRange},
        });
    for (const char* number : {"NaN", "Infinity", "-inf", "nan(1)", "0x10", "1e400", "-1e999"}) {
        CAPTURE(number);
        const FigureFileResult result =
            read(changed(kSide, R"("hips": [0, 0.65])", QByteArray(R"("hips": [0, )") + number + ']'));
        CHECK_FALSE(result.figure.has_value());
        CHECK(result.problems.size() == 1);
    }
}

TEST_CASE("What is no figure at all is refused as a whole", "[figures][unhappy]")
{
    checkRefused("", ProblemKind::Malformed);
    checkRefused("bridge", ProblemKind::Malformed);
    checkRefused(R"({"view": "side")", ProblemKind::Malformed);
    checkRefused(kSide + "}", ProblemKind::Malformed);
    checkRefused("\xff\xfe", ProblemKind::Malformed);
    checkRefused("[]", ProblemKind::WrongType);
    checkRefused("[" + kSide + "]", ProblemKind::WrongType);
    checkRefused("\"side\"", ProblemKind::WrongType);
    checkRefused("null", ProblemKind::WrongType);
    checkRefused(changed(kSide, R"("view")", R"("deep": [[[[[[[[[1]]]]]]]]], "view")"),
                 ProblemKind::TooLarge);
    checkRefused(QByteArray(100'000, '['), ProblemKind::TooLarge);
    checkRefused(kSide + QByteArray(300'000, ' '), ProblemKind::TooLarge);
    checkRefused(changed(kSide, R"("view")", R"("view": "side", "view")"), ProblemKind::Duplicate);
}

TEST_CASE("A figure file full of faults names a bounded number of them", "[figures][unhappy]")
{
    QByteArray unknown;
    for (int i = 0; i < 5000; ++i) {
        unknown += "\"f" + QByteArray::number(i) + "\": 0, ";
    }

    const FigureFileResult result = read(changed(kSide, R"("view")", unknown + R"("view")"));

    CHECK_FALSE(result.figure.has_value());
    CHECK(result.problems.size() > 100);
    CHECK(result.problems.size() < 300);
}

TEST_CASE("What has no figure has none, and an id is no path", "[figures][unhappy]")
{
    for (const char* id : {"", "no_such_exercise", "my_bridge", "../exercises/exercises", "./bridge",
                           "bridge.json", "/bridge", "BRIDGE"}) {
        CAPTURE(id);
        CHECK_FALSE(exchange::builtInFigure(ExerciseId {QString::fromLatin1(id)}).has_value());
    }
    CHECK(exchange::builtInFigure(ExerciseId {QStringLiteral("bridge")}).has_value());
}
