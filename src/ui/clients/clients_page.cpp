#include "ui/clients/clients_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/clients/client_bar.h"
#include "ui/clients/client_form.h"
#include "ui/clients/client_list.h"
#include "ui/clients/client_words.h"
#include "ui/clients/import_panel.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"
#include "ui/files/file_saver.h"
#include "ui/log_import/log_import_page.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSearchWidth = 260;

} // namespace

ClientsPage::ClientsPage(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_prompter(prompter)
    , m_search(new SearchField(tr("Search clients")))
    , m_openFile(new Button(tr("Open a file")))
    , m_new(new Button(tr("New client")))
    , m_import(new ImportPanel(workspace, prompter))
    , m_failure(new InlineMessage)
    , m_list(new ClientList(m_gallery))
    , m_form(new ClientForm)
    , m_bar(new ClientBar)
    , m_formButtons(new QWidget)
{
    setObjectName(QStringLiteral("clientsPage"));
    m_failure->setObjectName(QStringLiteral("clientsFailure"));
    makeHeader();
    column()->addWidget(m_import);
    column()->addWidget(m_failure);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_form, 0, Qt::AlignTop);
    makeForm();
    connectList();
    connectWorkspace();
    showList();
}

void ClientsPage::makeHeader()
{
    m_search->setObjectName(QStringLiteral("clientSearch"));
    m_search->setMinimumWidth(kSearchWidth);
    m_openFile->setObjectName(QStringLiteral("openFile"));
    m_openFile->setIconName(QStringLiteral("file-in"));
    m_new->setObjectName(QStringLiteral("newClient"));
    m_new->setIconName(QStringLiteral("plus"));
    addHeaderWidget(m_search);
    addHeaderWidget(m_openFile);
    addHeaderWidget(m_new);
    connect(m_search, &QLineEdit::textChanged, m_list, &ClientList::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const ClientSummary* client = m_list->chosen()) {
            openClient(client->id);
        }
    });
    connect(m_openFile, &Button::clicked, this, [this] {
        m_import->chooseFile(m_list->chosen() != nullptr ? std::optional(m_list->chosen()->id)
                                                         : m_workspace.currentClient());
    });
    connect(m_new, &Button::clicked, this, &ClientsPage::startNew);
    connect(m_import, &ImportPanel::imported, this, &ClientsPage::showImported);
    m_import->handLogsOver();
    connect(m_import, &ImportPanel::logChosen, this, [this](const QString& path, const ClientId& client) {
        emit pageRequested(QLatin1String(LogImportPage::kId), LogImportPage::argumentFor(path, client));
    });
}

void ClientsPage::makeForm()
{
    auto* save = new Button(tr("Save client"), Button::Kind::Primary);
    save->setObjectName(QStringLiteral("saveClient"));
    auto* leave = new Button(tr("Leave without saving"), Button::Kind::Quiet);
    leave->setObjectName(QStringLiteral("leaveForm"));
    auto* row = new QHBoxLayout(m_formButtons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(save);
    row->addWidget(leave);
    row->addStretch();
    connect(save, &Button::clicked, this, &ClientsPage::save);
    connect(m_form, &ClientForm::submitted, this, &ClientsPage::save);
    connect(leave, &Button::clicked, this, &ClientsPage::showList);

    auto* footer = new QWidget;
    auto* both = new QVBoxLayout(footer);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_bar);
    both->addWidget(m_formButtons);
    setFooter(footer);
}

void ClientsPage::connectList()
{
    connect(m_list, &ClientList::chosenChanged, this,
            [this] { m_bar->setClient(m_form->isHidden() ? m_list->chosen() : nullptr); });
    connect(m_list, &ClientList::opened, this, &ClientsPage::openClient);
    connect(m_list, &ClientList::editRequested, this, &ClientsPage::startEdit);
    connect(m_list, &ClientList::removeRequested, this, &ClientsPage::remove);
    connect(m_list, &ClientList::newRequested, this, &ClientsPage::startNew);
    connect(m_list, &ClientList::fileRequested, m_openFile, &Button::click);
    connect(m_list, &ClientList::searchClearRequested, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_bar, &ClientBar::openRequested, this, [this] { openClient(m_list->chosen()->id); });
    connect(m_bar, &ClientBar::editRequested, this, [this] { startEdit(m_list->chosen()->id); });
    connect(m_bar, &ClientBar::removeRequested, this, [this] { remove(m_list->chosen()->id); });
    connect(m_bar, &ClientBar::saveRequested, this, &ClientsPage::saveAsFile);
}

void ClientsPage::connectWorkspace()
{
    connect(&m_workspace, &Workspace::clientsChanged, this, &ClientsPage::bringBack);
    connect(&m_workspace, &Workspace::clientsChanged, this, &ClientsPage::changed);
    connect(&m_workspace, &Workspace::plansChanged, this, &ClientsPage::changed);
    connect(&m_workspace, &Workspace::sessionsChanged, this, &ClientsPage::changed);
    connect(&m_workspace, &Workspace::everythingChanged, this, &ClientsPage::changed);
    connect(&m_workspace, &Workspace::currentClientChanged, this,
            [this] { m_list->setCurrentClient(m_workspace.currentClient()); });
}

void ClientsPage::focusSearch()
{
    if (m_form->isHidden()) {
        m_search->setFocus();
        m_search->selectAll();
    }
}

void ClientsPage::open(const QVariant& /*argument*/)
{
    // "3 days ago" and the running week move on with the day.
    if (m_loadedOn != m_workspace.today()) {
        reload();
    }
    if (m_form->isHidden() && m_list->chosen() != nullptr) {
        m_list->focusTable();
    }
}

void ClientsPage::changed()
{
    m_loadedOn = QDate();
    if (isVisible()) {
        reload();
    }
}

void ClientsPage::reload()
{
    guarded(*m_failure, [this] {
        const QDate today = m_workspace.today();
        m_list->setClients(m_workspace.clientSummaries(true), today);
        m_list->setCurrentClient(m_workspace.currentClient());
        m_loadedOn = today;
    });
}

void ClientsPage::showList()
{
    setTitle(tr("Clients"));
    showForm(false);
    m_bar->setClient(m_list->chosen());
}

void ClientsPage::showForm(bool shown)
{
    m_failure->clear();
    for (QWidget* widget : {static_cast<QWidget*>(m_form), m_formButtons}) {
        widget->setVisible(shown);
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_openFile),
                            static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_list)}) {
        widget->setVisible(!shown);
    }
}

void ClientsPage::startNew()
{
    Client client;
    client.id = ClientId::create();
    setTitle(tr("New client"));
    edit(client);
}

void ClientsPage::startEdit(const ClientId& id)
{
    guarded(*m_failure, [this, &id] {
        if (const std::optional<Client> client = m_workspace.client(id)) {
            setTitle(tr("Edit client"));
            edit(*client);
        }
    });
}

void ClientsPage::edit(const Client& client)
{
    m_form->setClient(client);
    showForm(true);
    m_bar->setClient(nullptr);
    m_form->focusName();
}

void ClientsPage::save()
{
    guarded(*m_failure, [this] {
        const Client client = m_form->client();
        const Problems problems = checkClient(client, m_workspace.today());
        m_form->showProblems(problems);
        if (!problems.empty()) {
            return;
        }
        const Client saved = m_workspace.saveClient(client);
        if (!m_workspace.currentClient()) {
            m_workspace.setCurrentClient(client.id);
        }
        showList();
        m_search->clear();
        m_list->showArchived(client.archived);
        m_list->choose(client.id);
        m_list->focusTable();
        if (saved.revision != client.revision) {
            emit done(tr("%1 saved.").arg(client.name));
        }
    });
}

void ClientsPage::openClient(const ClientId& id)
{
    if (guarded(*m_failure, [this, &id] { m_workspace.setCurrentClient(id); })) {
        emit pageRequested(QStringLiteral("today"));
    }
}

void ClientsPage::saveAsFile()
{
    const ClientSummary client = *m_list->chosen();
    const OfferedFile file {tr("Save %1 as a file").arg(client.name), fileNameFor(client.name, tr("client")),
                            QStringLiteral("json"), tr("Files for Backbridge")};
    const auto saved = saveFile(this, m_workspace, m_prompter, *m_failure, file,
                                [this, &client] { return m_workspace.exportBundle(client.id); });
    if (saved) {
        emit told(tr("%1 saved as %2.").arg(client.name, *saved));
    }
}

void ClientsPage::remove(ClientId id)
{
    // By value: the list, which named the client, is loaded again on the way.
    guarded(*m_failure, [this, id] {
        const std::optional<Client> client = m_workspace.client(id);
        if (!client) {
            return;
        }
        const bool wasCurrent = m_workspace.currentClient() == id;
        m_workspace.removeClient(id);
        m_removedCurrent = wasCurrent ? std::optional(id) : m_removedCurrent;
        emit done(tr("%1 removed, with plans and sessions.").arg(client->name));
    });
}

void ClientsPage::bringBack(const ClientId& id)
{
    if (m_removedCurrent != id || m_workspace.currentClient()) {
        return;
    }
    guarded(*m_failure, [this, &id] {
        if (m_workspace.client(id)) {
            m_removedCurrent.reset();
            m_workspace.setCurrentClient(id);
        }
    });
}

void ClientsPage::showImported(const std::vector<ClientId>& clients)
{
    emit done(tr("File imported."));
    if (clients.empty()) {
        return;
    }
    guarded(*m_failure, [this, &clients] {
        if (!m_workspace.currentClient()) {
            m_workspace.setCurrentClient(clients.front());
        }
        m_search->clear();
        m_list->choose(clients.front());
        m_list->focusTable();
    });
}

} // namespace backbridge::ui
