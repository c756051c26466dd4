#include <functional>

#include "backbridge/domain/client.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char* change;
    std::function<void(Client&)> apply;
    const char* places; ///< as places() pictures them
};

Clearance clearance(const char* on, const char* validTo)
{
    Clearance result;
    result.by = u"Example Practice"_s;
    result.on = day(on);
    result.validTo = day(validTo);
    return result;
}

} // namespace

TEST_CASE("a client has a name, and everything else is in its range", "[client][check]")
{
    const std::vector<Row> rows {
        {"a name alone", [](Client&) {}, ""},
        {"no name", [](Client& client) { client.name.clear(); }, "name missing"},
        {"a blank name", [](Client& client) { client.name = u"  \n"_s; }, "name missing"},
        {"markup for a name", [](Client& client) { client.name = u"<b>A & B</b>"_s; }, ""},
        {"200 characters", [](Client& client) { client.name = QString(200, u'x'); }, ""},
        {"201 characters", [](Client& client) { client.name = QString(201, u'x'); }, "name too_large"},
        {"born in 1900", [](Client& client) { client.birthYear = 1900; }, ""},
        {"born in 1899", [](Client& client) { client.birthYear = 1899; }, "birth_year out_of_range"},
        {"born this year", [](Client& client) { client.birthYear = 2026; }, ""},
        {"born next year", [](Client& client) { client.birthYear = 2027; }, "birth_year out_of_range"},
        {"a contact of 20001 characters", [](Client& client) { client.contact = QString(20'001, u'x'); },
         "contact too_large"},
        {"notes of 20001 characters", [](Client& client) { client.notes = QString(20'001, u'x'); },
         "notes too_large"},
        {"a clearance for a day",
         [](Client& client) { client.clearance = clearance("2026-01-05", "2026-01-05"); }, ""},
        {"a clearance that ends before it begins",
         [](Client& client) { client.clearance = clearance("2026-01-05", "2026-01-04"); },
         "clearance.valid_to contradiction"},
        {"a clearance without a day",
         [](Client& client) {
             client.clearance = clearance("2026-01-05", "2026-01-05");
             client.clearance->on = QDate();
         },
         "clearance.on missing"},
    };
    for (const Row& row : rows) {
        Client changed;
        changed.name = u"Example Person"_s;
        row.apply(changed);
        CAPTURE(row.change);
        CHECK(places(checkClient(changed, day("2026-02-20"))) == row.places);
    }
}
