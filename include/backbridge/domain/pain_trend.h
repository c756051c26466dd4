#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {

/// Days that one median of the pain before sessions looks at (docs/clinical-rules.md, "Pain over weeks").
constexpr int kPainDays = 14;

/// The middle one of `ratings`, between the two middle ones of an even number; nothing without any.
[[nodiscard]] std::optional<double> median(std::vector<int> ratings);

/// Days in a row with the same median of the pain before sessions over the kPainDays that end on the day.
struct PainStep {
    QDate from; ///< both included
    QDate to;
    double median = 0; ///< 0–10

    friend bool operator==(const PainStep& a, const PainStep& b) = default;
};

/// The line of that median over `lines`, which are in order of date: from the first rating to the last one,
/// with a gap where no rating is within reach, and in pauses and from there to the next rating.
[[nodiscard]] std::vector<PainStep> painSteps(const std::vector<SessionLine>& lines,
                                              const std::vector<Pause>& pauses);

/// Pain before sessions in the first kPainDays with a rating, beside the last kPainDays.
struct PainChange {
    double first = 0; ///< medians, 0–10
    double last = 0;

    /// Points up (above 0) or down.
    [[nodiscard]] double points() const { return last - first; }

    /// The same as a share of the first median; nothing when that is 0.
    [[nodiscard]] std::optional<double> share() const;

    /// At least 2 points and at least 30 % of the first median: both, which is stricter than either alone
    /// (docs/clinical-rules.md, "Pain scale and what changes matter").
    [[nodiscard]] bool matters() const;

    friend bool operator==(const PainChange& a, const PainChange& b) = default;
};

/// The change up to `until`, from the ratings of `lines` up to that day. Nothing while one of the two spans
/// has no rating, or while they overlap.
[[nodiscard]] std::optional<PainChange> painChange(const std::vector<SessionLine>& lines, QDate until);

} // namespace backbridge
