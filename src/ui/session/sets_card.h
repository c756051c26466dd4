#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "ui/controls/card.h"
#include "ui/session/log_checks.h"

class QPlainTextEdit;

namespace backbridge::ui {

class Button;
class DayBar;
class Label;
class ReasonChips;
class SegmentedChoice;
class SetsGrid;

/// The left side of the log: the day, the sets, why nothing was done, technique and note. Shows a draft and
/// asks for its changes; holds none.
class SetsCard : public Card {
    Q_OBJECT

public:
    explicit SetsCard(QWidget* parent = nullptr);

    /// `meant` as for DayBar.
    void setDraft(const SessionDraft& draft, const std::vector<QDate>& meant, QDate today,
                  const ExerciseLibrary& library);

    /// Those of the form as a whole are left to the page.
    void setProblems(const std::vector<LogProblem>& problems, std::size_t entries);

    /// Puts the keyboard where a new exercise is filled in.
    void focusLastExercise(const SessionDraft& draft);
    void focusDate();
    void focusAdd();

signals:
    /// Edits in a row with the same `what` belong together; see LogForm::edit().
    void edited(const QString& what, const backbridge::ui::DraftChange& change);
    void dateChosen(QDate date);
    void plannedDayChosen(std::optional<QDate> date);
    void addExerciseRequested();

private:
    void build();
    [[nodiscard]] QWidget* makeReasons();
    [[nodiscard]] QWidget* makeTechnique();
    void connectGrid();
    void connectAnswers();
    void edit(const QString& what, const DraftChange& change);

    bool m_filling = false;
    DayBar* m_day;
    Label* m_nothing;
    SetsGrid* m_grid;
    Button* m_add;
    QWidget* m_notDone = nullptr;
    ReasonChips* m_reasons;
    Label* m_tip;
    Label* m_reasonProblem;
    QWidget* m_techniqueRow = nullptr;
    SegmentedChoice* m_technique;
    Label* m_hint;
    QPlainTextEdit* m_note;
    Label* m_noteProblem;
};

} // namespace backbridge::ui
