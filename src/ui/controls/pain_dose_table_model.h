#pragma once

#include <QAbstractTableModel>

#include "backbridge/report/pain_dose_chart.h"

namespace backbridge::ui {

/// The numbers behind the chart of pain and dose, a row for each of its points.
class PainDoseTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Days, Before, Highest, After, NextMorning, Reps, Seconds, Sessions, ColumnCount };

    explicit PainDoseTableModel(QObject* parent = nullptr);

    void setModel(report::PainDoseModel model);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::PainDoseModel m_model;
};

} // namespace backbridge::ui
