#include "ui/paper/calendar_file_card.h"

#include <QVBoxLayout>

#include <array>
#include <optional>

#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/time_field.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

/// Minutes before, in the order of the choices.
constexpr std::array<std::optional<int>, 4> kAlarms {std::nullopt, 10, 30, 60};
constexpr int kUsualAlarm = 2;

} // namespace

CalendarFileCard::CalendarFileCard(QWidget* parent)
    : Card(parent)
    , m_at(new TimeField)
    , m_alarm(new SegmentedChoice({tr("None"), tr("10 min"), tr("30 min"), tr("1 hour")}))
    , m_message(new InlineMessage)
{
    setTitle(tr("In your calendar"), Type::LeadStrong);
    body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_at->setObjectName(QStringLiteral("sessionTime"));
    m_at->setTime(CalendarOptions().at);
    m_alarm->setObjectName(QStringLiteral("alarm"));
    m_alarm->setAccessibleName(tr("Alarm before a session"));
    m_alarm->setCurrent(kUsualAlarm);
    m_message->setObjectName(QStringLiteral("calendarMessage"));
    auto* save = new Button(tr("Save calendar file"));
    save->setObjectName(QStringLiteral("saveCalendar"));
    save->setIconName(QStringLiteral("file-out"));

    body()->addWidget(makeParagraph(tr("The sessions from today on as events for the calendar of a phone or "
                                       "a computer. The file says what "
                                       "to do, not whose it is or how the back feels."),
                                    Type::Base, Color::Soft));
    body()->addWidget(makeCaption(tr("Sessions begin at"), m_at));
    body()->addWidget(m_at, 0, Qt::AlignLeft);
    body()->addWidget(makeCaption(tr("Alarm before"), m_alarm));
    body()->addWidget(m_alarm, 0, Qt::AlignLeft);
    body()->addWidget(save, 0, Qt::AlignLeft);
    body()->addWidget(m_message);
    connect(save, &Button::clicked, this, &CalendarFileCard::fileRequested);
}

void CalendarFileCard::setTime(QTime at)
{
    m_at->setTime(at);
}

CalendarOptions CalendarFileCard::options() const
{
    CalendarOptions options;
    options.at = m_at->time();
    options.alarmMinutes = kAlarms.at(static_cast<std::size_t>(m_alarm->current()));
    return options;
}

} // namespace backbridge::ui
