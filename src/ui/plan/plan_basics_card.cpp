#include "ui/plan/plan_basics_card.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/fields.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/plan/phase_header.h"
#include "ui/plan/plan_words.h"
#include "ui/plan/stepper.h"
#include "ui/plan/weekday_picker.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PlanBasicsCard::PlanBasicsCard(DraftSession& session, QDate today, QWidget* parent)
    : FoldCard(parent)
    , m_session(session)
    , m_today(today)
    , m_title(new QLineEdit)
    , m_goal(new QLineEdit)
    , m_date(new DateField)
    , m_dateNote(makeParagraph({}, Type::Small, Color::Soft))
    , m_weeks(new Stepper(tr("Weeks of the plan")))
    , m_days(new WeekdayPicker)
    , m_problem(new InlineMessage)
{
    setObjectName(QStringLiteral("basics"));
    header().setIconName(QStringLiteral("edit"));
    header().setName(tr("Title, goal, dates, days"));
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(200);
    m_goal->setObjectName(QStringLiteral("goal"));
    m_goal->setMaxLength(500);
    m_date->setObjectName(QStringLiteral("date"));
    m_weeks->setObjectName(QStringLiteral("weeks"));
    m_days->setObjectName(QStringLiteral("days"));
    m_problem->setObjectName(QStringLiteral("planProblem"));
    m_dateCaption = makeCaption(tr("First day"), m_date);

    content()->setSpacing(space::kHair);
    content()->addWidget(makeCaption(tr("Title"), m_title));
    content()->addWidget(m_title);
    content()->addSpacing(space::kSmall);
    content()->addWidget(makeCaption(tr("What it is for, in the person’s words"), m_goal));
    content()->addWidget(m_goal);
    content()->addSpacing(space::kSmall);
    content()->addWidget(m_dateCaption);
    content()->addWidget(m_date);
    content()->addWidget(m_dateNote);
    content()->addSpacing(space::kSmall);
    content()->addWidget(makeCaption(tr("Length"), m_weeks));
    content()->addWidget(m_weeks);
    content()->addSpacing(space::kSmall);
    content()->addWidget(makeCaption(tr("Days"), m_days));
    content()->addWidget(m_days);
    content()->addSpacing(space::kSmall);
    content()->addWidget(m_problem);

    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& title) {
        m_session.edit(
            tr("Change the title"), [&title](PlanDraft& draft) { draft.title = title; },
            QStringLiteral("title"));
    });
    connect(m_goal, &QLineEdit::textEdited, this, [this](const QString& goal) {
        m_session.edit(
            tr("Change the goal"), [&goal](PlanDraft& draft) { draft.goal = goal; }, QStringLiteral("goal"));
    });
    connect(m_date, &DateField::dateChanged, this, &PlanBasicsCard::setDate);
    connect(m_weeks, &Stepper::valueChanged, this, [this](int weeks) {
        m_session.edit(
            tr("Change the length"), [weeks](PlanDraft& draft) { draft.setWeeks(weeks); },
            QStringLiteral("weeks"));
    });
    connect(m_days, &WeekdayPicker::daysChanged, this, [this] {
        m_session.edit(tr("Change the days"),
                       [this](PlanDraft& draft) { draft.setWeekdays(m_days->days()); });
    });
}

void PlanBasicsCard::setDate(QDate date)
{
    m_session.edit(
        tr("Change the first day"),
        [date](PlanDraft& draft) { (draft.changesFrom ? *draft.changesFrom : draft.startDate) = date; },
        QStringLiteral("date"));
}

void PlanBasicsCard::refreshDates(const PlanDraft& draft)
{
    const QSignalBlocker blocker(m_date);
    const QDate lastDay = draft.startDate.addDays(qint64 {7} * draft.version.weeks - 1);
    if (draft.changesFrom) {
        m_dateCaption->setText(tr("The change holds from"));
        m_date->setAccessibleName(m_dateCaption->text());
        m_date->setMinimumDate(draft.startDate);
        m_date->setDate(*draft.changesFrom);
        m_dateNote->setText(*draft.changesFrom < m_today ? tr("Days before today change with it.")
                                                         : tr("Earlier days stay as they were asked for."));
        return;
    }
    m_dateCaption->setText(tr("First day"));
    m_date->setAccessibleName(m_dateCaption->text());
    m_date->setDate(draft.startDate);
    m_dateNote->setText(tr("The last day is %1.").arg(dateText(lastDay)));
}

void PlanBasicsCard::refresh(const Problems& problems)
{
    const PlanDraft& draft = m_session.draft().value();
    if (m_title->text() != draft.title) {
        m_title->setText(draft.title);
    }
    if (m_goal->text() != draft.goal) {
        m_goal->setText(draft.goal);
    }
    refreshDates(draft);
    m_weeks->setValue(draft.version.weeks, std::max(kMinWeeks, static_cast<int>(draft.version.phases.size())),
                      kMaxWeeks, tr("%n weeks", nullptr, draft.version.weeks));
    m_days->setDays(draft.version.weekdays);
    header().setNote(daysText(draft.version.weekdays));

    QStringList sentences;
    for (const Problem& problem : problems) {
        if (!draftPlaceOf(problem).phase) {
            sentences.append(problem.text);
        }
    }
    header().setFaulty(!sentences.isEmpty());
    const QString text = sentences.join(QStringLiteral("; "));
    if (text.isEmpty()) {
        m_problem->clear();
    } else if (!m_problem->text().endsWith(text)) {
        m_problem->setMessage(InlineMessage::Tone::Advice, tr("To fix first:"), text);
    }
}

} // namespace backbridge::ui
