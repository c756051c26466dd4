#include "backbridge/domain/exercise_search.h"
#include "backbridge/domain/library.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

ExerciseLibrary smallLibrary()
{
    Exercise bridge = exercise("bridge", Family::Bridge, 1);
    bridge.name = u"Bridge"_s;
    bridge.aliases = QStringList {u"glute bridge"_s, u"hip raise"_s};
    bridge.equipment = {Equipment::Mat};
    bridge.careTags = {CareTag::SupineNotOk, CareTag::Pregnancy};
    bridge.cues = QStringList {u"Press through your heels."_s};

    Exercise march = exercise("bridge_march", Family::Bridge, 3);
    march.name = u"Marching bridge"_s;
    march.equipment = {Equipment::Mat};
    march.primaryMuscles = {Muscle::Hamstrings};
    march.secondaryMuscles = {Muscle::Obliques};

    Exercise squat = exercise("box_squat", Family::Squat, 3);
    squat.name = u"Box squat"_s;
    squat.equipment = {Equipment::Chair};
    squat.primaryMuscles = {Muscle::Quadriceps};
    squat.cues = QStringList {u"Sit down, touch the chair and bridge the gap."_s};
    squat.settings = {Setting::Home};

    Exercise split = exercise("split_squat", Family::Lunge, 4);
    split.name = u"Élan split-squat"_s;
    split.fullName = u"Static lunge"_s;
    split.aliases = QStringList {u"Böck’s bridge lunge"_s};
    split.setup = u"Stand tall with one foot forward."_s;
    split.settings = {Setting::Gym};

    return ExerciseLibrary({bridge, march, squat, split});
}

std::string found(const ExerciseFilter& filter)
{
    const ExerciseLibrary library = smallLibrary();
    std::string result;
    for (const Exercise* exercise : ExerciseSearch(library).find(filter)) {
        result += exercise->id.value.toStdString() + ' ';
    }
    return result;
}

std::string foundByText(const QString& text)
{
    ExerciseFilter filter;
    filter.text = text;
    return found(filter);
}

} // namespace

TEST_CASE("texts are compared in lower case without accents and punctuation", "[search]")
{
    CHECK(foldForSearch(u"Élan  SPLIT-squat!"_s).toStdString() == "elan split squat");
    CHECK(foldForSearch(u"E\u0301lan"_s).toStdString() == "elan");
    CHECK(foldForSearch(u"  (Böck’s) "_s).toStdString() == "bock s");
    CHECK(foldForSearch(u"½ ﬁt ²"_s).toStdString() == "1 2 fit 2");
    CHECK(foldForSearch(u"ŁÓDŹ ΔΈΛΤΑ Шаг"_s) == u"łodz δελτα шаг"_s);
    CHECK(foldForSearch(u"走る😀"_s).contains(u"走る"_s));
    CHECK(foldForSearch(QString()).isEmpty());
    CHECK(foldForSearch(u" …!? "_s).isEmpty());
}

TEST_CASE("folding a folded text changes nothing", "[search]")
{
    for (const QString& text :
         {u"Élan  SPLIT-squat!"_s, u"½ ﬁt ²"_s, u"ẞ Straße İstanbul"_s, u"走る😀"_s, u"a·b"_s}) {
        const QString once = foldForSearch(text);
        CAPTURE(text);
        CHECK(foldForSearch(once) == once);
    }
}

TEST_CASE("a search without words finds everything in the library's order", "[search]")
{
    CHECK(foundByText(QString()) == "bridge bridge_march box_squat split_squat ");
    CHECK(foundByText(u"  ,; "_s) == "bridge bridge_march box_squat split_squat ");
}

TEST_CASE("a search finds by name whatever the case and the accents", "[search]")
{
    CHECK(foundByText(u"MARCH"_s) == "bridge_march ");
    CHECK(foundByText(u"elan"_s) == "split_squat ");
    CHECK(foundByText(u"ÉLAN split"_s) == "split_squat ");
    CHECK(foundByText(u"split-squat"_s) == "split_squat ");
    CHECK(foundByText(u"yoga"_s).empty());
}

TEST_CASE("a search finds by the start of a word and within it", "[search]")
{
    CHECK(foundByText(u"brid"_s) == "bridge bridge_march split_squat box_squat ");
    CHECK(foundByText(u"quat"_s) == "box_squat split_squat ");
}

TEST_CASE("every word must be found, each wherever it is", "[search]")
{
    CHECK(foundByText(u"bridge march"_s) == "bridge_march ");
    CHECK(foundByText(u"march bridge"_s) == "bridge_march ");
    CHECK(foundByText(u"glute heels"_s) == "bridge ");
    CHECK(foundByText(u"bridge yoga"_s).empty());
}

TEST_CASE("a search finds by alias, muscle, cue, family, equipment and start", "[search]")
{
    CHECK(foundByText(u"hip raise"_s) == "bridge ");
    CHECK(foundByText(u"bock"_s) == "split_squat ");
    CHECK(foundByText(u"back of the thigh"_s) == "bridge_march ");
    CHECK(foundByText(u"hamstrings"_s) == "bridge_march ");
    CHECK(foundByText(u"side of the trunk"_s) == "bridge_march ");
    CHECK(foundByText(u"heels"_s) == "bridge ");
    CHECK(foundByText(u"lunge"_s) == "split_squat ");
    CHECK(foundByText(u"mat"_s) == "bridge bridge_march ");
    CHECK(foundByText(u"stand tall"_s) == "split_squat ");
    CHECK(foundByText(u"static"_s) == "split_squat ");
}

TEST_CASE("one slip in a word is let pass where the word as typed is nowhere", "[search]")
{
    CHECK(foundByText(u"hamstirngs"_s) == "bridge_march "); // two swapped
    CHECK(foundByText(u"mraching"_s) == "bridge_march ");
    CHECK(foundByText(u"marxhing"_s) == "bridge_march "); // another one
    CHECK(foundByText(u"machin"_s) == "bridge_march "); // one less, and still being typed
    CHECK(foundByText(u"maarching brige"_s) == "bridge_march "); // one too many, and one in each word
    CHECK(foundByText(u"squatt"_s) == "box_squat split_squat ");
    CHECK(foundByText(u"arching brigde"_s) == "bridge_march "); // beside a part that is typed right
}

TEST_CASE("a slip does not make another word of a short one, nor any of what is typed right", "[search]")
{
    CHECK(foundByText(u"mad"_s).empty()); // not "mat"
    CHECK(foundByText(u"marrrching"_s).empty());
    CHECK(foundByText(u"bridge"_s) == "bridge bridge_march split_squat box_squat ");
    CHECK(foundByText(u"bocks"_s) == "split_squat "); // folded: "bock s"
}

TEST_CASE("names come before aliases and aliases before the rest, each in the library's order", "[search]")
{
    // "bridge" is in two names, in an alias of split_squat and in a cue of box_squat.
    CHECK(foundByText(u"bridge"_s) == "bridge bridge_march split_squat box_squat ");
}

TEST_CASE("words at the start of a name's words come before words inside them", "[search]")
{
    Exercise raise = exercise("raise");
    raise.name = u"Clamshell raise"_s;
    Exercise shell = exercise("shell");
    shell.name = u"Open shell"_s;
    Exercise both = exercise("both");
    both.name = u"Shell and clamshell"_s;
    Exercise alias = exercise("alias");
    alias.aliases = QStringList {u"shell"_s};
    const ExerciseLibrary library({raise, alias, shell, both});
    ExerciseFilter filter;

    const auto order = [&] {
        std::string result;
        for (const Exercise* each : ExerciseSearch(library).find(filter)) {
            result += each->id.value.toStdString() + ' ';
        }
        return result;
    };

    filter.text = u"shell"_s;
    CHECK(order() == "shell both raise alias ");
    filter.text = u"shel rai"_s;
    CHECK(order() == "raise ");
}

TEST_CASE("each filter narrows alone", "[search]")
{
    ExerciseFilter filter;

    SECTION("by family")
    {
        filter.family = Family::Bridge;
        CHECK(found(filter) == "bridge bridge_march ");
        filter.family = Family::Support;
        CHECK(found(filter).empty());
    }
    SECTION("by setting")
    {
        filter.setting = Setting::Home;
        CHECK(found(filter) == "bridge bridge_march box_squat ");
        filter.setting = Setting::Gym;
        CHECK(found(filter) == "bridge bridge_march split_squat ");
    }
    SECTION("by greatest level")
    {
        filter.maxLevel = 1;
        CHECK(found(filter) == "bridge ");
        filter.maxLevel = 3;
        CHECK(found(filter) == "bridge bridge_march box_squat ");
    }
    SECTION("by equipment at hand, of which all that is needed must be there")
    {
        filter.equipmentAtHand = std::vector<Equipment>();
        CHECK(found(filter) == "split_squat ");
        filter.equipmentAtHand = std::vector {Equipment::Chair, Equipment::Wall};
        CHECK(found(filter) == "box_squat split_squat ");
        filter.equipmentAtHand = std::vector {Equipment::Mat, Equipment::Chair};
        CHECK(found(filter) == "bridge bridge_march box_squat split_squat ");
    }
    SECTION("by what to avoid")
    {
        filter.avoid = {CareTag::Pregnancy};
        CHECK(found(filter) == "bridge_march box_squat split_squat ");
        filter.avoid = {CareTag::NeckPain};
        CHECK(found(filter) == "bridge bridge_march box_squat split_squat ");
    }
}

TEST_CASE("filters and words narrow together", "[search]")
{
    ExerciseFilter filter;
    filter.text = u"bridge"_s;
    filter.setting = Setting::Home;
    filter.maxLevel = 3;
    filter.avoid = {CareTag::SupineNotOk};

    CHECK(found(filter) == "bridge_march box_squat ");
}
