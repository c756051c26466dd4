#pragma once

#include <QWidget>

#include <optional>

#include "backbridge/domain/exercise_search.h"

namespace backbridge::ui {

class Button;
class EmptyState;
class ExerciseGallery;
class ExerciseGrid;
class ExerciseListModel;
class ExerciseTable;
class Label;

/// What a search of the library comes to, as cards or as a list, and below it what is left out and why.
class ExerciseResults : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit ExerciseResults(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// Keeps the exercise the keyboard is on. When only exercises that are left out fit, they are shown.
    void setResult(SearchResult result);

    /// As a list instead of cards. The exercise the keyboard is on stays.
    void setList(bool list);

    /// Those that are left out are hidden again.
    void hideLeftOut();

    /// The exercise the keyboard is on; the first one when there is none yet.
    [[nodiscard]] std::optional<ExerciseId> current() const;

    /// Whether the keyboard has been on one.
    [[nodiscard]] bool hasCurrent() const;

    void focusView();

signals:
    void opened(const backbridge::ExerciseId& id);
    void typed(const QString& text);
    void leftAbove();
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    template <typename View>
    void listenTo(View* view);
    void refresh();
    void fitCards();

    SearchResult m_result;
    bool m_list = false;
    bool m_leftOutShown = false; ///< by the person
    ExerciseListModel* m_model;
    ExerciseGrid* m_grid;
    ExerciseTable* m_table;
    QWidget* m_tableMargins;
    QWidget* m_below;
    Label* m_words;
    Button* m_toggle;
    EmptyState* m_nothing;
};

} // namespace backbridge::ui
