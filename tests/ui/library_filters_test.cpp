#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

#include "ui/controls/chip.h"
#include "ui/library_fixture.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

// What narrows the library: by chips and lists, and by what a client has and avoids.

namespace {

QMenu& openList(const LibraryFixture& f, const char* chip)
{
    click(f.page, chip);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    return *menu;
}

/// Chooses the entry whose words begin so.
void choose(QMenu& menu, const QString& words)
{
    const QList<QAction*> actions = menu.actions();
    const auto wanted = std::find_if(actions.begin(), actions.end(), [&words](const QAction* each) {
        return each->text().startsWith(words);
    });
    REQUIRE(wanted != actions.end());
    QTest::mouseClick(&menu, Qt::LeftButton, Qt::NoModifier, menu.actionGeometry(*wanted).center());
    settle();
}

template <typename T>
bool contains(const std::vector<T>& values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

QString words(const LibraryFixture& f, const char* label)
{
    return part<QLabel>(f.page, label).text();
}

/// A client who has a mat and a chair and avoids kneeling.
Client careful(LibraryFixture& f)
{
    Client client = f.data.addClient();
    client.equipment = std::vector {Equipment::Mat, Equipment::Chair};
    client.careTags = {CareTag::KneelingNotOk};
    return f.data.workspace.saveClient(client);
}

} // namespace

TEST_CASE("A family chip narrows to its family, the one for all widens again", "[library]")
{
    LibraryFixture f;

    SECTION("by mouse")
    {
        click(f.page, "family_lunge");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "family_all");
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
    }

    REQUIRE_FALSE(f.cards().isEmpty());
    for (const QString& id : f.cards()) {
        CHECK(f.data.workspace.library().find({id})->family == Family::Lunge);
    }

    click(f.page, "family_all");

    CHECK(f.cards().size() == librarySize(f.data));
}

TEST_CASE("At home and in the gym exclude each other", "[library]")
{
    LibraryFixture f;

    click(f.page, "atHome");
    click(f.page, "inGym");

    CHECK_FALSE(part<Chip>(f.page, "atHome").isChecked());
    for (const QString& id : f.cards()) {
        const std::vector<Setting>& settings = f.data.workspace.library().find({id})->settings;
        CHECK(std::find(settings.begin(), settings.end(), Setting::Gym) != settings.end());
    }
}

TEST_CASE("What I have narrows to exercises that need nothing else", "[library]")
{
    LibraryFixture f;
    REQUIRE_FALSE(part(f.page, "have_mat").isVisible());

    click(f.page, "equipment");
    REQUIRE(part(f.page, "have_mat").isVisible());
    click(f.page, "have_mat");

    REQUIRE_FALSE(f.cards().isEmpty());
    for (const QString& id : f.cards()) {
        for (const Equipment item : f.data.workspace.library().find({id})->equipment) {
            CHECK(item == Equipment::Mat);
        }
    }

    click(f.page, "have_nothing");

    CHECK_FALSE(part<Chip>(f.page, "have_mat").isChecked());
    for (const QString& id : f.cards()) {
        CHECK(f.data.workspace.library().find({id})->equipment.empty());
    }
}

TEST_CASE("A greatest level is chosen from a menu", "[library]")
{
    LibraryFixture f;

    tabTo(f.page, "level");
    press(Qt::Key_Space);
    QWidget* menu = QApplication::activePopupWidget();
    REQUIRE(menu != nullptr);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) {
        QTest::keyClick(menu, key);
    }

    REQUIRE_FALSE(f.cards().isEmpty());
    for (const QString& id : f.cards()) {
        CHECK(f.data.workspace.library().find({id})->level <= 2);
    }
    CHECK(part<Chip>(f.page, "level").isChecked());
}

TEST_CASE("What the client avoids is left out until its chip is taken away", "[library]")
{
    LibraryFixture f;
    Client client = f.data.addClient();
    client.careTags = {CareTag::ProneNotOk};

    f.data.workspace.saveClient(client);

    REQUIRE(f.cards().size() < librarySize(f.data));
    click(f.page, "avoid_prone_not_ok");
    CHECK(f.cards().size() == librarySize(f.data));
    CHECK_FALSE(part(f.page, "avoid_prone_not_ok").isVisible());
}

TEST_CASE("When nothing fits, one button clears everything that narrows", "[library]")
{
    LibraryFixture f;
    Client client = f.data.addClient();
    client.careTags = {CareTag::ProneNotOk};
    f.data.workspace.saveClient(client);
    click(f.page, "family_squat");
    f.search(QStringLiteral("zebra"));
    REQUIRE(f.cards().isEmpty());
    REQUIRE(part(f.page, "noExercises").isVisible());
    REQUIRE_FALSE(f.grid().isVisible());

    click(f.page, "clearFilters");

    CHECK(f.cards().size() == librarySize(f.data));
    CHECK_FALSE(part(f.page, "noExercises").isVisible());
    CHECK(part<QLineEdit>(f.page, "exerciseSearch").text().isEmpty());
}

TEST_CASE("Position, muscle and one side narrow, and the lists say how many each would leave",
          "[library][filters]")
{
    LibraryFixture f;

    QMenu& positions = openList(f, "position");
    const QString standing = positions.actions().at(6)->text();
    choose(positions, QStringLiteral("Standing"));
    const QStringList found = f.cards();

    REQUIRE_FALSE(found.isEmpty());
    CHECK(standing == QStringLiteral("Standing\t%1").arg(found.size()));
    for (const QString& id : found) {
        const Position position = f.exercise(id).position;
        CHECK((position == Position::Standing || position == Position::Any));
    }
    CHECK(part<Chip>(f.page, "position").isChecked());

    choose(openList(f, "muscle"), QStringLiteral("Back of the thigh"));
    for (const QString& id : f.cards()) {
        const Exercise& exercise = f.exercise(id);
        CHECK((contains(exercise.primaryMuscles, Muscle::Hamstrings)
               || contains(exercise.secondaryMuscles, Muscle::Hamstrings)));
    }
    click(f.page, "oneSide");
    REQUIRE_FALSE(f.cards().isEmpty());
    for (const QString& id : f.cards()) {
        CHECK(f.exercise(id).side != Side::Both);
    }

    choose(openList(f, "position"), QStringLiteral("Any position"));
    choose(openList(f, "muscle"), QStringLiteral("Any muscle"));
    click(f.page, "oneSide");
    CHECK(f.cards().size() == librarySize(f.data));
}

TEST_CASE("What would leave nothing cannot be chosen", "[library][filters]")
{
    LibraryFixture f;
    click(f.page, "family_bridge");

    QMenu& positions = openList(f, "position");
    for (const QAction* action : positions.actions()) {
        INFO(action->text().toStdString());
        CHECK(action->isEnabled() != action->text().endsWith(QStringLiteral("\t0")));
    }
    positions.close();
}

TEST_CASE("What the client has and avoids holds as soon as the client is shown", "[library][means]")
{
    LibraryFixture f;

    careful(f);

    CHECK(part<Chip>(f.page, "equipment").text() == QStringLiteral("My equipment: mat, chair"));
    CHECK(isShown(f.page, "avoid_kneeling_not_ok"));
    for (const QString& id : f.cards()) {
        for (const Equipment item : f.exercise(id).equipment) {
            CHECK((item == Equipment::Mat || item == Equipment::Chair));
        }
        CHECK_FALSE(contains(f.exercise(id).careTags, CareTag::KneelingNotOk));
    }
    CHECK(words(f, "shownExercises")
          == QStringLiteral("%1 of %2 shown").arg(f.cards().size()).arg(librarySize(f.data)));
}

TEST_CASE("What is ticked as at hand is kept with the client and can be undone", "[library][means]")
{
    LibraryFixture f;
    const Client client = careful(f);

    SECTION("by mouse")
    {
        click(f.page, "equipment");
        click(f.page, "have_step");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "equipment");
        press(Qt::Key_Space);
        tabTo(f.page, "have_step");
        press(Qt::Key_Space);
    }

    CHECK(f.data.workspace.client(client.id)->equipment
          == std::vector {Equipment::Mat, Equipment::Chair, Equipment::Step});
    CHECK(f.cards().contains(QStringLiteral("step_up")));
    CHECK(f.done.size() == 1);

    f.data.workspace.undoStack().undo();

    CHECK_FALSE(f.cards().contains(QStringLiteral("step_up")));
    CHECK_FALSE(part<Chip>(f.page, "have_step").isChecked());

    click(f.page, "have_any");
    CHECK_FALSE(f.data.workspace.client(client.id)->equipment);
    CHECK(f.cards().contains(QStringLiteral("goblet_squat")));
}

TEST_CASE("What is ticked as to be avoided is kept with the client, all tags are there to tick",
          "[library][means]")
{
    LibraryFixture f;
    const Client client = careful(f);

    tabTo(f.page, "avoid");
    press(Qt::Key_Space);
    for (const auto& [tag, word] : EnumWords<CareTag>::kWords) {
        const QByteArray name = "mind_" + QByteArray(word.data(), word.size());
        INFO(name.toStdString());
        CHECK(part<Chip>(f.page, name).isChecked() == (tag == CareTag::KneelingNotOk));
    }
    tabTo(f.page, "mind_supine_not_ok");
    press(Qt::Key_Space);

    CHECK(f.data.workspace.client(client.id)->careTags
          == std::vector {CareTag::KneelingNotOk, CareTag::SupineNotOk});
    CHECK_FALSE(f.cards().contains(QStringLiteral("bridge")));

    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(f.page, "avoidPanel"));
    CHECK(part(f.page, "avoid").hasFocus());
}

TEST_CASE("Without a client, what is ticked holds in this view", "[library][means]")
{
    LibraryFixture f;

    click(f.page, "avoid");
    click(f.page, "mind_kneeling_not_ok");

    CHECK(isShown(f.page, "avoid_kneeling_not_ok"));
    CHECK_FALSE(f.cards().contains(QStringLiteral("bird_dog")));
    CHECK(f.done.isEmpty());
}

TEST_CASE("A chip's cross takes it out of the view until the library is opened anew, not from the client",
          "[library][means]")
{
    LibraryFixture f;
    const Client client = careful(f);
    const auto before = f.cards().size();

    click(f.page, "avoid_kneeling_not_ok");

    CHECK(f.cards().size() > before);
    CHECK(f.data.workspace.client(client.id)->careTags == client.careTags);
    CHECK(part(f.page, "avoid").hasFocus());

    SECTION("and it stays out on the way back from an exercise")
    {
        f.grid().setFocus();
        press(Qt::Key_Return);
        leave(f.page);
        showPage(f.page);
        CHECK_FALSE(isShown(f.page, "avoid_kneeling_not_ok"));
    }
    SECTION("and is back when the library is opened anew")
    {
        leave(f.page);
        showPage(f.page);
        CHECK(isShown(f.page, "avoid_kneeling_not_ok"));
        CHECK(f.cards().size() == before);
    }
}

TEST_CASE("Another client brings other means", "[library][means]")
{
    LibraryFixture f;
    careful(f);
    const Client other = f.data.addClient(QStringLiteral("Amara Gill"));

    f.data.workspace.setCurrentClient(other.id);

    CHECK(part<Chip>(f.page, "equipment").text() == QStringLiteral("My equipment"));
    CHECK_FALSE(isShown(f.page, "avoid_kneeling_not_ok"));
    CHECK(f.cards().size() == librarySize(f.data));
}

TEST_CASE("What is left out is counted below, and shown with its reasons when asked for", "[library][means]")
{
    LibraryFixture f;
    careful(f);
    const auto fitting = f.cards().size();
    const auto leftOut = librarySize(f.data) - fitting;
    REQUIRE(words(f, "leftOut")
            == QStringLiteral("%1 more need something you do not have, or are to be avoided.").arg(leftOut));

    SECTION("by mouse")
    {
        click(f.page, "showLeftOut");
    }
    SECTION("by keyboard, after the cards")
    {
        f.grid().setFocus();
        tabTo(f.page, "showLeftOut");
        press(Qt::Key_Return);
    }

    CHECK(f.cards().size() == librarySize(f.data));
    CHECK(f.cards().indexOf(QStringLiteral("step_up")) >= fitting);
    CHECK(f.reason(QStringLiteral("step_up")) == QStringLiteral("needs a step"));
    CHECK(f.reason(QStringLiteral("bird_dog")) == QStringLiteral("you avoid kneeling"));
    CHECK(f.reason(QStringLiteral("bridge")).isEmpty());

    click(f.page, "showLeftOut");
    CHECK(f.cards().size() == fitting);
}

TEST_CASE("A search that finds only what is left out shows it at once, with the reason", "[library][means]")
{
    LibraryFixture f;
    careful(f);

    f.search(QStringLiteral("sideways step"));

    REQUIRE(f.cards().value(0) == QStringLiteral("lateral_step_up"));
    CHECK(f.reason(QStringLiteral("lateral_step_up")) == QStringLiteral("needs a step"));
    CHECK(f.reason(f.cards().last()) == QStringLiteral("needs a loop band"));
    CHECK(words(f, "leftOut") == QStringLiteral("All 2 that fit need something you do not have."));
    CHECK_FALSE(isShown(f.page, "showLeftOut"));
    press(Qt::Key_Return);
    CHECK(lastRequest(f.requests)
          == QVariantList {QStringLiteral("exercise"), QStringLiteral("lateral_step_up")});
}

TEST_CASE("Archived exercises are shown only when they are asked for", "[library][filters]")
{
    LibraryFixture f;
    CHECK_FALSE(isShown(f.page, "showArchived"));
    Exercise own = newExercise({QStringLiteral("kettle_swing")});
    own.name = QStringLiteral("Kettle swing");
    own.primaryMuscles = {Muscle::GluteusMaximus};
    f.data.workspace.saveExercise(own);
    REQUIRE(f.cards().contains(QStringLiteral("kettle_swing")));

    f.data.workspace.archiveExercise(own.id, true);

    CHECK_FALSE(f.cards().contains(QStringLiteral("kettle_swing")));
    click(f.page, "showArchived");
    CHECK(f.cards() == QStringList {QStringLiteral("kettle_swing")});

    f.data.workspace.archiveExercise(own.id, false);

    CHECK_FALSE(isShown(f.page, "showArchived"));
    CHECK(f.cards().contains(QStringLiteral("kettle_swing")));
    CHECK(f.cards().size() == librarySize(f.data));
}

TEST_CASE("A change that cannot be kept is told, and the view stays as it was", "[library][means][unhappy]")
{
    LibraryFixture f;
    careful(f);
    click(f.page, "equipment");
    f.data.refuseWrites(true);

    click(f.page, "have_step");

    CHECK(isShown(f.page, "libraryFailure"));
    CHECK_FALSE(part<Chip>(f.page, "have_step").isChecked());
    CHECK_FALSE(f.cards().contains(QStringLiteral("step_up")));
    f.data.refuseWrites(false);
}

TEST_CASE("A panel is shown whole, or scrolls within its card", "[library][means][layout]")
{
    LibraryFixture f;
    careful(f);
    for (const char* chip : {"equipment", "avoid"}) {
        INFO(chip);
        click(f.page, chip);
        const QWidget& panel = part(f.page, chip == std::string("avoid") ? "avoidPanel" : "equipmentPanel");
        const auto* scroll = panel.findChild<QScrollArea*>();

        CHECK(scroll->geometry().bottom() < panel.height());
        CHECK(panel.height() == panel.heightForWidth(panel.width()));
    }
}
