#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace backbridge::ui {

/// Lets through the clients that are looked for, in use or archived.
class ClientFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ClientFilter(QObject* parent = nullptr);

    void setSearch(const QString& text);
    void setArchived(bool archived);

    [[nodiscard]] bool archived() const { return m_archived; }

    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    bool m_archived = false;
};

} // namespace backbridge::ui
