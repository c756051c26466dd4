#pragma once

#include <QString>

#include <vector>

#include "backbridge/domain/activity.h"

/// Words about being active beside sessions. Pure functions.
namespace backbridge::ui {

/// "1 minute", "85 minutes".
[[nodiscard]] QString minutesText(int minutes);

/// "85 minutes (walking 60, swimming 25)"; of one kind "60 minutes of walking"; empty without any.
[[nodiscard]] QString activitySentence(const std::vector<Activity>& activities);

} // namespace backbridge::ui
