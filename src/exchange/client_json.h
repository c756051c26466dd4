#pragma once

#include "backbridge/domain/client.h"
#include "bundle_context.h"
#include "json_reader.h"
#include "json_writer.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

/// The part of a client that cannot hold its own unknown fields.
constexpr std::string_view kClearance = "clearance";

/// Where a client's unknown fields keep those of the file that it came in; no client's own field may be
/// called so.
constexpr std::string_view kFileFields = "backbridge_file_fields";

/// Reads the client's own fields and checks them; its plans and sessions are left to others. `fileFields` are
/// those of the whole file that are not known, as compact JSON.
[[nodiscard]] Client readClient(ObjectReader& reader, BundleContext& context, const QByteArray& fileFields);

/// Writes the client's own fields into the open object. `unknown` is made of the client's unknown fields, of
/// which only those of parts are written here.
void writeClientFields(JsonWriter& writer, const Client& client, const UnknownFields& unknown);

} // namespace backbridge::exchange
