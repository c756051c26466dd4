#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/workspace/log_import.h"

namespace backbridge::ui {

/// The sessions that a training log would bring, as rows.
class LogPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Exercises, Sets, State, ColumnCount };

    explicit LogPreviewModel(QObject* parent = nullptr);

    /// `library` knows the exercises that would be new, too.
    void setSessions(const std::vector<LoggedSession>& sessions, const ExerciseLibrary& library, QDate today);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString day;
        QString exercises;
        QString sets;
        QString state;
    };

    std::vector<Line> m_lines;
};

} // namespace backbridge::ui
