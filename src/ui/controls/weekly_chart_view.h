#pragma once

#include "backbridge/report/weekly_chart.h"
#include "backbridge/report/weekly_chart_layout.h"
#include "ui/controls/chart_view.h"

namespace backbridge::ui {

/// The weekly chart; its items are the weeks.
class WeeklyChartView : public ChartView {
    Q_OBJECT

public:
    explicit WeeklyChartView(QWidget* parent = nullptr);

    void setModel(report::WeeklyChartModel model);

    [[nodiscard]] const report::WeeklyChartModel& model() const { return m_model; }

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_model.weeks.size()); }

    [[nodiscard]] QString itemText(int index) const override;

protected:
    void layOut() override;
    [[nodiscard]] QRectF itemPlace(int index) const override;
    /// This week, else the last one.
    [[nodiscard]] int firstItem() const override;
    void paintChart(QPainter& painter) const override;

private:
    report::WeeklyChartModel m_model;
    report::WeeklyChartLayout m_layout;
};

} // namespace backbridge::ui
