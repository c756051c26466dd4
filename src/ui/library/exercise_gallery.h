#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QRectF>

#include <optional>
#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/figure.h"
#include "backbridge/domain/library.h"
#include "ui/theme/colors.h"

class QPainter;

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

/// What shows an exercise wherever it is named: its moving figure, else its pictures, else its family's
/// glyph. Figures and pictures are read when they are first painted.
class ExerciseGallery : public QObject {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ExerciseGallery(const Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] const ExerciseLibrary& library() const;

    /// Whether a figure shows the exercise.
    [[nodiscard]] bool moves(const ExerciseId& id) const;

    /// The figure that shows the exercise, or null.
    [[nodiscard]] const Figure* figureOf(const ExerciseId& id) const;

    /// A still into `rect`: start and end beside each other, or the end of a lying exercise. `ground` is what
    /// it stands on.
    void paintStill(QPainter& painter, const QRectF& rect, const ExerciseId& id, Color ground) const;

    /// The same, but of a figure the end pose alone.
    void paintEnd(QPainter& painter, const QRectF& rect, const ExerciseId& id, Color ground) const;

    /// The moment `seconds` into the motion at the tempo of the exercise's start dose; a still of what does
    /// not move.
    void paintMoment(QPainter& painter, const QRectF& rect, const ExerciseId& id, Color ground,
                     double seconds) const;

    /// Pictures side by side into `rect`; at least one.
    void paintPictures(QPainter& painter, const QRectF& rect, const std::vector<PictureId>& pictures) const;

    /// Whether nobody would tell what paintMoment() paints into `rect` at both moments apart: all of the
    /// figure within a third of a pixel, as in a hold and between close moments of a small picture.
    [[nodiscard]] bool looksTheSame(const ExerciseId& id, const QRectF& rect, double seconds,
                                    double otherSeconds) const;

signals:
    /// What library() holds is other than before; what pointed into it is gone.
    void libraryChanged();

private:
    /// The tempo at which the exercise is shown.
    [[nodiscard]] Tempo tempoOf(const ExerciseId& id) const;
    [[nodiscard]] QRectF frameOf(const ExerciseId& id, const Figure& figure) const;
    [[nodiscard]] QImage pictureOf(const PictureId& id) const;

    const Workspace& m_workspace;
    mutable QCache<PictureId, QImage> m_pictures; ///< by what they cost in KiB
    mutable QHash<ExerciseId, QRectF> m_frames; ///< what figures cover in their whole motion
};

/// The tempo at which an exercise is shown.
[[nodiscard]] Tempo shownTempo(const std::optional<Tempo>& prescribed);

} // namespace backbridge::ui
