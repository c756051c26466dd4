#pragma once

#include <QString>

#include <vector>

namespace backbridge::report {

/// The numbers behind a chart or a list of figures, in words as people read them. Screens, copies and files
/// show the same one.
struct NumbersTable {
    struct Column {
        QString head;
        bool isNumber = true; ///< numbers stand at the right

        friend bool operator==(const Column& a, const Column& b) = default;
    };

    std::vector<Column> columns;
    std::vector<std::vector<QString>> rows; ///< a cell for each column; empty where nothing is known

    friend bool operator==(const NumbersTable& a, const NumbersTable& b) = default;
};

} // namespace backbridge::report
