#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace backbridge::ui {

class Chip;
class FlowLayout;

/// Some of many words: those chosen as chips that can be taken away, in the order in which they were chosen,
/// and a chip that opens the list of the others.
class ChipPicker : public QWidget {
    Q_OBJECT

public:
    struct Option {
        int value = 0;
        QString text;
        QString name; ///< of the chip, for tests
    };

    /// `name` says what is chosen, for screen readers; `add` is on the chip that opens the list.
    ChipPicker(const QString& name, const QString& add, std::vector<Option> options,
               QWidget* parent = nullptr);

    /// Those `elsewhere` are not offered. Does not emit.
    void setChosen(const std::vector<int>& chosen, const std::vector<int>& elsewhere = {});

signals:
    /// By the person: what is chosen now.
    void chosenChanged(const std::vector<int>& chosen);

private:
    void openList();
    void take(int value);
    void remove(int value);
    void showChips();

    QString m_title;
    std::vector<Option> m_options;
    std::vector<int> m_chosen;
    std::vector<int> m_elsewhere;
    FlowLayout* m_flow;
    std::vector<Chip*> m_chips; ///< of those chosen
    Chip* m_add;
};

} // namespace backbridge::ui
