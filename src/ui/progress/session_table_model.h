#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "backbridge/domain/summaries.h"

namespace backbridge::ui {

/// Sessions as rows: day, what was done, pain before, highest and after, effort. Two on one day are numbered.
class SessionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Done, PainBefore, PainHighest, PainAfter, Effort, Origin, ColumnCount };

    /// The session's id as text.
    static constexpr int kIdRole = Qt::UserRole;

    explicit SessionTableModel(QObject* parent = nullptr);

    /// Adds how each was entered, and whether late.
    void showOrigin();

    void setSessions(std::vector<SessionLine> lines, QDate today);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const SessionLine& line, int row, int column) const;
    [[nodiscard]] QString dayText(const SessionLine& line, int row) const;

    std::vector<SessionLine> m_lines;
    QDate m_today;
    bool m_withOrigin = false;
};

} // namespace backbridge::ui
