#pragma once

#include <optional>

#include "backbridge/domain/picture.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// The bytes of pictures. Opens no transaction; the caller does.
class PictureRepository {
public:
    explicit PictureRepository(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<Picture> find(const PictureId& id) const;

    [[nodiscard]] bool has(const PictureId& id) const;

    /// Keeps the picture unless it is there already.
    void save(const Picture& picture);

    /// Whether there are pictures that no exercise shows.
    [[nodiscard]] bool hasUnused() const;

    /// Removes these. Only where nothing can be undone any more: undo needs the bytes.
    void removeUnused();

private:
    Database& m_database;
};

} // namespace backbridge::storage
