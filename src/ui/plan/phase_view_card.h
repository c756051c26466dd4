#pragma once

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "ui/plan/fold_card.h"

namespace backbridge::ui {

/// A phase of a plan, to read.
class PhaseViewCard : public FoldCard {
    Q_OBJECT

public:
    /// Copies what it shows. `index`: of the phase in `version`.
    PhaseViewCard(const PlanVersion& version, int index, const ExerciseLibrary& library,
                  QWidget* parent = nullptr);

signals:
    void exerciseRequested(const backbridge::ExerciseId& exercise);

private:
    void addDay(const Phase& phase, DayLetter day, const ExerciseLibrary& library);
};

} // namespace backbridge::ui
