#pragma once

#include <QObject>

#include "backbridge/report/numbers_table.h"

namespace backbridge::ui {

class Button;
class NumbersModel;
class TableView;

/// What stands behind the key of a chart's card: a quiet button, and below the chart the table that it shows
/// and hides. The card lays both out.
class NumbersBehind : public QObject {
    Q_OBJECT

public:
    /// `words` are the button's, `name` the table's for screen readers.
    NumbersBehind(const QString& words, const QString& name, QObject* parent);

    void setNumbers(report::NumbersTable numbers);

    [[nodiscard]] Button* button() const { return m_button; }

    [[nodiscard]] TableView* table() const { return m_table; }

signals:
    void rowChosen(int row);

private:
    Button* m_button;
    TableView* m_table;
    NumbersModel* m_model;
};

} // namespace backbridge::ui
