#include "ui/library/exercise_form_page.h"

#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/save_footer.h"
#include "ui/library/exercise_form.h"
#include "ui/library/exercise_form_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

const QString kCopyKey = QStringLiteral("copy");
const QString kEditKey = QStringLiteral("edit");

} // namespace

ExerciseFormPage::ExerciseFormPage(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_undo(new Button(tr("Undo")))
    , m_redo(Button::withIcon(QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)")))
    , m_kept(new InlineMessage)
    , m_form(new ExerciseForm(workspace, prompter, m_gallery))
    , m_use(makeParagraph({}, Type::Base, Color::Soft))
    , m_failure(new InlineMessage)
    , m_save(new Button(tr("Save exercise"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("exerciseFormPage"));
    build();
    buildFooter();
    listen();
}

void ExerciseFormPage::build()
{
    Button* back = setBack(tr("Library"));
    back->setObjectName(QStringLiteral("backToLibrary"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("library")); });
    m_undo->setObjectName(QStringLiteral("formUndo"));
    m_undo->setIconName(QStringLiteral("undo"));
    m_undo->setToolTip(tr("Takes back the last change in this form (Ctrl+Z)"));
    m_redo->setObjectName(QStringLiteral("formRedo"));
    m_kept->setObjectName(QStringLiteral("formKept"));
    addHeaderWidget(m_undo);
    addHeaderWidget(m_redo);
    column()->addWidget(m_kept);
    column()->addWidget(m_form);
    column()->addStretch();
}

void ExerciseFormPage::buildFooter()
{
    m_use->setObjectName(QStringLiteral("exerciseUse"));
    m_failure->setObjectName(QStringLiteral("formFailure"));
    m_save->setObjectName(QStringLiteral("saveExercise"));
    setFooter(makeSaveFooter(m_failure, m_use, m_save));
}

void ExerciseFormPage::listen()
{
    connect(m_undo, &Button::clicked, this, &ExerciseFormPage::undoDraft);
    connect(m_redo, &Button::clicked, this, &ExerciseFormPage::redoDraft);
    connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
    connect(m_form, &ExerciseForm::edited, this, &ExerciseFormPage::edit);
    connect(m_form, &ExerciseForm::revealRequested, this, &ExerciseFormPage::reveal);
    const auto count = [this] {
        if (isVisible()) {
            guarded(*m_failure, [this] { showUse(); });
        }
    };
    connect(&m_workspace, &Workspace::plansChanged, this, count);
    connect(&m_workspace, &Workspace::sessionsChanged, this, count);
    connect(&m_workspace, &Workspace::everythingChanged, this, count);
    connect(&m_workspace, &Workspace::libraryChanged, this, &ExerciseFormPage::libraryChanged);
}

void ExerciseFormPage::open(const QVariant& argument)
{
    m_kept->clear();
    turnTo(argument.toMap());
    showAll();
    revealTop();
    m_form->focusName();
}

/// What is being typed stays when it is what was asked for.
void ExerciseFormPage::turnTo(const QVariantMap& argument)
{
    const ExerciseDraft& now = m_history.draft();
    const ExerciseId toCopy {argument.value(kCopyKey).toString()};
    const ExerciseId toEdit {argument.value(kEditKey).toString()};
    const Exercise* original = m_workspace.library().find(toCopy.value.isEmpty() ? toEdit : toCopy);
    // What came with the program stays as it came: a changed one is a copy.
    const bool edits = original != nullptr && toCopy.value.isEmpty() && original->origin != Origin::BuiltIn;
    const std::optional<ExerciseId> copies =
        original != nullptr && !edits ? std::optional(original->id) : std::nullopt;
    const bool same = edits ? m_history.isStored() && now.exercise.id == original->id
                            : !m_history.isStored() && now.original == copies;
    if (same && m_history.isDirty()) {
        m_kept->setMessage(InlineMessage::Tone::Neutral, {},
                           tr("What you had typed is still here. It is not saved yet."));
        Button* again = m_kept->addAction(tr("Start again"), true);
        again->setObjectName(QStringLiteral("startAgain"));
        connect(again, &Button::clicked, this, &ExerciseFormPage::startAgain);
        return;
    }
    begin(edits ? ExerciseDraft::of(*original) : beginning(original), edits);
    if (original == nullptr && !argument.isEmpty()) {
        m_kept->setMessage(
            InlineMessage::Tone::Neutral, {},
            tr("That exercise is not in the library any more. This is the form of a new one."));
    }
}

/// A copy of `original`, or a new exercise when that is null.
ExerciseDraft ExerciseFormPage::beginning(const Exercise* original) const
{
    return original != nullptr ? ExerciseDraft::copyOf(*original, m_workspace.library())
                               : ExerciseDraft::of(newExercise({}));
}

void ExerciseFormPage::begin(const ExerciseDraft& draft, bool stored)
{
    const bool keeps = m_history.isDirty();
    const QString what = draftName();
    m_history.begin(draft, stored);
    m_refused = false;
    m_form->showProblems({});
    m_form->fold();
    if (keeps) {
        m_kept->setMessage(InlineMessage::Tone::Neutral, {},
                           tr("What you had typed for %1 is kept, not saved yet.").arg(what));
        Button* back = m_kept->addAction(tr("Go back to it"), true);
        back->setObjectName(QStringLiteral("goBackToDraft"));
        connect(back, &Button::clicked, this, &ExerciseFormPage::undoDraft);
    }
}

/// As it was begun; one step back leads to what was typed.
void ExerciseFormPage::startAgain()
{
    m_kept->clear();
    const Exercise* stored = m_workspace.library().find(m_history.draft().exercise.id);
    const std::optional<ExerciseId> copies = m_history.draft().original;
    const Exercise* original = copies ? m_workspace.library().find(*copies) : nullptr;
    const bool edits = m_history.isStored() && stored != nullptr;
    begin(edits ? ExerciseDraft::of(*stored) : beginning(original), edits);
    m_kept->clear();
    showAll();
    m_form->focusName();
}

void ExerciseFormPage::edit(const QString& what, const ExerciseChange& change)
{
    if (m_history.edit(what, change)) {
        showDraft();
    }
}

bool ExerciseFormPage::hasDraft() const
{
    return m_history.canUndo() || m_history.canRedo();
}

void ExerciseFormPage::undoDraft()
{
    m_history.undo();
    m_kept->clear();
    showAll();
}

void ExerciseFormPage::redoDraft()
{
    m_history.redo();
    m_kept->clear();
    showAll();
}

/// What the draft is about, for sentences.
QString ExerciseFormPage::draftName() const
{
    const QString name = m_history.draft().exercise.name.trimmed();
    return name.isEmpty() ? tr("a new exercise") : tr("“%1”").arg(name);
}

void ExerciseFormPage::showAll()
{
    guarded(*m_failure, [this] { showUse(); });
    showDraft();
}

void ExerciseFormPage::showDraft()
{
    const ExerciseDraft& draft = m_history.draft();
    setTitle(m_history.isStored() ? tr("Edit exercise")
                 : draft.original ? tr("Copy of %1").arg(m_workspace.library().nameOf(*draft.original))
                                  : tr("New exercise"));
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setVisible(m_history.canRedo());
    m_form->setDraft(draft);
    if (m_refused) {
        m_refused = !showProblems(toSave());
    }
}

/// Whoever names the exercise keeps it: said before it is saved.
void ExerciseFormPage::showUse()
{
    const ExerciseUse use =
        m_history.isStored() ? m_workspace.exerciseUse(m_history.draft().exercise.id) : ExerciseUse();
    m_use->setText(exerciseUseText(use));
}

void ExerciseFormPage::libraryChanged()
{
    if (!isVisible()) {
        return;
    }
    const Exercise* stored = m_workspace.library().find(m_history.draft().exercise.id);
    if (m_history.isStored() && !m_history.isDirty() && stored != nullptr) {
        m_history.begin(ExerciseDraft::of(*stored), true);
    }
    showDraft();
}

Exercise ExerciseFormPage::toSave() const
{
    return exerciseToSave(m_history.draft(), m_history.isStored(), m_workspace.library());
}

bool ExerciseFormPage::showProblems(const Exercise& exercise)
{
    const Problems problems = checkExercise(exercise, m_workspace.library());
    const Problems elsewhere = m_form->showProblems(problems);
    if (problems.empty()) {
        m_failure->clear();
        return true;
    }
    m_failure->setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                          elsewhere.empty() ? tr("See the marked places above.")
                                            : sentenceOf(elsewhere.front().text));
    return false;
}

void ExerciseFormPage::save()
{
    const Exercise exercise = toSave();
    m_refused = !showProblems(exercise);
    if (m_refused) {
        if (QWidget* faulty = m_form->firstFaulty()) {
            faulty->setFocus(Qt::OtherFocusReason);
            reveal(faulty);
        }
        return;
    }
    const Exercise* stored = m_workspace.library().find(exercise.id);
    const bool isNew = stored == nullptr || *stored != exercise;
    const ExerciseId id = m_workspace.saveExercise(exercise).id;
    m_history.forget();
    if (isNew) {
        emit done(tr("%1 saved.").arg(exercise.name));
    }
    emit pageRequested(QStringLiteral("exercise"), id.value);
}

} // namespace backbridge::ui
