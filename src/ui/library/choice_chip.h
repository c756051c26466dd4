#pragma once

#include <vector>

#include "ui/controls/chip.h"

namespace backbridge::ui {

/// A chip that opens a list of choices with how many exercises each would leave; the first one stands for
/// any. Choices that would leave none cannot be chosen.
class ChoiceChip : public Chip {
    Q_OBJECT

public:
    struct Choice {
        QString text; ///< in the list
        QString chosen; ///< on the chip while it is chosen
        int count = 0;
    };

    /// `name` is on the chip while any will do ("Position").
    explicit ChoiceChip(const QString& name, QWidget* parent = nullptr);

    /// The first stands for any. Keeps what is chosen.
    void setChoices(std::vector<Choice> choices);

    /// By the order of the choices; the counts are those of the last search.
    void setCounts(const std::vector<int>& counts);

    /// 0 while any will do.
    [[nodiscard]] int current() const { return m_current; }

    /// Does not emit chosen().
    void setCurrent(int index);

signals:
    /// By the person.
    void chosen(int index);

private:
    void openList();

    QString m_name;
    std::vector<Choice> m_choices;
    int m_current = 0;
};

} // namespace backbridge::ui
