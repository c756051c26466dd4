#pragma once

#include <QByteArray>
#include <QDateTime>

#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/database.h"

namespace backbridge {

/// A bundle of `records` with the exercises of one's own that they name, and their pictures. `now` stands in
/// for the instant of their newest change when they have none.
[[nodiscard]] QByteArray bundleOf(storage::Database& database, const ExerciseLibrary& library,
                                  std::vector<exchange::ClientRecord> records, const QDateTime& now);

} // namespace backbridge
