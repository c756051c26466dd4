#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace backbridge {

/// `date` at `time` in `zone`. Where a change of the clock leaves that time out, as much later as the clock
/// is put forward: half past two becomes half past three. Of an hour that comes twice the first.
[[nodiscard]] QDateTime instantAt(QDate date, QTime time, const QTimeZone& zone);

} // namespace backbridge
