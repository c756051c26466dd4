#pragma once

#include <QStringList>

#include <vector>

#include "terminal.h"

namespace backbridge::cli {

/// Rows of text in columns as wide as their widest cell.
class TextTable {
public:
    enum class Align { Left, Right };

    /// A column; all of them before the first row.
    void addColumn(const QString& title, Align align = Align::Left);

    /// As many cells as there are columns.
    void addRow(const QStringList& cells);

    void print(Terminal& terminal) const;

private:
    std::vector<Align> m_aligns;
    std::vector<QStringList> m_rows {QStringList()}; ///< the first one holds the titles
};

} // namespace backbridge::cli
