#include "csv_columns.h"

#include <algorithm>

#include "backbridge/domain/library.h"
#include "csv_text.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Alias {
    QLatin1String name; ///< folded, without a unit at its end
    LogColumn column;
    std::optional<LogProgram> program = std::nullopt; ///< only in its exports
};

/// What other programs call the columns.
const std::array kAliases {
    Alias {QLatin1String("day"), LogColumn::Date},
    Alias {QLatin1String("start time"), LogColumn::Date, LogProgram::Hevy},
    Alias {QLatin1String("exercise name"), LogColumn::Exercise},
    Alias {QLatin1String("exercise title"), LogColumn::Exercise},
    Alias {QLatin1String("set order"), LogColumn::Set},
    Alias {QLatin1String("set index"), LogColumn::Set},
    Alias {QLatin1String("repetitions"), LogColumn::Reps},
    Alias {QLatin1String("seconds"), LogColumn::HoldSeconds},
    Alias {QLatin1String("duration seconds"), LogColumn::HoldSeconds},
    Alias {QLatin1String("hold"), LogColumn::HoldSeconds},
    Alias {QLatin1String("hold seconds"), LogColumn::HoldSeconds},
    Alias {QLatin1String("time"), LogColumn::HoldSeconds, LogProgram::FitNotes},
    Alias {QLatin1String("kg"), LogColumn::LoadKg},
    Alias {QLatin1String("lbs"), LogColumn::LoadKg},
    Alias {QLatin1String("weight"), LogColumn::LoadKg},
    Alias {QLatin1String("load"), LogColumn::LoadKg},
    Alias {QLatin1String("exercise notes"), LogColumn::ExerciseNote},
    Alias {QLatin1String("notes"), LogColumn::ExerciseNote},
    Alias {QLatin1String("comment"), LogColumn::ExerciseNote},
    Alias {QLatin1String("workout notes"), LogColumn::Note},
    Alias {QLatin1String("description"), LogColumn::Note, LogProgram::Hevy},
};

/// Columns that together are in no other program's exports.
const std::array<std::pair<LogProgram, std::vector<QLatin1String>>, 4> kSignatures {{
    {LogProgram::Backbridge,
     {QLatin1String("exercise id"), QLatin1String("hold s"), QLatin1String("set pain")}},
    {LogProgram::Strong,
     {QLatin1String("workout name"), QLatin1String("exercise name"), QLatin1String("set order")}},
    {LogProgram::Hevy,
     {QLatin1String("start time"), QLatin1String("exercise title"), QLatin1String("set index")}},
    {LogProgram::FitNotes,
     {QLatin1String("exercise"), QLatin1String("category"), QLatin1String("distance unit")}},
}};

std::optional<LogProgram> programOf(const QStringList& names)
{
    const auto* const found =
        std::find_if(kSignatures.begin(), kSignatures.end(), [&names](const auto& signature) {
            return std::all_of(signature.second.begin(), signature.second.end(),
                               [&names](QLatin1String name) { return names.contains(name); });
        });
    return found == kSignatures.end() ? std::nullopt : std::optional(found->first);
}

/// A folded name without the unit at its end: "weight lbs" is "weight".
QString withoutUnit(const QString& name)
{
    static const QStringList kUnits {QStringLiteral("kg"), QStringLiteral("kgs"), QStringLiteral("lb"),
                                     QStringLiteral("lbs")};
    const qsizetype space = name.lastIndexOf(QLatin1Char(' '));
    return space > 0 && kUnits.contains(name.mid(space + 1)) ? name.left(space) : name;
}

std::optional<LogColumn> columnNamed(const QString& name, std::optional<LogProgram> program)
{
    for (std::size_t i = 0; i < kLogColumnCount; ++i) {
        if (name == foldForSearch(kColumnNames[i])) {
            return static_cast<LogColumn>(i);
        }
    }
    const QString bare = withoutUnit(name);
    const auto* const alias = std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias& candidate) {
        return candidate.name == bare && (!candidate.program || candidate.program == program);
    });
    return alias == kAliases.end() ? std::nullopt : std::optional(alias->column);
}

/// The first row of `text` read with `separator`; of a column that is there twice the first counts.
LogTable headerWith(const QByteArray& text, char separator)
{
    LogTable table;
    table.separator = separator;
    const auto take = [&table](const CsvRow& row) {
        QStringList names;
        for (const QByteArray& cell : row.cells) {
            const QString name = QString::fromUtf8(cell);
            table.columns << shown(name);
            names << foldForSearch(name);
        }
        table.program = programOf(names);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const std::optional<LogColumn> column = columnNamed(names[i], table.program);
            if (column && !table.matching.has(*column)) {
                table.matching.set(*column, static_cast<std::size_t>(i));
            }
        }
        return false;
    };
    // An open quotation mark leaves the header empty, which is answer enough.
    static_cast<void>(readCsv(text, separator, take));
    // These write when a session began on each of its lines: that tells two of one day apart.
    if (table.program == LogProgram::Strong || table.program == LogProgram::Hevy) {
        table.matching.set(LogColumn::Session, table.matching.at(LogColumn::Date));
    }
    return table;
}

/// Of two readings of a header the one with more columns that are known, then with more columns.
bool isRicher(const LogTable& a, const LogTable& b)
{
    const auto known = [](const LogTable& table) {
        return std::count_if(table.matching.cells.begin(), table.matching.cells.end(),
                             [](const auto& cell) { return cell.has_value(); });
    };
    return std::pair(known(a), a.columns.size()) > std::pair(known(b), b.columns.size());
}

bool hasWord(const QString& heading, std::initializer_list<const char*> words)
{
    const QStringList parts = foldForSearch(heading).split(QLatin1Char(' '));
    return std::any_of(words.begin(), words.end(),
                       [&parts](const char* word) { return parts.contains(QLatin1String(word)); });
}

} // namespace

QString headingOf(const LogTable& table, const LogMatching& matching, LogColumn column)
{
    const std::optional<std::size_t> index = matching.at(column);
    const auto columns = static_cast<std::size_t>(table.columns.size());
    return index && *index < columns ? table.columns[static_cast<qsizetype>(*index)] : nameOf(column);
}

LogTable readHeader(const QByteArray& text)
{
    constexpr auto kLongestHeader = qsizetype {16} * 1024;
    const QByteArray beginning = text.left(kLongestHeader);
    LogTable best;
    for (const char separator : {',', ';', '\t'}) {
        LogTable table = headerWith(beginning, separator);
        if (isRicher(table, best)) {
            best = std::move(table);
        }
    }
    return best;
}

std::optional<LoadUnit> loadUnitIn(const QString& heading)
{
    if (hasWord(heading, {"kg", "kgs", "kilograms"})) {
        return LoadUnit::Kilograms;
    }
    return hasWord(heading, {"lb", "lbs", "pounds"}) ? std::optional(LoadUnit::Pounds) : std::nullopt;
}

std::optional<TimeUnit> timeUnitIn(const QString& heading)
{
    if (hasWord(heading, {"s", "sec", "secs", "second", "seconds"})) {
        return TimeUnit::Seconds;
    }
    return hasWord(heading, {"min", "mins", "minute", "minutes"}) ? std::optional(TimeUnit::Minutes)
                                                                  : std::nullopt;
}

} // namespace backbridge::exchange
