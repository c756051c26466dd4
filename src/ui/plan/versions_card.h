#pragma once

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "ui/plan/fold_card.h"

namespace backbridge::ui {

/// What was changed in a plan while it ran, the latest first. Hidden while nothing was.
class VersionsCard : public FoldCard {
    Q_OBJECT

public:
    explicit VersionsCard(QWidget* parent = nullptr);

    void setPlan(const Plan& plan, const ExerciseLibrary& library);
};

} // namespace backbridge::ui
