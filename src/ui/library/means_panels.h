#pragma once

#include <QWidget>

#include <map>

#include "backbridge/domain/exercise_search.h"

namespace backbridge::ui {

class Chip;
class ChipPanel;

/// The panels "My equipment" and "What I avoid", of which at most one is open. Each tick is told at once.
class MeansPanels : public QWidget {
    Q_OBJECT

public:
    explicit MeansPanels(QWidget* parent = nullptr);

    /// See FilterBar::setMeans().
    void setMeans(const Means& means, const QString& client);

    /// How many exercises would remain with each.
    void setCounts(const FilterCounts& counts);

    /// Opens the panel, or closes it when it is open.
    void toggleEquipment();
    void toggleAvoid();

signals:
    void edited(const backbridge::Means& means);
    /// By Done or Escape: the focus wants a place.
    void equipmentClosed();
    void avoidClosed();

private:
    ChipPanel* makeEquipment();
    ChipPanel* makeAvoid();
    void setItem(Chip* chip, bool on);
    void setTag(CareTag tag, bool on);
    void toggle(ChipPanel* panel, ChipPanel* other);

    Means m_means;
    Chip* m_notAsked = nullptr;
    Chip* m_nothing = nullptr;
    std::map<Equipment, Chip*> m_items;
    std::map<CareTag, Chip*> m_tags;
    ChipPanel* m_equipment;
    ChipPanel* m_avoid;
};

} // namespace backbridge::ui
