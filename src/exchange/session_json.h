#pragma once

#include "backbridge/domain/session.h"
#include "bundle_context.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads one session of `client` and checks it. Its plan must be one of the client's in the file, which are
/// read before.
[[nodiscard]] Session readSession(ObjectReader& reader, BundleContext& context, const ClientId& client);

void writeSession(JsonWriter& writer, const Session& session);

} // namespace backbridge::exchange
