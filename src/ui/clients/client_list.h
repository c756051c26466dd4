#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "backbridge/domain/summaries.h"

class QModelIndex;

namespace backbridge::ui {

class Card;
class ExerciseGallery;
class Chip;
class ClientFilter;
class ClientTableModel;
class EmptyState;
class Label;
class TableView;

/// The clients as a table that is searched and sorted, with those that are archived apart. Shows what it is
/// given.
class ClientList : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit ClientList(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// All clients, archived ones too; keeps who is chosen.
    void setClients(std::vector<ClientSummary> clients, QDate today);
    void setCurrentClient(std::optional<ClientId> id);

    /// Every word must occur in the name.
    void setSearch(const QString& text);

    /// The row that is selected; null when there is none.
    [[nodiscard]] const ClientSummary* chosen() const;

    /// Selects the client's row; shows the archived ones when the client is one of them.
    void choose(const ClientId& id);

    /// Shows the active ones or those that are archived.
    void showArchived(bool archived);

    void focusTable();

signals:
    void chosenChanged();
    /// Enter or a double click.
    void opened(const backbridge::ClientId& id);
    void editRequested(const backbridge::ClientId& id);
    void removeRequested(const backbridge::ClientId& id);
    void newRequested();
    void fileRequested();
    void searchClearRequested();

private:
    void makeTable();
    void addKeys();
    void refreshCounts();
    void refreshEmptyStates();
    void fitTable();
    [[nodiscard]] std::optional<ClientId> idAt(const QModelIndex& index) const;

    ClientTableModel* m_model;
    ClientFilter* m_filter;
    Chip* m_active;
    Chip* m_archived;
    Label* m_shown;
    Card* m_card;
    TableView* m_table;
    EmptyState* m_none;
    Card* m_noneCard;
    EmptyState* m_noMatch;
};

} // namespace backbridge::ui
