#pragma once

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

#include "backbridge/workspace/library_import.h"

namespace backbridge::ui {

/// What becomes of a record of a public library.
enum class RecordState : std::uint8_t { New, AlreadyHere, Skipped };

/// The records of a public library as rows; those that can come in have a box to check, checked at first.
class ImportTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, FamilyName, Level, Counted, Sides, Needs, Licence, State, ColumnCount };

    static constexpr int kRecordRole = Qt::UserRole; ///< the index into the preview's records
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kGuessRole = Qt::UserRole + 2; ///< whether what the cell says is guessed
    static constexpr int kReasonRole = Qt::UserRole + 3; ///< why it is skipped or what is worth a look
    static constexpr int kStateRole = Qt::UserRole + 4; ///< a RecordState
    static constexpr int kLegsRole = Qt::UserRole + 5; ///< whether it trains glutes or legs first

    explicit ImportTableModel(QObject* parent = nullptr);

    /// `preview` must outlive the model or the next call; null for no rows.
    void setPreview(const LibraryPreview* preview);

    [[nodiscard]] bool isChecked(std::size_t record) const { return m_checked[record]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Only the box of a row that can come in.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    [[nodiscard]] QString accessibleText(const LibraryRecord& record, int column) const;

    const LibraryPreview* m_preview = nullptr;
    std::vector<bool> m_checked; ///< by record
};

} // namespace backbridge::ui
