#pragma once

#include <array>
#include <optional>

#include "ui/controls/card.h"
#include "ui/session/session_draft.h"

namespace backbridge::ui {

class Label;
class NumberField;
class SegmentedChoice;
class SetsGrid;

/// One planned day of a sheet of paper: its sets as planned, four ratings, and whether it was done. Whatever
/// is typed in it makes it done.
class PaperDayCard : public Card {
    Q_OBJECT

public:
    enum class Fate { Open, Done, NotDone };

    /// `draft` is the day as planned; `library` must outlive the card.
    PaperDayCard(const SessionDraft& draft, const ExerciseLibrary& library, QDate today,
                 QWidget* parent = nullptr);

    [[nodiscard]] Fate fate() const;

    /// The day as it is to be saved, from paper; not for an open one.
    [[nodiscard]] SessionDraft draft() const;

    void focusFirst();

    /// Under the sets; empty takes it away.
    void setProblem(const QString& text);

signals:
    void changed();

private:
    void build(QDate today);
    [[nodiscard]] QWidget* makeRatings();
    void setFate(Fate fate);
    void edit(const DraftChange& change);

    const ExerciseLibrary& m_library;
    SessionDraft m_draft;
    SegmentedChoice* m_fate;
    SetsGrid* m_grid;
    QWidget* m_ratings = nullptr;
    static constexpr std::size_t kRatings = 4;
    std::array<NumberField*, kRatings> m_numbers {};
    Label* m_problem;
};

} // namespace backbridge::ui
