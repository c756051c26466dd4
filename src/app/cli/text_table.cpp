#include "text_table.h"

#include <algorithm>

namespace backbridge::cli {

void TextTable::addColumn(const QString& title, Align align)
{
    m_aligns.push_back(align);
    m_rows.front() << title;
}

void TextTable::addRow(const QStringList& cells)
{
    Q_ASSERT(cells.size() == m_rows.front().size());
    QStringList row;
    for (const QString& cell : cells) {
        row << printable(cell);
    }
    m_rows.push_back(std::move(row));
}

void TextTable::print(Terminal& terminal) const
{
    std::vector<qsizetype> widths(m_aligns.size());
    for (const QStringList& row : m_rows) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            widths[column] = std::max(widths[column], row[static_cast<qsizetype>(column)].size());
        }
    }
    for (const QStringList& row : m_rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString& cell = row[static_cast<qsizetype>(column)];
            line += m_aligns[column] == Align::Left ? cell.leftJustified(widths[column])
                                                    : cell.rightJustified(widths[column]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        terminal.print(line);
    }
}

} // namespace backbridge::cli
