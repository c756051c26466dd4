#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "ui/session/session_draft.h"

class QGridLayout;
class QVBoxLayout;

namespace backbridge::ui {

class DecimalField;
class Label;
class NumberField;

/// The sets of a session to type in: a row for each exercise and side, a field for each set. Tab and Enter go
/// along the row, Delete and "–" say that a set was not done. Shows a draft and asks for its changes; holds
/// none.
class SetsGrid : public QWidget {
    Q_OBJECT

public:
    explicit SetsGrid(QWidget* parent = nullptr);

    /// `library` must outlive the next call.
    void setDraft(const SessionDraft& draft, const ExerciseLibrary& library);

    /// Puts the keyboard into a set, 0-based.
    void focusCell(std::size_t entry, std::size_t row, std::size_t cell);

    /// The last set of the exercise's first row.
    void focusLastCell(std::size_t entry);

    /// Under an exercise; empty takes it away.
    void setProblem(std::size_t entry, const QString& text);

signals:
    /// Edits in a row with the same `what` belong together; see LogForm::edit(). Whoever holds the draft
    /// changes it and shows it again at once.
    void edited(const QString& what, const backbridge::ui::DraftChange& change);
    void exerciseRemoved();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct EntryWidgets {
        QWidget* name = nullptr;
        DecimalField* load = nullptr;
        std::vector<std::vector<NumberField*>> cells; ///< by row
        std::vector<Label*> doses; ///< by row
        Label* problem = nullptr;
    };

    struct Columns {
        int sets = 0; ///< set columns; more sets go on in the next line
        int load = 0;
        int planned = 0;
        bool hasLoad = false;
    };

    [[nodiscard]] bool fits(const SessionDraft& draft) const;
    void rebuild(const SessionDraft& draft);
    void addHeads(QGridLayout& grid, const Columns& columns);
    /// Returns the line after the entry.
    int addEntry(QGridLayout& grid, const Columns& columns, const DraftEntry& entry, std::size_t index,
                 int line);
    int addRow(QGridLayout& grid, const Columns& columns, const DraftEntry& entry, std::size_t index,
               std::size_t row, int line);
    QWidget* makeName(const DraftEntry& entry, std::size_t index);
    DecimalField* makeLoad(const DraftEntry& entry, std::size_t index);
    NumberField* makeCell(const DraftEntry& entry, std::size_t index, std::size_t row, std::size_t cell);
    void fill(const SessionDraft& draft);
    void editSets(std::size_t entry, void (SessionDraft::*change)(std::size_t));

    const ExerciseLibrary* m_library = nullptr;
    QVBoxLayout* m_outer;
    QWidget* m_body = nullptr;
    std::vector<EntryWidgets> m_entries;
    std::vector<std::vector<std::size_t>> m_shape; ///< cells by entry and row, as built
    std::vector<std::pair<ExerciseId, bool>> m_heads; ///< exercise and whether it has a load, as built
    bool m_filling = false;
};

} // namespace backbridge::ui
