#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"

namespace backbridge {

/// That a professional has said the person may start (docs/clinical-rules.md, "Warning signs").
struct Clearance {
    QString by;
    QDate on;
    std::optional<QDate> validTo;

    friend bool operator==(const Clearance& a, const Clearance& b) = default;
};

/// A person who exercises. On a home PC there is one, in a clinic there are many.
struct Client {
    ClientId id;
    QString name; ///< as typed, 1–200 characters, plain text
    std::optional<int> birthYear; ///< 1900 to this year
    QString contact;
    QString notes;
    std::vector<CareTag> careTags; ///< what to avoid; no value twice, in the order of the enumeration
    /// What the client can train with, in the order of the enumeration; empty: nothing; absent: not asked.
    std::optional<std::vector<Equipment>> equipment;
    std::optional<Clearance> clearance;
    bool archived = false;
    QDateTime updatedAt; ///< UTC; decides which of two versions is the newer one
    int revision = 0; ///< of the stored row; 0 before the first save
    /// JSON object text of bundle fields that this version does not know, kept so that an export can write
    /// them back; empty when there are none. Domain and storage carry it, only exchange looks inside.
    QByteArray unknownFields;

    friend bool operator==(const Client& a, const Client& b) = default;
};

/// Everything that keeps `client` from being saved; places are field names of the bundle ("birth_year").
[[nodiscard]] Problems checkClient(const Client& client, QDate today);

} // namespace backbridge
