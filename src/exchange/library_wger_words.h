#pragma once

#include <QString>

namespace backbridge::exchange {

/// The lists that wger publishes beside its exercises, by their numbers there, for a file that comes without
/// them. Empty for a number that is not known.
[[nodiscard]] QString wgerMuscle(int number);
[[nodiscard]] QString wgerEquipment(int number);
[[nodiscard]] QString wgerCategory(int number);
[[nodiscard]] QString wgerLicence(int number);
/// The language's short name ("en").
[[nodiscard]] QString wgerLanguage(int number);

} // namespace backbridge::exchange
