#include "ui/library/exercise_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "backbridge/domain/substitute.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/plain_text.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/exercise_about.h"
#include "ui/library/exercise_parts.h"
#include "ui/library/ladder_strip.h"
#include "ui/library/library_words.h"
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
    , m_gallery(workspace)
    , m_add(new Button(tr("Add to plan"), Button::Kind::Primary))
    , m_besideTitle(new QWidget)
    , m_belowTitle(new QWidget)
    , m_tags(new QWidget)
    , m_failure(new InlineMessage)
    , m_obstacles(new InlineMessage)
    , m_guesses(new InlineMessage)
    , m_content(new QWidget)
    , m_ladderCard(new Card)
    , m_ladder(new LadderStrip(m_gallery))
    , m_about(new ExerciseAbout)
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

    for (QWidget* place : {m_besideTitle, m_belowTitle}) {
        auto* row = new QHBoxLayout(place);
        row->setContentsMargins(0, 0, 0, 0);
        row->setAlignment(Qt::AlignLeft);
    }
    m_besideTitle->layout()->addWidget(m_tags);
    addTitleWidget(m_besideTitle);
    column()->addWidget(m_belowTitle);

    m_ladder->setObjectName(QStringLiteral("ladder"));
    m_ladderCard->setTitle(tr("Ladder"), Type::LeadStrong);
    m_ladderCard->setSubtitle(tr("Easier to the left, harder to the right"));
    m_ladderCard->addAside(new Label(tr("Left and right keys move along it"), Type::Small, Color::Soft));
    m_ladderCard->body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_ladderCard->body()->addWidget(m_ladder);
    connect(m_ladder, &LadderStrip::chosen, this, [this](const ExerciseId& id) { show(id); });

    m_missing->setObjectName(QStringLiteral("missingExercise"));
    connect(m_missing->setAction(tr("Go to the library")), &Button::clicked, back, &Button::click);

    m_failure->setObjectName(QStringLiteral("exerciseFailure"));
    m_obstacles->setObjectName(QStringLiteral("obstacles"));
    m_guesses->setObjectName(QStringLiteral("guesses"));
    for (InlineMessage* message : {m_failure, m_obstacles, m_guesses}) {
        column()->addWidget(message);
    }
    column()->addWidget(m_content, 1);
    column()->addWidget(m_ladderCard);
    column()->addWidget(m_about);
    column()->addWidget(m_missing);
    listen();
}

void ExercisePage::listen()
{
    connect(m_about, &ExerciseAbout::copyRequested, this, [this] { edit(QStringLiteral("copy")); });
    connect(m_about, &ExerciseAbout::editRequested, this, [this] { edit(QStringLiteral("edit")); });
    connect(m_about, &ExerciseAbout::archiveRequested, this, &ExercisePage::archive);
    connect(m_about, &ExerciseAbout::removeRequested, this, &ExercisePage::remove);
    for (const auto changed :
         {&Workspace::libraryChanged, &Workspace::everythingChanged, &Workspace::currentClientChanged}) {
        connect(&m_workspace, changed, this, &ExercisePage::refreshShown);
    }
    connect(&m_workspace, &Workspace::clientsChanged, this, &ExercisePage::refreshShown);
}

void ExercisePage::refreshShown()
{
    if (isVisible()) {
        show(m_id);
    }
}

void ExercisePage::edit(const QString& how)
{
    emit pageRequested(QStringLiteral("exercise-edit"), QVariantMap {{how, m_id.value}});
}

void ExercisePage::open(const QVariant& argument)
{
    show(argument.isValid() ? ExerciseId {argument.toString()} : m_id);
}

void ExercisePage::show(const ExerciseId& id)
{
    m_id = id;
    const Exercise* exercise = m_workspace.library().find(id);
    m_add->setVisible(exercise != nullptr && !exercise->archived);
    m_content->setVisible(exercise != nullptr);
    m_tags->setVisible(exercise != nullptr);
    m_missing->setVisible(exercise == nullptr);
    m_about->setVisible(exercise != nullptr);
    m_failure->clear();
    m_obstacles->clear();
    m_guesses->clear();
    if (exercise == nullptr) {
        setTitle(tr("Exercise"));
        placeTags();
        m_ladderCard->hide();
        return;
    }
    setTitle(exercise->name);
    replace(m_tags->parentWidget()->layout(), m_tags, makeTags(*exercise));
    placeTags();
    replace(m_content->parentWidget()->layout(), m_content, makeContent(*exercise));
    const std::vector<const Exercise*> ladder = m_workspace.library().ladder(id);
    m_ladderCard->setVisible(ladder.size() > 1);
    m_ladder->setLadder(ladder, id);
    showGuesses(*exercise);
    guarded(*m_failure, [this, exercise] {
        showObstacles(*exercise);
        m_about->setExercise(*exercise,
                             exercise->origin != Origin::BuiltIn && m_workspace.exerciseUse(m_id).isUsed());
    });
}

void ExercisePage::placeTags()
{
    const int title = QFontMetrics(ui::font(Type::Title)).horizontalAdvance(windowTitle());
    const int action = m_add->isHidden() ? 0 : m_add->sizeHint().width() + space::kSmall;
    const int needed = title + space::kMedium + m_tags->sizeHint().width() + action;
    const bool beside = needed <= width() - 2 * space::kMargin;
    (beside ? m_besideTitle : m_belowTitle)->layout()->addWidget(m_tags);
    m_besideTitle->setVisible(beside);
    m_belowTitle->setVisible(!beside);
}

void ExercisePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeTags();
}

void ExercisePage::showObstacles(const Exercise& exercise)
{
    const std::optional<ClientId> id = m_workspace.currentClient();
    const std::optional<Client> client = id ? m_workspace.client(*id) : std::nullopt;
    if (!client) {
        return;
    }
    const Means means {client->equipment, client->careTags};
    const Obstacles obstacles = obstaclesTo(exercise, means);
    const bool unsaid = exercise.origin == Origin::Imported && exercise.careTags.empty();
    if (obstacles.none()) {
        if (unsaid && !client->careTags.empty()) {
            m_obstacles->setMessage(InlineMessage::Tone::Neutral, tr("Not checked:"),
                                    tr("the library that this is from does not say who should avoid it."));
        }
        return;
    }
    m_obstacles->setMessage(InlineMessage::Tone::Advice, {}, obstaclesText(obstacles));
    const Exercise* other = substituteFor(m_workspace.library(), exercise, means);
    if (other != nullptr) {
        Button* instead = m_obstacles->addAction(tr("Instead: %1").arg(asButtonText(other->name)), true);
        instead->setObjectName(QStringLiteral("substitute"));
        connect(instead, &Button::clicked, this, [this, to = other->id] { show(to); });
    }
}

void ExercisePage::showGuesses(const Exercise& exercise)
{
    if (exercise.guesses.empty()) {
        return;
    }
    m_guesses->setMessage(InlineMessage::Tone::Neutral, tr("Guessed when imported:"),
                          guessesText(exercise) + QLatin1Char('.'));
    Button* right = m_guesses->addAction(tr("Right"));
    right->setObjectName(QStringLiteral("guessesRight"));
    connect(right, &Button::clicked, this, &ExercisePage::confirmGuesses);
    Button* change = m_guesses->addAction(tr("Change"), true);
    change->setObjectName(QStringLiteral("guessesChange"));
    connect(change, &Button::clicked, this, [this] { edit(QStringLiteral("edit")); });
}

void ExercisePage::confirmGuesses()
{
    guarded(*m_failure, [this] {
        Exercise confirmed = *m_workspace.library().find(m_id);
        confirmed.guesses.clear();
        m_id = m_workspace.saveExercise(confirmed).id;
        emit done(tr("Confirmed."));
    });
    m_add->setFocus();
}

void ExercisePage::archive(bool archived)
{
    guarded(*m_failure, [this, archived] {
        const QString name = m_workspace.library().nameOf(m_id);
        m_workspace.archiveExercise(m_id, archived);
        emit done(archived ? tr("%1 archived.").arg(name) : tr("%1 brought back.").arg(name));
    });
}

void ExercisePage::remove()
{
    guarded(*m_failure, [this] {
        const QString name = m_workspace.library().nameOf(m_id);
        if (m_workspace.removeExercise(m_id)) {
            emit pageRequested(QStringLiteral("library"));
            emit done(tr("%1 removed.").arg(name));
        }
    });
}

QWidget* ExercisePage::makeContent(const Exercise& exercise)
{
    auto* content = new QWidget;
    auto* cards = new SideBySide(kLeastCard, space::kMedium, content);
    cards->setLeastMain(kLeastCard);
    cards->setSidePercent(48);
    cards->addWidget(makeFigureCard(exercise, m_gallery));
    Card* howTo = makeHowToCard(exercise);
    cards->addWidget(howTo);
    // Last in this card for every exercise, so that it is always found in the same place.
    const QString signs = stopSignsText(exercise);
    auto* stop = new InlineMessage(InlineMessage::Tone::Stop, tr("Stop this exercise"),
                                   signs.isEmpty() ? tr("if the pain is more than 5 of 10, has risen by 3 or "
                                                        "more, or is sharp, catching or stabbing.")
                                                   : signs);
    stop->setObjectName(QStringLiteral("stopSigns"));
    Button* all = stop->addAction(tr("All warning signs"), true);
    all->setObjectName(QStringLiteral("allStopSigns"));
    connect(all, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("warning-signs")); });
    howTo->body()->addWidget(stop);
    return content;
}

} // namespace backbridge::ui
