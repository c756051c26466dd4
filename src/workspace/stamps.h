#pragma once

#include <QDateTime>

namespace backbridge {

/// The instant for a record that is changed at `now`: later than the stored version's even when the clock has
/// gone back, so that the newer of two versions is always the one that was saved last.
[[nodiscard]] inline QDateTime stampAfter(const QDateTime& now, const QDateTime& stored)
{
    return stored.isValid() && stored >= now ? stored.addSecs(1) : now;
}

/// Whether `record` says what `stored` does: what only bookkeeping tells apart is made equal.
template <typename Record>
[[nodiscard]] bool sameContent(Record record, const Record& stored)
{
    record.updatedAt = stored.updatedAt;
    record.revision = stored.revision;
    return record == stored;
}

} // namespace backbridge
