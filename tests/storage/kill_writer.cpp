// Saves sessions one after the other until it is killed, and says on its standard output what is saved.

#include <QCoreApplication>

#include <cstdio>
#include <vector>

#include "backbridge/domain/failure.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/session_repository.h"
#include "kill_session.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

struct Known {
    SessionId id;
    int number = 0;
    int revision = 0;
};

void saveNext(Database& database, Known& known)
{
    Transaction transaction(database);
    SessionRepository(database).save(killSession(known.id, known.number, known.revision + 1));
    transaction.commit();
    known.revision += 1;
    std::printf("%s %d %d\n", qPrintable(known.id.text()), known.number, known.revision);
}

void saveUntilKilled(const QString& path)
{
    const auto database = Database::open(path);
    if (!ClientRepository(*database).find(killClient().id)) {
        Transaction transaction(*database);
        ClientRepository(*database).save(killClient());
        transaction.commit();
    }
    std::printf("ready\n");
    std::vector<Known> sessions;
    for (int number = 0;; ++number) {
        sessions.push_back({SessionId::create(), number, 0});
        saveNext(*database, sessions.back());
        if (number % 3 == 2) {
            // An edit replaces all entries and sets of an earlier one.
            saveNext(*database, sessions[static_cast<std::size_t>(number) / 2]);
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    // What is said must be out of this process before the next session is begun.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    try {
        saveUntilKilled(QCoreApplication::arguments().value(1));
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
    }
    return 1;
}
