#include "ui/clients/client_list.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/clients/client_cell_delegate.h"
#include "ui/clients/client_filter.h"
#include "ui/clients/client_table_model.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/cell_delegates.h"
#include "ui/controls/chip.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/library/figure_row.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastRows = 3;

/// Wide enough for the column's head and for its usual texts.
int columnWidth(const QString& head, const QString& text, Type type)
{
    // The head of the column that is sorted by has an arrow beside it.
    const int headWidth = QFontMetrics(font(Type::Small)).horizontalAdvance(head) + kIconSize;
    const int textWidth = QFontMetrics(font(type)).horizontalAdvance(text);
    return std::max(headWidth, textWidth) + 2 * space::kSmall;
}

} // namespace

ClientList::ClientList(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_model(new ClientTableModel(this))
    , m_filter(new ClientFilter(this))
    , m_active(new Chip(tr("Active")))
    , m_archived(new Chip(tr("Archived")))
    , m_shown(new Label({}, Type::Base, Color::Soft))
    , m_card(new Card)
    , m_table(new TableView)
    , m_none(new EmptyState({}, {}))
    , m_noneCard(new Card)
    , m_noMatch(new EmptyState({}, {}))
{
    m_active->setObjectName(QStringLiteral("active"));
    m_archived->setObjectName(QStringLiteral("archived"));
    m_shown->setObjectName(QStringLiteral("shownClients"));
    m_active->setChecked(true);
    auto* kinds = new QButtonGroup(this);
    kinds->addButton(m_active);
    kinds->addButton(m_archived);
    connect(m_archived, &Chip::toggled, this, [this](bool on) {
        m_filter->setArchived(on);
        refreshEmptyStates();
        emit chosenChanged();
    });

    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::kSmall);
    chips->addWidget(m_active);
    chips->addWidget(m_archived);
    chips->addStretch();
    chips->addWidget(m_shown);

    makeTable();
    addKeys();
    m_none->setObjectName(QStringLiteral("noClients"));
    m_none->setWords(
        tr("No clients yet"),
        tr("Each client has a plan, sessions and progress. Begin with a name, or open the file that "
           "somebody gave you."));
    m_none->setPicture(makeFamiliesPicture(gallery));
    m_noneCard->body()->addWidget(m_none);
    connect(m_none->setAction(tr("New client"), QStringLiteral("plus")), &Button::clicked, this,
            &ClientList::newRequested);
    connect(m_none->addOtherWay(tr("Open a file")), &Button::clicked, this, &ClientList::fileRequested);
    m_noMatch->setObjectName(QStringLiteral("noMatch"));
    connect(m_noMatch->addOtherWay(tr("Clear the search")), &Button::clicked, this,
            &ClientList::searchClearRequested);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addLayout(chips);
    column->addWidget(m_card, 1);
    column->addWidget(m_noneCard);
    column->addWidget(m_noMatch);
    column->addStretch();
    refreshEmptyStates();
}

void ClientList::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("clientTable"));
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ClientCellDelegate(m_table));
    m_table->setItemDelegateForColumn(ClientTableModel::LastWeeks, new SparklineDelegate(m_table));
    m_table->setRowHeight(height::kLarge);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // no cut row under the heads
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClientTableModel::Name, Qt::AscendingOrder);

    QHeaderView* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(ClientTableModel::Name, QHeaderView::Stretch);
    head->setSectionResizeMode(ClientTableModel::Plan, QHeaderView::Stretch);
    const auto resize = [this, head](int column, const QString& text, Type type = Type::Base) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        head->resizeSection(column, columnWidth(title, text, type));
    };
    resize(ClientTableModel::ThisWeek, tr("none planned"), Type::Small);
    resize(ClientTableModel::LastWeeks, {});
    resize(ClientTableModel::Pain, {});
    resize(ClientTableModel::LastSession, tr("28 days ago"));

    m_card->layout()->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    m_card->body()->addWidget(m_table);
    connect(m_table, &TableView::activated, this, [this](const QModelIndex& index) {
        if (const auto id = idAt(index)) {
            emit opened(*id);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientList::chosenChanged);
}

void ClientList::addKeys()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto signal) {
        auto* action = new QAction(text, m_table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, signal] {
            if (const ClientSummary* client = chosen()) {
                emit(this->*signal)(client->id);
            }
        });
        m_table->addAction(action);
    };
    add(tr("Open"), {}, &ClientList::opened);
    add(tr("Edit"), Qt::Key_F2, &ClientList::editRequested);
    add(tr("Remove client"), Qt::Key_Delete, &ClientList::removeRequested);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ClientList::setClients(std::vector<ClientSummary> clients, QDate today)
{
    const ClientSummary* before = chosen();
    const std::optional<ClientId> kept = before != nullptr ? std::optional(before->id) : std::nullopt;
    m_model->setClients(std::move(clients), today);
    refreshCounts();
    refreshEmptyStates();
    if (kept) {
        choose(*kept);
    }
    emit chosenChanged();
}

void ClientList::setCurrentClient(std::optional<ClientId> id)
{
    m_model->setCurrentClient(id);
    if (chosen() == nullptr && id) {
        choose(*id);
    }
}

void ClientList::setSearch(const QString& text)
{
    m_filter->setSearch(text);
    refreshEmptyStates();
    if (m_filter->isSearching() && chosen() == nullptr && m_filter->rowCount() > 0) {
        m_table->selectRow(0);
    }
    emit chosenChanged();
}

const ClientSummary* ClientList::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return nullptr;
    }
    const int row = m_filter->mapToSource(rows.first()).row();
    return &m_model->clients().at(static_cast<std::size_t>(row));
}

void ClientList::choose(const ClientId& id)
{
    const std::vector<ClientSummary>& clients = m_model->clients();
    const auto found = std::find_if(clients.begin(), clients.end(),
                                    [&id](const ClientSummary& client) { return client.id == id; });
    if (found == clients.end() || found->archived != m_filter->archived()) {
        return;
    }
    const int row = static_cast<int>(found - clients.begin());
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, ClientTableModel::Name));
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

void ClientList::showArchived(bool archived)
{
    (archived ? m_archived : m_active)->setChecked(true);
}

void ClientList::focusTable()
{
    m_table->setFocus();
}

std::optional<ClientId> ClientList::idAt(const QModelIndex& index) const
{
    const QUuid id = index.data(ClientTableModel::kIdRole).toUuid();
    return id.isNull() ? std::nullopt : std::optional(ClientId {id});
}

void ClientList::refreshCounts()
{
    const std::vector<ClientSummary>& clients = m_model->clients();
    const auto archived = std::count_if(clients.begin(), clients.end(),
                                        [](const ClientSummary& client) { return client.archived; });
    m_archived->setCount(static_cast<int>(archived));
    m_active->setCount(static_cast<int>(clients.size()) - static_cast<int>(archived));
    const bool apart = archived > 0 || m_filter->archived();
    m_active->setVisible(apart || clients.size() > 1);
    m_archived->setVisible(apart);
}

void ClientList::refreshEmptyStates()
{
    const int shown = m_filter->rowCount();
    const bool empty = m_model->rowCount() == 0;
    m_card->setVisible(shown > 0);
    m_noneCard->setVisible(empty);
    m_noMatch->setVisible(!empty && shown == 0);
    if (m_filter->isSearching()) {
        m_noMatch->setWords(tr("Nobody here has that name"),
                            tr("Search for a part of a name, or look among the "
                               "archived clients."));
    } else {
        m_noMatch->setWords(
            m_filter->archived() ? tr("Nobody is archived") : tr("All clients are archived"),
            tr("Archive a client whose plan is over: nothing is lost, the list gets shorter."));
    }
    m_shown->setText(m_filter->isSearching() ? tr("%n found", nullptr, shown) : QString());
    fitTable();
}

void ClientList::fitTable()
{
    // No higher than its rows, and then it scrolls by itself, so that a thousand clients cost no more than
    // those in sight.
    const int rows = m_filter->rowCount();
    const int around = 2 * space::kSmall;
    m_card->setMaximumHeight(m_table->heightForRows(rows) + around);
    m_card->setMinimumHeight(m_table->heightForRows(std::min(rows, kLeastRows)) + around);
}

} // namespace backbridge::ui
