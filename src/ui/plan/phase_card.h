#pragma once

#include "backbridge/domain/plan_advice.h"
#include "ui/plan/draft_session.h"
#include "ui/plan/fold_card.h"

class QLineEdit;

namespace backbridge::ui {

class Button;
class DaySection;
class ExerciseGallery;
class InlineMessage;
class Label;
class Stepper;
class WeekdayPicker;

/// A phase of a draft, to change.
class PhaseCard : public FoldCard {
    Q_OBJECT

public:
    /// `session` must outlive the card and hold a draft with this phase while the card shows it.
    PhaseCard(DraftSession& session, int phase, QWidget* parent = nullptr);

    /// `problems` and `advice` are those of the whole draft.
    void refresh(const ExerciseGallery& gallery, Problems problems, std::vector<Advice> advice);

    /// Opens the exercise's row and puts the focus on it.
    void openExercise(int index);

    /// Where an exercise dropped at a point of the screen goes.
    struct DropPlace {
        DayLetter day = DayLetter::A;
        int position = 0; ///< among those of the day
        QRect line; ///< on the screen: where it would come in, or the head of a card that is closed
    };

    /// Nothing when the card is not there.
    [[nodiscard]] std::optional<DropPlace> dropPlaceAt(QPoint at) const;

    /// Puts the focus where exercises are added.
    void focusAdd(DayLetter day);

signals:
    void addRequested(int phase, backbridge::DayLetter day);
    void copyRequested(int phase);
    void removeRequested(int phase);
    /// The exercise goes to the end of the same day of another phase.
    void phaseRequested(int phase, int index, int toPhase);
    void dragged(QPoint at);
    void dropped(int phase, int index, QPoint at);
    void dragLeft();

private:
    QWidget* makeSettings();
    QWidget* makePhaseActions();
    void connectSection(DaySection* section, DayLetter day);
    void refreshSettings(const PlanDraft& draft);
    void refreshSection(DaySection* section, DayLetter day, bool touching);

    void move(int index, int steps);
    void moveToDay(int index, DayLetter day);
    void swap(int index, const ExerciseId& to);
    void remove(int index);
    void applyFocus();

    DraftSession& m_session;
    const int m_phase;
    const ExerciseGallery* m_gallery = nullptr;
    Problems m_problems;
    std::vector<Advice> m_advice;
    Label* m_aim;
    Button* m_settingsButton;
    QLineEdit* m_name = nullptr;
    Stepper* m_weeks = nullptr;
    WeekdayPicker* m_days = nullptr;
    Button* m_planDays = nullptr;
    Button* m_copy = nullptr;
    Button* m_remove = nullptr;
    QWidget* m_settings;
    InlineMessage* m_problem;
    DaySection* m_dayA;
    DaySection* m_dayB;
    int m_open = -1; ///< the exercise whose row is open; -1 for none
    int m_focus = -1; ///< the exercise to focus after the next refresh; -1 for none
    QString m_focusPart;
};

} // namespace backbridge::ui
