#include "importer.h"

#include <QCoreApplication>

#include "backbridge/exchange/csv_log.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/exchange/template_file.h"
#include "backbridge/storage/activity_repository.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/logged_name_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/library_import.h"
#include "backbridge/workspace/picture_check.h"
#include "kept_records.h"
#include "log_changes.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

enum class FileKind { Bundle, Exercises, Library, Log, Template, Unknown };

/// Public libraries are known by their fields, other JSON files by their first bracket, a log by its header
/// line.
FileKind kindOf(const QByteArray& content)
{
    static const QByteArray kByteOrderMark("\xEF\xBB\xBF");
    const QByteArray start =
        (content.startsWith(kByteOrderMark) ? content.mid(kByteOrderMark.size(), 4096) : content.left(4096))
            .trimmed();
    if (exchange::kindOfLibrary(content)) {
        return FileKind::Library;
    }
    if (start.startsWith('{') && exchange::looksLikeTemplate(content)) {
        return FileKind::Template;
    }
    if (start.startsWith('{')) {
        return FileKind::Bundle;
    }
    if (start.startsWith('[')) {
        return FileKind::Exercises;
    }
    return exchange::looksLikeLog(content) ? FileKind::Log : FileKind::Unknown;
}

} // namespace

Importer::Importer(storage::Database& database, const ExerciseLibrary& library, const Clock& clock)
    : m_database(database)
    , m_library(library)
    , m_clock(clock)
{
}

void Importer::read(const QByteArray& content, const QString& fileName, std::optional<ClientId> forClient,
                    const LogAnswers& answers)
{
    switch (kindOf(content)) {
    case FileKind::Bundle:
        readBundle(content);
        break;
    case FileKind::Exercises:
        readExercises(content, fileName);
        break;
    case FileKind::Template:
        readTemplate(content);
        break;
    case FileKind::Library:
        readLibrary(content, fileName);
        break;
    case FileKind::Log:
        readLog(content, fileName, forClient, answers);
        break;
    case FileKind::Unknown:
        refuse({}, ProblemKind::Malformed,
               Text::tr("this is neither a Backbridge bundle, nor a plan template, nor an exercise file, nor "
                        "a public library "
                        "that is known "
                        "here, nor a training log with date and exercise columns"));
        break;
    }
    if (m_report.refused()) {
        m_changes = {};
        m_pictures.clear();
        m_history.clear();
    }
    const auto count = [](const auto& changes) {
        return static_cast<int>(changes.size());
    };
    m_report.written = {count(m_changes.clients),    count(m_changes.plans),     count(m_changes.sessions),
                        count(m_changes.activities), count(m_changes.exercises), count(m_changes.templates)};
}

void Importer::readBundle(const QByteArray& content)
{
    exchange::BundleResult result = exchange::readBundle(content, m_library, m_clock.today());
    if (!result.bundle) {
        m_report.problems = std::move(result.problems);
        return;
    }
    takePictures(std::move(result.bundle->pictures), result.bundle->exercises,
                 [](std::size_t index) { return QStringLiteral("exercises[%1].").arg(index); });
    takeExercises(result.bundle->exercises);
    for (std::size_t i = 0; i < result.bundle->clients.size(); ++i) {
        takeClient(result.bundle->clients[i], QStringLiteral("clients[%1]").arg(i));
    }
}

void Importer::readExercises(const QByteArray& content, const QString& fileName)
{
    exchange::ExerciseFileResult result =
        exchange::readExercises(content, fileName, Origin::Imported, m_library);
    if (!result.exercises) {
        m_report.problems = std::move(result.problems);
        return;
    }
    takePictures(std::move(result.pictures), *result.exercises, [&fileName, &result](std::size_t index) {
        return QStringLiteral("%1[%2] (%3): ")
            .arg(fileName)
            .arg(index)
            .arg(result.exercises->at(index).id.value);
    });
    takeExercises(*result.exercises);
}

void Importer::readLibrary(const QByteArray& content, const QString& fileName)
{
    const LibraryPreview preview = exchange::readPublicLibrary({{fileName, content}}, m_library);
    const std::vector<std::size_t> chosen = chosenOf(preview, true);
    m_report = reportOf(preview, chosen);
    if (chosen.empty()) {
        return;
    }
    const ImportRecord record {ImportId::create(), m_clock.now(), fileName, preview.library};
    m_changes.imports.push_back({std::nullopt, record});
    for (const std::size_t index : chosen) {
        Exercise exercise = *preview.records[index].exercise;
        exercise.import = record.id;
        m_changes.exercises.push_back({std::nullopt, std::move(exercise)});
    }
}

void Importer::readLog(const QByteArray& content, const QString& fileName, std::optional<ClientId> forClient,
                       const LogAnswers& answers)
{
    if (!forClient) {
        refuse({}, ProblemKind::Missing,
               Text::tr("a training log says nothing about whose it is: name the client"));
        return;
    }
    exchange::LogTableResult opened = exchange::openLog(content);
    m_report.problems = std::move(opened.problems);
    if (m_report.refused()) {
        return;
    }
    OpenedLog log {fileName, std::move(*opened.table), {}, storage::LoggedNameRepository(m_database).all()};
    log.matching = log.table.matching;
    log.matching.answers = answers;
    LogChanges found = changesOf(m_database, m_library, m_clock, log, *forClient);
    m_report.problems = exchange::openQuestions(log.table, found.preview.survey);
    if (m_report.refused()) {
        return;
    }
    m_report.clients = {*forClient};
    m_changes = std::move(found.changes);
    report(found.preview);
}

void Importer::report(const LogPreview& preview)
{
    for (const Exercise& exercise : preview.newExercises) {
        m_report.notes << Text::tr("new exercise “%1”").arg(exercise.name);
    }
    m_report.added += static_cast<int>(preview.newExercises.size()) + preview.count(LoggedState::New);
    m_report.unchanged += preview.count(LoggedState::Here);
    for (const LoggedSession& logged : preview.sessions) {
        const QString day = logged.session.date.toString(Qt::ISODate);
        if (logged.state == LoggedState::Foreign) {
            ++m_report.skipped;
            m_report.notes
                << Text::tr("skipped the session of %1: it belongs to another client here").arg(day);
        } else if (logged.state == LoggedState::Differs) {
            // A log holds less than what is stored: taking it over would lose the plan and more.
            ++m_report.skipped;
            m_report.notes
                << Text::tr("skipped the session of %1: it is here already, with other content").arg(day);
        }
    }
    m_report.skipped += preview.skippedLines;
    for (const Problem& problem : preview.skipped) {
        m_report.notes << Text::tr("skipped %1").arg(sentence(problem));
    }
}

void Importer::takePictures(std::vector<Picture> pictures, const std::vector<Exercise>& exercises,
                            const std::function<QString(std::size_t)>& place)
{
    QHash<PictureId, QString> places;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        for (std::size_t j = 0; j < exercises[i].pictures.size(); ++j) {
            QString& first = places[exercises[i].pictures[j].id];
            if (first.isEmpty()) {
                first = QStringLiteral("%1pictures[%2].content").arg(place(i)).arg(j);
            }
        }
    }
    for (const Picture& picture : pictures) {
        const PictureCheck check = checkPicture(picture.content);
        for (const Problem& problem : check.problems) {
            refuse(places.value(picture.id), problem.kind, problem.text);
        }
        if (check.type && *check.type != picture.type) {
            refuse(places.value(picture.id), ProblemKind::Contradiction,
                   Text::tr("the picture is %1, not %2").arg(wordFor(*check.type), wordFor(picture.type)));
        }
    }
    m_pictures = std::move(pictures);
}

Exercise Importer::shown(Exercise exercise)
{
    const storage::PictureRepository stored(m_database);
    const auto isMissing = [this, &stored](const ExercisePicture& picture) {
        const bool came = std::any_of(m_pictures.begin(), m_pictures.end(),
                                      [&picture](const Picture& other) { return other.id == picture.id; });
        return !came && !stored.has(picture.id);
    };
    const std::size_t missing = std::erase_if(exercise.pictures, isMissing);
    if (missing > 0) {
        m_report.notes << Text::tr("the file has no bytes of %n picture(s) of “%1”", nullptr,
                                   static_cast<int>(missing))
                              .arg(exercise.name);
    }
    return exercise;
}

void Importer::archiveReplaced(const std::vector<Exercise>& exercises)
{
    QSet<ExerciseId> replaced;
    for (const Change<Exercise>& change : m_changes.exercises) {
        if (change.after->replaces) {
            replaced.insert(*change.after->replaces);
        }
    }
    for (const Exercise& exercise : exercises) {
        const Exercise* known = m_library.find(exercise.id);
        if (known != nullptr && exercise.archived && !known->archived && replaced.contains(known->id)) {
            Exercise archived = *known;
            archived.archived = true;
            m_changes.exercises.push_back({*known, std::move(archived)});
            m_report.notes << Text::tr("a newer version replaces the exercise “%1”").arg(known->name);
        }
    }
}

void Importer::takeExercises(const std::vector<Exercise>& exercises)
{
    for (const Exercise& exercise : exercises) {
        if (const Exercise* known = m_library.find(exercise.id)) {
            Exercise same = exercise;
            same.import = known->import;
            same.guesses = known->guesses;
            same.archived = known->archived;
            if (*known == same) {
                ++m_report.unchanged;
            } else {
                ++m_report.skipped;
                m_report.notes << Text::tr(
                                      "skipped the exercise “%1”: it is here already, with other content")
                                      .arg(exercise.name);
            }
            continue;
        }
        m_changes.exercises.push_back({std::nullopt, shown(exercise)});
        m_report.notes << Text::tr("new exercise “%1”").arg(exercise.name);
        ++m_report.added;
    }
    archiveReplaced(exercises);
}

void Importer::takeClient(const exchange::ClientRecord& record, const QString& place)
{
    const Client& client = record.client;
    m_report.clients.push_back(client.id);
    merge(client, storage::ClientRepository(m_database).find(client.id), QStringLiteral("client"), client.id,
          m_changes.clients);
    const storage::PlanRepository plans(m_database);
    for (std::size_t i = 0; i < record.plans.size(); ++i) {
        const Plan& plan = record.plans[i];
        takeOwned(plan, plans.find(plan.id), QStringLiteral("%1.plans[%2].id").arg(place).arg(i),
                  QStringLiteral("plan"), m_changes.plans);
    }
    const storage::SessionRepository sessions(m_database);
    for (std::size_t i = 0; i < record.sessions.size(); ++i) {
        const Session& session = record.sessions[i];
        takeOwned(session, sessions.find(session.id), QStringLiteral("%1.sessions[%2].id").arg(place).arg(i),
                  QStringLiteral("session"), m_changes.sessions);
    }
    const storage::ActivityRepository activities(m_database);
    for (std::size_t i = 0; i < record.activities.size(); ++i) {
        const Activity& activity = record.activities[i];
        takeOwned(activity, activities.find(activity.id),
                  QStringLiteral("%1.activities[%2].id").arg(place).arg(i), QStringLiteral("activity"),
                  m_changes.activities);
    }
}

template <typename Record>
void Importer::takeOwned(const Record& record, const std::optional<Record>& stored, const QString& place,
                         const QString& kind, std::vector<Change<Record>>& changes)
{
    if (stored && stored->client != record.client) {
        refuse(place, ProblemKind::Contradiction, Text::tr("this id belongs to another client here"));
        return;
    }
    merge(record, stored, kind, record.client, changes);
}

template <typename Record>
void Importer::merge(const Record& record, const std::optional<Record>& stored, const QString& kind,
                     const ClientId& client, std::vector<Change<Record>>& changes)
{
    if (!stored) {
        changes.push_back({std::nullopt, record});
        ++m_report.added;
        return;
    }
    const QByteArray theirs = exchange::writeRecord(record);
    const QByteArray ours = exchange::writeRecord(*stored);
    if (theirs == ours) {
        ++m_report.unchanged;
    } else if (std::tie(record.updatedAt, theirs) > std::tie(stored->updatedAt, ours)) {
        changes.push_back({stored, record});
        keep(kind, record.id.text(), client, kept::kStoredLost, ours);
        ++m_report.updated;
    } else {
        keep(kind, record.id.text(), client, kept::kFileLost, theirs);
        ++m_report.skipped;
    }
}

void Importer::keep(const QString& kind, const QString& recordId, const ClientId& client,
                    const QString& reason, const QByteArray& record)
{
    if (!storage::HistoryRepository(m_database).holds(recordId, record)) {
        m_history.push_back({kind, recordId, client, m_clock.now(), reason, record});
    }
}

void Importer::refuse(const QString& place, ProblemKind kind, const QString& text)
{
    m_report.problems.push_back({place, kind, text});
}

} // namespace backbridge
