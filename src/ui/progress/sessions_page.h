#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "ui/controls/page.h"
#include "ui/progress/session_filter.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class Card;
class InlineMessage;
class Label;
class SearchField;
class SegmentedChoice;
class SessionTableModel;
class TableView;

/// All sessions of a client as a list: to find one, open it, copy it to today or remove it.
class SessionsPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit SessionsPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;
    void focusSearch() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeFilters();
    QWidget* makeActions();
    void connectParts();
    void reloadIfShown();
    void reload();
    void showList();
    [[nodiscard]] std::optional<SessionId> chosen() const;
    void openChosen();
    void copyChosen();
    void removeChosen();

    Workspace& m_workspace;
    std::vector<SessionLine> m_lines; ///< within the period
    SessionNames m_names; ///< of m_lines
    InlineMessage* m_failure;
    SearchField* m_search;
    SegmentedChoice* m_period;
    SegmentedChoice* m_kind;
    Label* m_count;
    Card* m_card;
    Label* m_none;
    TableView* m_table;
    SessionTableModel* m_model;
    QWidget* m_actions;
    Button* m_removed;
};

} // namespace backbridge::ui
