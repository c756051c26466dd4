#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"
#include "backbridge/report/weekly_chart.h"

/// What the Progress page knows and says. Values and pure functions.
namespace backbridge::ui {

enum class ProgressRange { FourWeeks, WholePlan, AllPlans };

struct ProgressView {
    report::WeeklyChartModel model; ///< of the range
    int streakWeeks = 0; ///< on target in a row up to the last finished week
    bool anySession = false; ///< something was done in these weeks
    std::optional<QDate> monday; ///< of the week whose sessions are worth showing first

    friend bool operator==(const ProgressView& a, const ProgressView& b) = default;
};

/// `plan` is one of `plans`, which may be several; `lines` are the client's sessions within them.
[[nodiscard]] ProgressView progressView(const std::vector<Plan>& plans, const Plan& plan,
                                        const std::vector<SessionLine>& lines, ProgressRange range,
                                        QDate today);

/// The plan that is looked at first: the one on `today`, else the next to begin; null when there is none.
[[nodiscard]] const Plan* planToShow(const std::vector<Plan>& plans, QDate today);

/// Beside the headline while no week is finished: "planned: 3 sessions a week from Monday 16 February".
[[nodiscard]] QString plannedSentence(const Plan& plan, QDate today);

/// The plan in a list of plans: "Eight weeks at home, from 8 December 2025".
[[nodiscard]] QString planChoiceText(const Plan& plan);

/// What the weeks in a row say: "2 weeks in a row up to last week."
[[nodiscard]] QString streakSentence(const ProgressView& view);

/// The share of done sessions in words, with what is counted how.
[[nodiscard]] QString adherenceDefinition();

/// A sentence cut so that its percentage can be shown as a link; `share` is empty when it has none.
struct ShareSentence {
    QString before;
    QString share;
    QString after;

    friend bool operator==(const ShareSentence& a, const ShareSentence& b) = default;
};

[[nodiscard]] ShareSentence cutAtShare(const QString& sentence);

/// The latest `count` of `lines` that have a pain rating, newest first.
[[nodiscard]] std::vector<SessionLine> latestWithPain(const std::vector<SessionLine>& lines, int count);

/// Those of `lines` in the week of `monday`, in order of date.
[[nodiscard]] std::vector<SessionLine> linesOfWeek(const std::vector<SessionLine>& lines, QDate monday);

} // namespace backbridge::ui
