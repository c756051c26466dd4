#pragma once

#include <QHash>
#include <QSet>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/picture.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// What happens to fields of an exercise that are not known: exercises do not keep them.
enum class UnknownExerciseFields { Refuse, Ignore };

/// Reads the exercise's field `pictures`. Bytes that stand there are added to `contents`, each picture once.
[[nodiscard]] std::vector<ExercisePicture> readPictures(ObjectReader& exercise, UnknownExerciseFields unknown,
                                                        std::vector<Picture>& contents);

/// Writes the pictures of the exercises of one file; the bytes of each with the first that shows it.
class PictureWriter {
public:
    /// Bytes beyond this many in all are left out, so that the file stays one that can be read.
    static constexpr qint64 kMostBytes = 64LL * 1024 * 1024;

    /// `contents` must outlive this.
    explicit PictureWriter(const std::vector<Picture>& contents);

    /// Writes the field `pictures` into the open object, unless there are none.
    void write(JsonWriter& writer, const std::vector<ExercisePicture>& pictures);

private:
    void writeContent(JsonWriter& writer, const PictureId& id);

    QHash<PictureId, const Picture*> m_contents;
    QSet<PictureId> m_written;
    qint64 m_bytes = 0;
};

} // namespace backbridge::exchange
