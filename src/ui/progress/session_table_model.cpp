#include "ui/progress/session_table_model.h"

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

bool isNumber(int column)
{
    return column >= SessionTableModel::PainBefore && column <= SessionTableModel::Effort;
}

} // namespace

SessionTableModel::SessionTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SessionTableModel::showOrigin()
{
    beginResetModel();
    m_withOrigin = true;
    endResetModel();
}

void SessionTableModel::setSessions(std::vector<SessionLine> lines, QDate today)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_today = today;
    endResetModel();
}

int SessionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SessionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_withOrigin ? static_cast<int>(ColumnCount) : static_cast<int>(Origin);
}

QString SessionTableModel::dayText(const SessionLine& line, int row) const
{
    const auto sameDay = [&line](const SessionLine& other) {
        return other.date == line.date;
    };
    QString day = shortDay(line.date, m_today);
    if (std::count_if(m_lines.begin(), m_lines.end(), sameDay) < 2) {
        return day;
    }
    const auto before = std::count_if(m_lines.begin(), m_lines.begin() + row, sameDay);
    return tr("%1, no. %2", "second session of a day").arg(day).arg(before + 1);
}

QString SessionTableModel::text(const SessionLine& line, int row, int column) const
{
    switch (column) {
    case Day:
        return dayText(line, row);
    case Done:
        return doneText(line);
    case PainBefore:
        return ratingText(line.painBefore);
    case PainHighest:
        return ratingText(line.painHighest);
    case PainAfter:
        return ratingText(line.painAfter);
    case Effort:
        return ratingText(line.effort);
    case Origin:
        return isLate(line.date, line.loggedOn) ? tr("%1, late").arg(nameOf(line.source))
                                                : nameOf(line.source);
    default:
        return {};
    }
}

QVariant SessionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SessionLine& line = m_lines.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case kIdRole:
        return line.id.text();
    default:
        return {};
    }
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Day:
        return tr("Day");
    case Done:
        return tr("Done");
    case PainBefore:
        return tr("Pain before");
    case PainHighest:
        return tr("highest");
    case PainAfter:
        return tr("after");
    case Effort:
        return tr("Effort");
    case Origin:
        return tr("Entered");
    default:
        return {};
    }
}

} // namespace backbridge::ui
