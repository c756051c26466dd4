#pragma once

#include "backbridge/report/pain_dose_chart.h"
#include "ui/controls/chart_view.h"

namespace backbridge::ui {

/// Pain and dose on one time axis; its items are the days (weeks, months) with sessions.
class PainDoseView : public ChartView {
    Q_OBJECT

public:
    explicit PainDoseView(QWidget* parent = nullptr);

    void setModel(report::PainDoseModel model);

    [[nodiscard]] const report::PainDoseModel& model() const { return m_model; }

    /// Whether pain after the session and of the next morning is drawn as well.
    void setLaterShown(bool shown);

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_model.points.size()); }

    [[nodiscard]] QString itemText(int index) const override;

protected:
    void layOut() override;
    [[nodiscard]] QRectF itemPlace(int index) const override;
    void paintChart(QPainter& painter) const override;

private:
    report::PainDoseModel m_model;
    report::ChartScene m_scene;
    bool m_laterShown = false;
};

} // namespace backbridge::ui
