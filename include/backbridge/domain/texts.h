#pragma once

#include <QString>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/exercise.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

namespace backbridge {

/// Names that people read, translated; files use wordFor().
[[nodiscard]] QString nameOf(Family family);
[[nodiscard]] QString nameOf(Muscle muscle);
[[nodiscard]] QString nameOf(Position position);
[[nodiscard]] QString nameOf(Equipment equipment);
[[nodiscard]] QString nameOf(Setting setting);
[[nodiscard]] QString nameOf(CareTag tag); ///< as something to avoid or mind: "lying on the front"
[[nodiscard]] QString nameOf(Side side);
[[nodiscard]] QString nameOf(SetSide side);
[[nodiscard]] QString nameOf(Technique technique);
[[nodiscard]] QString nameOf(Symptom symptom);
[[nodiscard]] QString nameOf(NotDoneReason reason);
[[nodiscard]] QString nameOf(ActivityKind kind); ///< in a sentence: "walking"
[[nodiscard]] QString nameOf(Source source); ///< how it was entered: "with the player"
/// One sentence or two that may help next time, for what was in the way (docs/clinical-rules.md,
/// "Adherence").
[[nodiscard]] QString tipFor(NotDoneReason reason);

[[nodiscard]] QString nameOf(Weekday day); ///< "Monday"
[[nodiscard]] QString shortNameOf(Weekday day); ///< "Mon"

/// Words for an effort of 0–10 (docs/clinical-rules.md, "Effort scale words"): "moderate", "between moderate
/// and hard".
[[nodiscard]] QString effortWords(int effort);

} // namespace backbridge
