#include "csv_columns.h"

#include <algorithm>

#include "backbridge/domain/library.h"
#include "csv_text.h"

namespace backbridge::exchange {

namespace {

struct Alias {
    QLatin1String name;
    Column column;
};

/// What other programs call the columns.
constexpr std::array kAliases {
    Alias {QLatin1String("day"), Column::Date},
    Alias {QLatin1String("exercise name"), Column::Exercise},
    Alias {QLatin1String("set order"), Column::Set},
    Alias {QLatin1String("set index"), Column::Set},
    Alias {QLatin1String("repetitions"), Column::Reps},
    Alias {QLatin1String("seconds"), Column::HoldSeconds},
    Alias {QLatin1String("duration seconds"), Column::HoldSeconds},
    Alias {QLatin1String("hold seconds"), Column::HoldSeconds},
    Alias {QLatin1String("kg"), Column::LoadKg},
    Alias {QLatin1String("weight kg"), Column::LoadKg},
    Alias {QLatin1String("load"), Column::LoadKg},
    Alias {QLatin1String("exercise notes"), Column::ExerciseNote},
    Alias {QLatin1String("notes"), Column::ExerciseNote},
};

std::optional<Column> columnNamed(const QByteArray& cell)
{
    const QString name = foldForSearch(QString::fromUtf8(cell));
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        if (name == foldForSearch(kColumnNames[i])) {
            return static_cast<Column>(i);
        }
    }
    const auto* const alias = std::find_if(
        kAliases.begin(), kAliases.end(), [&name](const Alias& candidate) { return candidate.name == name; });
    return alias == kAliases.end() ? std::nullopt : std::optional(alias->column);
}

/// The first row of `text` read with `separator`; of a column that is there twice the first counts.
CsvHeader headerWith(const QByteArray& text, char separator)
{
    CsvHeader header;
    header.separator = separator;
    const auto take = [&header](const CsvRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::optional<Column> column = columnNamed(row.cells[i]);
            if (column && !header.has(*column)) {
                header.cells[static_cast<std::size_t>(*column)] = i;
            }
        }
        return false;
    };
    // An open quotation mark leaves the header empty, which is answer enough.
    static_cast<void>(readCsv(text, separator, take));
    return header;
}

} // namespace

std::optional<CsvHeader> findHeader(const QByteArray& text)
{
    constexpr auto kLongestHeader = qsizetype {16} * 1024;
    const QByteArray beginning = text.left(kLongestHeader);
    const auto known = [](const CsvHeader& header) {
        return std::count_if(header.cells.begin(), header.cells.end(),
                             [](const auto& cell) { return cell.has_value(); });
    };
    CsvHeader best;
    for (const char separator : {',', ';', '\t'}) {
        const CsvHeader header = headerWith(beginning, separator);
        if (known(header) > known(best)) {
            best = header;
        }
    }
    const bool isLog = best.has(Column::Date) && best.has(Column::Exercise);
    return isLog ? std::optional(best) : std::nullopt;
}

} // namespace backbridge::exchange
