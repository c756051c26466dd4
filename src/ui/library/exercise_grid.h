#pragma once

#include <QListView>
#include <QPersistentModelIndex>
#include <QPointer>

#include <optional>

#include "backbridge/domain/ids.h"
#include "ui/controls/motion.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge::ui {

class ExerciseListModel;

/// Exercises as cards in equal columns that fill the width; those that are left out are dimmed and say why.
/// Arrow keys move from card to card, Enter or a click opens one; letters typed here are meant for the
/// search.
class ExerciseGrid : public QListView {
    Q_OBJECT

public:
    /// `model` and `gallery` must outlive the grid. The card the keyboard is on stays so while the model
    /// changes, when it is still there.
    ExerciseGrid(ExerciseListModel& model, const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// Whether the card's figure moves now: under the mouse or with the keyboard on it.
    [[nodiscard]] bool isMoving(const QModelIndex& index) const;

    /// The moment that moving figures are at.
    [[nodiscard]] double seconds() const { return m_motion.seconds(); }

    /// The card the keyboard is on; the first one when there is none yet. Empty while no card is shown.
    [[nodiscard]] std::optional<ExerciseId> current() const;

    /// Little: what is above may take the rest.
    [[nodiscard]] QSize sizeHint() const override;

    /// What all rows of cards need.
    [[nodiscard]] int contentHeight() const;

    void keyboardSearch(const QString& search) override;

signals:
    void opened(const backbridge::ExerciseId& id);
    /// Letters typed while the grid has the focus.
    void typed(const QString& text);
    /// Up from the first row.
    void leftAbove();
    /// contentHeight() is another one.
    void contentHeightChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columns() const;
    void leaveMargins();
    void layOutCards();

    void keepCurrent();
    void setHovered(const QModelIndex& index);
    [[nodiscard]] QModelIndex focused() const;
    void moveOrRest();
    void step();
    void updateMoving();

    ExerciseListModel& m_model;
    QPointer<const ExerciseGallery> m_gallery; ///< null when its page is on its way out and took it along
    Motion m_motion;
    double m_painted = 0; ///< the moment that moving figures were last painted at
    QPersistentModelIndex m_hovered;
    QString m_kept; ///< the id of the card the keyboard is on, while the model changes
};

} // namespace backbridge::ui
