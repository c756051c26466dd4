#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

#include "backbridge/domain/failure.h"
#include "support/catch.h"

namespace backbridge::storage {

/// The files of a folder by name, each with a hash of its content.
[[nodiscard]] QMap<QString, QByteArray> filesIn(const QString& folder);

[[nodiscard]] QByteArray contentOf(const QString& path);
void writeContent(const QString& path, const QByteArray& content);

/// Writes `bytes` over what stands at `offset`.
void overwrite(const QString& path, qint64 offset, const QByteArray& bytes);

/// What `action` fails with; nothing when it does not.
[[nodiscard]] std::optional<Failure> failureOf(const std::function<void()>& action);
[[nodiscard]] std::optional<FailureKind> kindOf(const std::function<void()>& action);

/// What `action` fails with in a process of its own that has no special rights: for root, file modes mean
/// nothing. Nothing when it does not fail.
[[nodiscard]] std::optional<FailureKind> kindWithoutRights(const std::function<void()>& action);

/// Runs `action` in a process of its own and kills that with SIGKILL once `action` has returned.
void runAndKill(const std::function<void()>& action);

/// The bits of a file's mode.
[[nodiscard]] unsigned modeOf(const QString& path);

} // namespace backbridge::storage

namespace Catch {

template <>
struct StringMaker<std::optional<backbridge::FailureKind>> {
    static std::string convert(const std::optional<backbridge::FailureKind>& kind);
};

} // namespace Catch
