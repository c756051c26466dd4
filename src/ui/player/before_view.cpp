#include "ui/player/before_view.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "backbridge/domain/pain_note.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/chip.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/rating_picker.h"
#include "ui/controls/save_footer.h"
#include "ui/library/exercise_gallery.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"
#include "ui/today/exercise_tile.h"

namespace backbridge::ui {

namespace {

constexpr int kTileWidth = 200;
constexpr int kPainWidth = 560;

} // namespace

BeforeView::BeforeView(const ExerciseGallery& gallery, QWidget* parent)
    : Page(parent)
    , m_gallery(gallery)
    , m_pain(new RatingPicker)
    , m_advice(new InlineMessage)
    , m_list(new Card)
    , m_tiles(new QWidget)
    , m_tileFlow(new FlowLayout(space::kMedium, m_tiles))
    , m_switches(new QWidget)
    , m_switchFlow(new FlowLayout(space::kSmall, m_switches))
    , m_silent(makeParagraph({}, Type::Base, Color::Soft))
    , m_failure(new InlineMessage)
    , m_start(new Button(tr("Start session"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("beforeView"));
    build();
    buildFooter();
}

void BeforeView::build()
{
    setTitle(tr("Today’s session"));
    Button* back = setBack(tr("Today"));
    back->setObjectName(QStringLiteral("leaveBefore"));
    connect(back, &Button::clicked, this, &BeforeView::backRequested);

    auto* feel = new Card(tr("How is your back now?"));
    feel->setSubtitle(tr("0 no pain, 10 the worst imaginable"));
    m_pain->setObjectName(QStringLiteral("painBefore"));
    m_pain->setAccessibleName(tr("Back pain now, 0 to 10"));
    m_pain->setMaximumWidth(kPainWidth);
    m_advice->setObjectName(QStringLiteral("startAdvice"));
    feel->body()->addWidget(m_pain);
    feel->body()->addWidget(m_advice);
    connect(m_pain, &RatingPicker::valueChanged, this, &BeforeView::showAdvice);
    column()->addWidget(feel);

    m_tileFlow->setColumnWidth(kTileWidth);
    m_list->body()->addWidget(m_tiles);
    column()->addWidget(m_list);

    addSwitch(tr("Each set begins by itself"), PlayerCommand::HandsFree, m_handsFree, "beforeHandsFree");
    addSwitch(tr("Tones"), PlayerCommand::Tones, m_tones, "beforeTones");
    addSwitch(tr("Voice"), PlayerCommand::Voice, m_voice, "beforeVoice");
    m_silent->setObjectName(QStringLiteral("beforeSilent"));
    column()->addWidget(m_switches);
    column()->addWidget(m_silent);
    column()->addStretch();
}

void BeforeView::addSwitch(const QString& text, PlayerCommand command, Chip*& chip, const char* name)
{
    chip = new Chip(text, Chip::Kind::YesNo);
    chip->setObjectName(QLatin1String(name));
    connect(chip, &Chip::toggled, this, [this, command] { emit switched(command); });
    m_switchFlow->addWidget(chip);
}

void BeforeView::buildFooter()
{
    m_start->setObjectName(QStringLiteral("startSession"));
    m_start->setIconName(QStringLiteral("play"));
    m_failure->setObjectName(QStringLiteral("startFailure"));
    connect(m_start, &Button::clicked, this, &BeforeView::startRequested);
    auto* words =
        makeParagraph(tr("Enter starts. From then on Space goes on, Esc pauses, S shows the stop signs."),
                      Type::Base, Color::Soft);
    setFooter(makeSaveFooter(m_failure, words, m_start));
}

void BeforeView::begin(const DueSession& due, const PausePanel::Switches& switches)
{
    m_due = due;
    m_lighter = false;
    m_failure->clear();
    m_pain->setValue(std::nullopt);
    const auto set = [](Chip* chip, bool on) {
        const QSignalBlocker silent(chip);
        chip->setChecked(on);
    };
    set(m_handsFree, switches.handsFree);
    set(m_tones, switches.tones);
    set(m_voice, switches.voice);
    m_tones->setVisible(switches.canTone);
    m_voice->setVisible(switches.canSpeak);
    m_silent->setText(switches.canTone
                          ? QString()
                          : tr("No sound device was found: the screen shows everything that tones "
                               "would tell."));
    m_silent->setVisible(!switches.canTone);
    showAdvice();
    showExercises();
    m_pain->setFocus(Qt::OtherFocusReason);
}

void BeforeView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit startRequested();
    } else {
        Page::keyPressEvent(event);
    }
}

SessionRun BeforeView::run() const
{
    Session session = m_due.session;
    session.painBefore = m_pain->value();
    return beginRun(session, m_lighter ? m_due.lighter : m_due.asPlanned);
}

void BeforeView::showAdvice()
{
    const StartAdvice advice = startAdvice(m_pain->value());
    if (advice == StartAdvice::None) {
        m_advice->clear();
        chooseLighter(false);
        return;
    }
    const bool offered = !m_due.lighter.empty();
    if (advice == StartAdvice::Lighter) {
        m_advice->setMessage(
            InlineMessage::Tone::Advice, tr("High today."),
            offered ? tr("The lighter version has the exercises of the plan’s first weeks.")
                    : tr("What is due is the plan’s lightest version already. Less is fine too."));
    } else {
        m_advice->setMessage(InlineMessage::Tone::Stop, tr("Very high today."),
                             tr("Better without load today. A gentle walk is fine if it feels all right; "
                                "look at the warning signs first."));
        Button* signs = m_advice->addAction(tr("Warning signs"), true);
        signs->setObjectName(QStringLiteral("adviceSigns"));
        connect(signs, &Button::clicked, this,
                [this] { emit pageRequested(QStringLiteral("warning-signs")); });
        Button* leave = m_advice->addAction(tr("Not today"));
        leave->setObjectName(QStringLiteral("adviceLeave"));
        connect(leave, &Button::clicked, this, &BeforeView::backRequested);
    }
    if (offered) {
        Button* lighter = m_advice->addAction(m_lighter ? tr("As planned after all") : tr("Lighter version"));
        lighter->setObjectName(QStringLiteral("lighterVersion"));
        // The button goes with the message that it changes.
        connect(
            lighter, &Button::clicked, this,
            [this] {
                chooseLighter(!m_lighter);
                showAdvice();
            },
            Qt::QueuedConnection);
    }
}

void BeforeView::chooseLighter(bool lighter)
{
    if (lighter != m_lighter) {
        m_lighter = lighter;
        showExercises();
    }
}

void BeforeView::showExercises()
{
    const std::vector<Prescription>& prescriptions = m_lighter ? m_due.lighter : m_due.asPlanned;
    m_list->setTitle(m_lighter ? tr("The lighter version") : tr("What is due"));
    m_list->setSubtitle(lengthText(prescriptions));
    emptyLayout(*m_tileFlow);
    for (const Prescription& prescription : prescriptions) {
        auto* tile = new ExerciseTile(prescription, m_gallery);
        tile->setObjectName(QStringLiteral("due_%1").arg(prescription.exercise.value));
        connect(tile, &ExerciseTile::clicked, this, [this, id = prescription.exercise.value] {
            emit pageRequested(QStringLiteral("exercise"), id);
        });
        m_tileFlow->addWidget(tile);
    }
}

} // namespace backbridge::ui
