#pragma once

#include <QWidget>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/problem.h"

class QVBoxLayout;

namespace backbridge::ui {

class Button;
class DoseEditor;
class ExerciseGallery;
class InlineMessage;
class PrescriptionLine;

/// An exercise of a draft: one line, and opened below it what can be changed. The line can be dragged. Keys
/// on it: Alt+Up and Alt+Down move it, Delete removes it.
class PrescriptionRow : public QWidget {
    Q_OBJECT

public:
    explicit PrescriptionRow(QWidget* parent = nullptr);

    struct Content {
        Prescription prescription;
        bool first = false; ///< of its day
        bool last = false;
        bool open = false;
        QStringList phases; ///< the names of all of the plan's phases
        int phase = 0; ///< that it is in
        Problems problems; ///< of this prescription
    };

    void setContent(const Content& content, const ExerciseGallery& gallery);

    /// The part named `name`, or the line when it cannot take the focus.
    void focusPart(const QString& name);

signals:
    void toggled();
    void doseChanged(const backbridge::Dose& dose, const QString& field);
    void moveRequested(int steps);
    void dayRequested(backbridge::DayLetter day);
    void phaseRequested(int phase);
    void noteChanged(const QString& note);
    void dragged(QPoint at);
    void dropped(QPoint at);
    void dragLeft();
    void swapRequested(const backbridge::ExerciseId& exercise);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makePanel();
    void listPhases(const Content& content);
    void showPanel(const Content& content, const ExerciseGallery& gallery);
    void showSwap(Button* button, const std::optional<ExerciseId>& to, const QString& words,
                  const ExerciseGallery& gallery);

    QVBoxLayout* m_column;
    PrescriptionLine* m_line;
    InlineMessage* m_problem;
    QWidget* m_panel = nullptr;
    DoseEditor* m_dose = nullptr;
    Button* m_up = nullptr;
    Button* m_down = nullptr;
    Button* m_easier = nullptr;
    Button* m_harder = nullptr;
    Button* m_otherDay = nullptr;
    Button* m_otherPhase = nullptr;
    std::optional<ExerciseId> m_easierId;
    std::optional<ExerciseId> m_harderId;
    DayLetter m_day = DayLetter::A;
};

} // namespace backbridge::ui
