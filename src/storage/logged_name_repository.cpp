#include "backbridge/storage/logged_name_repository.h"

#include "row.h"

namespace backbridge::storage {

QHash<QString, std::optional<ExerciseId>> LoggedNameRepository::all() const
{
    Statement select(m_database, QStringLiteral("SELECT name, exercise_id FROM logged_name ORDER BY name"));
    select.run();
    QHash<QString, std::optional<ExerciseId>> names;
    while (select.next()) {
        QString name;
        std::optional<ExerciseId> exercise;
        Row(select, "logged_name").read("name", name).read("exercise_id", exercise);
        names.insert(name, exercise);
    }
    return names;
}

void LoggedNameRepository::save(const QString& name, const std::optional<ExerciseId>& exercise)
{
    Statement upsert(m_database,
                     QStringLiteral("INSERT INTO logged_name (name, exercise_id) VALUES (?, ?)"
                                    " ON CONFLICT (name) DO UPDATE SET exercise_id = excluded.exercise_id"));
    upsert.run(name, exercise);
}

} // namespace backbridge::storage
