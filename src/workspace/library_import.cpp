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

/// Takes the pictures of records into the workspace, one after the other.
class PictureImport {
public:
    PictureImport(Workspace& workspace, const QString& libraryFile, LibraryImport& result)
        : m_workspace(workspace)
        , m_pictures(libraryFile)
        , m_result(result)
    {
    }

    void take(const LibraryRecord& record, Exercise& exercise)
    {
        for (qsizetype i = 0; i < record.pictures.size(); ++i) {
            const LibraryPictures::Place place = m_pictures.find(record.pictures.at(i));
            if (place.refused) {
                refuse(record, i, *place.refused);
            } else if (!place.path.isEmpty()) {
                takeFile(place.path, record, i, exercise);
            }
        }
    }

private:
    void takeFile(const QString& path, const LibraryRecord& record, qsizetype index, Exercise& exercise)
    {
        QByteArray content;
        try {
            content = storage::readFile(path, kMaxPictureBytes);
        } catch (const Failure& failure) {
            refuse(record, index, {{}, ProblemKind::Missing, failure.words()});
            return;
        }
        const AddedPicture added = m_workspace.addPicture(content);
        if (!added.id) {
            refuse(record, index, added.problems.front());
            return;
        }
        // The same picture twice is a start without an end.
        if (exercise.pictures.empty() || exercise.pictures.front().id != *added.id) {
            exercise.pictures.push_back({*added.id, exercise.author, exercise.licence});
            ++m_result.pictures;
        }
    }

    void refuse(const LibraryRecord& record, qsizetype index, const Problem& problem)
    {
        m_result.refused.push_back({placeOfPicture(record, index), problem.kind, problem.text});
    }

    Workspace& m_workspace;
    LibraryPictures m_pictures;
    LibraryImport& m_result;
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
    PictureImport pictures(workspace, opened.path, result);
    std::vector<Exercise> exercises;
    for (const std::size_t index : chosen) {
        const LibraryRecord& record = opened.preview.records[index];
        exercises.push_back(*record.exercise);
        if (withPictures && !record.pictures.isEmpty()) {
            if (!progress(static_cast<int>(exercises.size()) - 1, before + count)) {
                result.cancelled = true;
                return result;
            }
            pictures.take(record, exercises.back());
        }
    }
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
