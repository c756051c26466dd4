#pragma once

#include <optional>

#include "backbridge/domain/exercise_search.h"
#include "ui/controls/page.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class EmptyState;
class ExerciseGrid;
class FilterBar;
class InlineMessage;
class SearchField;

/// All exercises as cards, found by typing and narrowed by chips. Keeps search and place while others show.
class LibraryPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit LibraryPage(Workspace& workspace, QWidget* parent = nullptr);

    void focusSearch() override;
    void open(const QVariant& argument) override;

private:
    void makeColumn();
    void rebuildSearch();
    void refresh();
    void takeAvoid();
    void clearFilters();
    void openExercise(const ExerciseId& id);

    Workspace& m_workspace;
    std::optional<ExerciseSearch> m_search; ///< over the workspace's library; made anew when that changes
    SearchField* m_field;
    FilterBar* m_filters;
    ExerciseGrid* m_grid;
    EmptyState* m_nothing;
    InlineMessage* m_failure;
    std::vector<CareTag> m_avoid; ///< of the client, as last taken over
};

} // namespace backbridge::ui
