#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/session.h"

namespace backbridge {

/// The session whose next morning is to be asked about at `now`, on the local day `today`: the latest one
/// that was done and about which nothing was answered, 12 to 36 hours after its end; where that is not known,
/// on the day after it. Null when there is none (docs/clinical-rules.md, "The next morning").
[[nodiscard]] const Session* sessionToAskAbout(const std::vector<Session>& sessions, const QDateTime& now,
                                               QDate today);

/// What soreness of 0–10 speaks for today (docs/clinical-rules.md, "The next morning"). Empty when it was not
/// answered.
[[nodiscard]] QString sorenessNote(std::optional<int> soreness);

/// What pain of the next morning says beside that before the session (docs/clinical-rules.md, "The next
/// morning"). Empty while too little is known.
[[nodiscard]] QString settledNote(std::optional<int> before, std::optional<int> nextMorning);

} // namespace backbridge
