#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "support/catch.h"
#include "ui/clients/client_filter.h"
#include "ui/clients/client_table_model.h"
#include "ui/controls/plain_text.h"

using namespace backbridge;
using namespace backbridge::ui;

namespace {

const QDate kToday(2026, 2, 20);

ClientSummary named(const QString& name)
{
    ClientSummary client;
    client.id = ClientId::create();
    client.name = name;
    return client;
}

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names << model.index(row, ClientTableModel::Name).data().toString();
    }
    return names;
}

} // namespace

TEST_CASE("The list of clients keeps the rules of models", "[clients]")
{
    ClientTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<ClientSummary> clients {named(QStringLiteral("Amara Gill")),
                                        named(QStringLiteral("Bruno Abadi"))};

    model.setClients(clients, kToday);
    clients[0].lastPain = 4;
    model.setClients(clients, kToday);
    clients.pop_back();
    model.setClients(clients, kToday);

    CHECK(namesIn(model) == QStringList {QStringLiteral("Amara Gill")});
    CHECK(model.index(0, ClientTableModel::Pain).data().toString() == QStringLiteral("4"));
}

TEST_CASE("A change of one client is told of one row", "[clients]")
{
    ClientTableModel model;
    std::vector<ClientSummary> clients {named(QStringLiteral("Amara Gill")),
                                        named(QStringLiteral("Bruno Abadi"))};
    model.setClients(clients, kToday);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    clients[1].lastPain = 4;
    model.setClients(clients, kToday);

    CHECK(resets.isEmpty());
    REQUIRE(changes.count() == 1);
    CHECK(changes.first().at(0).toModelIndex().row() == 1);
    CHECK(changes.first().at(1).toModelIndex().row() == 1);
}

TEST_CASE("Without plan or session a client's cells say so instead of showing nought", "[clients]")
{
    ClientTableModel model;
    model.setClients({named(QStringLiteral("Amara Gill"))}, kToday);
    const auto cell = [&model](int column) {
        return model.index(0, column).data().toString();
    };

    CHECK(cell(ClientTableModel::Plan) == QStringLiteral("no plan yet"));
    CHECK(cell(ClientTableModel::ThisWeek) == QStringLiteral("–"));
    CHECK(cell(ClientTableModel::Pain) == QStringLiteral("–"));
    CHECK(cell(ClientTableModel::LastSession) == QStringLiteral("–"));
}

TEST_CASE("A name that looks like markup is shown as typed, in its tooltip too", "[clients][unhappy]")
{
    ClientTableModel model;
    model.setClients({named(QStringLiteral("<b>Robin</b>"))}, kToday);
    const QModelIndex name = model.index(0, ClientTableModel::Name);

    CHECK(name.data().toString() == QStringLiteral("<b>Robin</b>"));
    CHECK(name.data(Qt::ToolTipRole).toString() == asToolTip(QStringLiteral("<b>Robin</b>")));
}

TEST_CASE("Every word that is searched for must occur in the name, in any case and without accents",
          "[clients]")
{
    ClientTableModel model;
    ClientFilter filter;
    filter.setSourceModel(&model);
    ClientSummary archived = named(QStringLiteral("Zoë Archived"));
    archived.archived = true;
    model.setClients({named(QStringLiteral("Zoë Hale")), named(QStringLiteral("Robin Hale")), archived},
                     kToday);

    filter.setSearch(QStringLiteral("hale ZOE"));
    CHECK(namesIn(filter) == QStringList {QStringLiteral("Zoë Hale")});

    filter.setArchived(true);
    CHECK(namesIn(filter).isEmpty());
    filter.setSearch(QStringLiteral("zoe"));
    CHECK(namesIn(filter) == QStringList {QStringLiteral("Zoë Archived")});
}

TEST_CASE("Clients are sorted by what a column shows and not by how it is written", "[clients]")
{
    ClientTableModel model;
    ClientFilter filter;
    filter.setSourceModel(&model);
    std::vector<ClientSummary> clients {named(QStringLiteral("ten")), named(QStringLiteral("none")),
                                        named(QStringLiteral("nine"))};
    clients[0].lastPain = 10;
    clients[2].lastPain = 9;
    model.setClients(clients, kToday);

    filter.sort(ClientTableModel::Pain, Qt::DescendingOrder);

    CHECK(namesIn(filter)
          == QStringList {QStringLiteral("ten"), QStringLiteral("nine"), QStringLiteral("none")});
}

TEST_CASE("A thousand clients are one to the search", "[clients]")
{
    ClientTableModel model;
    ClientFilter filter;
    filter.setSourceModel(&model);
    constexpr int kMany = 1000;
    std::vector<ClientSummary> clients;
    clients.reserve(kMany);
    for (int number = 0; number < kMany; ++number) {
        clients.push_back(named(QStringLiteral("Client %1").arg(number, 4, 10, QLatin1Char('0'))));
    }
    model.setClients(clients, kToday);

    filter.setSearch(QStringLiteral("0777"));

    CHECK(namesIn(filter) == QStringList {QStringLiteral("Client 0777")});
}
