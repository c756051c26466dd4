#pragma once

#include "ui/controls/page.h"
#include "ui/player/pause_panel.h"
#include "ui/player/session_start.h"

namespace backbridge::ui {

class Button;
class Card;
class Chip;
class ExerciseGallery;
class FlowLayout;
class InlineMessage;
class Label;
class RatingPicker;

/// Before a session: how the back is, what is due, and a lighter version on a bad day.
class BeforeView : public Page {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit BeforeView(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void begin(const DueSession& due, const PausePanel::Switches& switches);

    /// Words that the start could not be made; empty for none.
    [[nodiscard]] InlineMessage& failure() { return *m_failure; }

    /// The session with what was answered, and what is to be done in it.
    [[nodiscard]] SessionRun run() const;

signals:
    void startRequested();
    void backRequested();
    void switched(backbridge::ui::PlayerCommand command);

protected:
    /// Enter starts, wherever it is not for something else.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addSwitch(const QString& text, PlayerCommand command, Chip*& chip, const char* name);
    void build();
    void buildFooter();
    void showAdvice();
    void showExercises();
    void chooseLighter(bool lighter);

    const ExerciseGallery& m_gallery;
    DueSession m_due;
    bool m_lighter = false;
    RatingPicker* m_pain;
    InlineMessage* m_advice;
    Card* m_list;
    QWidget* m_tiles;
    FlowLayout* m_tileFlow;
    QWidget* m_switches;
    FlowLayout* m_switchFlow;
    Chip* m_handsFree = nullptr;
    Chip* m_tones = nullptr;
    Chip* m_voice = nullptr;
    Label* m_silent;
    InlineMessage* m_failure;
    Button* m_start;
};

} // namespace backbridge::ui
