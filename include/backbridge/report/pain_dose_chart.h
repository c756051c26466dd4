#pragma once

#include <QDate>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

#include "backbridge/domain/pain_trend.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"
#include "backbridge/report/chart_scene.h"
#include "backbridge/report/numbers_table.h"

/// Pain and dose of sessions on one time axis. Numbers only: neither explains the other.
namespace backbridge::report {

/// What one point of the chart stands for: the sessions of a day, of a week or of a month, by how long a time
/// is shown.
enum class ChartGrain : std::uint8_t { Day, Week, Month };

/// Stretches that are named beside the points; both days included.
struct ChartSpan {
    QDate from;
    QDate to;
    QString text;

    friend bool operator==(const ChartSpan& a, const ChartSpan& b) = default;
};

struct PainDosePoint {
    QDate from; ///< both days included
    QDate to;
    int sessions = 0; ///< that were done
    std::optional<double> before; ///< median of the sessions, 0–10, as are after and nextMorning
    std::optional<int> highest; ///< the highest of all
    std::optional<double> after;
    std::optional<double> nextMorning;
    Work work; ///< of all sessions

    friend bool operator==(const PainDosePoint& a, const PainDosePoint& b) = default;
};

/// What chart, table and sentences show.
struct PainDoseModel {
    QDate first; ///< a Monday; empty while there is nothing to show
    QDate last; ///< a Sunday
    ChartGrain grain = ChartGrain::Day;
    bool inSeconds = false; ///< the bars are seconds of holds, since no session has repetitions
    std::vector<PainDosePoint> points; ///< in order; only where something was rated or done
    std::vector<PainStep> steps; ///< the median line
    std::vector<ChartSpan> phases;
    std::vector<ChartSpan> pauses; ///< named by their reason
    std::vector<QDate> flares; ///< first days
    std::vector<QDate> changes; ///< days from which a new version of the plan held
    std::optional<ChartSpan> notice; ///< plan weeks 4–6
    std::optional<PainChange> change; ///< over the plans shown, up to today

    /// The bar of a point, in repetitions or seconds.
    [[nodiscard]] int dose(const PainDosePoint& point) const
    {
        return inSeconds ? point.work.seconds : point.work.reps;
    }

    friend bool operator==(const PainDoseModel& a, const PainDoseModel& b) = default;
};

/// The days from `first` to `last`, widened to whole ISO weeks. `plans` are those shown, `lines` the client's
/// sessions in order of date; what lies outside the days is left out, but counts for medians.
[[nodiscard]] PainDoseModel painDoseModel(const std::vector<Plan>& plans,
                                          const std::vector<SessionLine>& lines, QDate first, QDate last,
                                          QDate today);

/// What is on the two scales: "pain 0–10 above, reps per session day below".
[[nodiscard]] QString scalesText(const PainDoseModel& model);

/// For screen readers: "Pain before sessions, median 5 in the first 14 days and 3 in the last 14. 12 days
/// with sessions."
[[nodiscard]] QString summarySentence(const PainDoseModel& model);

/// One point in words: "Monday 5 January: pain before 4, highest 6, after 3, next morning 3; 96 reps".
[[nodiscard]] QString pointSentence(const PainDoseModel& model, const PainDosePoint& point);

/// A row for each point: days, pain before, highest, after, next morning, repetitions, seconds held,
/// sessions.
[[nodiscard]] NumbersTable numbersOf(const PainDoseModel& model);

/// How far pain before sessions has changed, and whether that counts as much, without a cause: "Lower by 2
/// points and by 40 %, a change that matters by both measures."
[[nodiscard]] QString changeSentence(const PainChange& change);

/// A median as people read it: "3", "4.5" in the language's own way.
[[nodiscard]] QString ratingText(double rating);

/// Lays the chart out. Pure: the same input gives the same numbers. The plot's edges and weeks are those of
/// the weekly chart of the same weeks and width. `later` shows pain after the session and of the next
/// morning.
[[nodiscard]] ChartScene layOutPainDose(const PainDoseModel& model, QSizeF size, const ChartType& type,
                                        bool later);

} // namespace backbridge::report
