#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "backbridge/domain/dose_adherence.h"

namespace backbridge {
class ExerciseLibrary;
}

namespace backbridge::ui {

/// What was prescribed of each exercise and what was done of it.
class DoseTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Exercise, Sessions, Prescribed, Done, Share, Surplus, ColumnCount };

    explicit DoseTableModel(QObject* parent = nullptr);

    /// `library` has the names.
    void setDoses(const std::vector<DoseShare>& doses, const ExerciseLibrary& library);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString name;
        DoseShare dose;
    };

    std::vector<Line> m_lines;
};

} // namespace backbridge::ui
