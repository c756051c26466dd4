#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "house/source_files.h"

// Who may see whom: docs/architecture.md has the same table.
namespace backbridge::house {

/// What one part of the house may include and link.
struct Row {
    QString part; ///< "domain", "ui", "app/cli", "tests/domain"
    QStringList layers; ///< whose published headers it may include, besides its own
    QStringList qtModules;
    QStringList libraries; ///< "sqlite3", "nlohmann", "csv", "catch2", "platform"
    bool seesInsides = false; ///< may include the headers beside other layers' sources
};

/// The row for the file at `path`, or nothing when no part of the house holds it.
std::optional<Row> rowOf(const QString& path);

/// The layer of a project header: "domain" for include/backbridge/domain and src/domain, "tests" for tests.
QString layerOf(const QString& path);

/// The project's header that `include` means in the file at `path`, relative to the project's folder, or
/// nothing when there is none.
std::optional<QString> resolved(const QString& path, const QString& include);

/// What is wrong with `include` in the file at `path`, as one sentence with file and line, or nothing.
std::optional<QString> complaintAbout(const QString& path, const Include& include);

/// A line of a CMakeLists.txt that links something to a target of ours.
struct Link {
    QString target; ///< "backbridge_domain"
    QString linked; ///< "Qt6::Core"
    int line = 0;

    friend bool operator==(const Link& a, const Link& b) = default;
};

/// What backbridge_layer(… LINKS …) and target_link_libraries() in a CMake text link.
std::vector<Link> linksOf(const QString& cmake);

/// What is wrong with `link` in the CMakeLists.txt at `path`, or nothing.
std::optional<QString> complaintAbout(const QString& path, const Link& link);

} // namespace backbridge::house
