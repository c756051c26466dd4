#pragma once

#include <QByteArray>

#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Templates of one's own as the JSON that stands for them. Opens no transaction; the caller does.
class TemplateRepository {
public:
    explicit TemplateRepository(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::vector<QByteArray> all() const;

    /// Makes or replaces the template of that id.
    void save(const TemplateId& id, const QByteArray& content);

    /// Throws NotFound.
    void remove(const TemplateId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
