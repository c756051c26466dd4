#include <vector>

#include "backbridge/exchange/bundle.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::BundleResult;
using exchange::readBundle;

namespace {

/// The example with its first `find` replaced, and the problem that this must give.
struct Hostile {
    const char* name;
    QByteArray find;
    QByteArray replace;
    const char* place;
    ProblemKind kind;
};

constexpr auto kMissing = ProblemKind::Missing;
constexpr auto kWrongType = ProblemKind::WrongType;
constexpr auto kOutOfRange = ProblemKind::OutOfRange;
constexpr auto kUnknown = ProblemKind::Unknown;
constexpr auto kDuplicate = ProblemKind::Duplicate;
constexpr auto kContradiction = ProblemKind::Contradiction;
constexpr auto kMalformed = ProblemKind::Malformed;
constexpr auto kTooLarge = ProblemKind::TooLarge;

QByteArray replaced(const QByteArray& find, const QByteArray& replace)
{
    QByteArray json = test::exampleJson();
    const qsizetype at = json.indexOf(find);
    REQUIRE(at >= 0);
    return json.replace(at, find.size(), replace);
}

void checkRefused(const std::vector<Hostile>& table)
{
    for (const Hostile& hostile : table) {
        INFO(hostile.name);
        const BundleResult result =
            readBundle(replaced(hostile.find, hostile.replace), test::builtIn(), test::kToday);
        CHECK_FALSE(result.bundle.has_value());
        REQUIRE_FALSE(result.problems.empty());
        INFO(sentence(result.problems.front()).toStdString());
        CHECK(result.problems.front().place == QLatin1String(hostile.place));
        CHECK(result.problems.front().kind == hostile.kind);
        CHECK_FALSE(result.problems.front().text.isEmpty());
    }
}

/// The example up to its first client's name, whose text is put in as it stands.
QByteArray withName(const QByteArray& name)
{
    return replaced(R"("Example Person")", '"' + name + '"');
}

} // namespace

TEST_CASE("What is no JSON is refused and its place named", "[bundle][unhappy]")
{
    checkRefused({
        {"not JSON at all", "{", "<html>", "", kMalformed},
        {"comment", R"("clients")", R"(/* all */ "clients")", "exported_at", kMalformed},
        {"comma after the last field", R"("Left hip tired first.")", R"("x",)", "clients[0].sessions[0].note",
         kMalformed},
        {"single quotes", R"("Example Person")", "'Example Person'", "clients[0].name", kMalformed},
        {"NaN", "1984", "NaN", "clients[0].birth_year", kMalformed},
        {"Infinity", "1984", "Infinity", "clients[0].birth_year", kMalformed},
        {"minus Infinity", "1984", "-Infinity", "clients[0].birth_year", kMalformed},
        {"leading zero", "1984", "01984", "clients[0].birth_year", kMalformed},
        {"leading plus", "1984", "+1984", "clients[0].birth_year", kMalformed},
        {"hexadecimal", "1984", "0x7C0", "clients[0].birth_year", kMalformed},
        {"number that no double holds", "1984", "1e999", "clients[0].birth_year", kOutOfRange},
        {"invalid UTF-8", "Example Person", "Ex\xC3(mple", "clients[0].name", kMalformed},
        {"overlong UTF-8", "Example Person",
         "a\xC0\xAF"
         "b",
         "clients[0].name", kMalformed},
        {"surrogate as UTF-8", "Example Person", "\xED\xA0\x80", "clients[0].name", kMalformed},
        {"beyond Unicode", "Example Person", "\xF5\x80\x80\x80", "clients[0].name", kMalformed},
        {"lone high surrogate", "Example Person", R"(\ud800)", "clients[0].name", kMalformed},
        {"lone low surrogate", "Example Person", R"(\udc00)", "clients[0].name", kMalformed},
        {"surrogates the wrong way round", "Example Person", R"(\udc00\ud800)", "clients[0].name",
         kMalformed},
        {"bare control character", "Example Person", "a\nb", "clients[0].name", kMalformed},
        {"bare NUL", "Example Person", QByteArray("a\0b", 3), "", kMalformed},
        {"escaped NUL", "Example Person", R"(a\u0000b)", "clients[0].name", kMalformed},
        {"unknown escape", "Example Person", R"(\x41)", "clients[0].name", kMalformed},
    });
}

TEST_CASE("What is no bundle of ours is refused", "[bundle][unhappy]")
{
    checkRefused({
        {"other format", "backbridge-bundle", "other-bundle", "format", kUnknown},
        {"format in another case", "backbridge-bundle", "Backbridge-Bundle", "format", kUnknown},
        {"format is a number", R"("backbridge-bundle")", "1", "format", kWrongType},
        {"no format", R"("format": "backbridge-bundle",)", "", "format", kMissing},
        {"newer version", R"("version": 1)", R"("version": 2)", "version", kUnknown},
        {"version zero", R"("version": 1)", R"("version": 0)", "version", kOutOfRange},
        {"version as text", R"("version": 1)", R"("version": "1")", "version", kWrongType},
        {"version and a half", R"("version": 1)", R"("version": 1.5)", "version", kWrongType},
        {"version of 2^32+1", R"("version": 1)", R"("version": 4294967297)", "version", kOutOfRange},
        {"no version", R"("version": 1,)", "", "version", kMissing},
        {"no clients", R"("clients")", R"("patients")", "clients", kMissing},
    });
    const std::vector<std::pair<QByteArray, ProblemKind>> others {
        {"", kMalformed},   {"   ", kMalformed},   {"\xEF\xBB\xBF", kMalformed},
        {"[]", kWrongType}, {"1", kWrongType},     {"null", kWrongType},
        {"{}", kMissing},   {"{} {}", kMalformed},
    };
    for (const auto& [json, kind] : others) {
        CAPTURE(json);
        const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
        CHECK_FALSE(result.bundle.has_value());
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].kind == kind);
    }
}

TEST_CASE("A newer version is said to need a newer Backbridge", "[bundle][unhappy]")
{
    const BundleResult result = readBundle(R"({"format": "backbridge-bundle", "version": 7, "people": 3})",
                                           test::builtIn(), test::kToday);

    REQUIRE(result.problems.size() == 1);
    CHECK(sentence(result.problems[0])
          == QStringLiteral(
              "version: 7 is newer than this Backbridge reads (1): a newer Backbridge is needed"));
}

TEST_CASE("Keys and ids that are there twice are refused where they are", "[bundle][unhappy]")
{
    const QByteArray planId = R"("0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02")";
    const QByteArray client = R"({"id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "name": "B"})";
    const QByteArray session = R"({"id": "a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01", "date": "2026-01-06"})";
    const QByteArray phases = R"("phases": [{"first_week": 1, "last_week": 6, "prescriptions":)"
                              R"( [{"exercise": "bridge", "sets": 1, "reps": 1}]}])";
    const QByteArray plan = R"({"id": )" + planId
        + R"(, "title": "T", "start_date": "2026-01-05", "weeks": 6, "sessions_per_week": 3, )" + phases
        + '}';
    checkRefused({
        {"key twice at the top", R"("version": 1,)", R"("version": 1, "version": 1,)", "version", kDuplicate},
        {"key twice in a client", R"("birth_year")", R"("name": "B", "birth_year")", "clients[0].name",
         kDuplicate},
        {"key twice, once escaped", R"("birth_year")", R"("n\u0061me": "B", "birth_year")", "clients[0].name",
         kDuplicate},
        {"unknown key twice", R"("birth_year")", R"("x": 1, "x": 2, "birth_year")", "clients[0].x",
         kDuplicate},
        {"key twice in a set", R"("done": true)", R"("done": true, "done": false)",
         "clients[0].sessions[0].entries[0].sets[0].done", kDuplicate},
        {"client twice", R"("clients": [)", R"("clients": [)" + client + ',', "clients[1].id", kDuplicate},
        {"plan twice", R"("plans": [)", R"("plans": [)" + plan + ',', "clients[0].plans[1].id", kDuplicate},
        {"plan at two clients", R"("clients": [)",
         R"("clients": [{"id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c12", "name": "B", "plans": [)" + plan
             + "]},",
         "clients[1].plans[0].id", kDuplicate},
        {"session twice", R"("sessions": [)", R"("sessions": [)" + session + ',', "clients[0].sessions[1].id",
         kDuplicate},
        {"care tag twice", R"(["extension_sensitive"])", R"(["flare", "flare"])", "clients[0].care_tags[1]",
         kDuplicate},
        {"weekday twice", R"(["mon", "wed", "fri"])", R"(["mon", "mon", "fri"])",
         "clients[0].plans[0].weekdays[1]", kDuplicate},
        {"symptom twice", R"(["stiffness"])", R"(["stiffness", "stiffness"])",
         "clients[0].sessions[0].symptoms[1]", kDuplicate},
    });
}

TEST_CASE("Wrong types and missing fields of a client are refused where they are", "[bundle][unhappy]")
{
    checkRefused({
        {"clients is no list", R"("clients": [)", R"("clients": 3, "x": [)", "clients", kWrongType},
        {"client is no object", R"("clients": [)", R"("clients": [7,)", "clients[0]", kWrongType},
        {"no id", R"("id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11",)", "", "clients[0].id", kMissing},
        {"id is no UUID", "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "client-1", "clients[0].id", kMalformed},
        {"id in braces", "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "{6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11}",
         "clients[0].id", kMalformed},
        {"null id", "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "00000000-0000-0000-0000-000000000000",
         "clients[0].id", kMalformed},
        {"id is a path", "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "../../etc/passwd", "clients[0].id",
         kMalformed},
        {"no name", R"("name": "Example Person",)", "", "clients[0].name", kMissing},
        {"empty name", "Example Person", "", "clients[0].name", kMissing},
        {"name of spaces", "Example Person", R"( \t )", "clients[0].name", kMissing},
        {"name is null", R"("Example Person")", "null", "clients[0].name", kWrongType},
        {"name is a list", R"("Example Person")", R"(["Example Person"])", "clients[0].name", kWrongType},
        {"name of 201 characters", "Example Person", QByteArray(201, 'x'), "clients[0].name", kTooLarge},
        {"birth year as text", "1984", R"("1984")", "clients[0].birth_year", kWrongType},
        {"birth year null", "1984", "null", "clients[0].birth_year", kWrongType},
        {"birth year with a fraction", "1984", "1984.5", "clients[0].birth_year", kWrongType},
        {"birth year negative", "1984", "-1", "clients[0].birth_year", kOutOfRange},
        {"birth year 2^32+1984", "1984", "4294969280", "clients[0].birth_year", kOutOfRange},
        {"birth year 2^64", "1984", "18446744073709551616", "clients[0].birth_year", kOutOfRange},
        {"birth year huge", "1984", "1e300", "clients[0].birth_year", kOutOfRange},
        {"birth year to come", "1984", "2027", "clients[0].birth_year", kOutOfRange},
        {"care tags is text", R"(["extension_sensitive"])", R"("flare")", "clients[0].care_tags", kWrongType},
        {"care tag is a number", R"(["extension_sensitive"])", "[1]", "clients[0].care_tags[0]", kWrongType},
        {"unknown care tag", "extension_sensitive", "moody", "clients[0].care_tags[0]", kUnknown},
        {"archived as number", R"("birth_year": 1984)", R"("archived": 1)", "clients[0].archived",
         kWrongType},
        {"contact is an object", R"("birth_year": 1984)", R"("contact": {})", "clients[0].contact",
         kWrongType},
        {"notes far too long", R"("birth_year": 1984)", R"("notes": ")" + QByteArray(200'000, 'x') + '"',
         "clients[0].notes", kTooLarge},
        {"clearance is text", R"("birth_year": 1984)", R"("clearance": "yes")", "clients[0].clearance",
         kWrongType},
        {"clearance without a day", R"("birth_year": 1984)", R"("clearance": {"by": "GP"})",
         "clients[0].clearance.on", kMissing},
        {"clearance that ends before it begins", R"("birth_year": 1984)",
         R"("clearance": {"by": "GP", "on": "2026-01-02", "valid_to": "2026-01-01"})",
         "clients[0].clearance.valid_to", kContradiction},
        {"updated at a day only", "2026-01-04T09:00:00Z", "2026-01-04", "clients[0].updated_at", kOutOfRange},
        {"updated in local time", "2026-01-04T09:00:00Z", "2026-01-04T09:00:00", "clients[0].updated_at",
         kOutOfRange},
        {"updated at 24:00", "2026-01-04T09:00:00Z", "2026-01-04T24:00:00Z", "clients[0].updated_at",
         kOutOfRange},
        {"updated in the future", "2026-01-04T09:00:00Z", "2026-03-03T00:00:00Z", "clients[0].updated_at",
         kOutOfRange},
        {"exported in the future", "2026-02-20T18:05:00Z", "2031-01-01T00:00:00Z", "exported_at",
         kOutOfRange},
        {"reserved name", R"("birth_year")", R"("backbridge_file_fields": {}, "birth_year")",
         "clients[0].backbridge_file_fields", kContradiction},
    });
}

TEST_CASE("What no plan can be is refused where it is", "[bundle][unhappy]")
{
    checkRefused({
        {"plan is no object", R"("plans": [)", R"("plans": [[],)", "clients[0].plans[0]", kWrongType},
        {"no title", R"("title": "Eight weeks at home",)", "", "clients[0].plans[0].title", kMissing},
        {"no such leap day", R"("start_date": "2026-01-05")", R"("start_date": "2026-02-29")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"30 February", R"("start_date": "2026-01-05")", R"("start_date": "2026-02-30")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"month 13", R"("start_date": "2026-01-05")", R"("start_date": "2026-13-01")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"date without zeros", R"("start_date": "2026-01-05")", R"("start_date": "2026-1-5")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"date with more behind it", R"("start_date": "2026-01-05")", R"("start_date": "2026-01-05\n")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"other digits", R"("start_date": "2026-01-05")", R"("start_date": "２026-01-05")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"year 9999", R"("start_date": "2026-01-05")", R"("start_date": "9999-12-31")",
         "clients[0].plans[0].start_date", kOutOfRange},
        {"date as number", R"("start_date": "2026-01-05")", R"("start_date": 20260105)",
         "clients[0].plans[0].start_date", kWrongType},
        {"five weeks", R"("weeks": 8)", R"("weeks": 5)", "clients[0].plans[0].weeks", kOutOfRange},
        {"13 weeks", R"("weeks": 8)", R"("weeks": 13)", "clients[0].plans[0].weeks", kOutOfRange},
        {"weeks 2^32+8", R"("weeks": 8)", R"("weeks": 4294967304)", "clients[0].plans[0].weeks", kOutOfRange},
        {"weeks as text", R"("weeks": 8)", R"("weeks": "8")", "clients[0].plans[0].weeks", kWrongType},
        {"no weeks", R"("weeks": 8,)", "", "clients[0].plans[0].weeks", kMissing},
        {"six sessions a week", R"("sessions_per_week": 3)", R"("sessions_per_week": 6)",
         "clients[0].plans[0].sessions_per_week", kOutOfRange},
        {"two days for three sessions", R"(["mon", "wed", "fri"])", R"(["mon", "wed"])",
         "clients[0].plans[0].weekdays", kContradiction},
        {"unknown weekday", R"(["mon", "wed", "fri"])", R"(["Monday", "wed", "fri"])",
         "clients[0].plans[0].weekdays[0]", kUnknown},
        {"unknown set_by", R"("set_by": "client")", R"("set_by": "robot")", "clients[0].plans[0].set_by",
         kUnknown},
        {"no phases", R"("phases": [)", R"("stages": [)", "clients[0].plans[0].phases", kMissing},
        {"phase past the plan", R"("last_week": 8)", R"("last_week": 14)",
         "clients[0].plans[0].phases[1].last_week", kOutOfRange},
        {"phase at -1", R"("first_week": 1)", R"("first_week": -1)",
         "clients[0].plans[0].phases[0].first_week", kContradiction},
        {"phase ends before it starts", R"("last_week": 2)", R"("last_week": 0)",
         "clients[0].plans[0].phases[0].last_week", kContradiction},
        {"gap between phases", R"("first_week": 3)", R"("first_week": 4)",
         "clients[0].plans[0].phases[1].first_week", kMissing},
        {"week in two phases", R"("first_week": 3)", R"("first_week": 2)",
         "clients[0].plans[0].phases[1].first_week", kContradiction},
        {"last weeks without a phase", R"("last_week": 8)", R"("last_week": 7)", "clients[0].plans[0].phases",
         kMissing},
        {"largest int", R"("last_week": 8)", R"("last_week": 2147483647)",
         "clients[0].plans[0].phases[1].last_week", kOutOfRange},
        {"pause ends before it starts", R"("to": "2026-02-01")", R"("to": "2026-01-25")",
         "clients[0].plans[0].pauses[0].to", kContradiction},
        {"unknown kind of pause", R"("reason": "illness")", R"("kind": "holiday")",
         "clients[0].plans[0].pauses[0].kind", kUnknown},
        {"one version from another day", R"("weeks": 8)", R"("version_from": "2026-01-12", "weeks": 8)",
         "clients[0].plans[0].start_date", kContradiction},
        {"earlier version without a day for the latest", R"("weeks": 8)",
         R"("earlier_versions": [{}], "weeks": 8)", "clients[0].plans[0].earlier_versions[0].from", kMissing},
    });
}

TEST_CASE("What no dose can be is refused where it is", "[bundle][unhappy]")
{
    const char* first = "clients[0].plans[0].phases[0].prescriptions[0]";
    const QByteArray dose = R"("reps": 10, "hold_s": 2, "rest_s": 60, "effort": 4)";
    const auto at = [](const char* field) {
        return "clients[0].plans[0].phases[0].prescriptions[0]." + std::string(field);
    };
    const std::string sets = at("sets");
    const std::string reps = at("reps");
    const std::string steps = at("steps");
    const std::string load = at("load_kg");
    const std::string tempo = at("tempo_s");
    const std::string tempoHold = at("tempo_s[1]");
    const std::string effort = at("effort");
    const std::string exercise = at("exercise");
    const std::string day = at("day");
    const std::string side = at("side");
    checkRefused({
        {"unknown exercise", R"("bridge")", R"("cartwheel")", exercise.c_str(), kUnknown},
        {"no exercise", R"("exercise": "bridge", )", "", exercise.c_str(), kMissing},
        {"unknown day", R"("day": "A")", R"("day": "C")", day.c_str(), kUnknown},
        {"unknown side", dose, R"("reps": 1, "side": "left")", side.c_str(), kUnknown},
        {"no sets", R"("sets": 2, )", "", sets.c_str(), kMissing},
        {"zero sets", R"("sets": 2)", R"("sets": 0)", sets.c_str(), kOutOfRange},
        {"half a set", R"("sets": 2)", R"("sets": 0.5)", sets.c_str(), kWrongType},
        {"sets true", R"("sets": 2)", R"("sets": true)", sets.c_str(), kWrongType},
        {"no count at all", dose, R"("effort": 4)", first, kMissing},
        {"reps and steps", dose, R"("reps": 1, "steps": 1)", steps.c_str(), kContradiction},
        {"-3 reps", dose, R"("reps": -3)", reps.c_str(), kOutOfRange},
        {"201 reps", dose, R"("reps": 201)", reps.c_str(), kOutOfRange},
        {"no load", dose, R"("reps": 1, "load_kg": 0)", load.c_str(), kOutOfRange},
        {"load of a house", dose, R"("reps": 1, "load_kg": 1e300)", load.c_str(), kOutOfRange},
        {"load as text", dose, R"("reps": 1, "load_kg": "12 kg")", load.c_str(), kWrongType},
        {"tempo of two", dose, R"("reps": 1, "tempo_s": [2, 1])", tempo.c_str(), kMalformed},
        {"tempo with text", dose, R"("reps": 1, "tempo_s": [2, "1", 2])", tempoHold.c_str(), kWrongType},
        {"tempo of a minute", dose, R"("reps": 1, "tempo_s": [2, 60, 2])", tempoHold.c_str(), kOutOfRange},
        {"effort 11", R"("effort": 4)", R"("effort": 11)", effort.c_str(), kOutOfRange},
    });
}

TEST_CASE("What no session can be is refused where it is", "[bundle][unhappy]")
{
    checkRefused({
        {"no date", R"("date": "2026-01-05",)", "", "clients[0].sessions[0].date", kMissing},
        {"date to come", R"("date": "2026-01-05")", R"("date": "2026-03-02")", "clients[0].sessions[0].date",
         kOutOfRange},
        {"30 February", R"("date": "2026-01-05")", R"("date": "2026-02-30")", "clients[0].sessions[0].date",
         kOutOfRange},
        {"long ago", R"("date": "2026-01-05")", R"("date": "1949-12-31")", "clients[0].sessions[0].date",
         kOutOfRange},
        {"plan that is not there", R"("plan": "0b2f5a54)", R"("plan": "0b2f5a55)",
         "clients[0].sessions[0].plan", kUnknown},
        {"plan is no UUID", R"("plan": "0b2f5a54)", R"("plan": "0b2f5a5)", "clients[0].sessions[0].plan",
         kMalformed},
        {"ends before it starts", "17:52:00Z", "17:29:59Z", "clients[0].sessions[0].ended_at",
         kContradiction},
        {"starts in the future", "2026-01-05T17:30:00Z", "2027-01-05T17:30:00Z",
         "clients[0].sessions[0].started_at", kOutOfRange},
        {"unknown setting", R"("home")", R"("moon")", "clients[0].sessions[0].setting", kUnknown},
        {"pain of 11", R"("pain_highest": 4)", R"("pain_highest": 11)", "clients[0].sessions[0].pain_highest",
         kOutOfRange},
        {"pain of -1", R"("pain_highest": 4)", R"("pain_highest": -1)", "clients[0].sessions[0].pain_highest",
         kOutOfRange},
        {"pain of 2^32+4", R"("pain_highest": 4)", R"("pain_highest": 4294967300)",
         "clients[0].sessions[0].pain_highest", kOutOfRange},
        {"pain and a half", R"("pain_highest": 4)", R"("pain_highest": 4.5)",
         "clients[0].sessions[0].pain_highest", kWrongType},
        {"unknown symptom", R"("stiffness")", R"("boredom")", "clients[0].sessions[0].symptoms[0]", kUnknown},
        {"unknown source", R"("guided")", R"("dreamt")", "clients[0].sessions[0].source", kUnknown},
        {"done and not done", R"("soreness": 2)", R"("not_done_reason": "travel")",
         "clients[0].sessions[0].not_done_reason", kContradiction},
        {"flare as text", R"("soreness": 2)", R"("flare": "yes")", "clients[0].sessions[0].flare",
         kWrongType},
        {"entries is an object", R"("entries": [)", R"("entries": {}, "x": [)",
         "clients[0].sessions[0].entries", kWrongType},
        {"unknown exercise in an entry", "\"exercise\": \"bridge\",\n", "\"exercise\": \"levitation\",\n",
         "clients[0].sessions[0].entries[0].exercise", kUnknown},
        {"unknown technique", R"("good")", R"("superb")", "clients[0].sessions[0].entries[0].technique",
         kUnknown},
        {"set without done", R"(, "done": true)", "", "clients[0].sessions[0].entries[0].sets[0].done",
         kMissing},
        {"set done in a word", R"("done": true)", R"("done": "true")",
         "clients[0].sessions[0].entries[0].sets[0].done", kWrongType},
        {"set without a count", R"("reps": 10, "hold_s": 2, "done")", R"("done")",
         "clients[0].sessions[0].entries[0].sets[0]", kMissing},
        {"-3 reps", R"("reps": 10, "hold_s": 2, "done")", R"("reps": -3, "done")",
         "clients[0].sessions[0].entries[0].sets[0].reps", kOutOfRange},
        {"10,000 reps", R"("reps": 10, "hold_s": 2, "done")", R"("reps": 10000, "done")",
         "clients[0].sessions[0].entries[0].sets[0].reps", kOutOfRange},
        {"a hold of two days", R"("reps": 10, "hold_s": 2, "done")", R"("hold_s": 172800, "done")",
         "clients[0].sessions[0].entries[0].sets[0].hold_s", kOutOfRange},
        {"both sides at once", R"("side": "left")", R"("side": "both")",
         "clients[0].sessions[0].entries[1].sets[0].side", kUnknown},
    });
}

TEST_CASE("The issue's sentence about a phase past the plan is what is said", "[bundle][unhappy]")
{
    const QByteArray json = replaced(R"("last_week": 2)", R"("last_week": 14)");

    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);

    REQUIRE_FALSE(result.problems.empty());
    CHECK(sentence(result.problems[0])
          == QStringLiteral("clients[0].plans[0].phases[0].last_week: 14 is past the plan's 8 weeks"));
}

TEST_CASE("Problems are quoted on one line and cut short", "[bundle][unhappy]")
{
    const QByteArray json =
        replaced(R"("bridge")", R"(")" + QByteArray(R"(<b>\n\u202e)") + QByteArray(5000, 'x') + '"');

    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);

    REQUIRE_FALSE(result.problems.empty());
    CHECK(result.problems[0].text.size() < 120);
    CHECK_FALSE(result.problems[0].text.contains(QLatin1Char('\n')));
    CHECK_FALSE(result.problems[0].text.contains(QChar(0x202e)));
}

TEST_CASE("Of many problems the first twenty are reported", "[bundle][unhappy]")
{
    QByteArray clients;
    for (int i = 0; i < 500; ++i) {
        clients += "{},";
    }
    const QByteArray json = replaced(R"("clients": [)", R"("clients": [)" + clients);

    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);

    CHECK_FALSE(result.bundle.has_value());
    CHECK(result.problems.size() == static_cast<std::size_t>(exchange::kMaxProblems));
}

TEST_CASE("Markup and odd characters in names are plain text", "[bundle]")
{
    const std::vector<std::pair<QByteArray, QString>> names {
        {"<b>Ann</b><img src='x.png'>", QStringLiteral("<b>Ann</b><img src='x.png'>")},
        {"=HYPERLINK(1)", QStringLiteral("=HYPERLINK(1)")},
        {R"(\u0041\ud83d\ude00)", QStringLiteral("A😀")},
        {"\xE5\xB1\xB1\xE7\x94\xB0", QStringLiteral("山田")},
        {R"(\"\\\/\t)", QStringLiteral("\"\\/\t")},
    };
    for (const auto& [json, name] : names) {
        const BundleResult result = readBundle(withName(json), test::builtIn(), test::kToday);
        REQUIRE(result.bundle.has_value());
        CHECK(result.bundle->clients[0].client.name == name);
    }
}

TEST_CASE("Harmless differences of writing are accepted", "[bundle]")
{
    SECTION("a byte order mark")
    {
        CHECK(readBundle("\xEF\xBB\xBF" + test::exampleJson(), test::builtIn(), test::kToday).bundle);
    }
    SECTION("a whole number written as a decimal")
    {
        const auto result = readBundle(replaced("1984", "1984.0"), test::builtIn(), test::kToday);
        REQUIRE(result.bundle);
        CHECK(result.bundle->clients[0].client.birthYear == 1984);
    }
    SECTION("an offset and parts of a second")
    {
        const auto result = readBundle(replaced("2026-01-05T17:30:00Z", "2026-01-05T18:30:00.999+01:00"),
                                       test::builtIn(), test::kToday);
        REQUIRE(result.bundle);
        CHECK(result.bundle->clients[0].sessions[0].startedAt
              == QDateTime(QDate(2026, 1, 5), QTime(17, 30), Qt::UTC));
    }
    SECTION("an id in capitals")
    {
        CHECK(readBundle(replaced("6f6f2d0e-8a43", "6F6F2D0E-8A43"), test::builtIn(), test::kToday).bundle);
    }
    SECTION("words in another order")
    {
        const auto result = readBundle(replaced(R"(["mon", "wed", "fri"])", R"(["fri", "mon", "wed"])"),
                                       test::builtIn(), test::kToday);
        REQUIRE(result.bundle);
        CHECK(result.bundle->clients[0].plans[0].current().weekdays
              == std::vector {Weekday::Mon, Weekday::Wed, Weekday::Fri});
    }
    SECTION("one line without any space")
    {
        QByteArray json = test::exampleJson();
        json.replace('\n', "").replace("  ", "");
        CHECK(readBundle(json, test::builtIn(), test::kToday).bundle);
    }
}
