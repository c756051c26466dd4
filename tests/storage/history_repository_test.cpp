#include "backbridge/storage/history_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

TEST_CASE("History keeps what was added, in order, and knows what it holds", "[storage][history]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    HistoryRepository history(*database);
    const QString record = QStringLiteral("0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02");
    const HistoryEntry first {
        QStringLiteral("plan"), record, client.id, client.updatedAt, QStringLiteral("import_older"),
        R"({"title":"Ä"})"};
    HistoryEntry second = first;
    second.reason = QStringLiteral("import_replaced");
    second.record = R"({"title":"B"})";
    HistoryEntry other = first;
    other.kind = QStringLiteral("client");
    other.recordId = client.id.text();

    history.add(first);
    history.add(second);
    history.add(other);

    CHECK(history.ofRecord(record) == std::vector {first, second});
    CHECK(history.ofRecord(client.id.text()) == std::vector {other});
    CHECK(history.ofClient(client.id) == std::vector {first, second, other});
    CHECK(history.holds(record, first.record));
    CHECK_FALSE(history.holds(record, "{}"));
    CHECK_FALSE(history.holds(QStringLiteral("another"), first.record));
}

TEST_CASE("History of a client who is not there is not kept", "[storage][history][unhappy]")
{
    const auto database = Database::inMemory();

    CHECK(kindOf([&] {
              HistoryRepository(*database).add(
                  {QStringLiteral("client"), QStringLiteral("x"), ClientId::create(),
                   QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), QStringLiteral("import_older"), "{}"});
          }).has_value());
}
