#pragma once

#include <QString>

#include "backbridge/domain/client.h"
#include "backbridge/domain/session.h"

namespace backbridge::storage {

/// The client whose sessions are saved while the program is killed.
[[nodiscard]] Client killClient();

/// The session `id` as the writer saves it for the `revision`-th time (from 1): everything in it follows from
/// the three, so that a session read back shows whether it is whole. `revision` of the value is that of the
/// row it replaces.
[[nodiscard]] Session killSession(const SessionId& id, int number, int revision);

} // namespace backbridge::storage
