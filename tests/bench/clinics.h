#pragma once

#include <QDate>
#include <QString>

#include "backbridge/workspace/workspace.h"

namespace backbridge::bench {

/// The day on which the made-up clinics are looked at, with records up to the day before.
[[nodiscard]] QDate clinicDay();

/// Writes a made-up clinic of three years to `path` and gives the seconds that it took. Its first clients are
/// the same, whatever the number of clients.
double makeClinic(const QString& path, int clients);

/// Sets the file up as the program is used: for a clinic, or at home with one of its clients shown.
void setUp(const QString& path, Profile profile);

} // namespace backbridge::bench
