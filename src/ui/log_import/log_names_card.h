#pragma once

#include <vector>

#include "backbridge/workspace/log_import.h"
#include "ui/controls/card.h"

class QComboBox;
class QVBoxLayout;

namespace backbridge::ui {

class ExerciseChoice;
class Label;

/// What the names of exercises in a training log mean, each to be changed: first those that are worth a look.
class LogNamesCard : public Card {
    Q_OBJECT

public:
    explicit LogNamesCard(QWidget* parent = nullptr);

    void setNames(std::vector<MatchedName> names, const ExerciseLibrary& library);

    /// What they mean now.
    [[nodiscard]] const std::vector<MatchedName>& names() const { return m_names; }

signals:
    /// The person chose what a name means.
    void changed();

private:
    void add(std::size_t index);
    void choose(std::size_t index, const ExerciseChoice& choice, int line);
    void refreshWords();

    std::vector<MatchedName> m_names;

    QVBoxLayout* m_rows;
    Label* m_words;
    ExerciseChoice* m_withNew = nullptr;
    ExerciseChoice* m_withoutNew = nullptr;
};

} // namespace backbridge::ui
