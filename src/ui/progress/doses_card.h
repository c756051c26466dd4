#pragma once

#include <vector>

#include "backbridge/domain/dose_adherence.h"
#include "ui/controls/card.h"

namespace backbridge {
class ExerciseLibrary;
}

namespace backbridge::ui {

class NumbersModel;
class TableView;

/// How much of the planned doses was done, exercise by exercise.
class DosesCard : public Card {
    Q_OBJECT

public:
    explicit DosesCard(QWidget* parent = nullptr);

    /// Of the plan that is looked at; `library` has the names.
    void setDoses(const std::vector<DoseShare>& doses, const ExerciseLibrary& library);

private:
    TableView* m_table;
    NumbersModel* m_model;
};

} // namespace backbridge::ui
