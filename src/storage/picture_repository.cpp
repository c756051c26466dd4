#include "backbridge/storage/picture_repository.h"

#include "row.h"

namespace backbridge::storage {

std::optional<Picture> PictureRepository::find(const PictureId& id) const
{
    Statement select(m_database, QStringLiteral("SELECT media_type, content FROM picture WHERE id = ?"));
    select.run(id);
    if (!select.next()) {
        return std::nullopt;
    }
    Picture picture;
    picture.id = id;
    Row(select, "picture").read("media_type", picture.type);
    picture.content = select.value(1).toByteArray();
    return picture;
}

bool PictureRepository::has(const PictureId& id) const
{
    Statement select(m_database, QStringLiteral("SELECT 1 FROM picture WHERE id = ?"));
    select.run(id);
    return select.next();
}

void PictureRepository::save(const Picture& picture)
{
    Q_ASSERT(m_database.inTransaction());
    Q_ASSERT(picture.id == pictureIdOf(picture.content));
    // Bytes and no text: the conversions of values are not asked.
    Statement(m_database,
              QStringLiteral("INSERT INTO picture (id, media_type, content) VALUES (?, ?, ?)"
                             " ON CONFLICT (id) DO NOTHING"))
        .runWith({toColumn(picture.id), toColumn(picture.type), picture.content});
}

bool PictureRepository::hasUnused() const
{
    Statement select(m_database,
                     QStringLiteral("SELECT 1 FROM picture p WHERE NOT EXISTS"
                                    " (SELECT 1 FROM exercise_picture e WHERE e.picture_id = p.id) LIMIT 1"));
    select.run();
    return select.next();
}

void PictureRepository::removeUnused()
{
    Q_ASSERT(m_database.inTransaction());
    Statement(m_database,
              QStringLiteral("DELETE FROM picture WHERE NOT EXISTS"
                             " (SELECT 1 FROM exercise_picture e WHERE e.picture_id = picture.id)"))
        .run();
}

} // namespace backbridge::storage
