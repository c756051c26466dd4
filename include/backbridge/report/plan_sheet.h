#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/report/sheet.h"

namespace backbridge::report {

/// Maintenance has no end: so many weeks of it are put on paper at most.
constexpr int kOpenWeeksOnPaper = 12;

/// What a plan on paper is made of.
struct PlanOnPaper {
    Plan plan; ///< its latest version is printed
    QString clientName;
    QDate printedOn;
    QStringList stopSession; ///< when to stop the whole session, a sentence each
    QStringList stopExercise; ///< when to stop one exercise
    const ExerciseLibrary& library;
    /// The figure that shows an exercise, or null; must outlive the sheet.
    std::function<const Figure*(const ExerciseId&)> figureOf;
};

/// The plan to take along: when to stop, then phase by phase the days to tick, and for each kind of day its
/// exercises with figure, dose in words and cues. In large type; no exercise is split between pages. Of
/// maintenance, which has no end, twelve weeks of days are there to tick.
[[nodiscard]] Sheet layOutPlan(const PlanOnPaper& content, Paper paper);

/// Sheets to fill in by hand, one page for each plan week from `firstWeek` to `lastWeek`: for each session
/// its exercises with a box for each set, and what is asked before, after and the next morning.
[[nodiscard]] Sheet layOutLog(const PlanOnPaper& content, int firstWeek, int lastWeek, Paper paper);

} // namespace backbridge::report
