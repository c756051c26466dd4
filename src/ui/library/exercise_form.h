#pragma once

#include <QWidget>

#include <cstdint>

#include "backbridge/domain/problem.h"
#include "ui/library/exercise_draft.h"

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

class ExerciseChooser;
class ExerciseFields;
class ExerciseGallery;
class ExercisePictureCard;
class ExercisePreview;
class LadderFold;
class Prompter;

/// An exercise to be typed in: the essentials first, the rest folded, and beside them what it will look like,
/// or the list from which another exercise is chosen. Shows a draft and tells what is edited; keeps nothing.
class ExerciseForm : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the form.
    ExerciseForm(Workspace& workspace, Prompter& prompter, const ExerciseGallery& gallery,
                 QWidget* parent = nullptr);

    void setDraft(const ExerciseDraft& draft);

    /// Each problem beside its field. Returns those that have no place here.
    Problems showProblems(const Problems& problems);

    /// The first field that has a problem, or null.
    [[nodiscard]] QWidget* firstFaulty() const;

    /// To begin with: what can be folded is, nothing is being chosen.
    void fold();

    void focusName();

signals:
    /// See FormHistory::edit().
    void edited(const QString& what, const backbridge::ui::ExerciseChange& change);
    /// Something has come up that should be seen.
    void revealRequested(QWidget* part);

private:
    enum class Choosing : std::uint8_t { Figure, Easier, Harder };

    void build(Workspace& workspace, Prompter& prompter);
    void connectChooser();
    void choose(Choosing what);
    [[nodiscard]] std::vector<ExerciseId> notFor(Choosing what) const;
    void take(const ExerciseId& id);
    void closeChooser();

    const ExerciseGallery& m_gallery;
    ExerciseFields* m_fields;
    ExercisePictureCard* m_pictures = nullptr;
    LadderFold* m_ladder = nullptr;
    ExercisePreview* m_preview;
    ExerciseChooser* m_chooser;
    Choosing m_choosing = Choosing::Figure;
    ExerciseId m_id; ///< of the exercise that is shown
};

} // namespace backbridge::ui
