#include "backbridge/exchange/public_library.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

#include "json_parser.h"
#include "library_free_exercise_db.h"
#include "library_wger.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr int kMaxDepth = 16;
constexpr int kMaxParseProblems = 1;

/// What the first record that can be told says; one that is malformed tells nothing.
std::optional<LibraryKind> kindOf(JsonValue root)
{
    if (isResultPage(root)) {
        return LibraryKind::WgerPage;
    }
    if (root.kind() == JsonKind::Array) {
        for (const JsonValue element : root) {
            if (isFixtureObject(element)) {
                return LibraryKind::WgerFixture;
            }
            if (isFreeExerciseDbRecord(element)) {
                return LibraryKind::FreeExerciseDb;
            }
        }
    }
    return std::nullopt;
}

/// Marks what is here already, and skips what stands in the file twice: exercises have a name of their own.
class DuplicateCheck {
public:
    explicit DuplicateCheck(const ExerciseLibrary& base)
        : m_base(base)
    {
        for (const Exercise& exercise : base.exercises()) {
            add(m_named, exercise.name, exercise.id);
            add(m_named, exercise.fullName, exercise.id);
            for (const QString& alias : exercise.aliases) {
                add(m_aliases, alias, exercise.id);
            }
        }
    }

    void check(LibraryRecord& record)
    {
        if (!record.exercise) {
            return;
        }
        const Exercise& exercise = *record.exercise;
        record.alreadyHere = here(exercise);
        if (record.alreadyHere) {
            record.hereAs = m_base.nameOf(*record.alreadyHere);
            return;
        }
        const QString name = foldForSearch(exercise.name);
        if (m_ids.contains(exercise.id.value)) {
            skip(record, QStringLiteral("id"), m_ids.value(exercise.id.value));
        } else if (!name.isEmpty() && m_names.contains(name)) {
            skip(record, QStringLiteral("name"), m_names.value(name));
        } else {
            m_ids.insert(exercise.id.value, record.place);
            m_names.insert(name, record.place);
        }
    }

private:
    using Names = QHash<QString, ExerciseId>;

    static void add(Names& names, const QString& name, const ExerciseId& id)
    {
        const QString folded = foldForSearch(name);
        if (!folded.isEmpty()) {
            names.insert(folded, id);
        }
    }

    static std::optional<ExerciseId> find(const Names& names, const QString& name)
    {
        const auto found = names.constFind(foldForSearch(name));
        return found == names.constEnd() ? std::nullopt : std::optional(*found);
    }

    [[nodiscard]] std::optional<ExerciseId> here(const Exercise& exercise) const
    {
        if (m_base.find(exercise.id) != nullptr) {
            return exercise.id;
        }
        if (std::optional<ExerciseId> named = find(m_named, exercise.name)) {
            return named;
        }
        if (std::optional<ExerciseId> alias = find(m_aliases, exercise.name)) {
            return alias;
        }
        for (const QString& alias : exercise.aliases) {
            if (std::optional<ExerciseId> named = find(m_named, alias)) {
                return named;
            }
        }
        return std::nullopt;
    }

    static void skip(LibraryRecord& record, const QString& field, const QString& first)
    {
        record.skipped = Problem {QStringLiteral("%1: %2").arg(record.place, field), ProblemKind::Duplicate,
                                  Text::tr("the same as that of %1").arg(first)};
        record.exercise.reset();
    }

    const ExerciseLibrary& m_base;
    Names m_named;
    Names m_aliases;
    QHash<QString, QString> m_ids; ///< places by id, of what the file has brought so far
    QHash<QString, QString> m_names; ///< places by folded name
};

LibraryPreview refused(const QString& place, ProblemKind kind, const QString& text)
{
    LibraryPreview preview;
    preview.problems = {Problem {place, kind, text}};
    return preview;
}

LibraryPreview read(const std::vector<NamedDocument>& documents)
{
    LibraryPreview preview;
    const NamedDocument& first = documents.front();
    const std::optional<LibraryKind> kind = kindOf(first.root);
    for (const NamedDocument& document : documents) {
        const bool belongs = documents.size() == 1 || kind == LibraryKind::WgerFixture;
        if (!kind || !belongs || kindOf(document.root) != kind) {
            return refused(
                document.fileName, ProblemKind::Unknown,
                Text::tr("this is not a library that is known here: neither free-exercise-db nor wger"));
        }
    }
    preview.library =
        kind == LibraryKind::FreeExerciseDb ? QStringLiteral("free-exercise-db") : QStringLiteral("wger");
    switch (*kind) {
    case LibraryKind::FreeExerciseDb:
        readFreeExerciseDb(first.root, first.fileName, preview);
        break;
    case LibraryKind::WgerFixture:
        readWgerFixtures(documents, preview);
        break;
    case LibraryKind::WgerPage:
        readWgerPage(first, preview);
        break;
    }
    return preview;
}

} // namespace

std::optional<LibraryKind> kindOfLibrary(const QByteArray& content)
{
    // Enough to meet a few records. Our own formats write these words with underscores or not at all, and a
    // text that quotes them has a backslash before the quotation mark.
    constexpr qsizetype kLookedAt = 64LL * 1024;
    static const QByteArray kByteOrderMark("\xEF\xBB\xBF");
    const QByteArray start =
        content.mid(content.startsWith(kByteOrderMark) ? kByteOrderMark.size() : 0, kLookedAt).trimmed();
    if (start.startsWith('{')) {
        const bool isPage = start.contains("\"results\"") && !start.contains("\"backbridge-bundle\"");
        return isPage ? std::optional(LibraryKind::WgerPage) : std::nullopt;
    }
    if (start.startsWith('[') && start.contains("\"model\"") && start.contains("\"fields\"")) {
        return LibraryKind::WgerFixture;
    }
    const bool isFree = start.startsWith('[') && start.contains("\"primaryMuscles\"");
    return isFree ? std::optional(LibraryKind::FreeExerciseDb) : std::nullopt;
}

LibraryPreview readPublicLibrary(const std::vector<LibraryFile>& files, const ExerciseLibrary& base)
{
    std::vector<JsonResult> results;
    std::vector<NamedDocument> documents;
    results.reserve(files.size()); // documents point into it
    for (const LibraryFile& file : files) {
        results.push_back(parseJson(
            file.content, {.bytes = kMaxLibraryBytes, .depth = kMaxDepth, .problems = kMaxParseProblems}));
        if (!results.back().tree) {
            const Problem& problem = results.back().problems.front();
            return refused(file.name
                               + (problem.place.isEmpty() ? QString() : QStringLiteral(": ") + problem.place),
                           problem.kind, problem.text);
        }
        documents.push_back({file.name, results.back().tree->root()});
    }
    LibraryPreview preview = read(documents);
    if (preview.records.size() > kMaxLibraryRecords) {
        return refused(
            files.front().name, ProblemKind::TooLarge,
            Text::tr("%1 exercises are more than %2").arg(preview.records.size()).arg(kMaxLibraryRecords));
    }
    DuplicateCheck duplicates(base);
    for (LibraryRecord& record : preview.records) {
        duplicates.check(record);
    }
    return preview;
}

} // namespace backbridge::exchange
