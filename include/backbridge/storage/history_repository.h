#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// A version of a record that was passed over or replaced, kept as bundle JSON. Append-only.
struct HistoryEntry {
    QString kind; ///< "client", "plan" or "session"
    QString recordId;
    ClientId client;
    QDateTime at; ///< UTC, when it was put here
    /// "import_older": the file's version lost; "import_replaced": the stored version lost; "corrected" and
    /// "removed": the version before a person did that.
    QString reason;
    QByteArray record; ///< that version, as in a bundle

    friend bool operator==(const HistoryEntry& a, const HistoryEntry& b) = default;
};

class HistoryRepository {
public:
    explicit HistoryRepository(Database& database)
        : m_database(database)
    {
    }

    void add(const HistoryEntry& entry);

    /// Whether the same losing version of the record is there already, so that a repeated import adds
    /// nothing.
    [[nodiscard]] bool holds(const QString& recordId, const QByteArray& record) const;

    /// In the order added.
    [[nodiscard]] std::vector<HistoryEntry> ofRecord(const QString& recordId) const;

    /// Of the client and all of the client's records, in the order added. Goes with the client when that is
    /// removed.
    [[nodiscard]] std::vector<HistoryEntry> ofClient(const ClientId& client) const;

private:
    Database& m_database;
};

} // namespace backbridge::storage
