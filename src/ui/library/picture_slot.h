#pragma once

#include <QWidget>

#include <optional>

#include "ui/library/exercise_draft.h"

class QBoxLayout;
class QLineEdit;

namespace backbridge::ui {

class Button;
class ExerciseFields;
class ExerciseGallery;

/// A picture as it is, on a quiet ground.
class PictureTile : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit PictureTile(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setPictures(const std::vector<ExercisePicture>& pictures);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ExerciseGallery& m_gallery;
    std::vector<PictureId> m_pictures;
};

/// One picture of the form: what it looks like, whose it is and on what terms; another one in its place, or
/// none. Hidden while the draft has no such picture.
class PictureSlot : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it. `index` is the picture's in the draft.
    PictureSlot(const ExerciseGallery& gallery, ExerciseFields& fields, std::size_t index,
                QWidget* parent = nullptr);

    void focusAuthor();

signals:
    void replaceRequested();
    void removed();

private:
    QLineEdit* addText(QBoxLayout& column, const QString& caption, const char* part,
                       QString ExercisePicture::*text);
    QWidget* makeLicences();
    void remove();

    ExerciseFields& m_fields;
    std::size_t m_index;
    PictureTile* m_tile;
    QLineEdit* m_author = nullptr;
};

} // namespace backbridge::ui
