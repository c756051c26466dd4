#pragma once

#include <QListView>

#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"

namespace backbridge::ui {

class ExerciseListModel;

/// Exercises as cards in equal columns that fill the width. Arrow keys move from card to card, Enter or a
/// click opens one; letters typed here are meant for the search.
class ExerciseGrid : public QListView {
    Q_OBJECT

public:
    explicit ExerciseGrid(QWidget* parent = nullptr);

    /// Keeps the card the keyboard is on, when it is still there.
    void setExercises(const std::vector<const Exercise*>& exercises);

    [[nodiscard]] int count() const;

    /// The card the keyboard is on; the first one when there is none yet. Empty while no card is shown.
    [[nodiscard]] std::optional<ExerciseId> current() const;

    void keyboardSearch(const QString& search) override;

signals:
    void opened(const backbridge::ExerciseId& id);
    /// Letters typed while the grid has the focus.
    void typed(const QString& text);
    /// Up from the first row.
    void leftAbove();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columns() const;
    void leaveMargins();
    void layOutCards();

    ExerciseListModel* m_model;
};

} // namespace backbridge::ui
