#include "ui/activity/activity_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/iso_week.h"
#include "backbridge/domain/texts.h"
#include "ui/activity/activity_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/labels.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kDayWidth = 120;
constexpr int kMinutesWidth = 90;

Label* fixed(Label* label, int width)
{
    label->setMinimumWidth(width);
    return label;
}

QString weekTitle(QDate monday, QDate today)
{
    constexpr qint64 kWeek = 7;
    const QDate present = IsoWeek::of(today).monday();
    if (monday == present) {
        return ActivityList::tr("This week");
    }
    return monday == present.addDays(-kWeek) ? ActivityList::tr("Last week")
                                             : ActivityList::tr("Week from %1").arg(longDay(monday, today));
}

} // namespace

ActivityList::ActivityList(QWidget* parent)
    : Card(parent)
    , m_weeks(new QVBoxLayout)
{
    setObjectName(QStringLiteral("activityList"));
    setAccessibleName(tr("What is logged"));
    m_weeks->setSpacing(space::kSmall);
    body()->addLayout(m_weeks);
    hide();
}

void ActivityList::setActivities(const std::vector<Activity>& activities, QDate today)
{
    emptyLayout(*m_weeks);
    std::vector<Activity> week;
    const auto addCollected = [this, &week, today] {
        if (!week.empty()) {
            addWeek(IsoWeek::of(week.front().date).monday(), week, today);
            week.clear();
        }
    };
    const std::vector<Activity> latestFirst(activities.rbegin(), activities.rend());
    for (const Activity& activity : latestFirst) {
        if (!week.empty() && IsoWeek::of(week.front().date) != IsoWeek::of(activity.date)) {
            addCollected();
        }
        week.push_back(activity);
    }
    addCollected();
    setVisible(!activities.empty());
}

void ActivityList::addWeek(QDate monday, const std::vector<Activity>& activities, QDate today)
{
    if (m_weeks->count() > 0) {
        m_weeks->addWidget(makeHairline());
    }
    auto* head = new QWidget;
    auto* words = new QHBoxLayout(head);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::kField);
    words->addWidget(new Label(weekTitle(monday, today), Type::LeadStrong), 0, Qt::AlignTop);
    words->addWidget(makeParagraph(activitySentence(activities), Type::Base, Color::Soft), 1);
    m_weeks->addWidget(head);
    for (const Activity& activity : activities) {
        m_weeks->addWidget(makeLine(activity, today));
    }
}

QWidget* ActivityList::makeLine(const Activity& activity, QDate today)
{
    const QString day = shortDay(activity.date, today);
    const QString minutes = minutesText(activity.minutes);
    const QString kind = nameOf(activity.kind);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(fixed(new Label(day, Type::Base, Color::Soft), kDayWidth));
    row->addWidget(fixed(new Label(minutes, Type::BaseStrong), kMinutesWidth));
    auto* what =
        makeParagraph(activity.note.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, activity.note));
    what->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(what, 1);
    const auto add = [&](const QString& text, const char* name, const QString& spoken) {
        auto* button = new Button(text, Button::Kind::Quiet);
        button->setObjectName(QLatin1String(name));
        button->setButtonSize(Button::Size::Small);
        button->setAccessibleName(spoken.arg(minutes, kind, day));
        row->addWidget(button);
        return button;
    };
    Button* correct = add(tr("Correct"), "correctActivity", tr("Correct %1 of %2 on %3"));
    Button* remove = add(tr("Remove"), "removeActivity", tr("Remove %1 of %2 on %3"));
    connect(correct, &Button::clicked, this, [this, activity] { emit correctRequested(activity); });
    connect(remove, &Button::clicked, this, [this, id = activity.id] { emit removeRequested(id); });
    return line;
}

} // namespace backbridge::ui
