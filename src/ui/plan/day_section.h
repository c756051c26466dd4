#pragma once

#include <QWidget>

#include <vector>

#include "ui/plan/prescription_row.h"

class QVBoxLayout;

namespace backbridge::ui {

class Button;
class DayHead;
class ExerciseGallery;

/// The exercises of one kind of day of a phase, to change. Exercises are named by their index in the phase.
class DaySection : public QWidget {
    Q_OBJECT

public:
    explicit DaySection(DayLetter day, QWidget* parent = nullptr);

    struct Row {
        int index = 0;
        PrescriptionRow::Content content;
    };

    void setRows(const std::vector<Row>& rows, const ExerciseGallery& gallery);

    [[nodiscard]] DayHead& head() { return *m_head; }

    [[nodiscard]] Button& addButton() { return *m_add; }

    /// Before which of its exercises something dropped at the height `y` of the screen goes, from 0; how many
    /// it has when after the last.
    [[nodiscard]] int positionAt(int y) const;

    /// Where that is, in this widget: the height between two rows.
    [[nodiscard]] int heightOf(int position) const;

    /// The row of the exercise, or null.
    [[nodiscard]] PrescriptionRow* rowOf(int index) const;

signals:
    void addRequested();
    void toggled(int index);
    void doseChanged(int index, const backbridge::Dose& dose, const QString& field);
    void moveRequested(int index, int steps);
    void dayRequested(int index, backbridge::DayLetter day);
    void phaseRequested(int index, int phase);
    void noteChanged(int index, const QString& note);
    void dragged(int index, QPoint at);
    void dropped(int index, QPoint at);
    void dragLeft();
    void swapRequested(int index, const backbridge::ExerciseId& exercise);
    void removeRequested(int index);

private:
    void addRow();

    DayHead* m_head;
    QVBoxLayout* m_list;
    Button* m_add;
    std::vector<PrescriptionRow*> m_rows;
    std::vector<int> m_indices;
};

} // namespace backbridge::ui
