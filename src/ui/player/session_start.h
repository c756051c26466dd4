#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/session_run.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

/// What a session of today begins from.
struct DueSession {
    Session session; ///< nothing of it done
    std::vector<Prescription> asPlanned;
    /// The version for a bad day: the exercises of the plan's first phase, as in a flare
    /// (docs/clinical-rules.md, "Flare"). Empty when it is what is planned anyway.
    std::vector<Prescription> lighter;
    std::vector<ExerciseId> firsts; ///< of both, not done before, each once
};

/// Nothing when the client's plan asks for nothing today.
[[nodiscard]] std::optional<DueSession> dueSession(const Workspace& workspace, const ClientId& client);

} // namespace backbridge::ui
