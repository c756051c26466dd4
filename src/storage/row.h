#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/dose.h"
#include "statement.h"

namespace backbridge::storage {

/// Reads the present row of a statement column by column, in the order of its SELECT. A value that the
/// program does not know, or NULL where there has to be one, throws Damaged naming table and column.
class Row {
public:
    /// `table` names the faulty one; it must be a literal.
    Row(const Statement& statement, const char* table)
        : m_statement(statement)
        , m_table(table)
    {
    }

    /// Reads the next column, which is `column`, into `value`.
    template <typename T>
    Row& read(const char* column, T& value)
    {
        if (!fromColumn(m_statement.value(m_next++), value)) {
            refuse(column);
        }
        return *this;
    }

    /// Throws Damaged for `column`.
    [[noreturn]] void refuse(const char* column) const;

private:
    const Statement& m_statement;
    const char* m_table;
    int m_next = 0;
};

/// Adds an item to `items`; the row's column "position" must say that it is the next one.
template <typename T>
[[nodiscard]] T& appended(Row& row, std::vector<T>& items)
{
    int position = -1;
    row.read("position", position);
    if (position != static_cast<int>(items.size())) {
        row.refuse("position");
    }
    return items.emplace_back();
}

/// The item of `items` whose index stands in `column`.
template <typename T>
[[nodiscard]] T& itemAt(Row& row, const char* column, std::vector<T>& items)
{
    int index = -1;
    row.read(column, index);
    if (index < 0 || index >= static_cast<int>(items.size())) {
        row.refuse(column);
    }
    return items[static_cast<std::size_t>(index)];
}

/// Reads the columns tempo_up, tempo_hold and tempo_down.
void readTempo(Row& row, std::optional<Tempo>& tempo);

/// One part of a tempo as a column; nothing when there is no tempo.
[[nodiscard]] std::optional<int> partOf(const std::optional<Tempo>& tempo, int Tempo::*part);

} // namespace backbridge::storage
