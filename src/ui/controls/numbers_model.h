#pragma once

#include <QAbstractTableModel>

#include "backbridge/report/numbers_table.h"

namespace backbridge::ui {

/// Shows a table of numbers.
class NumbersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit NumbersModel(QObject* parent = nullptr);

    void setNumbers(report::NumbersTable numbers);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant alignment(int column) const;

    report::NumbersTable m_numbers;
};

} // namespace backbridge::ui
