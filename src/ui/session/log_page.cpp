#include "ui/session/log_page.h"

#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/save_footer.h"
#include "ui/controls/side_by_side.h"
#include "ui/plan/exercise_chooser.h"
#include "ui/session/feel_card.h"
#include "ui/session/kept_sessions_page.h"
#include "ui/session/sets_card.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

constexpr int kSideWidth = 408;
constexpr int kWideForWords = 720; ///< narrower than this the head has no room for all its words
const QString kSessionKey = QStringLiteral("session");
const QString kCopyKey = QStringLiteral("copy");
const QString kDateKey = QStringLiteral("date");
const QString kFromKey = QStringLiteral("from");
const QString kToday = QStringLiteral("today");

} // namespace

LogPage::LogPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_week(new Button(tr("A week from paper"), Button::Kind::Quiet))
    , m_undo(new Button(tr("Undo")))
    , m_redo(Button::withIcon(QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)")))
    , m_remove(new Button(tr("Remove session"), Button::Kind::Quiet))
    , m_versions(new Button(tr("Earlier versions"), Button::Kind::Quiet))
    , m_kept(new InlineMessage)
    , m_others(new InlineMessage)
    , m_sets(new SetsCard)
    , m_feel(new FeelCard)
    , m_chooser(new ExerciseChooser(m_gallery))
    , m_footer(makeParagraph({}, Type::Base, Color::Soft))
    , m_failure(new InlineMessage)
    , m_save(new Button(tr("Save session"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("logPage"));
    build();
    buildFooter();
    connectForm();
    connectWorkspace();
}

void LogPage::build()
{
    m_undo->setObjectName(QStringLiteral("logUndo"));
    m_undo->setIconName(QStringLiteral("undo"));
    m_undo->setToolTip(tr("Takes back the last change in this form (Ctrl+Z)"));
    m_redo->setObjectName(QStringLiteral("logRedo"));
    m_remove->setObjectName(QStringLiteral("logRemove"));
    m_remove->setAccessibleName(m_remove->text());
    m_remove->setIconName(QStringLiteral("trash"));
    m_kept->setObjectName(QStringLiteral("logKept"));
    m_others->setObjectName(QStringLiteral("logOthers"));
    m_week->setObjectName(QStringLiteral("weekFromPaper"));
    connect(m_week, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("paper-week")); });
    addHeaderWidget(m_week);
    m_versions->setObjectName(QStringLiteral("logVersions"));
    m_versions->setAccessibleName(m_versions->text());
    addHeaderWidget(m_versions);
    addHeaderWidget(m_remove);
    addHeaderWidget(m_undo);
    addHeaderWidget(m_redo);

    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_feel);
    sideColumn->addWidget(m_chooser);
    m_chooser->hide();
    auto* both = new QWidget;
    auto* row = new SideBySide(kSideWidth, space::kMedium);
    both->setLayout(row);
    row->addWidget(m_sets);
    row->addWidget(side);
    column()->addWidget(m_kept);
    column()->addWidget(m_others);
    column()->addWidget(both);
    column()->addStretch();
}

void LogPage::buildFooter()
{
    m_footer->setObjectName(QStringLiteral("logFooter"));
    m_failure->setObjectName(QStringLiteral("logFailure"));
    m_save->setObjectName(QStringLiteral("logSave"));
    setFooter(makeSaveFooter(m_failure, m_footer, m_save));
}

void LogPage::connectForm()
{
    connect(m_undo, &Button::clicked, this, &LogPage::undoDraft);
    connect(m_redo, &Button::clicked, this, &LogPage::redoDraft);
    connect(m_remove, &Button::clicked, this, [this] { guarded(*m_failure, [this] { remove(); }); });
    connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
    connect(m_versions, &Button::clicked, this, [this] {
        emit pageRequested(QLatin1String(KeptSessionsPage::kId),
                           KeptSessionsPage::argumentFor(m_form.draft().session.id, m_from));
    });
    connect(m_sets, &SetsCard::edited, this, &LogPage::edit);
    connect(m_feel, &FeelCard::edited, this, &LogPage::edit);
    connect(m_sets, &SetsCard::dateChosen, this, [this](QDate date) {
        guarded(*m_failure, [this, date] {
            const Session& session = m_form.draft().session;
            m_around.load(m_workspace, session.client, date, session.id);
            moveTo(date, m_around.plannedDay(date, m_asked), kDateKey);
        });
    });
    connect(m_sets, &SetsCard::plannedDayChosen, this, [this](std::optional<QDate> planned) {
        moveTo(m_form.draft().session.date, planned, QStringLiteral("planned day"));
    });
    connect(m_sets, &SetsCard::addExerciseRequested, this, [this] { showChooser(true); });
    connect(m_chooser, &ExerciseChooser::chosen, this, &LogPage::addExercise);
    connect(m_chooser, &ExerciseChooser::closed, this, [this] {
        showChooser(false);
        m_sets->focusAdd();
    });
}

void LogPage::connectWorkspace()
{
    const auto refresh = [this] {
        if (isVisible() && m_workspace.currentClient()) {
            guarded(*m_failure, [this] { reload(); });
        }
    };
    connect(&m_workspace, &Workspace::sessionsChanged, this, refresh);
    connect(&m_workspace, &Workspace::plansChanged, this, refresh);
    connect(&m_workspace, &Workspace::libraryChanged, this, refresh);
    connect(&m_workspace, &Workspace::everythingChanged, this, refresh);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        if (isVisible()) {
            open(QVariant());
        }
    });
}

void LogPage::open(const QVariant& argument)
{
    m_failure->clear();
    m_kept->clear();
    showChooser(false);
    const QVariantMap map = argument.toMap();
    m_from = map.value(kFromKey, kToday).toString();
    guarded(*m_failure, [this, &map] {
        const std::optional<ClientId> client = m_workspace.currentClient();
        if (!client) {
            emit pageRequested(kToday);
            return;
        }
        turnTo(*client, map);
        reload();
        m_sets->focusDate();
    });
}

/// In a narrow window the title needs the room of the longer words.
void LogPage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = width() >= kWideForWords;
    m_remove->setText(isWide ? tr("Remove session") : tr("Remove"));
    m_versions->setText(isWide ? tr("Earlier versions") : tr("Versions"));
    Page::resizeEvent(event);
}

/// What is being typed stays when it is what was asked for.
void LogPage::turnTo(const ClientId& client, const QVariantMap& argument)
{
    const Session& now = m_form.draft().session;
    const bool typing = now.client == client && m_form.isDirty();
    if (const auto id = SessionId::fromText(argument.value(kSessionKey).toString())) {
        if (!typing || now.id != *id) {
            beginStored(*id);
        }
        return;
    }
    if (const auto id = SessionId::fromText(argument.value(kCopyKey).toString())) {
        beginCopy(*id);
        return;
    }
    const QDate date = argument.value(kDateKey).toDate();
    const bool same = typing && (!date.isValid() || (!m_form.isStored() && now.date == date));
    if (!same) {
        beginDay(client, date.isValid() ? date : m_workspace.today());
    }
}

void LogPage::beginDay(const ClientId& client, QDate date)
{
    m_around.load(m_workspace, client, date);
    const std::optional<QDate> planned = m_around.plannedDay(date, std::nullopt);
    m_asked = date < m_workspace.today() ? planned : std::nullopt;
    SessionDraft draft = m_around.fresh(client, date, planned);
    // Where the latest one was done: what changes rarely need not be said again.
    const auto latest = m_around.latestDone();
    const auto session = latest ? m_workspace.session(*latest) : std::nullopt;
    draft.session.setting = session && session->setting ? session->setting : std::optional(Setting::Home);
    begin(draft, false);
}

void LogPage::beginStored(const SessionId& id)
{
    const std::optional<Session> session = m_workspace.session(id);
    if (!session) {
        beginDay(*m_workspace.currentClient(), m_workspace.today());
        return;
    }
    m_asked.reset();
    m_around.load(m_workspace, session->client, session->date, id);
    begin(SessionDraft::of(*session, m_around.plan(session->plan), m_workspace.library()), true);
}

void LogPage::beginCopy(const SessionId& id)
{
    const QDate today = m_workspace.today();
    const std::optional<Session> session = m_workspace.session(id);
    if (!session) {
        beginDay(*m_workspace.currentClient(), today);
        return;
    }
    m_asked.reset();
    m_around.load(m_workspace, session->client, today);
    begin(SessionDraft::copyOf(*session, today, m_around.planFor(std::nullopt, today),
                               m_around.plannedDay(today, std::nullopt), m_workspace.library()),
          false);
}

void LogPage::begin(const SessionDraft& draft, bool stored)
{
    const bool keeps = m_form.isDirty();
    const Session typed = m_form.draft().session;
    m_form.begin(draft, stored);
    if (keeps) {
        QString what = longDay(typed.date, m_workspace.today());
        const auto owner =
            typed.client != draft.session.client ? m_workspace.client(typed.client) : std::nullopt;
        if (owner) {
            what = tr("%1, %2,", "client, day").arg(owner->name, what);
        }
        m_kept->setMessage(InlineMessage::Tone::Neutral, {},
                           tr("What you had typed for %1 is kept.").arg(what));
        Button* back = m_kept->addAction(tr("Go back to it"), true);
        back->setObjectName(QStringLiteral("logGoBack"));
        connect(back, &Button::clicked, this, &LogPage::undoDraft);
    }
}

void LogPage::reload()
{
    const Session& session = m_form.draft().session;
    m_around.load(m_workspace, session.client, session.date, session.id);
    m_versions->setVisible(m_form.isStored() && !m_workspace.keptVersions(session.id).empty());
    showDraft();
}

void LogPage::edit(const QString& what, const DraftChange& change)
{
    if (m_form.edit(what, change)) {
        showChanged();
    }
}

void LogPage::moveTo(QDate date, std::optional<QDate> planned, const QString& what)
{
    m_form.edit(what, [&](SessionDraft& draft) { m_around.move(draft, date, planned, m_form.isStored()); });
    showDraft();
}

void LogPage::addExercise(const ExerciseId& id)
{
    showChooser(false);
    if (const Exercise* exercise = m_workspace.library().find(id)) {
        edit(QString(), [exercise](SessionDraft& draft) { draft.addExercise(*exercise); });
        m_sets->focusLastExercise(m_form.draft());
    }
}

void LogPage::showChooser(bool shown)
{
    m_feel->setVisible(!shown);
    m_chooser->setVisible(shown);
    if (!shown) {
        return;
    }
    std::vector<ExerciseId> taken;
    for (const DraftEntry& entry : m_form.draft().entries) {
        taken.push_back(entry.entry.exercise);
    }
    m_chooser->begin({}, taken, tr("this session"));
    reveal(m_chooser);
}

void LogPage::undoDraft()
{
    goTo(&LogForm::undo);
}

void LogPage::redoDraft()
{
    goTo(&LogForm::redo);
}

void LogPage::goTo(void (LogForm::*step)())
{
    guarded(*m_failure, [this, step] {
        (m_form.*step)();
        m_kept->clear();
        followClient();
        reload();
    });
}

/// What was typed for another client is shown as that client's.
void LogPage::followClient()
{
    const ClientId owner = m_form.draft().session.client;
    if (m_workspace.client(owner)) {
        m_workspace.setCurrentClient(owner);
    }
}

void LogPage::save()
{
    const std::vector<LogProblem> problems =
        logProblems(m_form.draft(), m_workspace.library(), m_workspace.today());
    showProblems(problems);
    if (problems.empty()) {
        m_workspace.saveSession(m_form.draft().toSession());
        leave(tr("Session saved."));
    }
}

void LogPage::remove()
{
    m_workspace.removeSession(m_form.draft().session.id);
    leave(tr("Session removed."));
}

void LogPage::leave(const QString& words)
{
    m_form.forget();
    emit done(words);
    emit pageRequested(m_from);
}

bool LogPage::hasDraft() const
{
    return m_form.canUndo() || m_form.canRedo();
}

void LogPage::showDraft()
{
    const Session& session = m_form.draft().session;
    m_feel->setSession(session, session.date < m_workspace.today() || hasNextMorning(session));
    showChanged();
    showProblems({});
    showOthers();
}

void LogPage::showChanged()
{
    const SessionDraft& draft = m_form.draft();
    const QDate today = m_workspace.today();
    setTitle(m_form.isStored() ? tr("Correct a session") : tr("Log a session"));
    m_remove->setVisible(m_form.isStored());
    m_week->setVisible(!m_form.isStored());
    m_undo->setEnabled(m_form.canUndo());
    m_redo->setVisible(m_form.canRedo());
    m_sets->setDraft(draft, m_around.meantDays(draft.session.date), today, m_workspace.library());
    m_footer->setText(logFooter(draft.session, m_form.isStored(), today));
}

void LogPage::showOthers()
{
    const std::vector<SessionLine> others = m_around.sessionsOn(m_form.draft().session.date);
    if (others.empty()) {
        m_others->clear();
        return;
    }
    QStringList texts;
    std::transform(others.begin(), others.end(), std::back_inserter(texts), doneText);
    const QString day = longDay(m_form.draft().session.date, m_workspace.today());
    const QString lead = others.size() == 1 ? tr("%1 already has an entry:").arg(day)
                                            : tr("%1 already has %2 entries:").arg(day).arg(others.size());
    const QString what = texts.join(tr("; "));
    m_others->setMessage(InlineMessage::Tone::Neutral, lead,
                         m_form.isStored() ? tr("%1.").arg(what)
                                           : tr("%1. Saving adds another one.").arg(what));
    for (std::size_t index = 0; index < others.size(); ++index) {
        const QString text = others.size() == 1 ? tr("Open it") : tr("Open %1").arg(index + 1);
        Button* button = m_others->addAction(text, true);
        button->setObjectName(QStringLiteral("logOpenOther_%1").arg(index));
        connect(button, &Button::clicked, this, [this, id = others[index].id.text()] {
            open(QVariantMap {{kSessionKey, id}, {kFromKey, m_from}});
        });
    }
}

void LogPage::showProblems(const std::vector<LogProblem>& problems)
{
    m_sets->setProblems(problems, m_form.draft().entries.size());
    if (problems.empty()) {
        return;
    }
    const auto ofForm = std::find_if(problems.begin(), problems.end(), [](const LogProblem& problem) {
        return problem.place == LogPlace::Form;
    });
    m_failure->setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                          ofForm != problems.end() ? ofForm->text : tr("See the marked places above."));
}

} // namespace backbridge::ui
