#include "ui/settings/settings_page.h"

#include <QDir>
#include <QFileInfo>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/prompter.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/side_by_side.h"
#include "ui/reminder/reminder_card.h"
#include "ui/settings/page_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastOwn = 300;
constexpr int kLeastAbout = 380;

} // namespace

SettingsPage::SettingsPage(Workspace& workspace, ThemeSwitch& theme, MotionSwitch& motion, Prompter& prompter,
                           QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_motion(motion)
    , m_prompter(prompter)
    , m_backupResult(new InlineMessage)
{
    setObjectName(QStringLiteral("settingsPage"));
    setTitle(tr("Settings"));

    auto* own = new QWidget;
    auto* cards = new QVBoxLayout(own);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::kMedium);
    cards->addWidget(makeLook());
    cards->addWidget(makeMotion());
    cards->addWidget(new ReminderCard(m_workspace, QSystemTrayIcon::isSystemTrayAvailable()));
    cards->addWidget(makeData());
    cards->addWidget(makeProgram());
    cards->addStretch(1);

    auto* columns = new SideBySide(kLeastAbout, space::kMedium);
    columns->setLeastMain(kLeastOwn);
    columns->setSidePercent(60);
    columns->addWidget(own);
    columns->addWidget(makeAbout());
    column()->addLayout(columns);
    column()->addStretch(1);
}

QWidget* SettingsPage::makeLook()
{
    auto* card = new Card;
    card->setTitle(tr("Light or dark"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    auto* choice = new SegmentedChoice({tr("As the system"), tr("Light"), tr("Dark")});
    choice->setObjectName(QStringLiteral("theme"));
    choice->setAccessibleName(tr("Light or dark"));
    choice->setCurrent(static_cast<int>(m_theme.choice()));
    connect(choice, &SegmentedChoice::chosen, this,
            [this](int index) { m_theme.setChoice(static_cast<ThemeChoice>(index)); });
    connect(&m_theme, &ThemeSwitch::choiceChanged, choice,
            [choice](ThemeChoice now) { choice->setCurrent(static_cast<int>(now)); });
    card->body()->addWidget(choice, 0, Qt::AlignLeft);
    return card;
}

QWidget* SettingsPage::makeMotion()
{
    auto* card = new Card;
    card->setTitle(tr("Moving figures"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    auto* choice = new SegmentedChoice({tr("As the system"), tr("Keep them still")});
    choice->setObjectName(QStringLiteral("motion"));
    choice->setAccessibleName(tr("Moving figures"));
    choice->setCurrent(static_cast<int>(m_motion.choice()));
    connect(choice, &SegmentedChoice::chosen, this,
            [this](int index) { m_motion.setChoice(static_cast<MotionChoice>(index)); });
    connect(&m_motion, &MotionSwitch::choiceChanged, choice,
            [choice](MotionChoice now) { choice->setCurrent(static_cast<int>(now)); });
    card->body()->addWidget(choice, 0, Qt::AlignLeft);
    return card;
}

QWidget* SettingsPage::makeData()
{
    auto* card = new Card;
    card->setTitle(tr("Your data"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    QVBoxLayout* body = card->body();
    body->addWidget(
        makeParagraph(tr("Everything is kept in one file on this computer. Nothing is sent anywhere."),
                      Type::Base, Color::Soft));
    auto* path = makeParagraph(QDir::toNativeSeparators(m_workspace.dataPath()));
    path->setObjectName(QStringLiteral("dataPath"));
    path->setAccessibleName(tr("Data file"));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->addWidget(path);
    auto* save = new Button(tr("Save a backup copy"));
    save->setObjectName(QStringLiteral("saveBackup"));
    save->setIconName(QStringLiteral("file-out"));
    connect(save, &Button::clicked, this, &SettingsPage::saveBackup);
    body->addWidget(save, 0, Qt::AlignLeft);
    m_backupResult->setObjectName(QStringLiteral("backupResult"));
    body->addWidget(m_backupResult);
    return card;
}

QWidget* SettingsPage::makeProgram()
{
    auto* card = new Card;
    card->setTitle(tr("This program"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    QVBoxLayout* body = card->body();
    auto* version = new Label(tr("Backbridge %1").arg(QStringLiteral(BACKBRIDGE_VERSION)));
    version->setObjectName(QStringLiteral("version"));
    body->addWidget(version);
    body->addWidget(makeParagraph(tr("Free software under the MIT licence: you may use, copy, change and "
                                     "pass it on. It comes without any "
                                     "warranty."),
                                  Type::Base, Color::Soft));
    auto* signs = new Button(tr("Warning signs"), Button::Kind::Quiet);
    signs->setObjectName(QStringLiteral("warningSigns"));
    signs->setTrailingIconName(QStringLiteral("chevron-right"));
    connect(signs, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("warning-signs")); });
    body->addWidget(signs, 0, Qt::AlignLeft);
    return card;
}

QWidget* SettingsPage::makeAbout()
{
    auto* card = new Card;
    card->setAccessibleName(tr("About Backbridge"));
    card->body()->addWidget(makeSections(readPageText(QStringLiteral("about"))));
    card->body()->addStretch();
    return card;
}

void SettingsPage::saveBackup()
{
    const QString day = m_workspace.today().toString(Qt::ISODate);
    const QString path =
        m_prompter.fileToSave(this, tr("Save a backup copy"), QStringLiteral("backbridge-%1.sqlite").arg(day),
                              tr("Backbridge data (*.sqlite)"));
    if (path.isEmpty()) {
        return;
    }
    if (guarded(*m_backupResult, [this, &path] { m_workspace.backupTo(path); })) {
        m_backupResult->setMessage(InlineMessage::Tone::Neutral, tr("Copy saved and checked:"),
                                   QDir::toNativeSeparators(path));
    }
}

} // namespace backbridge::ui
