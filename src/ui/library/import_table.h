#pragma once

#include <cstdint>
#include <vector>

#include "ui/controls/table_view.h"

namespace backbridge::ui {

class ImportSorter;
class ImportTableModel;

/// Which records of a public library are shown, and thus can be chosen.
enum class RecordFilter : std::uint8_t { GlutesAndLegs, All, Skipped };

/// The records of a public library to choose from: Space or a click on its box checks one.
class ImportTable : public TableView {
    Q_OBJECT

public:
    /// `model` must outlive the table.
    explicit ImportTable(ImportTableModel& model, QWidget* parent = nullptr);

    void setFilter(RecordFilter filter);

    /// The records that are shown and checked, in the library's order.
    [[nodiscard]] std::vector<std::size_t> chosen() const;

    /// Checks or unchecks all that are shown.
    void checkAll(bool checked);

    /// Why the current row is as it is, its name first; empty when there is nothing to say.
    [[nodiscard]] QString currentReason() const;

signals:
    /// Another set of records is chosen.
    void chosenChanged();
    void currentReasonChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void setColumns();
    void toggle(const QModelIndex& index);

    ImportTableModel& m_model;
    ImportSorter* m_sorter;
    bool m_checkingAll = false;
};

} // namespace backbridge::ui
