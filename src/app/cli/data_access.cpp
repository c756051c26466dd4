#include "data_access.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include "backbridge/storage/database.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Clients whose name is `name` but for capitals, archived ones too.
std::vector<Client> namedAlike(const Workspace& workspace, const QString& name)
{
    std::vector<Client> alike;
    for (const ClientSummary& summary : workspace.clientSummaries(true)) {
        if (summary.name.compare(name, Qt::CaseInsensitive) == 0) {
            if (std::optional<Client> client = workspace.client(summary.id)) {
                alike.push_back(*std::move(client));
            }
        }
    }
    return alike;
}

QString idsOf(const std::vector<Client>& clients)
{
    constexpr std::size_t kMostNamed = 5;
    QStringList ids;
    for (std::size_t i = 0; i < std::min(clients.size(), kMostNamed); ++i) {
        ids << clients[i].id.text();
    }
    if (clients.size() > kMostNamed) {
        ids << QStringLiteral("…");
    }
    return ids.join(QStringLiteral(", "));
}

} // namespace

bool haveData(const Call& call, Terminal& terminal)
{
    if (QFileInfo::exists(call.dataPath())) {
        return true;
    }
    terminal.refuse(Text::tr("There is no data file %1 yet; import, restore or generate makes one.")
                        .arg(call.dataPath()));
    return false;
}

std::unique_ptr<Workspace> openData(const Call& call)
{
    return std::make_unique<Workspace>(storage::Database::open(call.dataPath()), call.clock());
}

std::optional<Client> chosenClient(const Workspace& workspace, const Call& call, Terminal& terminal)
{
    const QString wanted = call.value(QStringLiteral("client"));
    if (const std::optional<ClientId> id = ClientId::fromText(wanted)) {
        if (std::optional<Client> client = workspace.client(*id)) {
            return client;
        }
    }
    std::vector<Client> found = workspace.clientsNamed(wanted);
    if (found.empty()) {
        found = namedAlike(workspace, wanted);
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        terminal.refuse(Text::tr("There is no client “%1” here.").arg(wanted));
    } else {
        terminal.refuse(Text::tr("“%1” may be any of %2 clients; name one by id: %3")
                            .arg(wanted)
                            .arg(found.size())
                            .arg(idsOf(found)));
    }
    return std::nullopt;
}

bool sameFile(const QString& a, const QString& b)
{
    const QFileInfo first(a);
    const QFileInfo second(b);
    return first.exists() && second.exists() ? first.canonicalFilePath() == second.canonicalFilePath()
                                             : first.absoluteFilePath() == second.absoluteFilePath();
}

} // namespace backbridge::cli
