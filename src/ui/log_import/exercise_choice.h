#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"

namespace backbridge::ui {

/// What a name in a training log can be taken for, as the lines of a list: a new exercise, nothing (left
/// out), or an exercise of the library, by name.
class ExerciseChoice : public QAbstractListModel {
    Q_OBJECT

public:
    /// Without the new exercise where a name is one of the library already.
    ExerciseChoice(const ExerciseLibrary& library, bool withNew, QObject* parent = nullptr);

    /// The line of what a name means: nothing is a new exercise.
    [[nodiscard]] int lineOf(const std::optional<ExerciseId>& exercise) const;

    [[nodiscard]] int leaveOutLine() const { return m_withNew ? 1 : 0; }

    [[nodiscard]] bool isNew(int line) const { return m_withNew && line == 0; }

    /// Nothing for a new exercise and for leaving out.
    [[nodiscard]] std::optional<ExerciseId> exerciseAt(int line) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Line {
        ExerciseId id;
        QString name;
    };

    [[nodiscard]] int first() const { return leaveOutLine() + 1; }

    std::vector<Line> m_lines;
    bool m_withNew;
};

} // namespace backbridge::ui
