#pragma once

#include "ui/controls/form_history.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_draft.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

class Button;
class ExerciseForm;
class InlineMessage;
class Label;
class Prompter;

/// A person's own exercise typed in: a new one, a copy of any, or a stored one to change. Opened with
/// {copy: id}, {edit: id} or nothing. What is typed stays until it is saved, on other pages too; while there
/// is something to take back in the form, the keys of undo and redo act on it.
class ExerciseFormPage : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page.
    ExerciseFormPage(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

protected:
    [[nodiscard]] bool hasDraft() const override;
    void undoDraft() override;
    void redoDraft() override;

private:
    void build();
    void buildFooter();
    void listen();

    void turnTo(const QVariantMap& argument);
    void begin(const ExerciseDraft& draft, bool stored);
    void startAgain();
    [[nodiscard]] ExerciseDraft beginning(const Exercise* original) const;

    void edit(const QString& what, const ExerciseChange& change);
    void showAll();
    void showDraft();
    void showUse();
    void libraryChanged();

    [[nodiscard]] Exercise toSave() const;
    [[nodiscard]] QString draftName() const;
    /// Whether there were none.
    bool showProblems(const Exercise& exercise);
    void save();

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    FormHistory<ExerciseDraft> m_history;
    bool m_refused = false; ///< saving was refused: problems are shown, and looked for with each edit

    Button* m_undo;
    Button* m_redo;
    InlineMessage* m_kept;
    ExerciseForm* m_form;
    Label* m_use;
    InlineMessage* m_failure;
    Button* m_save;
};

} // namespace backbridge::ui
