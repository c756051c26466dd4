#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "backbridge/domain/summaries.h"

namespace backbridge::ui {

/// The clients as rows. Cells may have a second, quieter line.
class ClientTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Plan, ThisWeek, LastWeeks, Pain, LastSession, ColumnCount };

    static constexpr int kIdRole = Qt::UserRole; ///< the client's id as a QUuid
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kSecondLineRole = Qt::UserRole + 2;
    static constexpr int kSearchRole = Qt::UserRole + 3; ///< the name as searches compare it
    static constexpr int kArchivedRole = Qt::UserRole + 4;

    explicit ClientTableModel(QObject* parent = nullptr);

    /// `today` is what "3 days ago" counts from.
    void setClients(std::vector<ClientSummary> clients, QDate today);

    /// Whom the other pages show; marked when there are several.
    void setCurrentClient(std::optional<ClientId> id);

    [[nodiscard]] const std::vector<ClientSummary>& clients() const { return m_clients; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ClientSummary& client, int column) const;
    [[nodiscard]] QString secondLine(const ClientSummary& client, int column) const;
    [[nodiscard]] QVariant sortValue(const ClientSummary& client, int column) const;
    void announceChanges(const std::vector<ClientSummary>& before);

    std::vector<ClientSummary> m_clients;
    std::vector<QString> m_searchNames;
    QDate m_today;
    std::optional<ClientId> m_current;
};

} // namespace backbridge::ui
