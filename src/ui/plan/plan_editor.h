#pragma once

#include <QWidget>

#include <vector>

#include "backbridge/domain/summaries.h"
#include "ui/plan/draft_session.h"

class QStackedWidget;
class QVBoxLayout;

namespace backbridge::ui {

class DropMark;
class ExerciseChooser;
class ExerciseGallery;
class PhaseCard;
class PlanBasicsCard;
class PlanCalendarCard;
class PlanChecks;

/// A draft to edit: its phases at the left, calendar and checks at the right. Made for one session.
class PlanEditor : public QWidget {
    Q_OBJECT

public:
    /// `session` and `gallery` must outlive the editor.
    PlanEditor(DraftSession& session, const ExerciseGallery& gallery, QDate today, QWidget* parent = nullptr);

    /// The plan that the draft will be applied to, and what was done so far.
    void setBase(Plan base, std::vector<SessionLine> sessions);

    /// Shows the draft of the session; does nothing while it has none.
    void refresh();

    /// Adds the exercise to the A day of the phase that is open, or of the first, and opens it; one that is
    /// there already is only opened.
    void add(const Exercise& exercise);

    /// What keeps the draft from being saved.
    [[nodiscard]] const Problems& problems() const { return m_problems; }

    /// Opens the card that the first problem lies in. Returns it, or null when there is none.
    QWidget* openFirstProblem();

signals:
    /// A part wants to be seen.
    void revealRequested(QWidget* part);

private:
    void makePhases(std::size_t count);
    void connectPhase(PhaseCard* card);
    void copyPhase(int phase);
    void removePhase(int phase);
    void showDrop(QPoint at);
    void drop(int phase, int index, QPoint at);
    void moveTo(int phase, int index, int toPhase, DayLetter day, int position);
    void moveSession(QDate from, QDate to);
    void openOnly(QWidget* card);
    void beginAdding(int phase, DayLetter day);
    void addExercise(const ExerciseId& exercise);
    [[nodiscard]] int openPhase() const;
    void endAdding();
    void showCalendar(const std::vector<Advice>& advice);

    DraftSession& m_session;
    const ExerciseGallery& m_gallery;
    QDate m_today;
    Plan m_base;
    std::vector<SessionLine> m_sessions;
    Problems m_problems;
    PlanBasicsCard* m_basics;
    QVBoxLayout* m_phaseColumn;
    std::vector<PhaseCard*> m_phases;
    PlanChecks* m_checks;
    PlanCalendarCard* m_calendar;
    ExerciseChooser* m_chooser;
    DropMark* m_dropMark;
    int m_openNext = -1; ///< the phase to open when the cards are made anew; -1: the one that runs
    int m_addPhase = 0;
    DayLetter m_addDay = DayLetter::A;
};

} // namespace backbridge::ui
