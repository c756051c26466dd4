#include "ui/player/pause_panel.h"

#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeft = 40;

} // namespace

PausePanel::PausePanel(QWidget* parent)
    : QWidget(parent)
    , m_reason(new InlineMessage)
    , m_goOn(new Button(tr("Go on (Space)"), Button::Kind::Primary))
    , m_actions(new QWidget)
    , m_switches(new QWidget)
    , m_silent(makeParagraph({}, Type::Base, Color::Soft))
{
    // All of it scrolls in a window that is too low for it; the way on stands first.
    auto* sheet = new QWidget;
    auto* rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(kLeft, space::kCard, space::kMargin, space::kCard);
    rows->setSpacing(space::kMedium);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto* title = new Label(tr("Paused"), Type::Title);
    rows->addWidget(title);
    m_reason->setObjectName(QStringLiteral("pauseReason"));
    rows->addWidget(m_reason);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_goOn->setButtonSize(Button::Size::Large);
    connect(m_goOn, &Button::clicked, this, [this] { emit commanded(PlayerCommand::GoOn); });
    rows->addWidget(m_goOn, 0, Qt::AlignLeft);

    new FlowLayout(space::kSmall, m_actions);
    m_easier = addButton({}, PlayerCommand::Easier, "easier");
    addButton(tr("Leave out this exercise (L)"), PlayerCommand::LeaveOut, "leaveOut");
    addButton(tr("Leave out this set (→)"), PlayerCommand::Skip, "skipSet");
    addButton(tr("Back a set (←)"), PlayerCommand::Back, "backASet");
    addButton(tr("One more set (+)"), PlayerCommand::MoreSets, "moreSets");
    addButton(tr("Less today (−)"), PlayerCommand::LessToday, "lessToday");
    rows->addWidget(m_actions);
    rows->addWidget(makeHairline());

    new FlowLayout(space::kSmall, m_switches);
    m_handsFree = addSwitch(tr("Each set begins by itself (H)"), PlayerCommand::HandsFree, "handsFree");
    m_tones = addSwitch(tr("Tones (M)"), PlayerCommand::Tones, "tones");
    m_voice = addSwitch(tr("Voice (V)"), PlayerCommand::Voice, "voice");
    rows->addWidget(m_switches);
    rows->addWidget(m_silent);
    rows->addStretch();
    auto* ends = new QHBoxLayout;
    ends->setSpacing(space::kSmall);
    auto* full = new Button(tr("Full screen (F)"));
    full->setObjectName(QStringLiteral("fullScreen"));
    connect(full, &Button::clicked, this, [this] { emit commanded(PlayerCommand::FullScreen); });
    auto* end = new Button(tr("End the session (Q)"));
    end->setObjectName(QStringLiteral("endSession"));
    connect(end, &Button::clicked, this, [this] { emit commanded(PlayerCommand::End); });
    ends->addWidget(full);
    ends->addWidget(end);
    ends->addStretch();
    rows->addLayout(ends);
}

Button* PausePanel::addButton(const QString& text, PlayerCommand command, const char* name)
{
    auto* button = new Button(text);
    button->setObjectName(QLatin1String(name));
    connect(button, &Button::clicked, this, [this, command] { emit commanded(command); });
    m_actions->layout()->addWidget(button);
    return button;
}

Chip* PausePanel::addSwitch(const QString& text, PlayerCommand command, const char* name)
{
    auto* chip = new Chip(text, Chip::Kind::YesNo);
    chip->setObjectName(QLatin1String(name));
    connect(chip, &Chip::toggled, this, [this, command] { emit commanded(command); });
    m_switches->layout()->addWidget(chip);
    return chip;
}

void PausePanel::setReason(const QString& lead, const QString& words, bool stop)
{
    if (lead.isEmpty() && words.isEmpty()) {
        m_reason->clear();
    } else {
        m_reason->setMessage(stop ? InlineMessage::Tone::Stop : InlineMessage::Tone::Neutral, lead, words);
    }
    // After a stop sign going on is not the next step.
    m_goOn->setKind(stop ? Button::Kind::Plain : Button::Kind::Primary);
    m_easier->setKind(stop ? Button::Kind::Primary : Button::Kind::Plain);
}

void PausePanel::setEasier(const QString& name)
{
    m_easier->setText(tr("Easier: %1 (E)").arg(name));
    m_easier->setVisible(!name.isEmpty());
}

void PausePanel::setSwitches(const Switches& switches)
{
    const auto set = [](Chip* chip, bool on) {
        const QSignalBlocker silent(chip);
        chip->setChecked(on);
    };
    set(m_handsFree, switches.handsFree);
    set(m_tones, switches.tones && switches.canTone);
    set(m_voice, switches.voice && switches.canSpeak);
    m_tones->setEnabled(switches.canTone);
    m_voice->setEnabled(switches.canSpeak);
    QStringList words;
    if (!switches.canTone) {
        words << tr("No sound device was found: the screen shows everything that tones would tell.");
    }
    if (!switches.canSpeak) {
        words << tr("No voice was found on this computer.");
    }
    m_silent->setText(words.join(QLatin1Char(' ')));
    m_silent->setVisible(!words.isEmpty());
}

void PausePanel::focusGoOn()
{
    m_goOn->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
