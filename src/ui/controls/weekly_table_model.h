#pragma once

#include <QAbstractTableModel>

#include "backbridge/report/weekly_chart.h"

namespace backbridge::ui {

/// The numbers behind the weekly chart: week, first day, planned, done, status. Qt::DecorationRole carries no
/// picture; StateRole says which mark the delegate paints.
class WeeklyTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Week, FirstDay, PlannedSessions, DoneSessions, Status, ColumnCount };

    /// report::ChartWeekState as int.
    static constexpr int kStateRole = Qt::UserRole + 1;

    explicit WeeklyTableModel(QObject* parent = nullptr);

    void setModel(report::WeeklyChartModel model);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::WeeklyChartModel m_model;
};

} // namespace backbridge::ui
