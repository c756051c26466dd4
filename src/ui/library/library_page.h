#pragma once

#include <optional>

#include "backbridge/domain/client.h"
#include "backbridge/domain/exercise_search.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

class QSettings;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class ExerciseResults;
class FilterBar;
class InlineMessage;
class SearchField;

/// All exercises as cards or as a list, found by typing and narrowed by chips. Keeps search and place while
/// others show. What there is to train with and what to avoid is the current client's and is kept with it.
class LibraryPage : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page. `settings` remember whether cards or the list are shown; without them it
    /// is forgotten with the page.
    explicit LibraryPage(Workspace& workspace, QSettings* settings = nullptr, QWidget* parent = nullptr);

    void focusSearch() override;
    void open(const QVariant& argument) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeColumn();
    void makeButtons();
    void listen();
    void rebuildSearch();
    void refresh();
    void takeMeans();
    void keepMeans(const Means& means);
    void clearFilters();
    void openExercise(const ExerciseId& id);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    QSettings* m_settings;
    std::optional<ExerciseSearch> m_search; ///< over the workspace's library; made anew when that changes
    std::optional<Client> m_client; ///< the current one, as last taken over
    bool m_awayToExercise = false; ///< left by opening an exercise: coming back goes on where it was
    SearchField* m_field;
    FilterBar* m_filters;
    ExerciseResults* m_results;
    InlineMessage* m_failure;
};

} // namespace backbridge::ui
