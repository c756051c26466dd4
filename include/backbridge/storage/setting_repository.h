#pragma once

#include <QString>

#include <optional>

#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Settings that belong to the data rather than to the computer: the profile, the chosen client.
class SettingRepository {
public:
    explicit SettingRepository(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<QString> value(const QString& key) const;
    void setValue(const QString& key, const QString& value);

private:
    Database& m_database;
};

} // namespace backbridge::storage
