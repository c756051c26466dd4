#pragma once

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

#include "backbridge/domain/failure.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"

/// Programs that write until they are killed, and the tests that kill them. A writer is started with a data
/// file and a client's id, and says on its standard output what it has written, a line each.
namespace backbridge::test {

/// Such a program's main(): calls `write` with a workspace that has the client, on 20 February 2026.
template <typename Write>
int writeUntilKilled(int argc, char* argv[], Write write)
{
    const QCoreApplication app(argc, argv);
    // What is said must be out of this process before the next thing is written.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    const ClientId id = ClientId::fromText(arguments.value(2)).value_or(ClientId());
    try {
        const FixedClock clock(QDate(2026, 2, 20));
        Workspace workspace(storage::Database::open(arguments.value(1)), clock);
        if (!workspace.client(id)) {
            Client client;
            client.id = id;
            client.name = QStringLiteral("Robin");
            workspace.saveClient(client);
        }
        std::printf("ready\n");
        write(workspace, id);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
    }
    return 1;
}

/// Kills the writer in the middle, after more than `least` lines; the last line that it said whole, or
/// nothing when it did not begin.
inline std::optional<QByteArray> saidUntilKilled(const QString& program, const QString& path,
                                                 const ClientId& client, int least)
{
    constexpr int kMilliseconds = 10'000;
    QProcess writer;
    writer.start(program, {path, client.text()});
    QByteArray said;
    while (said.count('\n') <= least) {
        if (!writer.waitForReadyRead(kMilliseconds)) {
            return std::nullopt;
        }
        said += writer.readAll();
    }
    writer.kill();
    if (!writer.waitForFinished(kMilliseconds)) {
        return std::nullopt;
    }
    said += writer.readAll();
    // What is cut off in its last line was not said.
    return said.left(said.lastIndexOf('\n')).split('\n').last();
}

} // namespace backbridge::test
