#pragma once

#include "ui/controls/card.h"
#include "ui/library/exercise_draft.h"

namespace backbridge::ui {

class ExerciseGallery;
class FigurePlayer;
class GlyphWell;
class Label;
class LevelDots;
class PictureTile;

/// What the exercise will look like, as it is typed: its figure moves at the tempo that is typed.
class ExercisePreview : public Card {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit ExercisePreview(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setDraft(const ExerciseDraft& draft);

private:
    void showFigure(const ExerciseDraft& draft);
    void showWords(const Exercise& exercise);

    const ExerciseGallery& m_gallery;
    FigurePlayer* m_player;
    PictureTile* m_pictures;
    GlyphWell* m_glyph;
    Label* m_name;
    LevelDots* m_level;
    Label* m_kind;
    Label* m_dose;
    Label* m_details;
    Label* m_needs;
    Label* m_credit;
    ExerciseId m_shown; ///< whose figure the player has; empty for none
    Tempo m_tempo; ///< at which it has it
};

} // namespace backbridge::ui
