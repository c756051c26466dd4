#include <QCoreApplication>
#include <QSet>

#include <algorithm>

#include "backbridge/exchange/bundle.h"
#include "backbridge/exchange/csv_log.h"
#include "bundle_context.h"
#include "csv_columns.h"
#include "csv_line.h"
#include "csv_text.h"
#include "log_exercises.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Puts the lines of a log together to sessions.
class LogReader {
public:
    LogReader(const LogTable& table, const LogMatching& matching, const LogNames& names,
              const ClientId& client, const ExerciseLibrary& library, QDate today)
        : m_table(table)
        , m_matching(matching)
        , m_client(client)
        , m_today(today)
        , m_exercises(library, names)
        , m_skipped(kMaxSkipped)
    {
    }

    void read(const CsvRow& row)
    {
        if (!m_headerWasRead) {
            m_headerWasRead = true;
            return;
        }
        const LogLineResult result = readLogLine(m_table, m_matching, row, m_today);
        if (!result.line) {
            skip(result.problems);
            return;
        }
        if (m_exercises.isLeftOut(result.line->exerciseId, result.line->exerciseName)) {
            return;
        }
        if (Draft* draft = draftFor(*result.line)) {
            merge(*draft, *result.line);
        }
    }

    LogResult take();

private:
    struct Draft {
        int line = 0; ///< its first one
        bool hasOwnId = false; ///< the file gives the session's id
        Session session;
        QHash<QString, std::size_t> entries; ///< by key and exercise, the index in the session
    };

    Draft* draftFor(const LogLine& line);
    void merge(Draft& draft, const LogLine& line);
    void mergeEntry(Draft& draft, const LogLine& line);
    void finish(Draft& draft);

    /// Keeps what is there; a different value is named as left out.
    template <typename T>
    void keep(T& kept, const T& next, int line, LogColumn column)
    {
        if (kept == T()) {
            kept = next;
        } else if (next != T() && next != kept) {
            m_skipped.add(place(line, column), ProblemKind::Contradiction,
                          Text::tr("an earlier line says something else, which is kept"));
        }
    }

    void skip(const Problems& problems)
    {
        ++m_skippedLines;
        m_skipped.addAll(QString(), problems);
    }

    [[nodiscard]] SessionId idOf(const Draft& draft) const;

    /// The place of `column` in a line, as the file names it.
    [[nodiscard]] QString place(int line, LogColumn column) const
    {
        return placeInLine(line, headingOf(m_table, m_matching, column));
    }

    const LogTable& m_table;
    const LogMatching& m_matching;
    ClientId m_client;
    QDate m_today;
    LogExercises m_exercises;
    bool m_headerWasRead = false;
    std::vector<Draft> m_drafts;
    QHash<QString, std::size_t> m_byKey;
    ProblemList m_skipped;
    int m_skippedLines = 0;
    std::vector<Session> m_sessions;
};

/// The session that the line belongs to; null, with the line skipped, when it cannot.
LogReader::Draft* LogReader::draftFor(const LogLine& line)
{
    const std::optional<SessionId> id = SessionId::fromText(line.sessionKey);
    // A session's own id stands for it alone; any other key only tells sessions of one day apart.
    const QString key =
        id ? id->text() : line.session.date.toString(Qt::ISODate) + QLatin1Char(' ') + line.sessionKey;
    const auto known = m_byKey.constFind(key);
    if (known != m_byKey.constEnd()) {
        Draft& draft = m_drafts[*known];
        if (draft.session.date != line.session.date) {
            skip({{place(line.line, LogColumn::Date), ProblemKind::Contradiction,
                   Text::tr("the same session has another day in line %1").arg(draft.line)}});
            return nullptr;
        }
        return &draft;
    }
    m_byKey.insert(key, m_drafts.size());
    Draft draft;
    draft.line = line.line;
    draft.hasOwnId = id.has_value();
    draft.session = line.session;
    draft.session.client = m_client;
    draft.session.id = id.value_or(SessionId());
    m_drafts.push_back(std::move(draft));
    return &m_drafts.back();
}

void LogReader::merge(Draft& draft, const LogLine& line)
{
    Session& kept = draft.session;
    const Session& next = line.session;
    keep(kept.setting, next.setting, line.line, LogColumn::Setting);
    keep(kept.painBefore, next.painBefore, line.line, LogColumn::PainBefore);
    keep(kept.painHighest, next.painHighest, line.line, LogColumn::PainHighest);
    keep(kept.painAfter, next.painAfter, line.line, LogColumn::PainAfter);
    keep(kept.painNextMorning, next.painNextMorning, line.line, LogColumn::PainNextMorning);
    keep(kept.soreness, next.soreness, line.line, LogColumn::Soreness);
    keep(kept.sorenessNextMorning, next.sorenessNextMorning, line.line, LogColumn::SorenessNextMorning);
    keep(kept.effort, next.effort, line.line, LogColumn::Effort);
    keep(kept.symptoms, next.symptoms, line.line, LogColumn::Symptoms);
    keep(kept.notDoneReason, next.notDoneReason, line.line, LogColumn::NotDoneReason);
    keep(kept.note, next.note, line.line, LogColumn::Note);
    keep(kept.plannedDate, next.plannedDate, line.line, LogColumn::PlannedDate);
    keep(kept.startedAt, next.startedAt, line.line, LogColumn::StartedAt);
    keep(kept.endedAt, next.endedAt, line.line, LogColumn::EndedAt);
    keep(kept.loggedOn, next.loggedOn, line.line, LogColumn::LoggedOn);
    kept.flare = kept.flare || next.flare;
    kept.flareNextMorning = kept.flareNextMorning || next.flareNextMorning;
    kept.updatedAt = std::max(kept.updatedAt, next.updatedAt);
    if (!line.exerciseName.isEmpty()) {
        mergeEntry(draft, line);
    }
}

void LogReader::mergeEntry(Draft& draft, const LogLine& line)
{
    const SetRecord example = line.entry.sets.empty() ? SetRecord() : line.entry.sets.front();
    const ExerciseId exercise = m_exercises.find(line.exerciseId, line.exerciseName, example);
    const QString key = line.entryKey + QLatin1Char(' ') + exercise.value;
    std::vector<Entry>& entries = draft.session.entries;
    if (!draft.entries.contains(key)) {
        draft.entries.insert(key, entries.size());
        entries.push_back(line.entry);
        entries.back().exercise = exercise;
        return;
    }
    Entry& entry = entries[draft.entries.value(key)];
    keep(entry.technique, line.entry.technique, line.line, LogColumn::Technique);
    keep(entry.note, line.entry.note, line.line, LogColumn::ExerciseNote);
    entry.sets.insert(entry.sets.end(), line.entry.sets.begin(), line.entry.sets.end());
}

/// An id made of the client, the day and the content: the same log gives the same ids again.
SessionId LogReader::idOf(const Draft& draft) const
{
    Session content = draft.session;
    content.client = ClientId();
    return {QUuid::createUuidV5(m_client.value, writeRecord(content))};
}

void LogReader::finish(Draft& draft)
{
    const Problems problems = checkSession(draft.session, m_today);
    if (!problems.empty()) {
        for (const Problem& problem : problems) {
            const std::optional<LogColumn> column = columnOfField(problem.place);
            m_skipped.add(column ? place(draft.line, *column) : placeInLine(draft.line, QString()),
                          problem.kind, problem.text);
        }
        ++m_skippedLines;
        return;
    }
    if (!draft.hasOwnId) {
        draft.session.id = idOf(draft);
    }
    m_sessions.push_back(std::move(draft.session));
}

LogResult LogReader::take()
{
    for (Draft& draft : m_drafts) {
        finish(draft);
    }
    LogResult result;
    QSet<ExerciseId> used;
    for (const Session& session : m_sessions) {
        for (const Entry& entry : session.entries) {
            used.insert(entry.exercise);
        }
    }
    result.newExercises = m_exercises.newAmong(used);
    result.meant = m_exercises.meant();
    result.sessions = std::move(m_sessions);
    result.skipped = m_skipped.take();
    result.skippedLines = m_skippedLines;
    return result;
}

} // namespace

bool looksLikeLog(const QByteArray& text)
{
    constexpr auto kBeginning = qsizetype {64} * 1024;
    // Cut off in the middle of a character the beginning would not be valid text: the first line is enough.
    const QByteArray beginning = text.left(kBeginning);
    const qsizetype lineEnd = beginning.indexOf('\n');
    const bool isUtf16 = text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff");
    const std::optional<QByteArray> utf8 =
        toUtf8Text(isUtf16 || lineEnd < 0 ? text : beginning.left(lineEnd));
    if (!utf8) {
        return false;
    }
    const LogMatching matching = readHeader(*utf8).matching;
    return matching.has(LogColumn::Date) && matching.has(LogColumn::Exercise);
}

Problems openQuestions(const LogTable& table, const LogSurvey& survey)
{
    Problems questions;
    const auto ask = [&](LogColumn column, const QString& text) {
        questions.push_back({headingOf(table, survey.matching, column), ProblemKind::Missing, text});
    };
    if (survey.lacksDate || survey.lacksExercise) {
        questions.push_back({{},
                             ProblemKind::Malformed,
                             Text::tr("the first line names no date column or no exercise column")});
    }
    if (survey.asksDays) {
        ask(LogColumn::Date, Text::tr("the days do not show whether the day or the month comes first"));
    }
    if (survey.asksLoads) {
        ask(LogColumn::LoadKg, Text::tr("the file does not say whether it means kilograms or pounds"));
    }
    if (survey.asksTimes) {
        ask(LogColumn::HoldSeconds, Text::tr("the file does not say whether it means seconds or minutes"));
    }
    return questions;
}

LogResult readLog(const LogTable& table, const LogMatching& matching, const LogNames& names,
                  const ClientId& client, const ExerciseLibrary& library, QDate today)
{
    LogReader reader(table, matching, names, client, library, today);
    // openLog() has seen that no quotation mark stays open.
    static_cast<void>(readCsv(table.text, table.separator, [&reader](const CsvRow& row) {
        reader.read(row);
        return true;
    }));
    return reader.take();
}

LogResult readLog(const QByteArray& text, const ClientId& client, const ExerciseLibrary& library, QDate today)
{
    const LogTableResult opened = openLog(text);
    LogResult result;
    if (!opened.table) {
        result.problems = opened.problems;
        return result;
    }
    const LogSurvey survey = surveyLog(*opened.table, opened.table->matching);
    if (!survey.isSettled()) {
        result.problems = openQuestions(*opened.table, survey);
        return result;
    }
    return readLog(*opened.table, survey.matching, {}, client, library, today);
}

} // namespace backbridge::exchange
