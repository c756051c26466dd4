#include <QRandomGenerator>

#include "backbridge/exchange/bundle.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::Bundle;
using exchange::BundleResult;
using exchange::readBundle;

namespace {

/// Whether every record passes the domain's checks.
bool isSound(const Bundle& bundle)
{
    for (const exchange::ClientRecord& record : bundle.clients) {
        if (!checkClient(record.client, test::kToday).empty()) {
            return false;
        }
        for (const Plan& plan : record.plans) {
            if (!checkPlan(plan).empty()) {
                return false;
            }
        }
        for (const Session& session : record.sessions) {
            if (!checkSession(session, test::kToday).empty()) {
                return false;
            }
        }
    }
    return true;
}

/// Either a sound bundle that writes and reads back the same, or a problem.
void checkOutcome(const QByteArray& json)
{
    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
    REQUIRE(result.bundle.has_value() == result.problems.empty());
    if (result.bundle) {
        REQUIRE(isSound(*result.bundle));
        const BundleResult again =
            readBundle(exchange::writeBundle(*result.bundle), test::builtIn(), test::kToday);
        REQUIRE(again.bundle.has_value());
        REQUIRE(*again.bundle == *result.bundle);
    }
}

QByteArray repeated(const QByteArray& text, int times)
{
    return text.repeated(times);
}

} // namespace

TEST_CASE("Cut off after any of its bytes the example is refused as malformed", "[bundle][unhappy]")
{
    const QByteArray json = test::exampleJson().trimmed();

    for (qsizetype size = 0; size < json.size(); ++size) {
        CAPTURE(size);
        const BundleResult result = readBundle(json.left(size), test::builtIn(), test::kToday);
        REQUIRE_FALSE(result.bundle.has_value());
        REQUIRE(result.problems.size() == 1);
        REQUIRE(result.problems[0].kind == ProblemKind::Malformed);
    }
}

TEST_CASE("A changed byte never leads to a bundle that breaks the rules", "[bundle][unhappy]")
{
    constexpr int kRounds = 3'000;
    const QByteArray json = test::exampleJson();
    QRandomGenerator random(20260301);
    int accepted = 0;

    for (int i = 0; i < kRounds; ++i) {
        QByteArray changed = json;
        const auto at = random.bounded(static_cast<int>(changed.size()));
        const auto byte = static_cast<char>(random.bounded(256));
        CAPTURE(at, int {byte});
        switch (random.bounded(3)) {
        case 0:
            changed[at] = byte;
            break;
        case 1:
            changed.insert(at, byte);
            break;
        default:
            changed.remove(at, 1);
            break;
        }
        checkOutcome(changed);
        accepted += readBundle(changed, test::builtIn(), test::kToday).bundle.has_value() ? 1 : 0;
    }

    // The test has teeth only if both outcomes occur.
    CHECK(accepted > 0);
    CHECK(accepted < kRounds);
}

TEST_CASE("A changed number never leads to a bundle that breaks the rules", "[bundle][unhappy]")
{
    const QByteArray json = test::exampleJson();
    const std::vector<QByteArray> numbers {"-1",
                                           "0",
                                           "-0",
                                           "1.5",
                                           "4.0",
                                           "1e2",
                                           "255",
                                           "256",
                                           "65536",
                                           "2147483648",
                                           "4294967297",
                                           "9223372036854775808",
                                           "18446744073709551616",
                                           "1e300",
                                           "1e-300",
                                           "true",
                                           "null",
                                           R"("3")"};
    for (qsizetype at = 0; at < json.size(); ++at) {
        const bool begins = json[at] >= '0' && json[at] <= '9' && at > 0 && json[at - 1] == ' ';
        if (!begins) {
            continue;
        }
        qsizetype end = at;
        while (json[end] >= '0' && json[end] <= '9') {
            ++end;
        }
        for (const QByteArray& number : numbers) {
            CAPTURE(at, number);
            QByteArray changed = json;
            checkOutcome(changed.replace(at, end - at, number));
        }
    }
}

TEST_CASE("Nesting a million deep is refused at the limit", "[bundle][unhappy]")
{
    constexpr int kMillion = 1'000'000;
    const QByteArray head = R"({"format": "backbridge-bundle", "version": 1, "clients": [], "x": )";
    const std::vector<QByteArray> deep {
        repeated("[", kMillion),
        repeated(R"({"a":)", kMillion),
        repeated("[", kMillion) + repeated("]", kMillion),
        head + repeated("[", kMillion) + repeated("]", kMillion) + '}',
        head + repeated(R"([{"a":)", kMillion) + '1' + repeated("}]", kMillion) + '}',
    };
    for (const QByteArray& json : deep) {
        const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
        CHECK_FALSE(result.bundle.has_value());
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].kind == ProblemKind::TooLarge);
        CHECK(result.problems[0].text.contains(QStringLiteral("32")));
    }
}

TEST_CASE("Unknown fields may nest to the limit and no deeper", "[bundle]")
{
    const QByteArray head = R"({"format": "backbridge-bundle", "version": 1, "x": )";
    const QByteArray tail =
        R"(, "exported_at": "2026-01-01T00:00:00Z", "clients": [{"id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "name": "A"}]})";
    const auto nested = [&](int depth) {
        return head + repeated("[", depth) + repeated("]", depth) + tail;
    };

    const BundleResult deepest =
        readBundle(nested(exchange::kMaxBundleDepth - 1), test::builtIn(), test::kToday);
    const BundleResult tooDeep = readBundle(nested(exchange::kMaxBundleDepth), test::builtIn(), test::kToday);

    REQUIRE(deepest.bundle.has_value());
    CHECK(
        exchange::writeBundle(*deepest.bundle).contains(R"("x": )" + repeated("[", 31) + repeated("]", 31)));
    REQUIRE_FALSE(tooDeep.bundle.has_value());
    CHECK(tooDeep.problems[0].kind == ProblemKind::TooLarge);
}

TEST_CASE("A file of 200 MB is refused for its size before it is read", "[bundle][unhappy]")
{
    constexpr qsizetype k200Megabytes = 200'000'000;
    const QByteArray json(k200Megabytes, '[');

    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);

    CHECK_FALSE(result.bundle.has_value());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].kind == ProblemKind::TooLarge);
    CHECK(sentence(result.problems[0]) == QStringLiteral("the file is larger than 128 MiB"));
}

TEST_CASE("A file of too many values is refused before they fill the memory", "[bundle][unhappy]")
{
    constexpr int kTenMillion = 10'000'000;
    const QByteArray json = '[' + repeated("0,", kTenMillion) + "0]";

    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);

    CHECK_FALSE(result.bundle.has_value());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].kind == ProblemKind::TooLarge);
}

TEST_CASE("Endless entries, words and unknown fields end in a problem, not in a crash", "[bundle][unhappy]")
{
    constexpr int kMany = 200'000;
    const QByteArray head =
        R"({"format": "backbridge-bundle", "version": 1, "exported_at": "2026-01-01T00:00:00Z", )"
        R"("clients": [{"id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "name": "A", )";
    QByteArray fields;
    for (int i = 0; i < kMany; ++i) {
        fields += R"("x)" + QByteArray::number(i) + R"(":0,)";
    }
    const std::vector<QByteArray> files {
        head
            + R"("sessions": [{"id": "a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01", "date": "2026-01-05", "entries": [)"
            + repeated(R"({"exercise": "bridge"},)", kMany) + R"({"exercise": "bridge"}]}]}]})",
        head + R"("care_tags": [)" + repeated(R"("flare",)", kMany) + R"("flare"]}]})",
        head + fields + R"("y": 0}]})",
    };
    for (const QByteArray& json : files) {
        const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
        CHECK_FALSE(result.bundle.has_value());
        REQUIRE_FALSE(result.problems.empty());
        CHECK(result.problems[0].kind == ProblemKind::TooLarge);
    }
}
