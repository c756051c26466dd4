#include "ui/library/exercise_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/exercise_parts.h"
#include "ui/library/ladder_strip.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastCard = 340;

/// Takes the old content out of `layout` and puts `fresh` in its place.
void replace(QLayout* layout, QWidget*& old, QWidget* fresh)
{
    delete layout->replaceWidget(old, fresh);
    old->hide();
    old->deleteLater();
    old = fresh;
}

} // namespace

ExercisePage::ExercisePage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_add(new Button(tr("Add to plan"), Button::Kind::Primary))
    , m_tags(new QWidget)
    , m_content(new QWidget)
    , m_ladderCard(new Card)
    , m_ladder(new LadderStrip)
    , m_missing(new EmptyState(tr("This exercise is not in the library"),
                               tr("It may have been removed. The library has the others.")))
{
    setObjectName(QStringLiteral("exercisePage"));
    Button* back = setBack(tr("Library"));
    back->setObjectName(QStringLiteral("backToLibrary"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("library")); });

    m_add->setObjectName(QStringLiteral("addToPlan"));
    m_add->setIconName(QStringLiteral("plus"));
    addHeaderWidget(m_add);
    connect(m_add, &Button::clicked, this, [this] {
        emit pageRequested(QStringLiteral("plan-builder"), QVariantMap {{QStringLiteral("add"), m_id.value}});
    });

    auto* tags = new QWidget;
    auto* row = new QHBoxLayout(tags);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tags);
    addTitleWidget(tags);

    m_ladder->setObjectName(QStringLiteral("ladder"));
    m_ladderCard->setTitle(tr("Ladder"), Type::LeadStrong);
    m_ladderCard->setSubtitle(tr("Easier to the left, harder to the right"));
    m_ladderCard->addAside(new Label(tr("Left and right keys move along it"), Type::Small, Color::Soft));
    m_ladderCard->body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_ladderCard->body()->addWidget(m_ladder);
    connect(m_ladder, &LadderStrip::chosen, this, [this](const ExerciseId& id) { show(id); });

    m_missing->setObjectName(QStringLiteral("missingExercise"));
    connect(m_missing->setAction(tr("Go to the library")), &Button::clicked, back, &Button::click);

    column()->addWidget(m_content, 1);
    column()->addWidget(m_ladderCard);
    column()->addWidget(m_missing);
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] {
        if (isVisible()) {
            show(m_id);
        }
    });
}

void ExercisePage::open(const QVariant& argument)
{
    show(argument.isValid() ? ExerciseId {argument.toString()} : m_id);
}

void ExercisePage::show(const ExerciseId& id)
{
    m_id = id;
    const Exercise* exercise = m_workspace.library().find(id);
    m_add->setVisible(exercise != nullptr);
    m_content->setVisible(exercise != nullptr);
    m_tags->setVisible(exercise != nullptr);
    m_missing->setVisible(exercise == nullptr);
    if (exercise == nullptr) {
        setTitle(tr("Exercise"));
        m_ladderCard->hide();
        return;
    }
    setTitle(exercise->name);
    replace(m_tags->parentWidget()->layout(), m_tags, makeTags(*exercise));
    replace(m_content->parentWidget()->layout(), m_content, makeContent(*exercise));
    const std::vector<const Exercise*> ladder = m_workspace.library().ladder(id);
    m_ladderCard->setVisible(ladder.size() > 1);
    m_ladder->setLadder(ladder, id);
}

QWidget* ExercisePage::makeContent(const Exercise& exercise)
{
    auto* content = new QWidget;
    auto* cards = new SideBySide(kLeastCard, space::kMedium, content);
    cards->setLeastMain(kLeastCard);
    cards->setSidePercent(48);
    cards->addWidget(makeFigureCard(exercise));
    Card* howTo = makeHowToCard(exercise);
    cards->addWidget(howTo);
    if (!exercise.stopSigns.isEmpty()) {
        auto* stop =
            new InlineMessage(InlineMessage::Tone::Stop, tr("Stop this exercise"), stopSignsText(exercise));
        stop->setObjectName(QStringLiteral("stopSigns"));
        Button* all = stop->addAction(tr("All warning signs"), true);
        all->setObjectName(QStringLiteral("allStopSigns"));
        connect(all, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("warning-signs")); });
        howTo->body()->addWidget(stop);
    }
    return content;
}

} // namespace backbridge::ui
