#pragma once

#include <optional>

#include "backbridge/domain/ids.h"
#include "ui/controls/table_view.h"

namespace backbridge::ui {

class ExerciseListModel;
class ExerciseSorter;

/// Exercises as a table that sorts by its heads; those that are left out come last in any order. Keys are
/// those of the cards: Enter or a click opens one, Up from the first row leads above, letters are meant for
/// the search.
class ExerciseTable : public TableView {
    Q_OBJECT

public:
    /// `model` must outlive the table.
    explicit ExerciseTable(ExerciseListModel& model, QWidget* parent = nullptr);

    /// The row the keyboard is on; the first one when there is none yet. Empty while no row is shown.
    [[nodiscard]] std::optional<ExerciseId> current() const;

    /// Goes to the row of an exercise, if it is shown.
    void setCurrent(const ExerciseId& id);

    void keyboardSearch(const QString& search) override;

    /// A few rows: what is above may take the rest.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void opened(const backbridge::ExerciseId& id);
    /// Letters typed while the table has the focus.
    void typed(const QString& text);
    /// Up from the first row.
    void leftAbove();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void setColumns();
    void keepCurrent();

    ExerciseListModel& m_model;
    ExerciseSorter* m_sorter;
    std::optional<ExerciseId> m_kept; ///< the row the keyboard is on, while the model changes
};

} // namespace backbridge::ui
