#pragma once

#include "backbridge/domain/activity.h"
#include "bundle_context.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads one activity of `client` and checks it.
[[nodiscard]] Activity readActivity(ObjectReader& reader, BundleContext& context, const ClientId& client);

void writeActivity(JsonWriter& writer, const Activity& activity);

} // namespace backbridge::exchange
