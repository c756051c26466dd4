#pragma once

#include <QWidget>

#include <map>
#include <vector>

#include "backbridge/domain/exercise_search.h"

namespace backbridge::ui {

class Chip;
class FlowLayout;
class Label;

/// What narrows the library, as chips in two rows, and how many exercises remain.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// Everything but the text, which is typed elsewhere.
    [[nodiscard]] ExerciseFilter filter() const;

    /// Whether anything narrows.
    [[nodiscard]] bool isActive() const;

    /// What the client has to avoid: a chip each, which can be taken away.
    void setAvoid(const std::vector<CareTag>& tags);

    void setCounts(int shown, int all);

    /// Nothing narrows any more.
    void clear();

signals:
    void changed();

private:
    QWidget* makeFamilies();
    QWidget* makeMore();
    QWidget* makeEquipment();
    void openLevels();
    void setMaxLevel(std::optional<int> level);
    void setItem(Chip* chip, bool on);
    void refreshEquipment();
    [[nodiscard]] std::optional<std::vector<Equipment>> equipmentAtHand() const;

    std::vector<Chip*> m_families; ///< all families, then each in the enumeration's order
    Chip* m_level = nullptr;
    std::optional<int> m_maxLevel;
    Chip* m_home = nullptr;
    Chip* m_gym = nullptr;
    Chip* m_equipment = nullptr;
    QWidget* m_equipmentRow = nullptr;
    std::map<Equipment, Chip*> m_items;
    Chip* m_nothing = nullptr;
    FlowLayout* m_more = nullptr;
    std::vector<std::pair<CareTag, Chip*>> m_avoid;
    Label* m_counts = nullptr;
};

} // namespace backbridge::ui
