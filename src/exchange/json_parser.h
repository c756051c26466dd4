#pragma once

#include <QByteArray>

#include <optional>

#include "backbridge/domain/problem.h"
#include "json_tree.h"

namespace backbridge::exchange {

/// What a JSON text may need at most.
struct JsonLimits {
    qint64 bytes = 0;
    int depth = 0; ///< nesting of arrays and objects
    int problems = 1; ///< how many are reported
};

/// A text of more values than this is refused; it keeps memory in proportion to what a real file needs.
constexpr std::size_t kMaxJsonValues = 8'000'000;

/// A document, or why there is none.
struct JsonResult {
    std::optional<JsonTree> tree;
    Problems problems;
};

/// Reads strict JSON (RFC 8259) in UTF-8, with or without byte order mark. Refused beside what is not JSON:
/// a key twice in one object, a number too large for a double, ill-formed UTF-8, lone surrogates, NUL bytes,
/// and what passes `limits`. Places are paths such as `clients[0].name`.
[[nodiscard]] JsonResult parseJson(const QByteArray& json, const JsonLimits& limits);

} // namespace backbridge::exchange
