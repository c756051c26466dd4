#pragma once

#include <QWidget>

#include <set>
#include <vector>

#include "backbridge/domain/exercise_search.h"

namespace backbridge::ui {

class Chip;
class ChoiceChip;
class Label;
class MeansPanels;
class SegmentedChoice;
class SpreadRow;

/// What narrows the library, as chips in two rows that read as a sentence, and how many exercises remain.
/// What the client has and avoids comes from outside; here it can be left out of this view, and changed in
/// panels.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    enum class View { Cards, List };

    explicit FilterBar(QWidget* parent = nullptr);

    /// Everything but the text, which is typed elsewhere.
    [[nodiscard]] ExerciseFilter filter() const;

    /// What there is to train with and what to avoid, and whose that is; nobody's when `client` is empty.
    void setMeans(const Means& means, const QString& client);

    /// Whatever was left out of the view holds again.
    void restoreMeans();

    /// Shows the counts of a search with this filter.
    void setResult(const SearchResult& result);

    /// Whether there is anything that is archived.
    void setHasArchived(bool has);

    /// Nothing narrows any more.
    void clear();

    /// Does not emit viewChosen().
    void setView(View view);

signals:
    /// The filter is another one.
    void changed();
    /// The person changed what there is or what to avoid.
    void meansEdited(const backbridge::Means& means);
    void viewChosen(backbridge::ui::FilterBar::View view);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeFamilies();
    void makeChoices();
    void makeMore();
    void showMeans();
    void showEquipment();
    [[nodiscard]] Chip* makeAvoidChip(CareTag tag);
    void edit(const Means& means);

    Means m_means;
    std::set<CareTag> m_avoidOff; ///< left out of this view
    bool m_equipmentOff = false; ///< the same
    SpreadRow* m_narrow;
    std::vector<Chip*> m_families; ///< all families, then each in the enumeration's order
    ChoiceChip* m_level = nullptr;
    ChoiceChip* m_position = nullptr;
    ChoiceChip* m_muscle = nullptr;
    Chip* m_oneSide = nullptr;
    SpreadRow* m_more;
    Chip* m_home = nullptr;
    Chip* m_gym = nullptr;
    Chip* m_equipment = nullptr;
    Chip* m_avoid = nullptr;
    std::vector<Chip*> m_avoidChips;
    Chip* m_archived = nullptr;
    QWidget* m_end = nullptr;
    Label* m_counts = nullptr;
    SegmentedChoice* m_view = nullptr;
    MeansPanels* m_panels;
};

} // namespace backbridge::ui
