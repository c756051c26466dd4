#pragma once

#include "backbridge/domain/plan.h"
#include "ui/plan/fold_card.h"

namespace backbridge::ui {

class ExerciseGallery;

/// A phase of a plan, to read.
class PhaseViewCard : public FoldCard {
    Q_OBJECT

public:
    /// Copies what it shows; `gallery` must outlive it. `index`: of the phase in `version`.
    PhaseViewCard(const PlanVersion& version, int index, const ExerciseGallery& gallery,
                  QWidget* parent = nullptr);

signals:
    void exerciseRequested(const backbridge::ExerciseId& exercise);

private:
    void addDay(const Phase& phase, DayLetter day, const ExerciseGallery& gallery);
};

} // namespace backbridge::ui
