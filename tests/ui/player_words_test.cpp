#include "backbridge/domain/library.h"
#include "backbridge/exchange/exercise_file.h"
#include "support/catch.h"
#include "ui/player/player_words.h"
#include "ui/player/tones.h"

using namespace backbridge;
using namespace backbridge::ui;
using namespace Qt::StringLiterals;

namespace {

Prescription prescribed(const char* exercise, int sets, int reps, Side side)
{
    Prescription prescription;
    prescription.exercise = ExerciseId {QString::fromLatin1(exercise)};
    prescription.dose.sets = sets;
    prescription.dose.reps = reps;
    prescription.dose.side = side;
    prescription.dose.restSeconds = 30;
    return prescription;
}

/// The player of these exercises, `seconds` after it began.
Player playerAfter(const std::vector<Prescription>& prescriptions, int seconds)
{
    Player player(beginRun({}, prescriptions));
    for (int second = 0; second <= seconds; ++second) {
        player.advanceTo(1000LL * second);
    }
    return player;
}

std::string marks(const PlayerPicture& picture)
{
    std::string text;
    for (const RoundMark mark : picture.marks) {
        text += mark == RoundMark::Done  ? 'd'
            : mark == RoundMark::Present ? 'p'
            : mark == RoundMark::Open    ? 'o'
                                         : '-';
    }
    return text;
}

} // namespace

TEST_CASE("A rest shows what comes, and what comes after that", "[player_words]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    const Player player =
        playerAfter({prescribed("bridge", 1, 2, Side::Both), prescribed("clam", 2, 8, Side::PerSide),
                     prescribed("box_squat", 3, 8, Side::Both)},
                    10 + 10 + 5);
    const PlayerPicture picture = pictureOf(player, library, nullptr);
    CHECK(picture.exercise == u"Clamshell"_s);
    CHECK(picture.place == u"2 of 3"_s);
    CHECK(picture.rounds == u"Set 1 of 2"_s);
    CHECK(picture.side == u"Left side"_s);
    CHECK(picture.otherSide == u"then right"_s);
    CHECK(picture.mirrored);
    CHECK(picture.counter == u"25"_s);
    CHECK(picture.word == u"Rest"_s);
    CHECK(picture.nextName == u"Box squat"_s);
    CHECK(picture.nextDose == u"3 × 8"_s);
    CHECK_FALSE(picture.moment);
}

TEST_CASE("Sides that take turns show whose turn it is with its own parts", "[player_words]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    const std::vector<Prescription> birdDog {prescribed("bird_dog", 1, 4, Side::Alternating)};
    PlayerPicture picture = pictureOf(playerAfter(birdDog, 11), library, nullptr);
    CHECK(picture.side == u"Left side"_s);
    CHECK(picture.parts.size() == 3);
    CHECK(picture.parts.front().filled == 0.5);
    picture = pictureOf(playerAfter(birdDog, 10 + 6), library, nullptr);
    CHECK(picture.side == u"Right side"_s);
    CHECK(picture.otherSide == u"then left"_s);
    CHECK(picture.counter == u"1"_s);
    CHECK(picture.parts.size() == 3);
    CHECK(picture.parts.front().filled == 0.5);
    CHECK(picture.nextName == u"The session is done"_s);
}

TEST_CASE("Each round has a mark that tells what became of it", "[player_words]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    Player player = playerAfter({prescribed("bridge", 4, 2, Side::Both)}, 10 + 10);
    player.skip();
    CHECK(marks(pictureOf(player, library, nullptr)) == "d-po");
}

TEST_CASE("A hold goes into its pose and stays there", "[player_words]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    Prescription hold;
    hold.exercise = ExerciseId {u"bridge_hold"_s};
    hold.dose.sets = 1;
    hold.dose.holdSeconds = 20;
    const Figure* none = nullptr;
    PlayerPicture picture = pictureOf(playerAfter({hold}, 10 + 15), library, none);
    CHECK(picture.counter == u"5"_s);
    CHECK(picture.beside == u"of 20 seconds"_s);
    CHECK(picture.word == u"Hold"_s);
}

TEST_CASE("What is spoken says counts, sides and what comes", "[player_words]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    const Player player = playerAfter(
        {prescribed("bridge", 1, 2, Side::Both), prescribed("clam", 2, 8, Side::PerSide)}, 10 + 10);
    const auto said = [&](PlayerEvent::Kind kind, int value) {
        return spokenText({kind, value}, player, library).toStdString();
    };
    CHECK(said(PlayerEvent::Kind::RepDone, 7) == "7");
    CHECK(said(PlayerEvent::Kind::HoldSecond, 20) == "20");
    CHECK(said(PlayerEvent::Kind::HoldSecond, 17).empty());
    CHECK(said(PlayerEvent::Kind::HoldSecond, 3) == "3");
    CHECK(said(PlayerEvent::Kind::SideBegan, 1) == "Right");
    CHECK(said(PlayerEvent::Kind::RestBegan, 0) == "Rest. Next: Clamshell. Left side. 8 repetitions.");
    CHECK(said(PlayerEvent::Kind::Tick, 3).empty());
}

TEST_CASE("Tones begin and end in silence, differ, and are not too loud", "[player_words][sound]")
{
    std::vector<QByteArray> all;
    for (const Tone tone : {Tone::CountIn, Tone::Work, Tone::Rest, Tone::SideChange, Tone::End}) {
        const QByteArray bytes = toneSamples(tone);
        REQUIRE(bytes.size() % 2 == 0);
        const auto* samples = reinterpret_cast<const qint16*>(bytes.constData());
        const qsizetype count = bytes.size() / 2;
        CHECK(count > kToneRate / 20);
        CHECK(count < kToneRate);
        CHECK(std::abs(samples[0]) < 40);
        CHECK(std::abs(samples[count - 1]) < 40);
        int loudest = 0;
        for (qsizetype index = 0; index < count; ++index) {
            loudest = std::max(loudest, std::abs(int {samples[index]}));
        }
        CHECK(loudest > 10'000);
        CHECK(loudest < 14'000);
        CHECK(std::find(all.begin(), all.end(), bytes) == all.end());
        all.push_back(bytes);
    }
}
