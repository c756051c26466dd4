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
    LogReader(const CsvHeader& header, const ClientId& client, const ExerciseLibrary& library, QDate today)
        : m_header(header)
        , m_client(client)
        , m_today(today)
        , m_exercises(library)
        , m_skipped(kMaxSkipped)
    {
    }

    void read(const CsvRow& row)
    {
        if (!m_headerWasRead) {
            m_headerWasRead = true;
            return;
        }
        const LogLineResult result = readLogLine(m_header, row, m_today);
        if (!result.line) {
            skip(result.problems);
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
    void keep(T& kept, const T& next, int line, Column column)
    {
        if (kept == T()) {
            kept = next;
        } else if (next != T() && next != kept) {
            m_skipped.add(placeInLine(line, nameOf(column)), ProblemKind::Contradiction,
                          Text::tr("an earlier line says something else, which is kept"));
        }
    }

    void skip(const Problems& problems)
    {
        ++m_skippedLines;
        m_skipped.addAll(QString(), problems);
    }

    [[nodiscard]] SessionId idOf(const Draft& draft) const;

    const CsvHeader& m_header;
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
            skip({{placeInLine(line.line, nameOf(Column::Date)), ProblemKind::Contradiction,
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
    keep(kept.setting, next.setting, line.line, Column::Setting);
    keep(kept.painBefore, next.painBefore, line.line, Column::PainBefore);
    keep(kept.painHighest, next.painHighest, line.line, Column::PainHighest);
    keep(kept.painAfter, next.painAfter, line.line, Column::PainAfter);
    keep(kept.painNextMorning, next.painNextMorning, line.line, Column::PainNextMorning);
    keep(kept.soreness, next.soreness, line.line, Column::Soreness);
    keep(kept.sorenessNextMorning, next.sorenessNextMorning, line.line, Column::SorenessNextMorning);
    keep(kept.effort, next.effort, line.line, Column::Effort);
    keep(kept.symptoms, next.symptoms, line.line, Column::Symptoms);
    keep(kept.notDoneReason, next.notDoneReason, line.line, Column::NotDoneReason);
    keep(kept.note, next.note, line.line, Column::Note);
    keep(kept.plannedDate, next.plannedDate, line.line, Column::PlannedDate);
    keep(kept.startedAt, next.startedAt, line.line, Column::StartedAt);
    keep(kept.endedAt, next.endedAt, line.line, Column::EndedAt);
    keep(kept.loggedOn, next.loggedOn, line.line, Column::LoggedOn);
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
    keep(entry.technique, line.entry.technique, line.line, Column::Technique);
    keep(entry.note, line.entry.note, line.line, Column::ExerciseNote);
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
            m_skipped.add(placeInLine(draft.line, columnOfField(problem.place)), problem.kind, problem.text);
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
    result.sessions = std::move(m_sessions);
    result.skipped = m_skipped.take();
    result.skippedLines = m_skippedLines;
    return result;
}

LogResult refused(ProblemKind kind, const QString& text)
{
    LogResult result;
    result.problems.push_back({QString(), kind, text});
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
    return utf8 && findHeader(*utf8).has_value();
}

LogResult readLog(const QByteArray& text, const ClientId& client, const ExerciseLibrary& library, QDate today)
{
    if (text.size() > kMaxLogBytes) {
        constexpr qint64 kMebibyte = 1024LL * 1024;
        return refused(ProblemKind::TooLarge,
                       Text::tr("the file is larger than %1 MiB").arg(kMaxLogBytes / kMebibyte));
    }
    const std::optional<QByteArray> utf8 = toUtf8Text(text);
    if (!utf8) {
        return refused(ProblemKind::Malformed,
                       Text::tr("not UTF-8 text: save it from the spreadsheet as “CSV UTF-8”"));
    }
    const std::optional<CsvHeader> header = findHeader(*utf8);
    if (!header) {
        return refused(ProblemKind::Malformed,
                       Text::tr("the first line names no date column and no exercise column"));
    }
    LogReader reader(*header, client, library, today);
    const std::optional<int> openLine = readCsv(*utf8, header->separator, [&reader](const CsvRow& row) {
        reader.read(row);
        return true;
    });
    if (openLine) {
        LogResult result =
            refused(ProblemKind::Malformed, Text::tr("a quotation mark is opened and never closed"));
        result.problems.front().place = placeInLine(*openLine, QString());
        return result;
    }
    return reader.take();
}

} // namespace backbridge::exchange
