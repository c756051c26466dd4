#include "ui/reminder/reminder_watch.h"

#include "backbridge/domain/schedule.h"
#include "ui/controls/guarded.h"

namespace backbridge::ui {

namespace {

constexpr int kLookMilliseconds = 30'000;
/// A session may have been logged for a day of the weeks around it.
constexpr int kDaysAround = 14;
constexpr int kSecondsPerMinute = 60;

} // namespace

ReminderWatch::ReminderWatch(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_lookedAt(workspace.clock().now().toLocalTime())
{
    m_timer.setInterval(kLookMilliseconds);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReminderWatch::look);
    m_timer.start();
}

void ReminderWatch::look()
{
    const QDateTime now = m_workspace.clock().now().toLocalTime();
    // After a failure the next look begins where this one did, so that it finds what this one missed.
    if (!failureOf([this, &now] { remind(now); })) {
        m_lookedAt = now;
    }
    emit looked();
}

void ReminderWatch::remind(const QDateTime& now)
{
    const std::optional<Reminder> reminder = m_workspace.reminder();
    const std::optional<ClientId> client = m_workspace.currentClient();
    const QDate today = now.date();
    if (!reminder || !client || m_remindedOn == today) {
        return;
    }
    const std::vector<Plan> plans = m_workspace.plans(*client);
    const auto lines =
        m_workspace.sessionLines(*client, today.addDays(-kDaysAround), today.addDays(kDaysAround));
    const std::optional<QDateTime> at = nextReminder(plans, lines, *reminder, std::min(m_lookedAt, now));
    if (!at || *at > now || at->date() != today) {
        return;
    }
    m_remindedOn = today;
    const auto planned = plannedOn(*planOn(plans, today), today);
    const int minutes =
        (sessionSeconds(prescriptionsOf(planned.value())) + kSecondsPerMinute - 1) / kSecondsPerMinute;
    emit due(minutes == 1 ? tr("A session is planned for today: about 1 minute.")
                          : tr("A session is planned for today: about %n minutes.", nullptr, minutes));
}

} // namespace backbridge::ui
