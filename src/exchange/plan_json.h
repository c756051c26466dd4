#pragma once

#include "backbridge/domain/plan.h"
#include "bundle_context.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads one plan of `client` and checks it.
[[nodiscard]] Plan readPlan(ObjectReader& reader, BundleContext& context, const ClientId& client);

void writePlan(JsonWriter& writer, const Plan& plan);

} // namespace backbridge::exchange
