#include "ui/controls/numbers_model.h"

namespace backbridge::ui {

NumbersModel::NumbersModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void NumbersModel::setNumbers(report::NumbersTable numbers)
{
    beginResetModel();
    m_numbers = std::move(numbers);
    endResetModel();
}

int NumbersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.rows.size());
}

int NumbersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.columns.size());
}

QVariant NumbersModel::alignment(int column) const
{
    const bool isNumber = m_numbers.columns.at(static_cast<std::size_t>(column)).isNumber;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant NumbersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    return role == Qt::DisplayRole ? QVariant(m_numbers.rows.at(static_cast<std::size_t>(index.row()))
                                                  .at(static_cast<std::size_t>(index.column())))
                                   : QVariant();
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    return role == Qt::DisplayRole ? QVariant(m_numbers.columns.at(static_cast<std::size_t>(section)).head)
                                   : QVariant();
}

} // namespace backbridge::ui
