#include "ui/reminder/reminder_card.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/controls/chip.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/time_field.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

ReminderCard::ReminderCard(Workspace& workspace, bool hasTray, QWidget* parent)
    : Card(parent)
    , m_workspace(workspace)
    , m_on(new SegmentedChoice({tr("No reminder"), tr("On days with a session")}))
    , m_details(new QWidget)
    , m_at(new TimeField)
    , m_tray(new Chip(tr("Stay in the tray when closed"), Chip::Kind::YesNo))
    , m_message(new InlineMessage)
{
    setTitle(tr("Reminder"), Type::LeadStrong);
    body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_on->setObjectName(QStringLiteral("reminder"));
    m_on->setAccessibleName(tr("Reminder"));
    m_at->setObjectName(QStringLiteral("reminderTime"));
    m_tray->setObjectName(QStringLiteral("reminderTray"));
    m_message->setObjectName(QStringLiteral("reminderMessage"));
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(space::kHair);
    details->addWidget(makeCaption(tr("Time"), m_at));
    details->addWidget(m_at, 0, Qt::AlignLeft);
    details->addSpacing(space::kSmall);
    details->addWidget(m_tray, 0, Qt::AlignLeft);
    details->addWidget(makeParagraph(
        hasTray ? tr(
            "Once a day, while the window is open or the icon is in the tray, and not after the session is "
            "logged. Nothing leaves this computer.")
                : tr("Once a day, while the window is open, and not after the session is logged. This "
                     "desktop has no "
                     "tray. Nothing leaves this computer."),
        Type::Base, Color::Soft));
    body()->addWidget(m_on, 0, Qt::AlignLeft);
    body()->addWidget(m_details);
    body()->addWidget(m_message);
    m_tray->setVisible(hasTray);

    connect(m_on, &SegmentedChoice::chosen, this, &ReminderCard::save);
    connect(m_at, &TimeField::timeChanged, this, &ReminderCard::save);
    connect(m_tray, &Chip::toggled, this, &ReminderCard::save);
    connect(&m_workspace, &Workspace::reminderChanged, this, &ReminderCard::show);
    show();
}

void ReminderCard::show()
{
    guarded(*m_message, [this] {
        const std::optional<Reminder> reminder = m_workspace.reminder();
        const QSignalBlocker time(m_at);
        const QSignalBlocker tray(m_tray);
        m_on->setCurrent(reminder ? 1 : 0);
        m_at->setTime(reminder.value_or(Reminder()).at);
        m_tray->setChecked(reminder.value_or(Reminder()).keepInTray);
        m_details->setVisible(reminder.has_value());
    });
}

void ReminderCard::save()
{
    guarded(*m_message, [this] {
        const bool on = m_on->current() == 1;
        m_workspace.setReminder(on ? std::optional(Reminder {m_at->time(), m_tray->isChecked()})
                                   : std::nullopt);
    });
}

} // namespace backbridge::ui
