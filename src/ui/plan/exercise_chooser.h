#pragma once

#include <QSet>

#include <vector>

#include "backbridge/domain/exercise_search.h"
#include "backbridge/domain/library.h"
#include "ui/controls/card.h"

class QListView;

namespace backbridge::ui {

class Chip;
class ExerciseGallery;
class ExerciseListModel;
class Label;
class SearchField;

/// Finds an exercise to put into a plan: typing searches, chips narrow, Up and Down move along the list,
/// Enter takes the exercise, Escape closes.
class ExerciseChooser : public Card {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit ExerciseChooser(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// `fitting` is what the answers let through; a chip widens it to the whole library. Those `taken` are
    /// left out. `place` names what the exercise is for ("Build, A day").
    void begin(const ExerciseFilter& fitting, const std::vector<ExerciseId>& taken, const QString& place);

    /// Other words above it than "Add to …", after begin().
    void setTitle(const QString& title);

signals:
    void chosen(const backbridge::ExerciseId& exercise);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeChips();
    void chooseFamily(std::optional<Family> family);
    void search();
    void take();

    const ExerciseGallery& m_gallery;
    std::optional<ExerciseSearch> m_search; ///< of the gallery's library; made when it is first asked
    ExerciseFilter m_fitting;
    QSet<ExerciseId> m_taken;
    std::optional<Family> m_family;
    Label* m_title;
    SearchField* m_field;
    Chip* m_all;
    std::vector<Chip*> m_families;
    Chip* m_fits;
    Label* m_count;
    QListView* m_list;
    ExerciseListModel* m_model;
};

} // namespace backbridge::ui
