#include "ui/library/exercise_list_model.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/texts.h"

namespace backbridge::ui {

QString equipmentText(const Exercise& exercise)
{
    if (exercise.equipment.empty()) {
        return QCoreApplication::translate("Exercises", "no equipment");
    }
    QStringList names;
    for (const Equipment item : exercise.equipment) {
        names << nameOf(item);
    }
    return names.join(QStringLiteral(", "));
}

ExerciseListModel::ExerciseListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ExerciseListModel::setExercises(const std::vector<const Exercise*>& exercises)
{
    std::vector<Row> rows;
    rows.reserve(exercises.size());
    for (const Exercise* exercise : exercises) {
        rows.push_back(
            {exercise->id, exercise->name, exercise->family, exercise->level, equipmentText(*exercise)});
    }
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ExerciseListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ExerciseListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, level %3 of 5, %4")
            .arg(row.name, nameOf(row.family), QString::number(row.level), row.equipment);
    case kIdRole:
        return row.id.value;
    case kFamilyRole:
        return static_cast<int>(row.family);
    case kLevelRole:
        return row.level;
    case kEquipmentRole:
        return row.equipment;
    default:
        return {};
    }
}

int ExerciseListModel::rowOf(const ExerciseId& id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace backbridge::ui
