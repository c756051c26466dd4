#pragma once

#include <memory>
#include <optional>

#include "arguments.h"
#include "backbridge/domain/client.h"
#include "backbridge/workspace/workspace.h"
#include "terminal.h"

namespace backbridge::cli {

/// Whether the call's data file is there; says so when it is not. Commands that only read never make one.
[[nodiscard]] bool haveData(const Call& call, Terminal& terminal);

/// The call's data, made when it is not there yet. Throws Failure.
[[nodiscard]] std::unique_ptr<Workspace> openData(const Call& call);

/// The client whom the call names by id, by exact name, or by the only name that is equal but for capitals;
/// says so when there is none or more than one.
[[nodiscard]] std::optional<Client> chosenClient(const Workspace& workspace, const Call& call,
                                                 Terminal& terminal);

/// Whether two paths lead to the same place, there or not.
[[nodiscard]] bool sameFile(const QString& a, const QString& b);

} // namespace backbridge::cli
