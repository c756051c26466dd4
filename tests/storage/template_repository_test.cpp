#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/draft_repository.h"
#include "backbridge/storage/template_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

TEST_CASE("Templates are kept by id and can be replaced and removed", "[storage][template]")
{
    const auto database = Database::inMemory();
    TemplateRepository repository(*database);
    const TemplateId id = TemplateId::create();

    Transaction transaction(*database);
    repository.save(id, "one");
    repository.save(id, "two <b> \"ü\"");
    CHECK(repository.all() == std::vector<QByteArray> {"two <b> \"ü\""});
    repository.remove(id);
    transaction.commit();

    CHECK(repository.all().empty());
    CHECK(kindOf([&] { repository.remove(id); }) == FailureKind::NotFound);
}

TEST_CASE("Drafts are kept one for each client and plan, the latest first", "[storage][draft]")
{
    const auto database = Database::inMemory();
    DraftRepository repository(*database);
    const ClientId client = ClientId::create();
    const PlanId first = PlanId::create();
    const PlanId second = PlanId::create();

    Transaction transaction(*database);
    repository.save(client, first, "a");
    repository.save(client, second, "b");
    repository.save(ClientId::create(), first, "of another");
    CHECK(repository.ofClient(client) == std::vector<QByteArray> {"b", "a"});
    repository.save(client, first, "a again");
    CHECK(repository.ofClient(client) == std::vector<QByteArray> {"a again", "b"});
    repository.remove(client, first);
    repository.remove(client, first);
    CHECK(repository.ofClient(client) == std::vector<QByteArray> {"b"});

    CHECK(repository.hasOrphans()); // none of these clients is there
    repository.removeOrphans();
    CHECK_FALSE(repository.hasOrphans());
    CHECK(repository.ofClient(client).empty());
    transaction.commit();
}
