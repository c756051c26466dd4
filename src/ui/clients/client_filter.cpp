#include "ui/clients/client_filter.h"

#include <algorithm>

#include "backbridge/domain/library.h"
#include "ui/clients/client_table_model.h"

namespace backbridge::ui {

ClientFilter::ClientFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ClientTableModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ClientFilter::setSearch(const QString& text)
{
    m_words = foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ClientFilter::setArchived(bool archived)
{
    m_archived = archived;
    invalidateFilter();
}

bool ClientFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, ClientTableModel::Name, parent);
    if (index.data(ClientTableModel::kArchivedRole).toBool() != m_archived) {
        return false;
    }
    const QString name = index.data(ClientTableModel::kSearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&name](const QString& word) { return name.contains(word); });
}

} // namespace backbridge::ui
