#include "ui/controls/weekly_table_model.h"

#include <QLocale>

namespace backbridge::ui {

WeeklyTableModel::WeeklyTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void WeeklyTableModel::setModel(report::WeeklyChartModel model)
{
    beginResetModel();
    m_model = std::move(model);
    endResetModel();
}

int WeeklyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_model.weeks.size());
}

int WeeklyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WeeklyTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const report::ChartWeek& week = m_model.weeks.at(static_cast<std::size_t>(index.row()));
    if (role == kStateRole) {
        return static_cast<int>(week.state);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == PlannedSessions || index.column() == DoneSessions;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const bool toCome = week.state == report::ChartWeekState::Planned;
    switch (index.column()) {
    case Week:
        return week.number;
    case FirstDay:
        return QLocale().toString(week.monday, QStringLiteral("d MMM"));
    case PlannedSessions:
        return week.planned;
    case DoneSessions:
        return toCome ? QVariant() : QVariant(week.done);
    case Status:
        return report::stateText(week.state);
    default:
        return {};
    }
}

QVariant WeeklyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == PlannedSessions || section == DoneSessions;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Week:
        return tr("Week");
    case FirstDay:
        return tr("From");
    case PlannedSessions:
        return tr("Planned");
    case DoneSessions:
        return tr("Done");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace backbridge::ui
