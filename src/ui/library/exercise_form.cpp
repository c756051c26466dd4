#include "ui/library/exercise_form.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/exercise_basics_card.h"
#include "ui/library/exercise_fields.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_more_cards.h"
#include "ui/library/exercise_picture_card.h"
#include "ui/library/exercise_preview.h"
#include "ui/library/sticky_place.h"
#include "ui/plan/exercise_chooser.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSideWidth = 348;
constexpr int kLeastMain = 520;

} // namespace

ExerciseForm::ExerciseForm(Workspace& workspace, Prompter& prompter, const ExerciseGallery& gallery,
                           QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
    , m_fields(new ExerciseFields(this))
    , m_preview(new ExercisePreview(gallery))
    , m_chooser(new ExerciseChooser(gallery))
{
    build(workspace, prompter);
    connectChooser();
    connect(m_fields, &ExerciseFields::edited, this, &ExerciseForm::edited);
}

void ExerciseForm::build(Workspace& workspace, Prompter& prompter)
{
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    // Made in the order in which they stand: problems lead to the first of them, and so does Tab.
    column->addWidget(makeExerciseBasicsCard(*m_fields));
    column->addWidget(makeStartDoseCard(*m_fields));
    m_pictures = new ExercisePictureCard(workspace, prompter, m_gallery, *m_fields);
    column->addWidget(m_pictures);
    column->addWidget(makeHowToFold(*m_fields));
    column->addWidget(makeTrainsFold(*m_fields));
    column->addWidget(makeCareFold(*m_fields));
    m_ladder = new LadderFold(workspace, *m_fields);
    column->addWidget(m_ladder);
    column->addStretch();
    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_preview);
    sideColumn->addWidget(m_chooser);
    m_chooser->hide();

    auto* both = new SideBySide(kSideWidth, space::kMedium, this);
    both->setLeastMain(kLeastMain);
    both->addWidget(main);
    both->addWidget(new StickyPlace(side));
}

void ExerciseForm::connectChooser()
{
    connect(m_pictures, &ExercisePictureCard::figureRequested, this, [this] { choose(Choosing::Figure); });
    connect(m_ladder, &LadderFold::stepRequested, this,
            [this](bool harder) { choose(harder ? Choosing::Harder : Choosing::Easier); });
    connect(m_chooser, &ExerciseChooser::chosen, this, &ExerciseForm::take);
    connect(m_chooser, &ExerciseChooser::closed, this, &ExerciseForm::closeChooser);
}

void ExerciseForm::setDraft(const ExerciseDraft& draft)
{
    m_id = draft.exercise.id;
    m_fields->setDraft(draft);
    m_preview->setDraft(draft);
}

Problems ExerciseForm::showProblems(const Problems& problems)
{
    return m_fields->showProblems(problems);
}

QWidget* ExerciseForm::firstFaulty() const
{
    return m_fields->firstFaulty();
}

void ExerciseForm::fold()
{
    for (FoldCard* fold : findChildren<FoldCard*>()) {
        fold->setOpen(false);
    }
    m_chooser->hide();
    m_preview->show();
}

void ExerciseForm::focusName()
{
    auto* name = findChild<QLineEdit*>(QStringLiteral("edit_name"));
    name->setFocus(Qt::OtherFocusReason);
    name->selectAll();
}

void ExerciseForm::choose(Choosing what)
{
    m_choosing = what;
    m_preview->hide();
    m_chooser->show();
    m_chooser->begin({}, notFor(what), {});
    m_chooser->setTitle(what == Choosing::Figure       ? tr("Whose figure shows it?")
                            : what == Choosing::Easier ? tr("What is easier?")
                                                       : tr("What is harder?"));
    emit revealRequested(m_chooser);
}

/// What cannot be chosen: as a figure what does not move, as a step of the ladder the exercise itself.
std::vector<ExerciseId> ExerciseForm::notFor(Choosing what) const
{
    if (what != Choosing::Figure) {
        return {m_id};
    }
    std::vector<ExerciseId> still;
    for (const Exercise& exercise : m_gallery.library().exercises()) {
        if (exercise.origin != Origin::BuiltIn && !exercise.figure) {
            still.push_back(exercise.id);
        }
    }
    return still;
}

void ExerciseForm::take(const ExerciseId& id)
{
    const Choosing what = m_choosing;
    closeChooser();
    const Exercise* chosen = m_gallery.library().find(id);
    const ExerciseId figure = chosen == nullptr ? id : chosen->figure.value_or(id);
    m_fields->edit(QString(), [what, &id, &figure](ExerciseDraft& draft) {
        switch (what) {
        case Choosing::Figure:
            draft.figure = figure;
            break;
        case Choosing::Easier:
            draft.exercise.easier = id;
            break;
        case Choosing::Harder:
            draft.exercise.harder = id;
            break;
        }
    });
}

void ExerciseForm::closeChooser()
{
    m_chooser->hide();
    m_preview->show();
    if (m_choosing == Choosing::Figure) {
        m_pictures->focusFigure();
    } else {
        m_ladder->focusStep(m_choosing == Choosing::Harder);
    }
}

} // namespace backbridge::ui
