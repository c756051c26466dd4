#pragma once

#include <QByteArray>

#include "backbridge/exchange/bundle.h"
#include "json_parser.h"
#include "json_reader.h"

namespace backbridge::exchange {

/// Reads a value that lies with the data as JSON and is never a file of its own: calls `read` with its
/// fields. False when it is damaged or of another version than `version`; what `read` made is then to be
/// thrown away.
template <typename Function>
[[nodiscard]] bool readKept(const QByteArray& json, int version, Function read)
{
    const JsonResult tree =
        parseJson(json, {.bytes = kMaxBundleBytes, .depth = kMaxBundleDepth, .problems = 1});
    if (!tree.tree || tree.tree->root().kind() != JsonKind::Object) {
        return false;
    }
    ProblemList problems(1);
    const JsonPlace place;
    ObjectReader reader(tree.tree->root(), place, problems);
    if (reader.integer("version", Need::Required).value_or(0) != version) {
        return false;
    }
    read(reader);
    return problems.isEmpty();
}

} // namespace backbridge::exchange
