#pragma once

#include <QByteArray>

#include <optional>

#include "backbridge/domain/session_run.h"

namespace backbridge::exchange {

/// How far a session has come as compact JSON, as it is kept with the data; never a file of its own. Of the
/// session itself it holds the id and the revision, by which it is found again.
[[nodiscard]] QByteArray writeRun(const SessionRun& run);

/// The run with a session of which only id and revision are known. Nothing when it cannot be read: damaged,
/// or written by a newer program. Never throws.
[[nodiscard]] std::optional<SessionRun> readRun(const QByteArray& json);

} // namespace backbridge::exchange
