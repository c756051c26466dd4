#include "ui/controls/day_map_table_model.h"

#include <QLocale>

#include <algorithm>

namespace backbridge::ui {

namespace {

QVariant alignment(int column)
{
    const bool isNumber = column == DayMapTableModel::ShiftDays;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

bool saysNothing(const DayRecord& day)
{
    return day.outcome == DayOutcome::Rest || day.outcome == DayOutcome::Outside
        || day.outcome == DayOutcome::Elsewhere;
}

} // namespace

DayMapTableModel::DayMapTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DayMapTableModel::setModel(const report::DayMapModel& model)
{
    beginResetModel();
    m_days.clear();
    std::remove_copy_if(model.days.rbegin(), model.days.rend(), std::back_inserter(m_days), &saysNothing);
    endResetModel();
}

int DayMapTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int DayMapTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DayMapTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const DayRecord& day = m_days.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Day:
        return QLocale().toString(day.date, QStringLiteral("ddd d MMM yyyy"));
    case Outcome:
        return report::outcomeText(day.outcome);
    case ShiftDays:
        return day.shiftDays > 0 ? QVariant(day.shiftDays) : QVariant();
    default:
        return {};
    }
}

QVariant DayMapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Day:
        return tr("Day");
    case Outcome:
        return tr("What came of it");
    case ShiftDays:
        return tr("Days apart");
    default:
        return {};
    }
}

} // namespace backbridge::ui
