#include "ui/progress/sessions_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/activity/activity_page.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/table_view.h"
#include "ui/log_import/log_import_page.h"
#include "ui/progress/session_table_model.h"
#include "ui/session/kept_sessions_page.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSearchWidth = 220;
constexpr int kWideEnough = 860; ///< for the column of how it was entered
const QDate kFirstDay(1950, 1, 1); ///< no session is before it

/// The first day of a period, by its place in the choice.
QDate firstDay(int period, QDate today)
{
    constexpr int kFourWeeks = 27; // days before today
    switch (period) {
    case 0:
        return today.addDays(-kFourWeeks);
    case 1:
        return today.addMonths(-3);
    default:
        return kFirstDay;
    }
}

} // namespace

SessionsPage::SessionsPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_failure(new InlineMessage)
    , m_search(new SearchField(tr("Exercise")))
    , m_period(new SegmentedChoice({tr("4 weeks"), tr("3 months"), tr("All")}))
    , m_kind(
          new SegmentedChoice({tr("All"), tr("Done"), tr("Not done"), tr("Not planned"), tr("Late entries")}))
    , m_count(new Label({}, Type::Base, Color::Soft))
    , m_card(new Card)
    , m_none(makeParagraph({}, Type::Base, Color::Soft))
    , m_table(new TableView)
    , m_model(new SessionTableModel(this))
    , m_actions(new QWidget)
    , m_removed(new Button({}, Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("sessionsPage"));
    build();
    connectParts();
}

void SessionsPage::build()
{
    setTitle(tr("Sessions"));
    Button* back = setBack(tr("Progress"));
    back->setObjectName(QStringLiteral("backToProgress"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("progress")); });
    addHeaderWidget(m_period);
    m_period->setObjectName(QStringLiteral("sessionPeriod"));
    m_period->setAccessibleName(tr("Period"));
    m_period->setCurrent(1);
    m_table->setObjectName(QStringLiteral("sessionTable"));
    m_table->setAccessibleName(tr("Sessions"));
    m_model->showOrigin();
    m_table->setModel(m_model);
    m_table->setFitsContent(true);
    m_table->horizontalHeader()->setSectionResizeMode(SessionTableModel::Done, QHeaderView::Stretch);
    m_none->setObjectName(QStringLiteral("noSessions"));
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_table);
    m_failure->setObjectName(QStringLiteral("sessionsFailure"));
    column()->addWidget(m_failure);
    column()->addWidget(makeFilters());
    column()->addWidget(makeActions());
    column()->addWidget(m_card);
    column()->addStretch(1);
}

QWidget* SessionsPage::makeFilters()
{
    m_search->setObjectName(QStringLiteral("sessionSearch"));
    m_search->setMinimumWidth(kSearchWidth);
    m_search->setAccessibleName(tr("Sessions with this exercise"));
    m_kind->setObjectName(QStringLiteral("sessionKind"));
    m_kind->setAccessibleName(tr("Which sessions"));
    m_kind->setCurrent(0);
    m_count->setObjectName(QStringLiteral("sessionCount"));
    m_count->setMinimumHeight(height::kControl); // on one line with the fields
    auto* filters = new QWidget;
    auto* row = new FlowLayout(space::kMedium, filters);
    row->addWidget(m_kind);
    row->addWidget(m_search);
    row->addWidget(m_count);
    return filters;
}

/// What can be done with the chosen session, and the ways to what is beside the list.
QWidget* SessionsPage::makeActions()
{
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    const auto add = [this, row](const QString& text, const char* name, void (SessionsPage::*act)()) {
        auto* button = new Button(text);
        button->setObjectName(QLatin1String(name));
        connect(button, &Button::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Open (Enter)"), "openSession", &SessionsPage::openChosen);
    add(tr("Copy to today (C)"), "copySession", &SessionsPage::copyChosen);
    add(tr("Remove (Delete)"), "removeSession", &SessionsPage::removeChosen);

    auto* both = new QWidget;
    auto* ways = new FlowLayout(space::kMedium, both);
    ways->addWidget(m_actions);
    const auto addWay = [this, ways](Button* way, const char* name, const char* page) {
        way->setObjectName(QLatin1String(name));
        ways->addWidget(way);
        connect(way, &Button::clicked, this, [this, page] { emit pageRequested(QLatin1String(page)); });
    };
    addWay(new Button(tr("Log a session"), Button::Kind::Quiet), "logSession", "log");
    addWay(new Button(tr("Import a log"), Button::Kind::Quiet), "importLogFile", LogImportPage::kId);
    addWay(new Button(tr("Activity minutes"), Button::Kind::Quiet), "activityMinutes", ActivityPage::kId);
    addWay(m_removed, "removedSessions", KeptSessionsPage::kId);
    return both;
}

void SessionsPage::connectParts()
{
    connect(m_search, &SearchField::textChanged, this, &SessionsPage::showList);
    connect(m_kind, &SegmentedChoice::chosen, this, &SessionsPage::showList);
    connect(m_period, &SegmentedChoice::chosen, this, [this] { guarded(*m_failure, [this] { reload(); }); });
    connect(m_table, &TableView::activated, this, &SessionsPage::openChosen);
    const auto addKey = [this](Qt::Key key, void (SessionsPage::*act)()) {
        auto* shortcut = new QShortcut(QKeySequence(key), m_table);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    addKey(Qt::Key_C, &SessionsPage::copyChosen);
    addKey(Qt::Key_Delete, &SessionsPage::removeChosen);
    connect(&m_workspace, &Workspace::sessionsChanged, this, &SessionsPage::reloadIfShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, &SessionsPage::reloadIfShown);
    connect(&m_workspace, &Workspace::libraryChanged, this, &SessionsPage::reloadIfShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, &SessionsPage::reloadIfShown);
}

void SessionsPage::open(const QVariant& /*argument*/)
{
    guarded(*m_failure, [this] { reload(); });
    m_table->setFocus(Qt::OtherFocusReason);
}

void SessionsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// In a narrow window what was done matters more than how it was entered.
void SessionsPage::resizeEvent(QResizeEvent* event)
{
    m_table->setColumnHidden(SessionTableModel::Origin, width() < kWideEnough);
    Page::resizeEvent(event);
}

void SessionsPage::reloadIfShown()
{
    if (isVisible()) {
        guarded(*m_failure, [this] { reload(); });
    }
}

void SessionsPage::reload()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    setSubtitle({});
    m_lines.clear();
    m_names.clear();
    const std::size_t removed = client ? m_workspace.removedSessions(*client).size() : 0;
    m_removed->setText(tr("Removed: %1").arg(removed));
    m_removed->setVisible(removed > 0);
    if (client) {
        const QDate today = m_workspace.today();
        const QDate first = firstDay(m_period->current(), today);
        m_lines = m_workspace.sessionLines(*client, first, today);
        m_names = namesIn(m_workspace.sessions(*client, first, today), m_workspace.library());
        if (m_workspace.profile() == Profile::Clinic) {
            const auto found = m_workspace.client(*client);
            setSubtitle(found ? found->name : QString());
        }
    }
    showList();
}

void SessionsPage::showList()
{
    const std::optional<SessionId> before = chosen();
    const SessionFilter filter {static_cast<SessionFilter::Kind>(m_kind->current()), m_search->text()};
    const std::vector<SessionLine> shown = filtered(m_lines, filter, m_names);
    m_model->setSessions(shown, m_workspace.today());
    m_count->setText(sessionsText(static_cast<int>(shown.size())));
    m_none->setText(m_lines.empty() ? tr("No session was logged in this period.")
                                    : tr("No session is like this. Take a filter off to see more."));
    m_none->setVisible(shown.empty());
    m_table->setVisible(!shown.empty());
    m_actions->setVisible(!shown.empty());
    // The one that was chosen stays chosen; where it has gone, the one in its place.
    int row = 0;
    for (std::size_t index = 0; index < shown.size(); ++index) {
        row = before && shown[index].id == *before ? static_cast<int>(index) : row;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
}

std::optional<SessionId> SessionsPage::chosen() const
{
    return SessionId::fromText(m_table->currentIndex().data(SessionTableModel::kIdRole).toString());
}

void SessionsPage::openChosen()
{
    if (const auto id = chosen()) {
        emit pageRequested(QStringLiteral("log"),
                           QVariantMap {{QStringLiteral("session"), id->text()},
                                        {QStringLiteral("from"), QStringLiteral("sessions")}});
    }
}

void SessionsPage::copyChosen()
{
    if (const auto id = chosen()) {
        emit pageRequested(QStringLiteral("log"),
                           QVariantMap {{QStringLiteral("copy"), id->text()},
                                        {QStringLiteral("from"), QStringLiteral("sessions")}});
    }
}

void SessionsPage::removeChosen()
{
    const auto id = chosen();
    if (!id) {
        return;
    }
    const bool removed = guarded(*m_failure, [this, &id] { m_workspace.removeSession(*id); });
    if (removed) {
        emit done(tr("Session removed."));
    }
}

} // namespace backbridge::ui
