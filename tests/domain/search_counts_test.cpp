#include "backbridge/domain/exercise_search.h"
#include "backbridge/domain/library.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

// What a search leaves out and why, and how many would remain with other filters.

namespace {

/// Five exercises that differ in every part of the filter.
ExerciseLibrary fiveExercises()
{
    Exercise bridge = exercise("bridge", Family::Bridge, 1);
    bridge.equipment = {Equipment::Mat};
    bridge.position = Position::Supine;
    bridge.careTags = {CareTag::SupineNotOk, CareTag::Pregnancy};

    Exercise step = exercise("step_up", Family::Lunge, 3);
    step.equipment = {Equipment::Step, Equipment::HandSupport};
    step.position = Position::Standing;
    step.side = Side::PerSide;
    step.primaryMuscles = {Muscle::Quadriceps};
    step.secondaryMuscles = {Muscle::GluteusMedius};
    step.careTags = {CareTag::BalanceRisk};

    Exercise walk = exercise("band_walk", Family::Support, 3);
    walk.equipment = {Equipment::LoopBand};
    walk.position = Position::Standing;
    walk.side = Side::Alternating;
    walk.primaryMuscles = {Muscle::GluteusMedius};
    walk.settings = {Setting::Gym};

    Exercise squeeze = exercise("squeeze", Family::Support, 1);
    squeeze.position = Position::Any;

    Exercise old = exercise("old_squeeze", Family::Support, 1);
    old.archived = true;
    return ExerciseLibrary({bridge, step, walk, squeeze, old});
}

SearchResult search(const ExerciseFilter& filter)
{
    static const ExerciseLibrary library = fiveExercises();
    static const ExerciseSearch exerciseSearch(library);
    return exerciseSearch.search(filter);
}

std::string found(const ExerciseFilter& filter)
{
    std::string result;
    for (const Exercise* exercise : search(filter).found) {
        result += exercise->id.value.toStdString() + ' ';
    }
    return result;
}

/// "step_up: step hand_support, balance_risk" for each that is left out, one a line.
std::string leftOut(const ExerciseFilter& filter)
{
    QStringList lines;
    for (const LeftOut& each : search(filter).leftOut) {
        QStringList missing;
        for (const Equipment item : each.reasons.missing) {
            missing << wordFor(item);
        }
        QStringList avoided;
        for (const CareTag tag : each.reasons.avoided) {
            avoided << wordFor(tag);
        }
        lines << each.exercise->id.value + u": "_s + missing.join(u' ') + u", "_s + avoided.join(u' ');
    }
    return lines.join(u'\n').toStdString();
}

template <typename E>
std::size_t at(E value)
{
    return static_cast<std::size_t>(value);
}

ExerciseFilter withText(const QString& text)
{
    ExerciseFilter filter;
    filter.text = text;
    return filter;
}

} // namespace

TEST_CASE("the position, the muscle, the side and the least level narrow", "[search]")
{
    ExerciseFilter filter;

    SECTION("position, which one that can be done in any fits too")
    {
        filter.position = Position::Standing;
        CHECK(found(filter) == "step_up band_walk squeeze ");
    }
    SECTION("muscle, primary or secondary")
    {
        filter.muscle = Muscle::GluteusMedius;
        CHECK(found(filter) == "step_up band_walk ");
    }
    SECTION("one side at a time, or sides that take turns")
    {
        filter.oneSide = true;
        CHECK(found(filter) == "step_up band_walk ");
    }
    SECTION("levels from and up to")
    {
        filter.minLevel = 2;
        CHECK(found(filter) == "step_up band_walk ");
        filter.maxLevel = 2;
        CHECK(found(filter).empty());
    }
    SECTION("several care tags, each of which is avoided")
    {
        filter.avoid = {CareTag::Pregnancy, CareTag::BalanceRisk};
        CHECK(found(filter) == "band_walk squeeze ");
    }
}

TEST_CASE("archived exercises are found only when they are asked for", "[search]")
{
    ExerciseFilter filter = withText(u"squeeze"_s);
    CHECK(found(filter) == "squeeze ");
    CHECK(search(filter).offered == 4);

    filter.archived = true;

    CHECK(found(filter) == "old_squeeze ");
    CHECK(search(filter).offered == 1);
}

TEST_CASE("what is missing or avoided is left out with its reasons, in the order of what is found",
          "[search]")
{
    ExerciseFilter filter;
    filter.equipmentAtHand = std::vector {Equipment::Mat};
    filter.avoid = {CareTag::Pregnancy, CareTag::BalanceRisk};

    CHECK(found(filter) == "squeeze ");
    CHECK(leftOut(filter)
          == "bridge: , pregnancy\n"
             "step_up: step hand_support, balance_risk\n"
             "band_walk: loop_band, ");

    filter.text = u"band"_s; // in the name of one, in the equipment of another
    CHECK(found(filter).empty());
    CHECK(leftOut(filter) == "band_walk: loop_band, ");
}

TEST_CASE("what another part of the filter keeps out is not left out with a reason", "[search]")
{
    ExerciseFilter filter;
    filter.equipmentAtHand = std::vector<Equipment>();
    filter.family = Family::Bridge;

    CHECK(leftOut(filter) == "bridge: mat, ");
    filter.setting = Setting::Home;
    filter.family.reset();
    CHECK(leftOut(filter) == "bridge: mat, \nstep_up: step hand_support, ");
}

TEST_CASE("what is typed right and left out is not taken for a slip", "[search]")
{
    ExerciseFilter filter = withText(u"step"_s);
    filter.equipmentAtHand = std::vector<Equipment>();

    CHECK(found(filter).empty());
    CHECK(leftOut(filter) == "step_up: step hand_support, ");

    filter.text = u"brigde"_s;
    CHECK(leftOut(filter) == "bridge: mat, ");
}

TEST_CASE("counts say how many would remain with each value of each filter", "[search]")
{
    SECTION("with nothing narrowed")
    {
        const FilterCounts counts = search({}).counts;

        CHECK(counts.anyFamily == 4);
        CHECK(counts.family == std::array {1, 0, 1, 2});
        CHECK(counts.setting == std::array {3, 4});
        CHECK(counts.level == std::array {2, 0, 2, 0, 0});
        CHECK(counts.position.at(at(Position::Standing)) == 3);
        CHECK(counts.position.at(at(Position::Prone)) == 1);
        CHECK(counts.muscle.at(at(Muscle::GluteusMedius)) == 2);
        CHECK(counts.muscle.at(at(Muscle::Calves)) == 0);
        CHECK(counts.oneSide == 2);
        CHECK(counts.equipment.at(at(Equipment::Mat)) == 2); // bridge and squeeze
        CHECK(counts.equipment.at(at(Equipment::Step)) == 1); // a step alone is not enough for step_up
        CHECK(counts.avoid.at(at(CareTag::Pregnancy)) == 3);
        CHECK(counts.avoid.at(at(CareTag::NeckPain)) == 4);
    }
    SECTION("with other parts narrowed, of which each count leaves out its own")
    {
        ExerciseFilter filter;
        filter.family = Family::Support;
        filter.position = Position::Standing;
        filter.equipmentAtHand = std::vector {Equipment::Step};
        filter.avoid = {CareTag::BalanceRisk};

        const FilterCounts counts = search(filter).counts;

        REQUIRE(found(filter) == "squeeze ");
        CHECK(counts.anyFamily == 1); // step_up needs a hand support and is avoided
        CHECK(counts.family == std::array {0, 0, 0, 1});
        CHECK(counts.anyPosition == 1);
        CHECK(counts.level == std::array {1, 0, 0, 0, 0});
        CHECK(counts.equipment.at(at(Equipment::LoopBand)) == 2);
        CHECK(counts.equipment.at(at(Equipment::Step)) == 1);
        CHECK(counts.avoid.at(at(CareTag::Pregnancy)) == 1);
    }
    SECTION("of what the text finds")
    {
        const FilterCounts counts = search(withText(u"squeeze"_s)).counts;

        CHECK(counts.family == std::array {0, 0, 0, 1});
        CHECK(counts.anyMuscle == 1);
    }
}

TEST_CASE("each count is what a search with that value finds", "[search]")
{
    ExerciseFilter base;
    base.equipmentAtHand = std::vector {Equipment::Mat, Equipment::LoopBand};
    base.avoid = {CareTag::FrontKneePain};
    for (const auto& text : {QString(), u"s"_s, u"gluteus"_s}) {
        base.text = text;
        const FilterCounts counts = search(base).counts;
        CAPTURE(text);
        const auto remaining = [&base](auto change) {
            ExerciseFilter changed = base;
            change(changed);
            return static_cast<int>(search(changed).found.size());
        };

        for (const auto& [family, word] : EnumWords<Family>::kWords) {
            CHECK(counts.family.at(at(family))
                  == remaining([family = family](ExerciseFilter& filter) { filter.family = family; }));
        }
        for (const auto& [muscle, word] : EnumWords<Muscle>::kWords) {
            CHECK(counts.muscle.at(at(muscle))
                  == remaining([muscle = muscle](ExerciseFilter& filter) { filter.muscle = muscle; }));
        }
        for (const auto& [position, word] : EnumWords<Position>::kWords) {
            if (position != Position::Any) {
                CHECK(counts.position.at(at(position))
                      == remaining(
                          [position = position](ExerciseFilter& filter) { filter.position = position; }));
            }
        }
        for (const auto& [item, word] : EnumWords<Equipment>::kWords) {
            CHECK(counts.equipment.at(at(item)) == remaining([item = item](ExerciseFilter& filter) {
                      filter.equipmentAtHand->push_back(item);
                  }));
        }
        for (const auto& [tag, word] : EnumWords<CareTag>::kWords) {
            CHECK(counts.avoid.at(at(tag))
                  == remaining([tag = tag](ExerciseFilter& filter) { filter.avoid.push_back(tag); }));
        }
        for (int level = 1; level <= 5; ++level) {
            CHECK(counts.level.at(static_cast<std::size_t>(level) - 1)
                  == remaining([level](ExerciseFilter& filter) {
                         filter.minLevel = level;
                         filter.maxLevel = level;
                     }));
        }
        CHECK(counts.oneSide == remaining([](ExerciseFilter& filter) { filter.oneSide = true; }));
    }
}
