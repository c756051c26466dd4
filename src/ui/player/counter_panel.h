#pragma once

#include <QWidget>

#include "ui/player/player_words.h"

namespace backbridge::ui {

class ExerciseGallery;

/// What is needed from the floor: the side, the count as large as it fits, the parts of the repetition, and
/// what comes next. Its digits are never lower than a sixth of the window.
class CounterPanel : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit CounterPanel(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setPicture(const PlayerPicture& picture);

    /// Words for a moment below the count ("Pain 4 noted"); empty for none.
    void setNote(const QString& note);

    /// How high the digits are painted, pixels.
    [[nodiscard]] double digitHeight() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF content() const;
    [[nodiscard]] double counterSize() const;
    [[nodiscard]] double besideWidth() const;
    double paintSide(QPainter& painter, const QRectF& room) const;
    double paintNext(QPainter& painter, const QRectF& room) const;
    double paintParts(QPainter& painter, const QRectF& room) const;
    void paintCounter(QPainter& painter, const QRectF& room) const;

    const ExerciseGallery& m_gallery;
    PlayerPicture m_picture;
    QString m_note;
};

} // namespace backbridge::ui
