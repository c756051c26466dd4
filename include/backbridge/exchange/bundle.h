#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"

namespace backbridge::exchange {

/// Largest bundle that is read, in bytes; deepest nesting; see docs/bundle-format.md.
constexpr qint64 kMaxBundleBytes = 128LL * 1024 * 1024;
constexpr int kMaxBundleDepth = 32;
/// The bundle version that this program writes, and the newest that it reads.
constexpr int kBundleVersion = 1;

/// A client with everything that travels along.
struct ClientRecord {
    Client client;
    std::vector<Plan> plans;
    std::vector<Session> sessions;
    std::vector<Activity> activities;

    friend bool operator==(const ClientRecord& a, const ClientRecord& b) = default;
};

/// What a bundle file holds. Every record has its `updatedAt`; one that the file leaves out is the file's
/// `exported_at`. Revisions are 0: they belong to a database.
struct Bundle {
    QDateTime exportedAt; ///< UTC
    std::vector<Exercise> exercises; ///< exercises that are not built in and that the clients' records name
    /// The bytes of the exercises' pictures, as far as the file has them. Only their ids are checked against
    /// them; whether they are pictures is left to whoever keeps them.
    std::vector<Picture> pictures;
    std::vector<ClientRecord> clients;

    friend bool operator==(const Bundle& a, const Bundle& b) = default;
};

/// A bundle that was read, or why it was refused: `problems` is empty exactly when `bundle` is there.
/// At most kMaxProblems are reported.
struct BundleResult {
    std::optional<Bundle> bundle;
    Problems problems;
};

constexpr int kMaxProblems = 20;

/// Reads a bundle. Never throws on any input, however hostile; refuses as a whole what breaks the format or
/// the domain's rules, naming each place. Exercises must be in `library` or in the bundle itself. `today`
/// refuses sessions in the future.
[[nodiscard]] BundleResult readBundle(const QByteArray& json, const ExerciseLibrary& library, QDate today);

/// Writes `bundle` as UTF-8 JSON with two spaces of indent, keys in a fixed order, a newline at the end.
/// The same value gives the same bytes. Fields from elsewhere that reading kept are written back.
[[nodiscard]] QByteArray writeBundle(const Bundle& bundle);

/// One record as it stands in a bundle, compact: how history keeps versions.
[[nodiscard]] QByteArray writeRecord(const Client& client);
[[nodiscard]] QByteArray writeRecord(const Plan& plan);
[[nodiscard]] QByteArray writeRecord(const Session& session);
[[nodiscard]] QByteArray writeRecord(const Activity& activity);

/// The session that writeRecord() kept, by this version of the program or an earlier one. Its plan and its
/// exercises need not be there any more. Nothing when it cannot be read or breaks a rule. Never throws.
[[nodiscard]] std::optional<Session> readKeptSession(const QByteArray& record, const ClientId& client,
                                                     QDate today);

} // namespace backbridge::exchange
