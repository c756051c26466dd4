#pragma once

#include <QDate>
#include <QString>

namespace backbridge::bench {

/// The day on which the made-up clinics are looked at, with records up to the day before.
[[nodiscard]] QDate clinicDay();

/// Writes a made-up clinic of three years to `path` and gives the seconds that it took. Its first clients are
/// the same, whatever the number of clients.
double makeClinic(const QString& path, int clients);

} // namespace backbridge::bench
