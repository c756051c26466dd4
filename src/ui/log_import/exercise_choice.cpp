#include "ui/log_import/exercise_choice.h"

#include <algorithm>

namespace backbridge::ui {

ExerciseChoice::ExerciseChoice(const ExerciseLibrary& library, bool withNew, QObject* parent)
    : QAbstractListModel(parent)
    , m_withNew(withNew)
{
    for (const Exercise& exercise : library.exercises()) {
        if (!exercise.archived) {
            m_lines.push_back({exercise.id, exercise.name});
        }
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

int ExerciseChoice::lineOf(const std::optional<ExerciseId>& exercise) const
{
    if (!exercise) {
        return 0;
    }
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&exercise](const Line& line) { return line.id == *exercise; });
    return found == m_lines.end() ? -1 : first() + static_cast<int>(found - m_lines.begin());
}

std::optional<ExerciseId> ExerciseChoice::exerciseAt(int line) const
{
    const int index = line - first();
    return index >= 0 && index < static_cast<int>(m_lines.size())
        ? std::optional(m_lines[static_cast<std::size_t>(index)].id)
        : std::nullopt;
}

int ExerciseChoice::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : first() + static_cast<int>(m_lines.size());
}

QVariant ExerciseChoice::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    if (isNew(index.row())) {
        return tr("A new exercise of your own");
    }
    if (index.row() == leaveOutLine()) {
        return tr("Leave it out");
    }
    return m_lines[static_cast<std::size_t>(index.row() - first())].name;
}

} // namespace backbridge::ui
