#pragma once

#include <optional>
#include <vector>

#include "step_evidence.h"

// Pain before, during and after an exercise (docs/clinical-rules.md, "Progression and regression").
namespace backbridge {

/// Pain during an exercise above this is too much.
constexpr int kMostPain = 5;
/// A rise during an exercise by this much or more is too much.
constexpr int kMostRise = 3;
/// Next morning, this much or more above the pain before has not settled.
constexpr int kNotSettled = 2;

/// The highest pain during the exercise: that of its sets where one was rated, else the session's.
[[nodiscard]] std::optional<int> painDuring(const ExerciseDone& done);

/// Whether the pain during an exercise, after `before`, keeps its dose from going up.
[[nodiscard]] bool isProvoked(int before, int during);

/// Whether the pain was back by the next morning, or by the session after it when nobody asked then; nothing
/// when neither is known.
[[nodiscard]] std::optional<bool> hasSettled(const Session& session,
                                             const std::vector<const Session*>& ordered);

} // namespace backbridge
