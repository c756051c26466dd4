#pragma once

#include <QByteArray>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

#include "backbridge/domain/clock.h"
#include "backbridge/domain/library.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/workspace/log_import.h"
#include "backbridge/workspace/workspace.h"
#include "record_changes.h"

namespace backbridge {

/// Works out what a file would change, without changing anything: what to write, what to keep in history,
/// what to report. Of two versions of one record the newer `updatedAt` wins; of two equally new ones the one
/// whose text sorts last, so that two computers that swap files end with the same.
class Importer {
public:
    Importer(storage::Database& database, const ExerciseLibrary& library, const Clock& clock);

    /// Reads `content`, told apart by what it begins with: a bundle, an exercise file, a public
    /// library (of which the exercises for glutes and legs come in, without pictures) or a training log.
    /// `answers` are to what a log may leave open.
    void read(const QByteArray& content, const QString& fileName, std::optional<ClientId> forClient,
              const LogAnswers& answers);

    [[nodiscard]] const ImportReport& report() const { return m_report; }

    [[nodiscard]] const RecordChanges& changes() const { return m_changes; }

    /// The bytes of the pictures of exercises that change.
    [[nodiscard]] const std::vector<Picture>& pictures() const { return m_pictures; }

    [[nodiscard]] const std::vector<storage::HistoryEntry>& history() const { return m_history; }

private:
    void readBundle(const QByteArray& content);
    void readTemplate(const QByteArray& content);
    void readExercises(const QByteArray& content, const QString& fileName);
    void readLibrary(const QByteArray& content, const QString& fileName);
    void readLog(const QByteArray& content, const QString& fileName, std::optional<ClientId> forClient,
                 const LogAnswers& answers);
    void report(const LogPreview& preview);
    void takeExercises(const std::vector<Exercise>& exercises);
    /// Keeps `pictures`, the bytes that came with `exercises`, unless one is refused. `place` gives the place
    /// of an exercise by its index.
    void takePictures(std::vector<Picture> pictures, const std::vector<Exercise>& exercises,
                      const std::function<QString(std::size_t)>& place);
    /// `exercise` without pictures whose bytes neither the file nor the data has.
    [[nodiscard]] Exercise shown(Exercise exercise);
    /// Archives what the file says was replaced by one of its new exercises.
    void archiveReplaced(const std::vector<Exercise>& exercises);
    void takeTemplate(const PlanTemplate& planTemplate);
    void takeClient(const exchange::ClientRecord& record, const QString& place);

    template <typename Record>
    void takeOwned(const Record& record, const std::optional<Record>& stored, const QString& place,
                   const QString& kind, std::vector<Change<Record>>& changes);
    template <typename Record>
    void merge(const Record& record, const std::optional<Record>& stored, const QString& kind,
               const ClientId& client, std::vector<Change<Record>>& changes);
    void keep(const QString& kind, const QString& recordId, const ClientId& client, const QString& reason,
              const QByteArray& record);
    void refuse(const QString& place, ProblemKind kind, const QString& text);

    storage::Database& m_database;
    const ExerciseLibrary& m_library;
    const Clock& m_clock;
    ImportReport m_report;
    RecordChanges m_changes;
    std::vector<Picture> m_pictures;
    std::vector<storage::HistoryEntry> m_history;
};

} // namespace backbridge
