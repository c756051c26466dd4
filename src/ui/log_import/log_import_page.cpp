#include "ui/log_import/log_import_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/exercise_names.h"
#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"
#include "ui/controls/waiting_cursor.h"
#include "ui/library/import_outcome.h"
#include "ui/library/past_imports.h"
#include "ui/log_import/log_columns_card.h"
#include "ui/log_import/log_names_card.h"
#include "ui/log_import/log_preview_card.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

const QString kPathKey = QStringLiteral("path");
const QString kClientKey = QStringLiteral("client");

} // namespace

LogImportPage::LogImportPage(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_failure(new InlineMessage)
    , m_outcome(new ImportOutcome(
          workspace, *m_failure,
          [this](const ImportLine& line) { return line.client && line.client == m_client; }, this))
    , m_start(new Card)
    , m_columns(new LogColumnsCard)
    , m_names(new LogNamesCard)
    , m_preview(new LogPreviewCard)
    , m_actions(new QWidget)
    , m_another(new Button(tr("Choose another file")))
    , m_import(new Button({}, Button::Kind::Primary))
{
    setObjectName(QStringLiteral("logImportPage"));
    setTitle(tr("Import a training log"));
    Button* back = setBack(tr("Sessions"));
    back->setObjectName(QStringLiteral("backToSessions"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("sessions")); });
    m_another->setObjectName(QStringLiteral("chooseAnotherLog"));
    m_another->setIconName(QStringLiteral("file-in"));
    addHeaderWidget(m_another);
    connect(m_another, &Button::clicked, this, &LogImportPage::chooseFile);
    makeColumn();
    makeFooter();
    const auto refreshShown = [this] {
        if (isVisible()) {
            refresh();
        }
    };
    connect(&m_workspace, &Workspace::sessionsChanged, this, refreshShown);
    connect(&m_workspace, &Workspace::libraryChanged, this, refreshShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, refreshShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        if (isVisible()) {
            open({});
        }
    });
    closeFile();
}

QVariant LogImportPage::argumentFor(const QString& path, const ClientId& client)
{
    return QVariantMap {{kPathKey, path}, {kClientKey, client.text()}};
}

void LogImportPage::makeColumn()
{
    m_failure->setObjectName(QStringLiteral("logImportFailure"));
    auto* start = new EmptyState(
        tr("Choose a file"),
        tr("A CSV from Strong, Hevy or FitNotes, from a spreadsheet, or from Backbridge. You see what would "
           "come in before anything is changed, and can take it back later."));
    auto* choose = start->setAction(tr("Choose a file"), QStringLiteral("file-in"));
    choose->setObjectName(QStringLiteral("chooseLog"));
    connect(choose, &Button::clicked, this, &LogImportPage::chooseFile);
    m_start->setObjectName(QStringLiteral("logStart"));
    m_start->layout()->addWidget(start);
    for (QWidget* part : std::initializer_list<QWidget*> {m_failure, m_outcome->result(), m_start, m_columns,
                                                          m_names, m_preview, m_outcome->past()}) {
        column()->addWidget(part);
    }
    column()->addStretch();
    connect(m_columns, &LogColumnsCard::changed, this,
            [this] { guarded(*m_failure, [this] { readColumns(); }); });
    connect(m_names, &LogNamesCard::changed, this,
            [this] { guarded(*m_failure, [this] { showPreview(); }); });
    connect(m_outcome, &ImportOutcome::done, this, &LogImportPage::done);
    connect(m_outcome, &ImportOutcome::linkChosen, this,
            [this] { emit pageRequested(QStringLiteral("sessions")); });
}

void LogImportPage::makeFooter()
{
    m_import->setObjectName(QStringLiteral("importLog"));
    auto* leave = new Button(tr("Do not import"), Button::Kind::Quiet);
    leave->setObjectName(QStringLiteral("leaveLog"));
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_import);
    row->addWidget(leave);
    row->addStretch();
    connect(m_import, &Button::clicked, this, &LogImportPage::import);
    connect(leave, &Button::clicked, this, &LogImportPage::closeFile);
    setFooter(m_actions);
}

void LogImportPage::open(const QVariant& argument)
{
    const QVariantMap asked = argument.toMap();
    if (const auto client = ClientId::fromText(asked.value(kClientKey).toString())) {
        guarded(*m_failure, [this, &client] { m_workspace.setCurrentClient(client); });
    }
    const std::optional<ClientId> client = m_workspace.currentClient();
    if (!client) {
        emit pageRequested(QStringLiteral("today"));
        return;
    }
    if (m_client != client) {
        closeFile();
        m_outcome->result()->clear();
        m_client = client;
    }
    refresh();
    const QString path = asked.value(kPathKey).toString();
    if (!path.isEmpty()) {
        look(path);
    } else if (!m_log) {
        m_start->findChild<Button*>(QStringLiteral("chooseLog"))->setFocus();
    }
}

void LogImportPage::chooseFile()
{
    const QString path = m_prompter.fileToOpen(this, tr("Choose a training log"),
                                               tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty()) {
        look(path);
    }
}

void LogImportPage::look(const QString& path)
{
    closeFile();
    m_outcome->result()->clear();
    const WaitingCursor waiting;
    Problems problems;
    guarded(*m_failure, [this, &path, &problems] { m_log = openLogFile(path, problems); });
    if (!problems.empty()) {
        m_failure->setMessage(InlineMessage::Tone::Advice,
                              tr("%1 cannot be imported.").arg(path.section(QLatin1Char('/'), -1)),
                              sentenceOf(sentence(problems.front())));
    }
    if (!m_log) {
        return;
    }
    const QString program = nameOf(m_log->table.program);
    m_columns->setSubtitle(program.isEmpty() ? m_log->fileName
                                             : tr("%1, from %2").arg(m_log->fileName, program));
    m_columns->setTable(m_log->table, m_log->matching);
    m_start->hide();
    m_columns->show();
    m_another->show();
    m_actions->show();
    m_names->setNames({}, m_workspace.library());
    guarded(*m_failure, [this] { readColumns(); });
    revealTop();
    if (m_import->isEnabled()) {
        m_import->setFocus();
    } else {
        m_columns->focusOpenQuestion();
    }
}

void LogImportPage::closeFile()
{
    m_log.reset();
    m_failure->clear();
    for (QWidget* part :
         std::initializer_list<QWidget*> {m_columns, m_names, m_preview, m_another, m_actions}) {
        part->hide();
    }
    m_start->show();
}

void LogImportPage::readColumns()
{
    const WaitingCursor waiting;
    m_log->matching = m_columns->matching();
    const LogSurvey survey = surveyOf(*m_log);
    m_columns->setSurvey(survey);
    LogNames said = m_workspace.rememberedNames();
    for (const MatchedName& match : m_names->names()) {
        if (match.origin == NameOrigin::Person) {
            said.insert(nameKey(match.logged.name), match.exercise);
        }
    }
    m_names->setNames(matchNames(survey.names, said, m_workspace.library()), m_workspace.library());
    showPreview();
}

void LogImportPage::showPreview()
{
    const WaitingCursor waiting;
    m_log->names = meaningOf(m_names->names());
    const LogPreview preview = m_workspace.previewLog(*m_log, *m_client);
    const bool isSettled = preview.survey.isSettled();
    const int count = preview.count(LoggedState::New);
    m_preview->setVisible(isSettled);
    if (isSettled) {
        m_preview->setPreview(preview, m_workspace.library(), m_workspace.today());
    }
    m_import->setEnabled(count > 0);
    m_import->setText(count > 0       ? tr("Import %1").arg(sessionsText(count))
                          : isSettled ? tr("Nothing new to import")
                                      : tr("Answer what is open above"));
}

void LogImportPage::import()
{
    LogImport imported;
    const WaitingCursor waiting;
    const OpenedLog log = *m_log; // what the import changes is shown before it returns
    const bool ran =
        guarded(*m_failure, [this, &log, &imported] { imported = m_workspace.importLog(log, *m_client); });
    if (ran) {
        showImported(imported);
    }
}

void LogImportPage::showImported(const LogImport& imported)
{
    closeFile();
    m_outcome->tell(imported.id, tr("%1 imported.").arg(sessionsText(imported.sessions)), {},
                    tr("Show the sessions"));
}

void LogImportPage::refresh()
{
    guarded(*m_failure, [this] {
        const auto client = m_workspace.profile() == Profile::Clinic ? m_workspace.client(*m_client)
                                                                     : std::nullopt; // at home it is oneself
        setSubtitle(client ? tr("Into the sessions of %1.").arg(client->name) : QString());
        m_outcome->refresh();
        if (m_log) {
            readColumns();
        }
    });
}

} // namespace backbridge::ui
