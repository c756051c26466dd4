#pragma once

#include <QString>

#include <vector>

#include "backbridge/exchange/public_library.h"
#include "json_tree.h"

namespace backbridge::exchange {

/// A document of the library and the name of its file.
struct NamedDocument {
    QString fileName;
    JsonValue root;
};

/// Whether `element` is an object of a Django fixture: model, pk and fields.
[[nodiscard]] bool isFixtureObject(JsonValue element);

/// Whether `root` is a page of results, as wger's API gives them.
[[nodiscard]] bool isResultPage(JsonValue root);

/// Reads Django fixtures of wger, whose lists belong together, into `preview`.
void readWgerFixtures(const std::vector<NamedDocument>& documents, LibraryPreview& preview);

/// Reads a page of wger's `exerciseinfo` into `preview`.
void readWgerPage(const NamedDocument& document, LibraryPreview& preview);

} // namespace backbridge::exchange
