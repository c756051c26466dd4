#include "csv_line.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "iso_text.h"
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
    Cells(const CsvHeader& header, const CsvRow& row)
        : m_header(header)
        , m_row(row)
        , m_problems(kMaxLineProblems)
    {
    }

    [[nodiscard]] ProblemList& problems() { return m_problems; }

    [[nodiscard]] bool hasColumn(Column column) const { return m_header.has(column); }

    [[nodiscard]] QString text(Column column) const
    {
        const std::optional<std::size_t> index = m_header.cells[static_cast<std::size_t>(column)];
        return index && *index < m_row.cells.size() ? unguardFormula(QString::fromUtf8(m_row.cells[*index]))
                                                    : QString();
    }

    [[nodiscard]] bool isEmpty(Column column) const { return text(column).isEmpty(); }

    void add(Column column, ProblemKind kind, const QString& text)
    {
        m_problems.add(placeInLine(m_row.line, nameOf(column)), kind, text);
    }

    void addUnreadable(Column column, const QString& expected)
    {
        add(column, ProblemKind::Malformed,
            Text::tr("“%1” is not %2").arg(shown(text(column).trimmed()), expected));
    }

    std::optional<double> number(Column column)
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

    std::optional<int> integer(Column column)
    {
        const std::optional<double> number = this->number(column);
        if (number && *number != std::floor(*number)) {
            addUnreadable(column, Text::tr("a whole number"));
            return std::nullopt;
        }
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    std::optional<QDate> date(Column column)
    {
        const QString written = text(column).trimmed();
        if (written.isEmpty()) {
            return std::nullopt;
        }
        // Other programs put the time of day behind it.
        constexpr qsizetype kDateLength = 10;
        const bool hasTime = written.size() > kDateLength
            && (written[kDateLength] == QLatin1Char(' ') || written[kDateLength] == QLatin1Char('T'));
        const std::optional<QDate> date = dateFromText(hasTime ? written.left(kDateLength) : written);
        if (!date) {
            addUnreadable(column, Text::tr("a day as YYYY-MM-DD"));
        }
        return date;
    }

    /// Of something that happened; one after tomorrow is refused.
    std::optional<QDateTime> instant(Column column, QDate today)
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

    std::optional<bool> yesNo(Column column)
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
    std::optional<E> word(Column column)
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
        const QString written = text(Column::Symptoms).simplified().toLower();
        for (const QString& word : written.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const std::optional<Symptom> symptom = fromWord<Symptom>(word);
            if (!symptom) {
                add(Column::Symptoms, ProblemKind::Unknown,
                    Text::tr("“%1” is not a word that this column knows").arg(shown(word)));
            } else if (std::find(symptoms.begin(), symptoms.end(), *symptom) == symptoms.end()) {
                symptoms.push_back(*symptom);
            }
        }
        std::sort(symptoms.begin(), symptoms.end());
        return symptoms;
    }

private:
    const CsvHeader& m_header;
    const CsvRow& m_row;
    ProblemList m_problems;
};

/// What the line says of its whole session.
Session readSession(Cells& cells, QDate today)
{
    Session session;
    session.date = cells.date(Column::Date).value_or(QDate());
    if (cells.isEmpty(Column::Date)) {
        cells.add(Column::Date, ProblemKind::Missing, Text::tr("the day is missing"));
    }
    session.setting = cells.word<Setting>(Column::Setting);
    session.painBefore = cells.integer(Column::PainBefore);
    session.painHighest = cells.integer(Column::PainHighest);
    session.painAfter = cells.integer(Column::PainAfter);
    session.painNextMorning = cells.integer(Column::PainNextMorning);
    session.soreness = cells.integer(Column::Soreness);
    session.sorenessNextMorning = cells.integer(Column::SorenessNextMorning);
    session.effort = cells.integer(Column::Effort);
    session.symptoms = cells.symptoms();
    session.flare = cells.yesNo(Column::Flare).value_or(false);
    session.flareNextMorning = cells.yesNo(Column::FlareNextMorning).value_or(false);
    session.notDoneReason = cells.word<NotDoneReason>(Column::NotDoneReason);
    session.note = cells.text(Column::Note);
    session.plannedDate = cells.date(Column::PlannedDate);
    session.startedAt = cells.instant(Column::StartedAt, today);
    session.endedAt = cells.instant(Column::EndedAt, today);
    session.loggedOn = cells.date(Column::LoggedOn);
    session.source = cells.word<Source>(Column::Source).value_or(Source::Imported);
    // A log that does not say when it was written must not win against anything that does.
    const QDateTime startOfDay(session.date, QTime(0, 0), Qt::UTC);
    session.updatedAt = cells.instant(Column::UpdatedAt, today).value_or(startOfDay);
    return session;
}

/// The set of the line; nothing when the line speaks of the exercise as a whole.
std::optional<SetRecord> readSet(Cells& cells)
{
    SetRecord set;
    set.side = cells.word<SetSide>(Column::Side);
    set.reps = cells.integer(Column::Reps);
    set.steps = cells.integer(Column::Steps);
    set.holdSeconds = cells.integer(Column::HoldSeconds);
    set.loadKg = cells.number(Column::LoadKg);
    set.done = cells.yesNo(Column::Done).value_or(true);
    set.pain = cells.integer(Column::SetPain);
    if (set.loadKg == 0.0) {
        set.loadKg.reset();
    }
    // Only our own logs tell "none were done" from "not counted this way", for which others write 0, too.
    if (!cells.hasColumn(Column::Done)) {
        for (std::optional<int>* count : {&set.reps, &set.steps, &set.holdSeconds}) {
            if (*count == 0) {
                count->reset();
            }
        }
    }
    const bool isCounted = set.reps || set.steps || set.holdSeconds;
    const bool saysNothing = cells.isEmpty(Column::Done) && !set.side && !set.loadKg && !set.pain;
    if (!isCounted && saysNothing && cells.hasColumn(Column::Done)) {
        return std::nullopt;
    }
    if (!isCounted) {
        cells.add(Column::Reps, ProblemKind::Missing,
                  Text::tr("neither repetitions, steps nor seconds are here"));
    }
    return set;
}

void readExercise(Cells& cells, LogLine& line)
{
    line.exerciseId = cells.text(Column::ExerciseId).trimmed();
    line.exerciseName = cells.text(Column::Exercise).trimmed();
    if (line.exerciseName.isEmpty()) {
        line.exerciseName = line.exerciseId;
    }
    const bool hasSet =
        !cells.isEmpty(Column::Reps) || !cells.isEmpty(Column::Steps) || !cells.isEmpty(Column::HoldSeconds);
    if (line.exerciseName.isEmpty()) {
        if (hasSet) {
            cells.add(Column::Exercise, ProblemKind::Missing, Text::tr("the exercise is missing"));
        }
        return;
    }
    if (line.exerciseName.size() > kLongestName) {
        cells.add(Column::Exercise, ProblemKind::TooLarge,
                  Text::tr("the name is longer than %1 characters").arg(kLongestName));
    }
    line.entryKey = cells.text(Column::Entry).trimmed();
    line.entry.technique = cells.word<Technique>(Column::Technique);
    line.entry.note = cells.text(Column::ExerciseNote);
    if (const std::optional<SetRecord> set = readSet(cells)) {
        line.entry.sets.push_back(*set);
    }
}

} // namespace

LogLineResult readLogLine(const CsvHeader& header, const CsvRow& row, QDate today)
{
    Cells cells(header, row);
    LogLine line;
    line.line = row.line;
    line.session = readSession(cells, today);
    line.sessionKey = cells.text(Column::Session).trimmed();
    readExercise(cells, line);
    if (cells.problems().isEmpty()) {
        Session whole = line.session;
        whole.entries.push_back(line.entry);
        for (const Problem& problem : checkSession(whole, today)) {
            cells.problems().add(placeInLine(row.line, columnOfField(problem.place)), problem.kind,
                                 problem.text);
        }
    }
    LogLineResult result;
    if (cells.problems().isEmpty()) {
        result.line = std::move(line);
    }
    result.problems = cells.problems().take();
    return result;
}

QString placeInLine(int line, const QString& column)
{
    const QString place = Text::tr("line %1").arg(line);
    return column.isEmpty() ? place : place + QStringLiteral(": ") + column;
}

QString columnOfField(const QString& field)
{
    QString name = field.mid(field.lastIndexOf(QLatin1Char('.')) + 1);
    if (!field.startsWith(QLatin1String("entries"))) {
        return name;
    }
    if (name == QLatin1String("pain")) {
        return nameOf(Column::SetPain);
    }
    if (name == QLatin1String("note")) {
        return nameOf(Column::ExerciseNote);
    }
    return name.contains(QLatin1Char('[')) ? QString() : name;
}

} // namespace backbridge::exchange
