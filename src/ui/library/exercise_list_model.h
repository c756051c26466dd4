#pragma once

#include <QAbstractListModel>

#include <vector>

#include "backbridge/domain/exercise.h"

namespace backbridge::ui {

/// "no equipment", "mat", "mat, loop band": what an exercise needs.
[[nodiscard]] QString equipmentText(const Exercise& exercise);

/// The exercises that are shown as cards. Holds copies of what the cards say, so the library may change.
class ExerciseListModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kIdRole = Qt::UserRole; ///< the exercise's id as a QString
    static constexpr int kFamilyRole = Qt::UserRole + 1; ///< backbridge::Family as int
    static constexpr int kLevelRole = Qt::UserRole + 2;
    static constexpr int kEquipmentRole = Qt::UserRole + 3;

    explicit ExerciseListModel(QObject* parent = nullptr);

    void setExercises(const std::vector<const Exercise*>& exercises);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// The row of an exercise; -1 when it is not shown.
    [[nodiscard]] int rowOf(const ExerciseId& id) const;

private:
    struct Row {
        ExerciseId id;
        QString name;
        Family family = Family::Support;
        int level = 1;
        QString equipment;

        friend bool operator==(const Row& a, const Row& b) = default;
    };

    std::vector<Row> m_rows;
};

} // namespace backbridge::ui
