#include "ui/clients/client_table_model.h"

#include <algorithm>
#include <numeric>

#include "backbridge/domain/library.h"
#include "backbridge/report/sparkline.h"
#include "ui/clients/client_words.h"
#include "ui/controls/cell_delegates.h"
#include "ui/controls/plain_text.h"

namespace backbridge::ui {

namespace {

using Weeks = std::vector<std::optional<WeekAdherence>>;

/// The finished weeks alone; the current one has a column of its own.
Weeks finishedWeeks(const ClientSummary& client)
{
    return {client.weeks.begin(), client.weeks.end() - 1};
}

int sessionsIn(const Weeks& weeks)
{
    return std::accumulate(weeks.begin(), weeks.end(), 0,
                           [](int sum, const auto& week) { return sum + (week ? week->done : 0); });
}

bool sameClients(const std::vector<ClientSummary>& a, const std::vector<ClientSummary>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const ClientSummary& one, const ClientSummary& other) { return one.id == other.id; });
}

} // namespace

ClientTableModel::ClientTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ClientTableModel::setClients(std::vector<ClientSummary> clients, QDate today)
{
    const bool sameDay = m_today == today;
    m_today = today;
    if (sameDay && sameClients(m_clients, clients)) {
        m_clients.swap(clients);
        announceChanges(clients);
        return;
    }
    beginResetModel();
    m_clients = std::move(clients);
    m_searchNames.clear();
    for (const ClientSummary& client : m_clients) {
        m_searchNames.push_back(foldForSearch(client.name));
    }
    endResetModel();
}

void ClientTableModel::announceChanges(const std::vector<ClientSummary>& before)
{
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        if (m_clients[i] != before[i]) {
            m_searchNames[i] = foldForSearch(m_clients[i].name);
            const int row = static_cast<int>(i);
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void ClientTableModel::setCurrentClient(std::optional<ClientId> id)
{
    if (id == m_current) {
        return;
    }
    m_current = id;
    if (!m_clients.empty()) {
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {kSecondLineRole});
    }
}

int ClientTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clients.size());
}

int ClientTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const ClientSummary& client = m_clients.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(client, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == LastWeeks) {
            return report::sparklineText(finishedWeeks(client));
        }
        return QString(text(client, index.column()) + QLatin1Char(' ') + secondLine(client, index.column()))
            .trimmed();
    case Qt::ToolTipRole:
        return index.column() <= Plan ? asToolTip(text(client, index.column())) : QString();
    case kIdRole:
        return client.id.value;
    case kSortRole:
        return sortValue(client, index.column());
    case kSecondLineRole:
        return secondLine(client, index.column());
    case kSearchRole:
        return m_searchNames.at(row);
    case kArchivedRole:
        return client.archived;
    case SparklineDelegate::kWeeksRole:
        return index.column() == LastWeeks ? QVariant::fromValue(finishedWeeks(client)) : QVariant();
    default:
        return {};
    }
}

QString ClientTableModel::text(const ClientSummary& client, int column) const
{
    switch (column) {
    case Name:
        return client.name;
    case Plan:
        return client.planTitle.isEmpty() ? tr("no plan yet") : client.planTitle;
    case ThisWeek:
        return weekText(client.weeks.back());
    case Pain:
        return client.lastPain ? QString::number(*client.lastPain) : QStringLiteral("–");
    case LastSession:
        return client.lastSession ? agoText(*client.lastSession, m_today) : QStringLiteral("–");
    default:
        return {};
    }
}

QString ClientTableModel::secondLine(const ClientSummary& client, int column) const
{
    if (column == Plan) {
        return planWeekText(client);
    }
    if (column == ThisWeek) {
        return client.weeks.back() && client.weeks.back()->planned == 0 ? tr("none planned") : QString();
    }
    if (column != Name) {
        return {};
    }
    if (client.archived) {
        return tr("archived");
    }
    return m_clients.size() > 1 && m_current == client.id ? tr("open now") : QString();
}

QVariant ClientTableModel::sortValue(const ClientSummary& client, int column) const
{
    switch (column) {
    case Plan:
        return client.planTitle;
    case ThisWeek:
        return client.weeks.back() ? client.weeks.back()->done : -1;
    case LastWeeks:
        return sessionsIn(finishedWeeks(client));
    case Pain:
        return client.lastPain.value_or(-1);
    case LastSession:
        return client.lastSession.value_or(QDate(1, 1, 1));
    default:
        return client.name;
    }
}

QVariant ClientTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Client");
    case Plan:
        return tr("Plan and week");
    case ThisWeek:
        return tr("This week");
    case LastWeeks:
        return tr("Last 4 weeks");
    case Pain:
        return tr("Pain");
    case LastSession:
        return tr("Last session");
    default:
        return {};
    }
}

} // namespace backbridge::ui
