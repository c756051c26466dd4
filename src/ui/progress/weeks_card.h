#pragma once

#include <QDate>

#include "backbridge/report/weekly_chart.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class DefinitionLink;
class InlineMessage;
class Label;
class TableView;
class WeeklyChartView;
class WeeklyTableModel;

/// The headline, the weekly chart and the same numbers in a table beside it, all from one model.
class WeeksCard : public Card {
    Q_OBJECT

public:
    /// Of what stands beside the chart. Charts below it keep the same, so that all plots have the same edges.
    static constexpr int kSideWidth = 360;

    explicit WeeksCard(QWidget* parent = nullptr);

    /// `sentence` stands beside the headline; a percentage in it opens what it means.
    void setWeeks(const report::WeeklyChartModel& model, const QString& sentence);

    void setNumbersShown(bool shown);
    [[nodiscard]] bool numbersShown() const;

    /// Marks the week of `monday` in the table.
    void setWeek(QDate monday);

signals:
    /// By a bar or a row.
    void weekChosen(QDate monday);

private:
    QWidget* makeHead();
    void showDefinition(bool shown);
    void choose(int index);

    Label* m_headline;
    Label* m_before;
    DefinitionLink* m_share;
    Label* m_after;
    InlineMessage* m_definition;
    WeeklyChartView* m_chart;
    TableView* m_table;
    WeeklyTableModel* m_model;
};

} // namespace backbridge::ui
