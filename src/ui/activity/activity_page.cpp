#include "ui/activity/activity_page.h"

#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/activity/activity_form.h"
#include "ui/activity/activity_list.h"
#include "ui/activity/activity_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/save_footer.h"

namespace backbridge::ui {

namespace {

constexpr int kMonthsBack = 3; ///< that are listed

} // namespace

ActivityPage::ActivityPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_fields(new ActivityForm)
    , m_list(new ActivityList)
    , m_leave(new Button(tr("Leave it as it was"), Button::Kind::Quiet))
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
    , m_failure(new InlineMessage)
    , m_save(new Button(tr("Save minutes"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("activityPage"));
    build();
    connectForm();
    connect(&m_workspace, &Workspace::activitiesChanged, this, &ActivityPage::reloadIfShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, &ActivityPage::reloadIfShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        if (isVisible()) {
            open({});
        }
    });
}

void ActivityPage::build()
{
    setSubtitle(tr("Walking, swimming and the like, beside your sessions. They never count as one."));
    Button* back = setBack(tr("Today"));
    back->setObjectName(QStringLiteral("backToToday"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("today")); });
    m_leave->setObjectName(QStringLiteral("leaveActivity"));
    addHeaderWidget(m_leave);
    connect(m_leave, &Button::clicked, this, [this] { beginNew(m_form.draft().kind); });
    column()->addWidget(m_fields);
    column()->addWidget(m_list);
    column()->addStretch(1);
    m_failure->setObjectName(QStringLiteral("activityFailure"));
    m_save->setObjectName(QStringLiteral("saveActivity"));
    setFooter(makeSaveFooter(m_failure, m_words, m_save));
}

void ActivityPage::connectForm()
{
    connect(m_fields, &ActivityForm::dateChosen, this, [this](QDate date) {
        edit(QStringLiteral("date"), [date](Activity& activity) { activity.date = date; });
    });
    connect(m_fields, &ActivityForm::kindChosen, this, [this](ActivityKind kind) {
        edit(QStringLiteral("kind"), [kind](Activity& activity) { activity.kind = kind; });
    });
    connect(m_fields, &ActivityForm::minutesTyped, this, [this](int minutes) {
        edit(QStringLiteral("minutes"), [minutes](Activity& activity) { activity.minutes = minutes; });
    });
    connect(m_fields, &ActivityForm::noteTyped, this, [this](const QString& note) {
        edit(QStringLiteral("note"), [&note](Activity& activity) { activity.note = note; });
    });
    connect(m_list, &ActivityList::correctRequested, this, [this](const Activity& activity) {
        m_form.begin(activity, true);
        showDraft();
        revealTop();
        m_fields->focusMinutes();
    });
    connect(m_list, &ActivityList::removeRequested, this, &ActivityPage::remove);
    connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
}

bool ActivityPage::hasDraft() const
{
    return m_form.canUndo() || m_form.canRedo();
}

void ActivityPage::undoDraft()
{
    m_form.undo();
    showDraft();
}

void ActivityPage::redoDraft()
{
    m_form.redo();
    showDraft();
}

void ActivityPage::open(const QVariant& /*argument*/)
{
    guarded(*m_failure, [this] {
        const std::optional<ClientId> client = m_workspace.currentClient();
        if (!client) {
            emit pageRequested(QStringLiteral("today"));
            return;
        }
        // What is being typed for this person stays.
        if (!m_form.isDirty() || m_form.draft().client != *client) {
            beginNew(m_form.draft().kind);
        }
        reload();
        m_fields->focusMinutes();
    });
}

void ActivityPage::reloadIfShown()
{
    if (isVisible()) {
        guarded(*m_failure, [this] { reload(); });
    }
}

void ActivityPage::reload()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    const QDate today = m_workspace.today();
    m_list->setActivities(client ? m_workspace.activities(*client, today.addMonths(-kMonthsBack), today)
                                 : std::vector<Activity>(),
                          today);
    showDraft();
}

/// What is done again and again need not be chosen again.
void ActivityPage::beginNew(ActivityKind kind)
{
    Activity activity;
    activity.id = ActivityId::create();
    activity.client = m_workspace.currentClient().value_or(ClientId());
    activity.date = m_workspace.today();
    activity.kind = kind;
    m_form.begin(activity, false);
    showDraft();
}

void ActivityPage::edit(const QString& what, const FormHistory<Activity>::Change& change)
{
    if (m_form.edit(what, change)) {
        showDraft();
    }
}

void ActivityPage::showDraft()
{
    const QDate today = m_workspace.today();
    setTitle(m_form.isStored() ? tr("Correct activity minutes") : tr("Activity minutes"));
    m_leave->setVisible(m_form.isStored());
    m_fields->setActivity(m_form.draft(), today);
    m_fields->setProblems({});
    m_save->setEnabled(m_form.draft().minutes > 0);
    m_words->setText(m_form.draft().minutes > 0 ? QString() : tr("Say how many minutes it was."));
}

void ActivityPage::save()
{
    const Activity activity = m_form.draft();
    const Problems problems = checkActivity(activity, m_workspace.today());
    m_fields->setProblems(problems);
    if (!problems.empty()) {
        m_fields->focusMinutes();
        return;
    }
    m_workspace.saveActivity(activity);
    m_form.forget();
    beginNew(activity.kind);
    m_fields->focusMinutes();
    emit done(tr("%1 saved.").arg(minutesText(activity.minutes)));
}

void ActivityPage::remove(const ActivityId& id)
{
    const bool ran = guarded(*m_failure, [this, &id] { m_workspace.removeActivity(id); });
    if (ran) {
        if (m_form.isStored() && m_form.draft().id == id) {
            const ActivityKind kind = m_form.draft().kind;
            m_form.forget();
            beginNew(kind);
        }
        emit done(tr("Activity removed."));
    }
}

} // namespace backbridge::ui
