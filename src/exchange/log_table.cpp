#include "backbridge/exchange/log_table.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/exercise_names.h"
#include "csv_columns.h"
#include "csv_line.h"
#include "csv_text.h"
#include "log_day.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

LogTableResult refused(const QString& place, ProblemKind kind, const QString& text)
{
    return {std::nullopt, {{place, kind, text}}};
}

/// Goes through the lines of a log once and notes what they leave open.
class Surveyor {
public:
    Surveyor(const LogTable& table, const LogMatching& matching)
        : m_table(table)
    {
        m_survey.lacksDate = !matching.has(LogColumn::Date);
        m_survey.lacksExercise = !matching.has(LogColumn::Exercise);
        m_survey.matching = matching;
        takeUnitsFromHeadings();
    }

    LogSurvey survey()
    {
        bool isHeader = true;
        static_cast<void>(readCsv(m_table.text, m_table.separator, [this, &isHeader](const CsvRow& row) {
            if (!isHeader) {
                look(row);
            }
            isHeader = false;
            return true;
        }));
        settleDays();
        return std::move(m_survey);
    }

private:
    void takeUnitsFromHeadings()
    {
        LogMatching& matching = m_survey.matching;
        if (matching.has(LogColumn::LoadKg)) {
            const auto unit = loadUnitIn(headingOf(m_table, matching, LogColumn::LoadKg));
            matching.answers.loads = unit ? unit : matching.answers.loads;
        }
        if (matching.has(LogColumn::HoldSeconds)) {
            const auto unit = timeUnitIn(headingOf(m_table, matching, LogColumn::HoldSeconds));
            matching.answers.times = unit ? unit : matching.answers.times;
        }
    }

    [[nodiscard]] QString cell(const CsvRow& row, LogColumn column) const
    {
        return cellOf(row, m_survey.matching, column);
    }

    void look(const CsvRow& row)
    {
        const LogMatching& matching = m_survey.matching;
        const QString load = cell(row, LogColumn::LoadKg);
        if (!matching.answers.loads && cell(row, LogColumn::LoadUnit).isEmpty() && isAboveZero(load)) {
            m_survey.asksLoads = true;
        }
        const QString time = cell(row, LogColumn::HoldSeconds);
        if (!matching.answers.times && !time.contains(QLatin1Char(':')) && isAboveZero(time)) {
            m_survey.asksTimes = true;
        }
        const DayEvidence evidence = dayEvidence(cell(row, LogColumn::Date));
        m_dayFirst = m_dayFirst || evidence == DayEvidence::DayFirst;
        m_monthFirst = m_monthFirst || evidence == DayEvidence::MonthFirst;
        m_eitherFirst = m_eitherFirst || evidence == DayEvidence::Either;
        lookForName(row);
    }

    void lookForName(const CsvRow& row)
    {
        const QString name = cell(row, LogColumn::Exercise).trimmed();
        if (name.isEmpty() || !cell(row, LogColumn::ExerciseId).isEmpty()) {
            return;
        }
        const QString key = nameKey(name);
        const auto known = m_byKey.constFind(key);
        if (known == m_byKey.constEnd()) {
            m_byKey.insert(key, m_survey.names.size());
            m_survey.names.push_back({name, 1});
        } else {
            ++m_survey.names[*known].lines;
        }
    }

    static bool isAboveZero(QString text)
    {
        return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble() > 0;
    }

    /// One day that can only be read one way settles it for all; two that contradict each other do not.
    void settleDays()
    {
        if (m_dayFirst != m_monthFirst) {
            m_survey.matching.answers.days = m_dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
        }
        m_survey.asksDays =
            !m_survey.matching.answers.days && (m_eitherFirst || (m_dayFirst && m_monthFirst));
    }

    const LogTable& m_table;
    LogSurvey m_survey;
    QHash<QString, std::size_t> m_byKey;
    bool m_dayFirst = false;
    bool m_monthFirst = false;
    bool m_eitherFirst = false;
};

} // namespace

LogTableResult openLog(const QByteArray& bytes)
{
    if (bytes.size() > kMaxLogBytes) {
        constexpr qint64 kMebibyte = 1024LL * 1024;
        return refused({}, ProblemKind::TooLarge,
                       Text::tr("the file is larger than %1 MiB").arg(kMaxLogBytes / kMebibyte));
    }
    const std::optional<QByteArray> text = toUtf8Text(bytes);
    if (!text) {
        return refused({}, ProblemKind::Malformed,
                       Text::tr("not UTF-8 text: save it from the spreadsheet as “CSV UTF-8”"));
    }
    LogTable table = readHeader(*text);
    table.text = *text;
    bool isHeader = true;
    const std::optional<int> openLine = readCsv(table.text, table.separator, [&](const CsvRow& row) {
        if (!isHeader && table.examples.size() < kLogExamples) {
            QStringList& cells = table.examples.emplace_back();
            for (qsizetype i = 0; i < table.columns.size(); ++i) {
                const auto index = static_cast<std::size_t>(i);
                cells << (index < row.cells.size() ? shown(QString::fromUtf8(row.cells[index])) : QString());
            }
        }
        isHeader = false;
        return true;
    });
    if (openLine) {
        return refused(placeInLine(*openLine, QString()), ProblemKind::Malformed,
                       Text::tr("a quotation mark is opened and never closed"));
    }
    if (table.columns.size() < 2) {
        return refused({}, ProblemKind::Malformed,
                       Text::tr("this is no table: its first line does not name two columns"));
    }
    return {std::move(table), {}};
}

LogSurvey surveyLog(const LogTable& table, const LogMatching& matching)
{
    return Surveyor(table, matching).survey();
}

} // namespace backbridge::exchange
