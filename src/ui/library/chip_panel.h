#pragma once

#include <vector>

#include "ui/controls/card.h"

class QGridLayout;

namespace backbridge::ui {

class Button;
class Chip;
class FlowLayout;
class Label;

/// Chips to tick in captioned groups, which open below the row that asks for them. Leaves room for what
/// the page shows besides; longer ones scroll.
class ChipPanel : public Card {
    Q_OBJECT

public:
    explicit ChipPanel(const QString& title, QWidget* parent = nullptr);

    /// Soft words under the title: whose choice this is and how long it holds.
    void setNote(const QString& note);

    /// What is added afterwards stands beside this caption; an empty one takes no room.
    void beginGroup(const QString& caption);

    /// The panel takes the chip.
    void addChip(Chip* chip);

    void focusFirst();

signals:
    /// Done, or Escape.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Label* m_note;
    QGridLayout* m_grid = nullptr;
    FlowLayout* m_flow = nullptr;
    std::vector<Chip*> m_chips;
};

} // namespace backbridge::ui
