#include "ui/controls/pain_dose_table_model.h"

namespace backbridge::ui {

namespace {

QVariant text(const std::optional<double>& rating)
{
    return rating ? QVariant(report::ratingText(*rating)) : QVariant();
}

QVariant alignment(int column)
{
    const bool isNumber = column != PainDoseTableModel::Days;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

PainDoseTableModel::PainDoseTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void PainDoseTableModel::setModel(report::PainDoseModel model)
{
    beginResetModel();
    m_model = std::move(model);
    endResetModel();
}

int PainDoseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_model.points.size());
}

int PainDoseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PainDoseTableModel::data(const QModelIndex& index, int role) const
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
    const report::PainDosePoint& point = m_model.points.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Days:
        return report::pointDays(m_model, point);
    case Before:
        return text(point.before);
    case Highest:
        return point.highest ? QVariant(*point.highest) : QVariant();
    case After:
        return text(point.after);
    case NextMorning:
        return text(point.nextMorning);
    case Reps:
        return point.work.reps;
    case Seconds:
        return point.work.seconds;
    case Sessions:
        return point.sessions;
    default:
        return {};
    }
}

QVariant PainDoseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Days:
        return tr("Day");
    case Before:
        return tr("Pain before");
    case Highest:
        return tr("Highest");
    case After:
        return tr("After");
    case NextMorning:
        return tr("Next morning");
    case Reps:
        return tr("Reps");
    case Seconds:
        return tr("Seconds held");
    case Sessions:
        return tr("Sessions");
    default:
        return {};
    }
}

} // namespace backbridge::ui
