#include "backbridge/workspace/made_up_clinic.h"

#include <algorithm>

#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "made_up_clinic_session.h"

namespace backbridge {

namespace {

constexpr int kClientsPerTransaction = 50;
constexpr int kExampleClients = 19; // beside Robin Hale
constexpr int kExampleYears = 2;
constexpr quint64 kExampleSeed = 12;

void save(storage::Database& database, const exchange::ClientRecord& record)
{
    storage::ClientRepository(database).save(record.client);
    storage::PlanRepository plans(database);
    for (const Plan& plan : record.plans) {
        plans.save(plan);
    }
    storage::SessionRepository sessions(database);
    for (const Session& session : record.sessions) {
        sessions.save(session);
    }
}

/// Whoever has stopped and was not seen for long is put away, mostly.
void maybeArchive(exchange::ClientRecord& record, QDate lastDay, madeup::Dice& dice)
{
    constexpr int kUnseenDays = 210;
    if (record.plans.empty()) {
        return;
    }
    const QDate over = record.plans.back().lastDay();
    if (over.daysTo(lastDay) > kUnseenDays && dice.chance(700)) {
        record.client.archived = true;
        record.client.updatedAt = madeup::at(over.addDays(kUnseenDays), 9, dice.between(0, 59));
    }
}

} // namespace

exchange::ClientRecord makeUpClient(const ClinicRecipe& recipe, int index, const ExerciseLibrary& library)
{
    madeup::Dice dice(recipe.seed, static_cast<quint64>(index));
    const madeup::Person person = madeup::makeUpPerson(recipe, index, dice);
    exchange::ClientRecord record;
    record.client = person.client;
    const std::vector<madeup::PlanHistory> histories =
        madeup::makeUpPlans(person, recipe.lastDay, library, dice);
    const bool goesOnAlone = dice.chance(120);
    madeup::SessionMaker maker(person, recipe.lastDay, dice);
    madeup::PainWalk pain(person.pain, person.joined);
    for (std::size_t i = 0; i < histories.size(); ++i) {
        const madeup::PlanHistory& history = histories[i];
        record.plans.push_back(history.plan);
        if (i > 0) {
            pain.setBack(dice.between(0, 220));
        }
        std::vector<madeup::Occasion> occasions = madeup::makeUpAttendance(history, recipe.lastDay, dice);
        if (goesOnAlone) {
            const QDate next = i + 1 < histories.size() ? histories[i + 1].plan.startDate
                                                        : history.plan.lastDay().addDays(60);
            const QDate last = std::min(recipe.lastDay, next.addDays(-1));
            const auto alone =
                madeup::makeUpAfterwards(history, history.plan.lastDay().addDays(3), last, dice);
            occasions.insert(occasions.end(), alone.begin(), alone.end());
        }
        for (const madeup::Occasion& occasion : occasions) {
            record.sessions.push_back(maker.make(occasion, pain.on(occasion.date)));
        }
    }
    maybeArchive(record, recipe.lastDay, dice);
    return record;
}

void fillClinic(storage::Database& database, const ClinicRecipe& recipe, const ExerciseLibrary& library,
                const std::function<void(int stored)>& progress)
{
    int stored = 0;
    while (stored < recipe.clients) {
        const int last = std::min(recipe.clients, stored + kClientsPerTransaction);
        storage::Transaction transaction(database);
        while (stored < last) {
            save(database, makeUpClient(recipe, stored, library));
            ++stored;
        }
        transaction.commit();
        progress(stored);
    }
}

ClientId fillExample(storage::Database& database, QDate today, const ExerciseLibrary& library)
{
    const exchange::ClientRecord robin = makeUpRobinHale(today, library);
    const ClinicRecipe recipe {kExampleSeed, kExampleClients, kExampleYears, today.addDays(-1)};
    storage::Transaction transaction(database);
    save(database, robin);
    for (int i = 0; i < recipe.clients; ++i) {
        save(database, makeUpClient(recipe, i, library));
    }
    transaction.commit();
    return robin.client.id;
}

} // namespace backbridge
