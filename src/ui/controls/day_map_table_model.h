#pragma once

#include <QAbstractTableModel>

#include "backbridge/report/day_map.h"

namespace backbridge::ui {

/// The days of the map on which something was planned or done, the latest first.
class DayMapTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Outcome, ShiftDays, ColumnCount };

    explicit DayMapTableModel(QObject* parent = nullptr);

    void setModel(const report::DayMapModel& model);

    /// Of a row.
    [[nodiscard]] QDate dayAt(int row) const { return m_days.at(static_cast<std::size_t>(row)).date; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DayRecord> m_days;
};

} // namespace backbridge::ui
