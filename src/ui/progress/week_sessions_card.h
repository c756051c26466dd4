#pragma once

#include <QDate>

#include <vector>

#include "backbridge/domain/summaries.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Label;
class SessionTableModel;
class TableView;

/// The sessions of one week, each of which can be opened to be corrected.
class WeekSessionsCard : public Card {
    Q_OBJECT

public:
    explicit WeekSessionsCard(QWidget* parent = nullptr);

    void setSessions(const QString& title, const std::vector<SessionLine>& lines, QDate today);

signals:
    void sessionChosen(const backbridge::SessionId& id);
    void allChosen();

private:
    Label* m_none;
    TableView* m_table;
    SessionTableModel* m_model;
    Label* m_hint;
};

} // namespace backbridge::ui
