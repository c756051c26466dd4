#pragma once

#include <QByteArray>

#include <optional>

#include "backbridge/domain/saved_draft.h"

namespace backbridge::exchange {

/// A begun plan as compact JSON, as it is kept with the data; never a file of its own. Reading it gives the
/// same value again.
[[nodiscard]] QByteArray writeDraft(const SavedDraft& draft);

/// Nothing when it cannot be read: damaged, or written by a newer program. Never throws.
[[nodiscard]] std::optional<SavedDraft> readDraft(const QByteArray& json);

} // namespace backbridge::exchange
