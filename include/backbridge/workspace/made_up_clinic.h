#pragma once

#include <QDate>

#include <functional>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/library.h"
#include "backbridge/exchange/bundle.h"

namespace backbridge {

namespace storage {
class Database;
}

/// What a clinic of made-up clients is made from. The same recipe and library give the same records, on every
/// computer and on every day.
struct ClinicRecipe {
    quint64 seed = 1;
    int clients = 20;
    int years = 1; ///< how far the records go back
    QDate lastDay; ///< the last day with records
};

/// The client number `index` (from 0) of the clinic, with plans and sessions in order of date. Does not
/// depend on how many clients the clinic has. Texts are content, not translated.
[[nodiscard]] exchange::ClientRecord makeUpClient(const ClinicRecipe& recipe, int index,
                                                  const ExerciseLibrary& library);

/// The example's main person: in week 11 of twelve at home on `today`, with weeks of every kind behind.
[[nodiscard]] exchange::ClientRecord makeUpRobinHale(QDate today, const ExerciseLibrary& library);

/// Fills `database`, which has no clients yet, with the clinic; `progress` is told how many clients are
/// stored after each transaction. Throws Failure; what was committed until then stays.
void fillClinic(storage::Database& database, const ClinicRecipe& recipe, const ExerciseLibrary& library,
                const std::function<void(int stored)>& progress);

/// Fills `database`, which has no clients yet, with the example data as it would look on `today`: some twenty
/// clients. Returns the one to show first.
ClientId fillExample(storage::Database& database, QDate today, const ExerciseLibrary& library);

} // namespace backbridge
