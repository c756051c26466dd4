#include "ui/log_import/log_preview_model.h"

#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

QString stateText(LoggedState state)
{
    switch (state) {
    case LoggedState::New:
        return LogPreviewModel::tr("new");
    case LoggedState::Here:
        return LogPreviewModel::tr("here already");
    case LoggedState::Differs:
        return LogPreviewModel::tr("differs here, stays");
    case LoggedState::Foreign:
        return LogPreviewModel::tr("another client’s, left out");
    }
    return {};
}

} // namespace

LogPreviewModel::LogPreviewModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LogPreviewModel::setSessions(const std::vector<LoggedSession>& sessions, const ExerciseLibrary& library,
                                  QDate today)
{
    beginResetModel();
    m_lines.clear();
    for (const LoggedSession& logged : sessions) {
        QStringList names;
        std::size_t sets = 0;
        for (const Entry& entry : logged.session.entries) {
            names << library.nameOf(entry.exercise);
            sets += entry.sets.size();
        }
        m_lines.push_back({shortDay(logged.session.date, today), names.join(QStringLiteral(", ")),
                           QString::number(sets), stateText(logged.state)});
    }
    endResetModel();
}

int LogPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant LogPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (index.column() == Sets ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Day:
        return line.day;
    case Exercises:
        return line.exercises;
    case Sets:
        return line.sets;
    case State:
        return line.state;
    default:
        return {};
    }
}

QVariant LogPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | (section == Sets ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Day:
        return tr("Day");
    case Exercises:
        return tr("Exercises");
    case Sets:
        return tr("Sets");
    case State:
        return tr("What becomes of it");
    default:
        return {};
    }
}

} // namespace backbridge::ui
