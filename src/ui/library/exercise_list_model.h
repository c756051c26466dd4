#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/exercise_search.h"

namespace backbridge::ui {

/// The exercises that are shown, as cards (the first column) or as a table. Holds copies of what these say,
/// so the library may change.
class ExerciseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, FamilyName, Level, Needs, Start, Muscles, Sides, Reason, ColumnCount };

    static constexpr int kIdRole = Qt::UserRole; ///< the exercise's id as a QString
    static constexpr int kFamilyRole = Qt::UserRole + 1; ///< backbridge::Family as int
    static constexpr int kLevelRole = Qt::UserRole + 2;
    static constexpr int kEquipmentRole = Qt::UserRole + 3;
    static constexpr int kReasonRole = Qt::UserRole + 4; ///< why it is left out; empty when it is not
    static constexpr int kSortRole = Qt::UserRole + 5;

    explicit ExerciseListModel(QObject* parent = nullptr);

    /// `leftOut` come after `exercises`, with their reasons.
    void setExercises(const std::vector<const Exercise*>& exercises,
                      const std::vector<LeftOut>& leftOut = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row of an exercise; -1 when it is not shown.
    [[nodiscard]] int rowOf(const ExerciseId& id) const;

    /// Whether any has a reason.
    [[nodiscard]] bool hasLeftOut() const { return !m_rows.empty() && !m_rows.back().reason.isEmpty(); }

private:
    struct Row {
        ExerciseId id;
        QString name;
        Family family = Family::Support;
        int level = 1;
        Position position = Position::Any;
        Side side = Side::Both;
        std::vector<Equipment> equipment;
        std::vector<Muscle> muscles;
        QString reason;

        friend bool operator==(const Row& a, const Row& b) = default;
    };

    [[nodiscard]] static Row rowFor(const Exercise& exercise);
    [[nodiscard]] static QString text(const Row& row, int column);
    [[nodiscard]] static QVariant sortValue(const Row& row, int column);
    [[nodiscard]] static QString accessibleText(const Row& row, int column);

    std::vector<Row> m_rows;
};

} // namespace backbridge::ui
