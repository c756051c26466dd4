#include "libraries.h"

#include <QFile>
#include <QTemporaryDir>

#include "backbridge/storage/database.h"
#include "backbridge/workspace/library_import.h"
#include "clinics.h"
#include "report.h"
#include "support/made_up_library.h"

namespace backbridge::bench {

void timeLibraryImport(const QString& file)
{
    constexpr int kExercises = 10'000;
    constexpr int kRounds = 5;
    const QTemporaryDir folder;
    QFile library(folder.filePath(QStringLiteral("exercises.json")));
    if (!library.open(QIODevice::WriteOnly)) {
        qFatal("cannot write the library");
    }
    library.write(test::madeUpLibrary(kExercises));
    library.close();

    const FixedClock clock(clinicDay());
    Workspace workspace(storage::Database::open(file), clock);
    Timings reading;
    Timings whole;
    Timings back;
    for (int round = 0; round < kRounds; ++round) {
        OpenedLibrary opened;
        const double read = measure([&] { opened = openLibrary(library.fileName(), workspace.library()); });
        LibraryImport imported;
        const double brought = measure([&] {
            imported = importLibrary(workspace, opened, chosenOf(opened.preview, false), true,
                                     [](int /*done*/, int /*total*/) { return true; });
        });
        if (imported.exercises != kExercises) {
            qFatal("not all exercises came in");
        }
        reading.add(read);
        whole.add(read + brought);
        back.add(measure([&] { workspace.takeBackImport(imported.id); }));
        workspace.undoStack().clear();
    }
    reportTime(QStringLiteral("library of 10,000: read and mapped"), reading, QStringLiteral("2,000 ms"));
    reportTime(QStringLiteral("library of 10,000: read and brought in"), whole, QStringLiteral("5,000 ms"));
    reportTime(QStringLiteral("library of 10,000: taken back"), back, QStringLiteral("5,000 ms"));
}

} // namespace backbridge::bench
