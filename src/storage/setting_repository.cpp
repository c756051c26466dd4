#include "backbridge/storage/setting_repository.h"

#include "row.h"

namespace backbridge::storage {

std::optional<QString> SettingRepository::value(const QString& key) const
{
    Statement select(m_database, QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    select.run(key);
    if (!select.next()) {
        return std::nullopt;
    }
    QString value;
    Row(select, "setting").read("value", value);
    return value;
}

void SettingRepository::setValue(const QString& key, const QString& value)
{
    Statement upsert(m_database,
                     QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?)"
                                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    upsert.run(key, value);
}

} // namespace backbridge::storage
