#include "ui/library/exercise_list_model.h"

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/plain_text.h"
#include "ui/library/library_words.h"

namespace backbridge::ui {

ExerciseListModel::ExerciseListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

ExerciseListModel::Row ExerciseListModel::rowFor(const Exercise& exercise)
{
    return {exercise.id,        exercise.name,           exercise.family,
            exercise.level,     exercise.position,       exercise.side,
            exercise.equipment, exercise.primaryMuscles, {}};
}

void ExerciseListModel::setExercises(const std::vector<const Exercise*>& exercises,
                                     const std::vector<LeftOut>& leftOut)
{
    std::vector<Row> rows;
    rows.reserve(exercises.size() + leftOut.size());
    for (const Exercise* exercise : exercises) {
        rows.push_back(rowFor(*exercise));
    }
    for (const LeftOut& each : leftOut) {
        rows.push_back(rowFor(*each.exercise));
        rows.back().reason = reasonText(each.reasons);
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

int ExerciseListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExerciseListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::ToolTipRole:
        // What may be cut on a card or in a narrow column.
        return index.column() == Name && row.reason.isEmpty()
            ? QString()
            : asToolTip(index.column() == Name ? row.name + QStringLiteral(": ") + row.reason
                                               : text(row, index.column()));
    case kIdRole:
        return row.id.value;
    case kFamilyRole:
        return static_cast<int>(row.family);
    case kLevelRole:
        return row.level;
    case kEquipmentRole:
        return equipmentText(row.equipment);
    case kReasonRole:
        return row.reason;
    case kSortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QString ExerciseListModel::text(const Row& row, int column)
{
    switch (column) {
    case Name:
        return row.name;
    case FamilyName:
        return nameOf(row.family);
    case Level:
        return QString::number(row.level);
    case Needs:
        return equipmentText(row.equipment);
    case Start:
        return nameOf(row.position);
    case Muscles:
        return musclesText(row.muscles);
    case Sides:
        return row.side == Side::Both ? tr("no") : row.side == Side::PerSide ? tr("yes") : tr("in turn");
    case Reason:
        return row.reason;
    default:
        return {};
    }
}

QVariant ExerciseListModel::sortValue(const Row& row, int column)
{
    switch (column) {
    case FamilyName:
        return static_cast<int>(row.family);
    case Level:
        return row.level;
    case Needs:
        // No equipment comes first.
        return row.equipment.empty() ? QString() : text(row, column);
    case Start:
        return static_cast<int>(row.position);
    case Sides:
        return static_cast<int>(row.side);
    default:
        return text(row, column);
    }
}

QString ExerciseListModel::accessibleText(const Row& row, int column)
{
    switch (column) {
    case Name: {
        const QString words =
            tr("%1, %2, level %3 of 5, %4")
                .arg(row.name, nameOf(row.family), QString::number(row.level), equipmentText(row.equipment));
        return row.reason.isEmpty() ? words : tr("%1. Left out: %2").arg(words, row.reason);
    }
    case Level:
        return tr("level %1 of 5").arg(row.level);
    case Sides:
        return nameOf(row.side);
    default:
        return text(row, column);
    }
}

QVariant ExerciseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Exercise");
    case FamilyName:
        return tr("Family");
    case Level:
        return tr("Level");
    case Needs:
        return tr("Equipment");
    case Start:
        return tr("Position");
    case Muscles:
        return tr("Trains");
    case Sides:
        return tr("One side");
    case Reason:
        return tr("Left out");
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
