#pragma once

#include <QPointF>
#include <QString>

#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "backbridge/domain/problem.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// Lengths and radii of the drawn body as shares of its height. Lengths after the usual tables of body
/// segments (Drillis and Contini); radii by eye.
namespace body {
inline constexpr double kThigh = 0.245;
inline constexpr double kShank = 0.246;
inline constexpr double kHeelBehindAnkle = 0.038;
inline constexpr double kToeBeforeAnkle = 0.105;
inline constexpr double kAnkleAboveSole = 0.039;
inline constexpr double kPelvis = 0.080;
inline constexpr double kLowerTrunk = 0.098;
inline constexpr double kUpperTrunk = 0.110;
inline constexpr double kHeadAboveShoulder = 0.115;
inline constexpr double kUpperArm = 0.186;
inline constexpr double kForearm = 0.146;
inline constexpr double kHand = 0.070;
inline constexpr double kHalfShoulders = 0.129;
inline constexpr double kHalfHips = 0.088;
inline constexpr double kHeelRadius = 0.020;
inline constexpr double kToeRadius = 0.0125;
inline constexpr double kWristRadius = 0.017;
} // namespace body

/// The working muscles that a figure can tint.
enum class FigureMuscle { Buttock, FrontThigh, FrontThighs, BackThigh, HipSide, HipSides, Trunk };

template <>
struct EnumWords<FigureMuscle> {
    static constexpr std::array<std::pair<FigureMuscle, QLatin1String>, 7> kWords {{
        {FigureMuscle::Buttock, QLatin1String("buttock")},
        {FigureMuscle::FrontThigh, QLatin1String("front_thigh")},
        {FigureMuscle::FrontThighs, QLatin1String("front_thighs")},
        {FigureMuscle::BackThigh, QLatin1String("back_thigh")},
        {FigureMuscle::HipSide, QLatin1String("hip_side")},
        {FigureMuscle::HipSides, QLatin1String("hip_sides")},
        {FigureMuscle::Trunk, QLatin1String("trunk")},
    }};
};

/// What an exercise is done on, against or with. The first group stands behind the body; the second is held
/// or worn.
enum class PropKind { Mat, Box, Bench, Chair, Wall, Worktop, Cushion, Dowel, Dumbbell, Band };

template <>
struct EnumWords<PropKind> {
    static constexpr std::array<std::pair<PropKind, QLatin1String>, 10> kWords {{
        {PropKind::Mat, QLatin1String("mat")},
        {PropKind::Box, QLatin1String("box")},
        {PropKind::Bench, QLatin1String("bench")},
        {PropKind::Chair, QLatin1String("chair")},
        {PropKind::Wall, QLatin1String("wall")},
        {PropKind::Worktop, QLatin1String("worktop")},
        {PropKind::Cushion, QLatin1String("cushion")},
        {PropKind::Dowel, QLatin1String("dowel")},
        {PropKind::Dumbbell, QLatin1String("dumbbell")},
        {PropKind::Band, QLatin1String("band")},
    }};
};

/// Where on the body a held or worn prop is.
enum class PropHold { Hands, NearHand, Hips, Thighs, Spine };

template <>
struct EnumWords<PropHold> {
    static constexpr std::array<std::pair<PropHold, QLatin1String>, 5> kWords {{
        {PropHold::Hands, QLatin1String("hands")},
        {PropHold::NearHand, QLatin1String("near_hand")},
        {PropHold::Hips, QLatin1String("hips")},
        {PropHold::Thighs, QLatin1String("thighs")},
        {PropHold::Spine, QLatin1String("spine")},
    }};
};

/// Lengths in body heights; x forward (in a front view: to the right of the screen), y above the floor.
struct FigureProp {
    PropKind kind = PropKind::Mat;
    double from = 0; ///< of what stands behind the body: its left end; a wall's face
    double to = 0; ///< its right end; for a wall 0
    double bottom = 0; ///< a mat seen from the front reaches below the body
    double top = 0; ///< of a box, bench, chair (its seat), worktop, cushion, wall
    PropHold hold = PropHold::Hands; ///< of what is held or worn

    friend bool operator==(const FigureProp& a, const FigureProp& b) = default;
};

/// A leg by its joint angles in degrees, 0 standing upright: hip, + thigh forward; knee, + bent; ankle, +
/// toes up.
struct LegAngles {
    double hip = 0;
    double knee = 0;
    double ankle = 0;

    friend bool operator==(const LegAngles& a, const LegAngles& b) = default;
};

/// What of a foot stays put.
enum class FootPart { Foot, Toes, Heel };

/// A leg by what its foot rests on; hip and knee follow from it.
struct FootRest {
    FootPart part = FootPart::Foot;
    QPointF at; ///< on the ground: below the ankle (Foot), the toes or the heel
    double pitch = 0; ///< of the sole in degrees, + heel up; 0 for Foot

    friend bool operator==(const FootRest& a, const FootRest& b) = default;
};

/// An arm by its joint angles in degrees: shoulder, + arm forward and up; elbow and wrist, + bent.
struct ArmAngles {
    double shoulder = 0;
    double elbow = 0;
    double wrist = 0;

    friend bool operator==(const ArmAngles& a, const ArmAngles& b) = default;
};

/// An arm by what its hand rests on; shoulder and elbow follow from it.
struct HandRest {
    QPointF at; ///< on the surface, below the wrist
    double pitch = 0; ///< of the hand in degrees, 0 flat and pointing forward, + fingers down

    friend bool operator==(const HandRest& a, const HandRest& b) = default;
};

using LegPose = std::variant<LegAngles, FootRest>;
using ArmPose = std::variant<ArmAngles, HandRest>;

/// A key pose seen from the side, facing right. Degrees; + bends forward, relative to the part below; the
/// pelvis tilts in space: lying on the back is -90.
struct SidePose {
    std::optional<QPointF> hips; ///< where the hip joints are; absent when the shoulders stay put
    std::optional<QPointF> shoulders; ///< where the shoulder joints are, when they stay put
    double pelvis = 0;
    double lumbar = 0;
    double thoracic = 0;
    double neck = 0;
    LegPose nearLeg;
    LegPose farLeg;
    ArmPose nearArm;
    ArmPose farArm;

    friend bool operator==(const SidePose& a, const SidePose& b) = default;
};

/// A segment seen from the front: its direction in degrees clockwise from up, and the share of its length
/// that is seen, at most 1.
struct SeenSegment {
    double direction = 0;
    double share = 1;

    friend bool operator==(const SeenSegment& a, const SeenSegment& b) = default;
};

struct SeenLeg {
    SeenSegment thigh;
    SeenSegment shank;
    SeenSegment foot;
    bool planted = false; ///< the foot stays put on the way to a pose where it is planted too

    friend bool operator==(const SeenLeg& a, const SeenLeg& b) = default;
};

struct SeenArm {
    SeenSegment upperArm;
    SeenSegment forearm; ///< the hand goes on in its direction

    friend bool operator==(const SeenArm& a, const SeenArm& b) = default;
};

/// A key pose seen from the front, or of somebody lying on a side. "Near" is the working side: right on the
/// screen, or on top.
struct FrontPose {
    QPointF nearHip;
    QPointF farHip;
    QPointF nearShoulder;
    QPointF farShoulder;
    QPointF head;
    SeenLeg nearLeg;
    SeenLeg farLeg;
    SeenArm nearArm;
    SeenArm farArm;

    friend bool operator==(const FrontPose& a, const FrontPose& b) = default;
};

/// A pose that the motion goes through.
struct FigurePose {
    QString name; ///< "start" and "end" are there in every figure
    std::variant<SidePose, FrontPose> body;
    double travel = 0; ///< how far a walking figure has come, body heights; its coordinates count from there

    friend bool operator==(const FigurePose& a, const FigurePose& b) = default;
};

/// The part of a repetition that a step of the motion takes its time from; see Tempo.
enum class TempoPart { Up, Hold, Down };

template <>
struct EnumWords<TempoPart> {
    static constexpr std::array<std::pair<TempoPart, QLatin1String>, 3> kWords {{
        {TempoPart::Up, QLatin1String("up")},
        {TempoPart::Hold, QLatin1String("hold")},
        {TempoPart::Down, QLatin1String("down")},
    }};
};

/// From the pose before to `pose`. Steps in a row with the same part share its seconds.
struct FigureStep {
    std::size_t pose = 0; ///< index into Figure::poses
    TempoPart part = TempoPart::Up;

    friend bool operator==(const FigureStep& a, const FigureStep& b) = default;
};

/// Points the way of the movement on a still.
struct FigureArrow {
    std::size_t pose = 0; ///< the pose beside which it stands
    QPointF from;
    QPointF to;

    friend bool operator==(const FigureArrow& a, const FigureArrow& b) = default;
};

/// A moving figure as data (docs/figure-format.md).
struct Figure {
    std::vector<FigurePose> poses;
    std::vector<FigureStep> motion; ///< one round, from "start" to "start"
    std::vector<FigureProp> props;
    std::vector<FigureMuscle> muscles;
    std::optional<FigureArrow> arrow;

    [[nodiscard]] bool isFront() const;

    /// The index of the pose called `name`, or nothing.
    [[nodiscard]] std::optional<std::size_t> find(const QString& name) const;

    friend bool operator==(const Figure& a, const Figure& b) = default;
};

/// Everything that keeps `figure` from being drawn: all poses of one view, "start" and "end" there, a motion
/// that comes back to the start (perhaps further on), joints within what joints do, contacts within reach,
/// nothing that slides over the ground. Places are fields of the format ("poses.end: near_leg").
[[nodiscard]] Problems checkFigure(const Figure& figure);

/// The pose with near and far limbs in each other's place; a front view is mirrored and goes the other way.
[[nodiscard]] FigurePose otherSide(const FigurePose& pose, const QString& name);

} // namespace backbridge
