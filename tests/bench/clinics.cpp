#include "clinics.h"

#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "measure.h"

namespace backbridge::bench {

QDate clinicDay()
{
    return {2026, 3, 1};
}

double makeClinic(const QString& path, int clients)
{
    ClinicRecipe recipe;
    recipe.clients = clients;
    recipe.years = 3;
    recipe.lastDay = clinicDay();
    const ExerciseLibrary library = exchange::builtInLibrary();
    constexpr double kMicroseconds = 1'000'000.0;
    return measure([&] {
               const auto database = storage::Database::open(path);
               fillClinic(*database, recipe, library, [](int /*stored*/) {});
           })
        / kMicroseconds;
}

void setUp(const QString& path, Profile profile)
{
    const FixedClock clock(clinicDay());
    Workspace workspace(storage::Database::open(path), clock);
    workspace.setProfile(profile);
    workspace.setCurrentClient(workspace.clientSummaries(false).front().id);
}

} // namespace backbridge::bench
