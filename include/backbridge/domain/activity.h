#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// What somebody was active with beside the sessions.
enum class ActivityKind {
    Walking,
    Swimming,
    Cycling,
    Running,
    Dancing,
    Gardening,
    Other,
};

template <>
struct EnumWords<ActivityKind> {
    static constexpr std::array<std::pair<ActivityKind, QLatin1String>, 7> kWords {{
        {ActivityKind::Walking, QLatin1String("walking")},
        {ActivityKind::Swimming, QLatin1String("swimming")},
        {ActivityKind::Cycling, QLatin1String("cycling")},
        {ActivityKind::Running, QLatin1String("running")},
        {ActivityKind::Dancing, QLatin1String("dancing")},
        {ActivityKind::Gardening, QLatin1String("gardening")},
        {ActivityKind::Other, QLatin1String("other")},
    }};
};

constexpr int kMostActivityMinutes = 1440; ///< a day

/// Minutes of being active on a day. They stand beside sessions and never count as one
/// (docs/clinical-rules.md, "Activity beside sessions").
struct Activity {
    ActivityId id;
    ClientId client;
    QDate date; ///< the local day
    ActivityKind kind = ActivityKind::Walking;
    int minutes = 0; ///< 1–1440
    QString note; ///< what it was, how it went
    QDateTime updatedAt; ///< UTC; decides which of two versions is the newer one
    int revision = 0; ///< of the stored row; 0 before the first save
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Activity& a, const Activity& b) = default;
};

/// Everything that keeps `activity` from being saved; places are field names of the bundle ("minutes").
/// `today` refuses dates in the future.
[[nodiscard]] Problems checkActivity(const Activity& activity, QDate today);

/// Minutes of one kind.
struct ActivityMinutes {
    ActivityKind kind = ActivityKind::Walking;
    int minutes = 0;

    friend bool operator==(const ActivityMinutes& a, const ActivityMinutes& b) = default;
};

/// The minutes of each kind that occurs, most first, then in the order of the enumeration.
[[nodiscard]] std::vector<ActivityMinutes> minutesByKind(const std::vector<Activity>& activities);

[[nodiscard]] int totalMinutes(const std::vector<Activity>& activities);

} // namespace backbridge
