#pragma once

#include <QPointF>

#include "backbridge/domain/figure.h"

namespace backbridge {

/// Where the ankle is when the foot rests as `rest` says.
[[nodiscard]] QPointF ankleOf(const FootRest& rest);

/// Where the wrist is when the hand rests as `rest` says.
[[nodiscard]] QPointF wristOf(const HandRest& rest);

/// Whether what rests as `a` and then as `b` stays where it is; a foot may pivot on its toes or its heel.
[[nodiscard]] bool staysPut(const FootRest& a, const FootRest& b);
[[nodiscard]] bool staysPut(const HandRest& a, const HandRest& b);

/// The same rest, `by` further.
template <typename Rest>
[[nodiscard]] Rest moved(Rest rest, const QPointF& by)
{
    rest.at += by;
    return rest;
}

/// The pose with every rest turned into the joint angles that follow from it.
[[nodiscard]] SidePose withAngles(const SidePose& pose);

} // namespace backbridge
