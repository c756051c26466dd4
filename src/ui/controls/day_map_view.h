#pragma once

#include "backbridge/report/day_map.h"
#include "ui/controls/chart_view.h"

namespace backbridge::ui {

/// The map of a year's days; its items are the days. Up and down go by a day, left and right by a week.
class DayMapView : public ChartView {
    Q_OBJECT

public:
    explicit DayMapView(QWidget* parent = nullptr);

    void setModel(report::DayMapModel model);

    [[nodiscard]] const report::DayMapModel& model() const { return m_model; }

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_model.days.size()); }

    [[nodiscard]] QString itemText(int index) const override;
    [[nodiscard]] QRect itemRect(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void layOut() override;
    [[nodiscard]] QRectF itemPlace(int index) const override;
    [[nodiscard]] int itemAt(const QPointF& position) const override;
    [[nodiscard]] int firstItem() const override;
    [[nodiscard]] int stepOf(int key) const override;
    void paintChart(QPainter& painter) const override;
    void paintMarked(QPainter& painter, int index) const override;

private:
    report::DayMapModel m_model;
    report::ChartScene m_scene;
};

} // namespace backbridge::ui
