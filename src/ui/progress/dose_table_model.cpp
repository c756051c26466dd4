#include "ui/progress/dose_table_model.h"

#include <QLocale>

#include <cmath>

#include "backbridge/domain/library.h"

namespace backbridge::ui {

namespace {

QVariant alignment(int column)
{
    const bool isNumber = column != DoseTableModel::Exercise;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QString amountText(int amount, Measure measure)
{
    const QString number = QLocale().toString(amount);
    switch (measure) {
    case Measure::Reps:
        return DoseTableModel::tr("%1 reps").arg(number);
    case Measure::Steps:
        return DoseTableModel::tr("%1 steps").arg(number);
    case Measure::Hold:
        return DoseTableModel::tr("%1 s").arg(number);
    }
    Q_UNREACHABLE();
}

} // namespace

DoseTableModel::DoseTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DoseTableModel::setDoses(const std::vector<DoseShare>& doses, const ExerciseLibrary& library)
{
    beginResetModel();
    m_lines.clear();
    for (const DoseShare& dose : doses) {
        m_lines.push_back({library.nameOf(dose.exercise), dose});
    }
    endResetModel();
}

int DoseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DoseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DoseTableModel::data(const QModelIndex& index, int role) const
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
    const auto& [name, dose] = m_lines.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Exercise:
        return name;
    case Sessions:
        return dose.sessions;
    case Prescribed:
        return amountText(dose.prescribed, dose.measure);
    case Done:
        return amountText(dose.credited, dose.measure);
    case Share:
        return dose.share() ? QVariant(tr("%1 %").arg(std::lround(*dose.share() * 100))) : QVariant();
    case Surplus:
        return dose.surplus > 0 ? QVariant(amountText(dose.surplus, dose.measure)) : QVariant();
    default:
        return {};
    }
}

QVariant DoseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Exercise:
        return tr("Exercise");
    case Sessions:
        return tr("Sessions");
    case Prescribed:
        return tr("Planned");
    case Done:
        return tr("Done of it");
    case Share:
        return tr("Share");
    case Surplus:
        return tr("Extra");
    default:
        return {};
    }
}

} // namespace backbridge::ui
