#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/session.h"

namespace backbridge {

/// How many finished weeks a caseload line looks back on, beside the current one.
constexpr int kSummaryWeeks = 4;

/// A line of the list of clients: enough to see who needs a look, without loading anyone.
struct ClientSummary {
    ClientId id;
    QString name;
    bool archived = false;
    QString planTitle; ///< of the plan looked at that day; empty when none had started
    std::optional<int>
        planWeek; ///< running plan week, from 1; nothing when the plan is over or there is none
    int planWeeks = 0; ///< that plan's length
    std::optional<QDate> lastSession; ///< last day with a counted session
    std::optional<int> lastPain; ///< highest pain of the latest session that has one
    /// Oldest first, the current week last; a week outside the plan has nothing.
    std::array<std::optional<WeekAdherence>, kSummaryWeeks + 1> weeks;

    friend bool operator==(const ClientSummary& a, const ClientSummary& b) = default;
};

/// A session without its entries: a line of a list, a point of a chart.
struct SessionLine {
    SessionId id;
    std::optional<PlanId> plan;
    QDate date;
    std::optional<QDate> plannedDate;
    bool counted = false; ///< at least one work set is done
    int exercises = 0; ///< entries with at least one done set
    Work work;
    std::optional<int> painBefore;
    std::optional<int> painHighest;
    std::optional<int> painAfter;
    std::optional<int> painNextMorning;
    std::optional<int> soreness;
    std::optional<int> effort;
    bool flare = false;
    Source source = Source::Logged;
    std::optional<QDate> loggedOn;
    std::optional<NotDoneReason> notDoneReason;

    friend bool operator==(const SessionLine& a, const SessionLine& b) = default;
};

} // namespace backbridge
