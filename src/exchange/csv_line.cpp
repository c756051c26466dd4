#include "csv_line.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "csv_columns.h"
#include "iso_text.h"
#include "log_day.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr int kMaxLineProblems = 5;
constexpr qsizetype kLongestName = 200;
constexpr double kLargestNumber = 1'000'000;

/// Whether `c` may be part of a number as logs write it: "12,5", "1e-07".
bool isNumberPart(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral(".,eE+-").contains(c);
}

/// The cells of one row by column, and what is wrong with them.
class Cells {
public:
    Cells(const LogTable& table, const LogMatching& matching, const CsvRow& row)
        : m_table(table)
        , m_matching(matching)
        , m_row(row)
        , m_problems(kMaxLineProblems)
    {
    }

    [[nodiscard]] ProblemList& problems() { return m_problems; }

    [[nodiscard]] bool hasColumn(LogColumn column) const { return m_matching.has(column); }

    [[nodiscard]] const LogMatching& matching() const { return m_matching; }

    [[nodiscard]] QString text(LogColumn column) const { return cellOf(m_row, m_matching, column); }

    [[nodiscard]] bool isEmpty(LogColumn column) const { return text(column).isEmpty(); }

    /// Of the line as a whole where there is no column.
    void add(std::optional<LogColumn> column, ProblemKind kind, const QString& text)
    {
        const QString heading = column ? headingOf(m_table, m_matching, *column) : QString();
        m_problems.add(placeInLine(m_row.line, heading), kind, text);
    }

    void addUnreadable(LogColumn column, const QString& expected)
    {
        add(column, ProblemKind::Malformed,
            Text::tr("“%1” is not %2").arg(shown(text(column).trimmed()), expected));
    }

    std::optional<double> number(LogColumn column)
    {
        QString written = text(column).trimmed();
        if (written.isEmpty()) {
            return std::nullopt;
        }
        const bool isPlain = written[0] >= QLatin1Char('0') && written[0] <= QLatin1Char('9')
            && std::all_of(written.begin(), written.end(), isNumberPart);
        bool isNumber = false;
        const double number = written.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
        if (!isPlain || !isNumber) {
            addUnreadable(column, Text::tr("a number"));
            return std::nullopt;
        }
        if (!(number <= kLargestNumber)) {
            add(column, ProblemKind::OutOfRange, Text::tr("%1 is far out of range").arg(shown(written)));
            return std::nullopt;
        }
        return number;
    }

    std::optional<int> integer(LogColumn column) { return wholeNumber(column, number(column)); }

    /// A number of seconds, or minutes and seconds with colons between them: "90", "1:30", "0:01:30".
    std::optional<int> seconds(LogColumn column)
    {
        const QString written = text(column).trimmed();
        if (written.contains(QLatin1Char(':'))) {
            const std::optional<int> seconds = secondsFromClock(written);
            if (!seconds) {
                addUnreadable(column, Text::tr("a time such as 1:30"));
            }
            return seconds;
        }
        constexpr double kMinute = 60;
        std::optional<double> number = this->number(column);
        if (number && m_matching.answers.times == TimeUnit::Minutes) {
            number = std::round(*number * kMinute);
        }
        return wholeNumber(column, number);
    }

    /// In kilograms, to a hundredth where pounds were given.
    std::optional<double> load()
    {
        constexpr double kPound = 0.45359237; // exactly, by the international agreement of 1959
        constexpr double kHundred = 100;
        const std::optional<double> number = this->number(LogColumn::LoadKg);
        return number && isInPounds() ? std::optional(std::round(*number * kPound * kHundred) / kHundred)
                                      : number;
    }

    std::optional<QDate> date(LogColumn column)
    {
        const QString written = text(column).trimmed();
        if (written.isEmpty()) {
            return std::nullopt;
        }
        const std::optional<QDate> date = dayFromLog(written, m_matching.answers.days);
        if (!date) {
            addUnreadable(column, Text::tr("a day such as 2026-01-05"));
        }
        return date;
    }

    /// Of something that happened; one after tomorrow is refused.
    std::optional<QDateTime> instant(LogColumn column, QDate today)
    {
        const QString written = text(column).trimmed();
        if (written.isEmpty()) {
            return std::nullopt;
        }
        std::optional<QDateTime> instant = instantFromText(written);
        if (!instant) {
            addUnreadable(column, Text::tr("a time such as 2026-01-05T17:30:00Z"));
        } else if (instant->date() > today.addDays(1)) {
            add(column, ProblemKind::OutOfRange, Text::tr("%1 is in the future").arg(shown(written)));
        }
        return instant;
    }

    std::optional<bool> yesNo(LogColumn column)
    {
        const QString written = text(column).trimmed().toLower();
        if (written.isEmpty()) {
            return std::nullopt;
        }
        for (const auto* const word : {"yes", "true", "1", "x"}) {
            if (written == QLatin1String(word)) {
                return true;
            }
        }
        if (written != QLatin1String("no") && written != QLatin1String("false")
            && written != QLatin1String("0")) {
            addUnreadable(column, Text::tr("yes or no"));
        }
        return false;
    }

    template <typename E>
    std::optional<E> word(LogColumn column)
    {
        const QString written = text(column).trimmed().toLower();
        const std::optional<E> value = fromWord<E>(written);
        if (!written.isEmpty() && !value) {
            add(column, ProblemKind::Unknown,
                Text::tr("“%1” is not a word that this column knows").arg(shown(written)));
        }
        return value;
    }

    std::vector<Symptom> symptoms()
    {
        std::vector<Symptom> symptoms;
        const QString written = text(LogColumn::Symptoms).simplified().toLower();
        for (const QString& word : written.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const std::optional<Symptom> symptom = fromWord<Symptom>(word);
            if (!symptom) {
                add(LogColumn::Symptoms, ProblemKind::Unknown,
                    Text::tr("“%1” is not a word that this column knows").arg(shown(word)));
            } else if (std::find(symptoms.begin(), symptoms.end(), *symptom) == symptoms.end()) {
                symptoms.push_back(*symptom);
            }
        }
        std::sort(symptoms.begin(), symptoms.end());
        return symptoms;
    }

private:
    std::optional<int> wholeNumber(LogColumn column, std::optional<double> number)
    {
        if (number && *number != std::floor(*number)) {
            addUnreadable(column, Text::tr("a whole number"));
            return std::nullopt;
        }
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    static std::optional<int> secondsFromClock(const QString& written)
    {
        constexpr int kSixty = 60;
        constexpr qsizetype kParts = 3;
        constexpr int kMost = 100; // hours, or minutes that stand first
        const QStringList parts = written.split(QLatin1Char(':'));
        int seconds = 0;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            bool isNumber = false;
            const int part = parts[i].toInt(&isNumber);
            if (!isNumber || part < 0 || part >= (i == 0 ? kMost : kSixty) || parts.size() > kParts) {
                return std::nullopt;
            }
            seconds = seconds * kSixty + part;
        }
        return seconds;
    }

    [[nodiscard]] bool isInPounds()
    {
        const QString unit = text(LogColumn::LoadUnit).trimmed();
        if (unit.isEmpty()) {
            return m_matching.answers.loads == LoadUnit::Pounds;
        }
        const std::optional<LoadUnit> named = loadUnitIn(unit);
        if (!named) {
            addUnreadable(LogColumn::LoadUnit, Text::tr("kg or lb"));
        }
        return named == LoadUnit::Pounds;
    }

    const LogTable& m_table;
    const LogMatching& m_matching;
    const CsvRow& m_row;
    ProblemList m_problems;
};

/// What the line says of its whole session.
Session readSession(Cells& cells, QDate today)
{
    Session session;
    session.date = cells.date(LogColumn::Date).value_or(QDate());
    if (cells.isEmpty(LogColumn::Date)) {
        cells.add(LogColumn::Date, ProblemKind::Missing, Text::tr("the day is missing"));
    }
    session.setting = cells.word<Setting>(LogColumn::Setting);
    session.painBefore = cells.integer(LogColumn::PainBefore);
    session.painHighest = cells.integer(LogColumn::PainHighest);
    session.painAfter = cells.integer(LogColumn::PainAfter);
    session.painNextMorning = cells.integer(LogColumn::PainNextMorning);
    session.soreness = cells.integer(LogColumn::Soreness);
    session.sorenessNextMorning = cells.integer(LogColumn::SorenessNextMorning);
    session.effort = cells.integer(LogColumn::Effort);
    session.symptoms = cells.symptoms();
    session.flare = cells.yesNo(LogColumn::Flare).value_or(false);
    session.flareNextMorning = cells.yesNo(LogColumn::FlareNextMorning).value_or(false);
    session.notDoneReason = cells.word<NotDoneReason>(LogColumn::NotDoneReason);
    session.note = cells.text(LogColumn::Note);
    session.plannedDate = cells.date(LogColumn::PlannedDate);
    session.startedAt = cells.instant(LogColumn::StartedAt, today);
    session.endedAt = cells.instant(LogColumn::EndedAt, today);
    session.loggedOn = cells.date(LogColumn::LoggedOn);
    session.source = cells.word<Source>(LogColumn::Source).value_or(Source::Imported);
    // A log that does not say when it was written must not win against anything that does.
    const QDateTime startOfDay(session.date, QTime(0, 0), Qt::UTC);
    session.updatedAt = cells.instant(LogColumn::UpdatedAt, today).value_or(startOfDay);
    return session;
}

/// Whether the line is of no set, though it may have numbers: Strong has lines whose set is "Note" or
/// "Rest Timer"; a single letter is a kind of set (warm-up, drop, failure).
bool isOfNoSet(const Cells& cells)
{
    const QString set = cells.text(LogColumn::Set).trimmed();
    return set.size() > 1 && set[0].isLetter();
}

/// The set of the line; nothing when the line speaks of the exercise as a whole.
std::optional<SetRecord> readSet(Cells& cells)
{
    if (isOfNoSet(cells)) {
        return std::nullopt;
    }
    SetRecord set;
    set.side = cells.word<SetSide>(LogColumn::Side);
    set.reps = cells.integer(LogColumn::Reps);
    set.steps = cells.integer(LogColumn::Steps);
    set.holdSeconds = cells.seconds(LogColumn::HoldSeconds);
    set.loadKg = cells.load();
    set.done = cells.yesNo(LogColumn::Done).value_or(true);
    set.pain = cells.integer(LogColumn::SetPain);
    if (set.loadKg == 0.0) {
        set.loadKg.reset();
    }
    // Only our own logs tell "none were done" from "not counted this way", for which others write 0, too.
    if (!cells.hasColumn(LogColumn::Done)) {
        for (std::optional<int>* count : {&set.reps, &set.steps, &set.holdSeconds}) {
            if (*count == 0) {
                count->reset();
            }
        }
    }
    const bool isCounted = set.reps || set.steps || set.holdSeconds;
    const bool saysNothing = cells.isEmpty(LogColumn::Done) && !set.side && !set.loadKg && !set.pain;
    if (!isCounted && saysNothing && cells.hasColumn(LogColumn::Done)) {
        return std::nullopt;
    }
    if (!isCounted && cells.problems().isEmpty()) {
        cells.add(LogColumn::Reps, ProblemKind::Missing,
                  Text::tr("neither repetitions, steps nor seconds are here"));
    }
    return set;
}

void readExercise(Cells& cells, LogLine& line)
{
    line.exerciseId = cells.text(LogColumn::ExerciseId).trimmed();
    line.exerciseName = cells.text(LogColumn::Exercise).trimmed();
    if (line.exerciseName.isEmpty()) {
        line.exerciseName = line.exerciseId;
    }
    const bool hasSet = !cells.isEmpty(LogColumn::Reps) || !cells.isEmpty(LogColumn::Steps)
        || !cells.isEmpty(LogColumn::HoldSeconds);
    if (line.exerciseName.isEmpty()) {
        if (hasSet) {
            cells.add(LogColumn::Exercise, ProblemKind::Missing, Text::tr("the exercise is missing"));
        }
        return;
    }
    if (line.exerciseName.size() > kLongestName) {
        cells.add(LogColumn::Exercise, ProblemKind::TooLarge,
                  Text::tr("the name is longer than %1 characters").arg(kLongestName));
    }
    line.entryKey = cells.text(LogColumn::Entry).trimmed();
    line.entry.technique = cells.word<Technique>(LogColumn::Technique);
    line.entry.note = cells.text(LogColumn::ExerciseNote);
    if (const std::optional<SetRecord> set = readSet(cells)) {
        line.entry.sets.push_back(*set);
    }
}

} // namespace

LogLineResult readLogLine(const LogTable& table, const LogMatching& matching, const CsvRow& row, QDate today)
{
    Cells cells(table, matching, row);
    LogLine line;
    line.line = row.line;
    line.session = readSession(cells, today);
    line.sessionKey = cells.text(LogColumn::Session).trimmed();
    readExercise(cells, line);
    if (cells.problems().isEmpty()) {
        Session whole = line.session;
        whole.entries.push_back(line.entry);
        for (const Problem& problem : checkSession(whole, today)) {
            cells.add(columnOfField(problem.place), problem.kind, problem.text);
        }
    }
    LogLineResult result;
    if (cells.problems().isEmpty()) {
        result.line = std::move(line);
    }
    result.problems = cells.problems().take();
    return result;
}

QString cellOf(const CsvRow& row, const LogMatching& matching, LogColumn column)
{
    const std::optional<std::size_t> index = matching.at(column);
    return index && *index < row.cells.size() ? unguardFormula(QString::fromUtf8(row.cells[*index]))
                                              : QString();
}

QString placeInLine(int line, const QString& column)
{
    const QString place = Text::tr("line %1").arg(line);
    return column.isEmpty() ? place : place + QStringLiteral(": ") + column;
}

std::optional<LogColumn> columnOfField(const QString& field)
{
    QString name = field.mid(field.lastIndexOf(QLatin1Char('.')) + 1);
    if (field.startsWith(QLatin1String("entries"))) {
        if (name == QLatin1String("pain")) {
            return LogColumn::SetPain;
        }
        if (name == QLatin1String("note")) {
            return LogColumn::ExerciseNote;
        }
    }
    const auto* const known = std::find(kColumnNames.begin(), kColumnNames.end(), name);
    return known == kColumnNames.end() ? std::nullopt
                                       : std::optional(static_cast<LogColumn>(known - kColumnNames.begin()));
}

} // namespace backbridge::exchange
