#include "backbridge/workspace/library_import.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include "backbridge/domain/failure.h"
#include "backbridge/storage/atomic_file.h"
#include "library_pictures.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Fixtures that wger publishes side by side.
constexpr std::array kWgerFiles {
    QLatin1String("categories.json"),         QLatin1String("equipment.json"),
    QLatin1String("exercise-base-data.json"), QLatin1String("exercisebase.json"),
    QLatin1String("exercises.json"),          QLatin1String("languages.json"),
    QLatin1String("licenses.json"),           QLatin1String("muscles.json"),
    QLatin1String("translations.json"),
};

/// The file, and with a fixture of wger's those that belong to it.
std::vector<exchange::LibraryFile> readFiles(const QString& path)
{
    const QFileInfo info(path);
    std::vector<exchange::LibraryFile> files {
        {info.fileName(), storage::readFile(path, exchange::kMaxLibraryBytes)}};
    const bool isOneOfThem =
        std::find(kWgerFiles.begin(), kWgerFiles.end(), info.fileName()) != kWgerFiles.end();
    if (!isOneOfThem
        || exchange::kindOfLibrary(files.front().content) != exchange::LibraryKind::WgerFixture) {
        return files;
    }
    for (const QLatin1String name : kWgerFiles) {
        const QFileInfo other(info.absoluteDir().filePath(name));
        if (name != info.fileName() && other.isFile()) {
            QByteArray content = storage::readFile(other.filePath(), exchange::kMaxLibraryBytes);
            if (exchange::kindOfLibrary(content) == exchange::LibraryKind::WgerFixture) {
                files.push_back({other.fileName(), std::move(content)});
            }
        }
    }
    return files;
}

/// "exercises.json[3] (Sit-Up): images[0] (../x.jpg)"
QString placeOfPicture(const LibraryRecord& record, qsizetype index)
{
    constexpr qsizetype kLongest = 60;
    const QString& name = record.pictures.at(index);
    const QString shown = name.size() > kLongest ? name.left(kLongest) + QStringLiteral("…") : name;
    return QStringLiteral("%1: images[%2] (%3)").arg(record.place).arg(index).arg(shown);
}

/// Looks where the pictures of all records are.
void findPictures(OpenedLibrary& opened)
{
    const LibraryPictures pictures(opened.path);
    for (LibraryRecord& record : opened.preview.records) {
        for (qsizetype i = 0; record.exercise && i < record.pictures.size(); ++i) {
            const LibraryPictures::Place place = pictures.find(record.pictures.at(i));
            if (place.refused) {
                opened.pictures.refused.push_back(
                    {placeOfPicture(record, i), place.refused->kind, place.refused->text});
                record.notes << Text::tr("a picture is refused: %1").arg(place.refused->text);
            } else if (place.path.isEmpty()) {
                ++opened.pictures.missing;
            } else {
                ++opened.pictures.found;
                opened.pictures.bytes += QFileInfo(place.path).size();
            }
        }
    }
}

/// Takes the pictures of records into the workspace, many in one transaction.
class PictureImport {
public:
    /// `exercises` get the pictures; all must outlive this.
    PictureImport(Workspace& workspace, const QString& libraryFile, std::vector<Exercise>& exercises,
                  LibraryImport& result)
        : m_workspace(workspace)
        , m_pictures(libraryFile)
        , m_exercises(exercises)
        , m_result(result)
    {
    }

    /// Takes those of `record`, which is the exercise at `exercise`; flush() after the last one.
    void take(const LibraryRecord& record, std::size_t exercise)
    {
        for (qsizetype i = 0; i < record.pictures.size(); ++i) {
            const LibraryPictures::Place place = m_pictures.find(record.pictures.at(i));
            if (place.refused) {
                m_waiting.push_back({placeOfPicture(record, i), exercise, place.refused});
            } else if (!place.path.isEmpty()) {
                read(place.path, placeOfPicture(record, i), exercise);
            }
        }
        constexpr qint64 kTogether = 16LL * 1024 * 1024; // bytes held before they are written
        if (m_bytes > kTogether) {
            flush();
        }
    }

    void flush()
    {
        const std::vector<AddedPicture> added =
            m_contents.empty() ? std::vector<AddedPicture>() : m_workspace.addPictures(m_contents);
        auto next = added.begin();
        for (const Waiting& waiting : m_waiting) {
            if (waiting.refused) {
                refuse(waiting.place, *waiting.refused);
                continue;
            }
            if (next->id) {
                show(*next->id, m_exercises[waiting.exercise]);
            } else {
                refuse(waiting.place, next->problems.front());
            }
            ++next;
        }
        m_contents.clear();
        m_waiting.clear();
        m_bytes = 0;
    }

private:
    struct Waiting {
        QString place;
        std::size_t exercise = 0;
        std::optional<Problem> refused; ///< before it was read; else its content waits
    };

    void read(const QString& path, const QString& place, std::size_t exercise)
    {
        try {
            m_contents.push_back(storage::readFile(path, kMaxPictureBytes));
        } catch (const Failure& failure) {
            m_waiting.push_back({place, exercise, Problem {{}, ProblemKind::Missing, failure.words()}});
            return;
        }
        m_bytes += m_contents.back().size();
        m_waiting.push_back({place, exercise, {}});
    }

    void show(const PictureId& id, Exercise& exercise)
    {
        // The same picture twice is a start without an end.
        if (exercise.pictures.empty() || exercise.pictures.front().id != id) {
            exercise.pictures.push_back({id, exercise.author, exercise.licence});
            ++m_result.pictures;
        }
    }

    void refuse(const QString& place, const Problem& problem)
    {
        m_result.refused.push_back({place, problem.kind, problem.text});
    }

    Workspace& m_workspace;
    LibraryPictures m_pictures;
    std::vector<Exercise>& m_exercises;
    LibraryImport& m_result;
    std::vector<QByteArray> m_contents; ///< read and not yet written
    std::vector<Waiting> m_waiting; ///< in the order of the file
    qint64 m_bytes = 0; ///< of m_contents
};

} // namespace

QString OpenedLibrary::fileName() const
{
    return QFileInfo(path).fileName();
}

OpenedLibrary openLibrary(const QString& path, const ExerciseLibrary& library)
{
    OpenedLibrary opened;
    opened.path = path;
    opened.preview = exchange::readPublicLibrary(readFiles(path), library);
    findPictures(opened);
    return opened;
}

std::vector<std::size_t> chosenOf(const LibraryPreview& preview, bool glutesAndLegs)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < preview.records.size(); ++i) {
        const LibraryRecord& record = preview.records[i];
        if (record.canComeIn() && (record.glutesAndLegs || !glutesAndLegs)) {
            chosen.push_back(i);
        }
    }
    return chosen;
}

LibraryImport importLibrary(Workspace& workspace, const OpenedLibrary& opened,
                            const std::vector<std::size_t>& chosen, bool withPictures,
                            const ImportProgress& progress)
{
    LibraryImport result;
    result.id = ImportId::create();
    const auto count = static_cast<int>(chosen.size());
    const int before = withPictures ? count : 0; // steps until the exercises are written
    std::vector<Exercise> exercises;
    PictureImport pictures(workspace, opened.path, exercises, result);
    for (const std::size_t index : chosen) {
        const LibraryRecord& record = opened.preview.records[index];
        exercises.push_back(*record.exercise);
        if (withPictures && !record.pictures.isEmpty()) {
            if (!progress(static_cast<int>(exercises.size()) - 1, before + count)) {
                result.cancelled = true;
                return result;
            }
            pictures.take(record, exercises.size() - 1);
        }
    }
    pictures.flush();
    result.exercises = count;
    const ImportRecord record {result.id, {}, opened.fileName(), opened.preview.library};
    result.cancelled = !workspace.importExercises(std::move(exercises), record, [&](int done, int /*total*/) {
        return progress(before + done, before + count);
    });
    return result;
}

ImportReport reportOf(const LibraryPreview& preview, const std::vector<std::size_t>& chosen)
{
    constexpr qsizetype kMostNamed = 100;
    ImportReport report;
    report.problems = preview.problems;
    if (report.refused()) {
        return report;
    }
    report.added = static_cast<int>(chosen.size());
    report.written.exercises = report.added;
    int canComeIn = 0;
    int unnamed = 0;
    for (const LibraryRecord& record : preview.records) {
        canComeIn += record.canComeIn() ? 1 : 0;
        report.unchanged += record.alreadyHere ? 1 : 0;
        if (record.skipped) {
            ++report.skipped;
            if (report.notes.size() < kMostNamed) {
                report.notes << Text::tr("skipped %1").arg(sentence(*record.skipped));
            } else {
                ++unnamed;
            }
        }
    }
    if (unnamed > 0) {
        report.notes << Text::tr("skipped besides: %1").arg(unnamed);
    }
    const int leftOut = canComeIn - report.added;
    report.skipped += leftOut;
    if (leftOut > 0) {
        report.notes << Text::tr("left out, as neither for glutes nor for legs: %1").arg(leftOut);
    }
    if (preview.pictureAddresses > 0) {
        report.notes << Text::tr("pictures left out, as the file has only their addresses on the network: %1")
                            .arg(preview.pictureAddresses);
    }
    return report;
}

} // namespace backbridge
