#include "backbridge/domain/pain_note.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

std::optional<PainNote::Kind> kind(std::optional<int> before, std::optional<int> highest,
                                   std::optional<int> after)
{
    const auto note = painNote(before, highest, after);
    return note ? std::optional(note->kind) : std::nullopt;
}

} // namespace

TEST_CASE("A pain note needs the highest pain and something to compare it with", "[domain][pain]")
{
    CHECK_FALSE(painNote(std::nullopt, std::nullopt, std::nullopt));
    CHECK_FALSE(painNote(3, std::nullopt, 3));
    CHECK_FALSE(painNote(std::nullopt, 4, std::nullopt));
    CHECK(kind(std::nullopt, 6, std::nullopt) == PainNote::Kind::StopSign);
}

TEST_CASE("A pain note tells a small rise from a stop sign", "[domain][pain]")
{
    CHECK(kind(3, 3, 3) == PainNote::Kind::Steady);
    CHECK(kind(3, 4, 3) == PainNote::Kind::Rise);
    CHECK(kind(3, 5, std::nullopt) == PainNote::Kind::Rise);
    CHECK(kind(2, 5, 2) == PainNote::Kind::StopSign);
    CHECK(kind(5, 6, 5) == PainNote::Kind::StopSign);
    CHECK(kind(6, 6, 6) == PainNote::Kind::StopSign);
    CHECK(kind(0, 10, 10) == PainNote::Kind::StopSign);
}

TEST_CASE("A highest pain below the others is asked about", "[domain][pain]")
{
    CHECK(kind(4, 3, 3) == PainNote::Kind::Unlikely);
    CHECK(kind(3, 4, 5) == PainNote::Kind::Unlikely);
}

TEST_CASE("A pain note states the change, and its source when it has a rule", "[domain][pain]")
{
    const auto rise = painNote(3, 4, 3);
    REQUIRE(rise);
    CHECK(rise->text
          == QStringLiteral("Up by 1 during the session. Fine if it has settled by the next morning."));
    CHECK_FALSE(rise->source.isEmpty());

    const auto stop = painNote(2, 6, 2);
    REQUIRE(stop);
    CHECK(stop->text.startsWith(QStringLiteral("Up by 4 during the session, to 6.")));

    CHECK(painNote(6, 6, 6)->text.startsWith(QStringLiteral("At 6 during the session.")));
    CHECK(painNote(3, 3, 3)->source.isEmpty());
}

TEST_CASE("pain before a session speaks for the lighter version from 6, for no load from 8", "[pain_note]")
{
    CHECK(startAdvice(std::nullopt) == StartAdvice::None);
    CHECK(startAdvice(0) == StartAdvice::None);
    CHECK(startAdvice(5) == StartAdvice::None);
    CHECK(startAdvice(6) == StartAdvice::Lighter);
    CHECK(startAdvice(7) == StartAdvice::Lighter);
    CHECK(startAdvice(8) == StartAdvice::NotToday);
    CHECK(startAdvice(10) == StartAdvice::NotToday);
}

TEST_CASE("pain during asks to stop above 5, and from a rise of 3 on", "[pain_note]")
{
    CHECK_FALSE(asksToStop(std::nullopt, 5));
    CHECK(asksToStop(std::nullopt, 6));
    CHECK_FALSE(asksToStop(2, 4));
    CHECK(asksToStop(2, 5));
    CHECK_FALSE(asksToStop(5, 5));
    CHECK(asksToStop(6, 6));
}
