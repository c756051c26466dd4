#pragma once

#include <QWidget>

#include "backbridge/report/chart_painter.h"
#include "backbridge/report/weekly_chart.h"
#include "backbridge/report/weekly_chart_layout.h"
#include "ui/controls/accessible.h"

namespace backbridge::ui {

/// The colours of charts in the current scheme.
[[nodiscard]] report::ChartPalette chartPalette();

/// The weekly chart on screen. Takes the focus: left and right read week by week (tooltip, accessible child),
/// Home and End jump, Enter or a click emits weekActivated().
class WeeklyChartView : public QWidget, public AccessibleItems {
    Q_OBJECT

public:
    explicit WeeklyChartView(QWidget* parent = nullptr);

    void setModel(report::WeeklyChartModel model);

    [[nodiscard]] const report::WeeklyChartModel& model() const { return m_model; }

    /// The week the keyboard is on; -1 for none.
    [[nodiscard]] int currentWeek() const { return m_current; }

    /// Marks the week; -1 for none.
    void setCurrentWeek(int index);

    [[nodiscard]] QRect weekRect(int index) const;

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_model.weeks.size()); }

    [[nodiscard]] QString itemText(int index) const override;

    [[nodiscard]] QRect itemRect(int index) const override { return weekRect(index); }

    [[nodiscard]] int currentItem() const override { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void weekActivated(int index);
    void currentWeekChanged(int index);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void layOut();
    void showWords(int index);

    report::WeeklyChartModel m_model;
    report::WeeklyChartLayout m_layout;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace backbridge::ui
