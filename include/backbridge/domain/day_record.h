#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {

/// What came of a day, looking back (docs/clinical-rules.md, "Adherence").
enum class DayOutcome {
    OnTime, ///< planned for the day, and done on it
    Shifted, ///< done on the day, planned for another
    Unplanned, ///< done, though not planned
    NotDone, ///< planned; an entry says that it was not done
    Excused, ///< planned; illness or travel kept one from it
    NoEntry, ///< planned and past, nothing said; not called missed
    ToCome, ///< planned, today or later
    Elsewhere, ///< its session was moved: what came of it stands with the day it went to
    Paused,
    Rest, ///< in a plan, nothing planned
    Outside, ///< in no plan
};

struct DayRecord {
    QDate date;
    DayOutcome outcome = DayOutcome::Outside;
    int shiftDays = 0; ///< between the planned day and the day it was done on, of a shifted one; above 0

    friend bool operator==(const DayRecord& a, const DayRecord& b) = default;
};

/// The days from `first` to `last`, both included. `lines` are the client's sessions in any order.
[[nodiscard]] std::vector<DayRecord> dayRecords(const std::vector<Plan>& plans,
                                                const std::vector<SessionLine>& lines, QDate first,
                                                QDate last, QDate today);

/// How many days came out how.
struct DayTally {
    int onTime = 0;
    int shifted = 0;
    int notDone = 0;
    int noEntry = 0;
    int excused = 0;
    int unplanned = 0;
    int shiftDays = 0; ///< of all that were shifted

    /// All that were planned and are past or done: every count but the unplanned ones.
    [[nodiscard]] int planned() const { return onTime + shifted + notDone + noEntry + excused; }

    /// Days between plan and session, of those that were shifted; nothing without any.
    [[nodiscard]] std::optional<double> averageShift() const;

    friend bool operator==(const DayTally& a, const DayTally& b) = default;
};

[[nodiscard]] DayTally tally(const std::vector<DayRecord>& days);

} // namespace backbridge
