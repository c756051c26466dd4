#pragma once

#include <QPointF>

#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/figure.h"

namespace backbridge {

/// Where the joints of a figure are, in body heights: x to the right, y above the floor.
struct Skeleton {
    struct Leg {
        QPointF hip;
        QPointF knee;
        QPointF ankle;
        QPointF heel; ///< centre of its round
        QPointF toe; ///< centre of its round
    };

    struct Arm {
        QPointF shoulder;
        QPointF elbow;
        QPointF wrist;
        QPointF hand; ///< its tip
    };

    QPointF hip; ///< the pelvis' lower end; in a front view between the hips
    QPointF waist;
    QPointF midBack;
    QPointF shoulder; ///< the trunk's upper end; in a front view between the shoulders
    QPointF head; ///< its centre
    double headTurn = 0; ///< degrees clockwise from upright
    Leg nearLeg;
    Leg farLeg;
    Arm nearArm;
    Arm farArm;
    double travel = 0; ///< see FigurePose
};

/// The joints of one pose.
[[nodiscard]] Skeleton skeletonOf(const FigurePose& pose);

/// The pose `share` (0-1) of the way from `a` to `b`, which are of one view. What rests in both stays where
/// it rests.
[[nodiscard]] FigurePose between(const FigurePose& a, const FigurePose& b, double share);

/// What `tempo` gives to a part.
[[nodiscard]] int secondsOf(const Tempo& tempo, TempoPart part);

/// What one round of the motion takes; a tempo that gives it no time counts as kUsualTempo.
[[nodiscard]] double roundSeconds(const Figure& figure, const Tempo& tempo);

/// Where the figure is `seconds` after a round began; goes round and round. Limbs keep their lengths, and
/// what rests on something stays there.
[[nodiscard]] Skeleton skeletonAt(const Figure& figure, const Tempo& tempo, double seconds);

/// The parts of the tempo in the order in which a round goes through them, those without time left out.
[[nodiscard]] std::vector<TempoPart> partsOf(const Figure& figure, const Tempo& tempo);

/// The moments of a round at which the figure is in one of its poses, from 0 up; each pose once where it
/// rests.
[[nodiscard]] std::vector<double> poseMoments(const Figure& figure, const Tempo& tempo);

/// How far the joint that differs most is from where it is in the other, body heights. The ground counts too.
[[nodiscard]] double distanceBetween(const Skeleton& a, const Skeleton& b);

/// The skeleton of the pose called `name`, which the figure has.
[[nodiscard]] Skeleton skeletonOf(const Figure& figure, const QString& name);

} // namespace backbridge
