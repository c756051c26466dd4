#include <QAbstractButton>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/controls/inline_message.h"
#include "ui/library/exercise_form_page.h"
#include "ui/library/exercise_list_model.h"
#include "ui/library/figure_player.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

QVariant toEdit(const ExerciseId& id)
{
    return QVariantMap {{QStringLiteral("edit"), id.value}};
}

QVariant copyOfBridge()
{
    return QVariantMap {{QStringLiteral("copy"), QStringLiteral("bridge")}};
}

struct Form {
    Form()
    {
        // The window shows the page that is asked for instead.
        QObject::connect(&page, &Page::pageRequested, &page, &QWidget::hide);
    }

    void show(const QVariant& argument = {}) { showPage(page, argument); }

    void save() const { click(page, "saveExercise"); }

    /// Puts `text` in the place of what a field says.
    void retype(const char* name, const char* text) const
    {
        focus(page, name);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        type(text);
    }

    /// Into one end of a range.
    void typeEnd(const char* range, const char* end, const char* text) const
    {
        const QWidget& field = part(page, range);
        focus(field, end);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        type(text);
    }

    /// Chooses the one of several words that stand side by side.
    void choose(const char* name, int index) const
    {
        const auto words = part(page, name).findChildren<QAbstractButton*>();
        click(*words.at(index));
    }

    /// Opens a folded card.
    void open(const char* card) const { click(part(page, card), "header"); }

    [[nodiscard]] bool hasProblem(const char* place) const { return isShown(page, place); }

    [[nodiscard]] QString message(const char* name) const
    {
        return isShown(page, name) ? part<InlineMessage>(page, name).text() : QString();
    }

    [[nodiscard]] const Exercise* stored(const char* id) const
    {
        return data.workspace.library().find({QLatin1String(id)});
    }

    /// An exercise of the person's own, saved.
    [[nodiscard]] Exercise own(const Exercise& change = {}) const
    {
        Exercise exercise = newExercise({QStringLiteral("wall_push")});
        exercise.name = QStringLiteral("Wall push");
        exercise.fullName = exercise.name;
        exercise.guesses = change.guesses;
        exercise.author = change.author;
        exercise.licence = change.licence;
        exercise.source = change.source;
        exercise.origin = change.guesses.empty() ? Origin::Custom : Origin::Imported;
        return data.workspace.saveExercise(exercise);
    }

    [[nodiscard]] QString askedFor() const { return lastRequest(requests).value(0).toString(); }

    /// A file that the next question for one answers.
    void offerFile(const char* name, const QByteArray& content)
    {
        prompter.path = folder.filePath(QLatin1String(name));
        QFile file(prompter.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    void offerPicture(const char* name, Qt::GlobalColor color = Qt::darkGreen)
    {
        prompter.path = folder.filePath(QLatin1String(name));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(color);
        REQUIRE(image.save(prompter.path));
    }

    mutable WorkspaceFixture data;
    QTemporaryDir folder;
    FakePrompter prompter;
    ExerciseFormPage page {data.workspace, prompter};
    QSignalSpy requests {&page, &Page::pageRequested};
    QSignalSpy done {&page, &Page::done};
};

/// A PNG that says it has 30,000 × 30,000 pixels, with nothing in it.
QByteArray hugePng()
{
    return QByteArray::fromHex("89504E470D0A1A0A"
                               "0000000D4948445200007530000075300802000000E9456FED"
                               "0000000B4944415478DA63608000000008000124FC0472"
                               "0000000049454E44AE426082");
}

/// Chooses from the menu that is open.
void chooseFromMenu(int downs)
{
    QWidget* menu = QApplication::activePopupWidget();
    REQUIRE(menu != nullptr);
    for (int i = 0; i < downs; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
}

} // namespace

TEST_CASE("A new exercise is saved as typed, and its page is asked for", "[exercise form]")
{
    Form f;
    f.show();

    typeInto(f.page, "edit_name", QStringLiteral("Belt squat"));
    f.choose("edit_family", 1);
    f.choose("edit_level", 2);
    f.choose("edit_side", 2);
    f.typeEnd("edit_sets", "low", "3");
    f.typeEnd("edit_sets", "high", "4");
    f.typeEnd("edit_reps", "low", "6");
    f.typeEnd("edit_reps", "high", "");
    f.typeEnd("edit_rest_s", "low", "90");
    focus(f.page, "tempo_2");
    type("3");
    CHECK(part<QLabel>(f.page, "previewName").text() == QStringLiteral("Belt squat"));
    f.save();

    const Exercise* saved = f.stored("belt_squat");
    REQUIRE(saved != nullptr);
    CHECK(saved->name == QStringLiteral("Belt squat"));
    CHECK(saved->fullName == saved->name);
    CHECK(saved->origin == Origin::Custom);
    CHECK(saved->family == Family::Squat);
    CHECK(saved->level == 3);
    CHECK(saved->side == Side::Alternating);
    CHECK(saved->startDose.sets == Range {3, 4});
    CHECK(saved->startDose.reps == Range {6, 6});
    CHECK(saved->startDose.restSeconds == Range {90, 90});
    CHECK(saved->startDose.tempo == Tempo {0, 0, 3});
    CHECK_FALSE(saved->startDose.effort);
    CHECK(f.done.count() == 1);
    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), QStringLiteral("belt_squat")});
}

TEST_CASE("Undoing what the form saved takes the new exercise away", "[exercise form]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Belt squat"));
    f.save();
    REQUIRE(f.stored("belt_squat") != nullptr);

    f.data.workspace.undoStack().undo();

    CHECK(f.stored("belt_squat") == nullptr);
}

TEST_CASE("What is counted decides which numbers are asked for", "[exercise form]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Wall sit hold"));
    REQUIRE(isShown(f.page, "edit_reps"));

    f.choose("edit_measure", 1);

    CHECK_FALSE(isShown(f.page, "edit_reps"));
    f.typeEnd("edit_hold_s", "low", "20");
    f.typeEnd("edit_hold_s", "high", "30");
    f.save();
    REQUIRE(f.stored("wall_sit_hold") != nullptr);
    CHECK(f.stored("wall_sit_hold")->startDose.holdSeconds == Range {20, 30});
    CHECK_FALSE(f.stored("wall_sit_hold")->startDose.reps);
}

TEST_CASE("A copy of a built-in exercise has its figure and leaves it as it is", "[exercise form]")
{
    Form f;
    const Exercise before = *f.stored("bridge");
    f.show(copyOfBridge());

    f.retype("edit_name", "Bridge on heels");
    f.save();

    const Exercise* saved = f.stored("bridge_on_heels");
    REQUIRE(saved != nullptr);
    CHECK(saved->figure == before.id);
    CHECK(saved->cues == before.cues);
    CHECK(saved->startDose == before.startDose);
    CHECK(saved->origin == Origin::Custom);
    CHECK(*f.stored("bridge") == before);
}

TEST_CASE("Editing a built-in exercise makes a copy", "[exercise form]")
{
    Form f;
    const Exercise before = *f.stored("bridge");
    f.show(toEdit(before.id));

    f.save();

    CHECK(*f.stored("bridge") == before);
    CHECK(f.stored("bridge_my_version") != nullptr);
}

TEST_CASE("Texts, chips and the ladder are saved in their order", "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    f.show(toEdit(id));

    f.open("howTo");
    focus(f.page, "edit_cues");
    type("Stand tall");
    press(Qt::Key_Return);
    type("Lean in");
    press(Qt::Key_Up, Qt::AltModifier);
    f.retype("edit_setup", "An arm away from the wall");
    f.open("trains");
    click(part(f.page, "edit_primary_muscles"), "add");
    chooseFromMenu(3);
    click(part(f.page, "edit_primary_muscles"), "add");
    chooseFromMenu(1);
    click(part(f.page, "edit_equipment"), "add");
    chooseFromMenu(3);
    f.open("careAndStop");
    focus(f.page, "edit_stop_signs");
    type("your wrist hurts");
    f.open("ladderAndNames");
    click(f.page, "choose_harder");
    typeInto(f.page, "chooserSearch", QStringLiteral("box squat"));
    press(Qt::Key_Return);
    f.save();

    const Exercise* saved = f.stored("wall_push");
    REQUIRE(saved != nullptr);
    CHECK(saved->cues == QStringList {QStringLiteral("Lean in"), QStringLiteral("Stand tall")});
    CHECK(saved->setup == QStringLiteral("An arm away from the wall"));
    CHECK(saved->primaryMuscles == std::vector {Muscle::Hamstrings, Muscle::GluteusMaximus});
    CHECK(saved->equipment == std::vector {Equipment::Wall});
    CHECK(saved->stopSigns == QStringList {QStringLiteral("your wrist hurts")});
    CHECK(saved->harder == ExerciseId {QStringLiteral("box_squat")});
}

TEST_CASE("A chip is taken away, and the focus stays near", "[exercise form][keyboard]")
{
    Form f;
    f.show(copyOfBridge());
    f.open("trains");
    const QWidget& muscles = part(f.page, "edit_primary_muscles");
    focus(muscles, "chosen_gluteus_maximus");

    press(Qt::Key_Space);

    CHECK_FALSE(isShown(muscles, "chosen_gluteus_maximus"));
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(muscles.isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("An exercise that nothing names is edited in place", "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    f.show(toEdit(id));
    CHECK(part<QLabel>(f.page, "exerciseUse").text() == QString());

    f.choose("edit_level", 3);
    f.save();

    REQUIRE(f.stored("wall_push") != nullptr);
    CHECK(f.stored("wall_push")->level == 4);
    CHECK_FALSE(f.stored("wall_push")->archived);
    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), QStringLiteral("wall_push")});
}

TEST_CASE("An edit of an exercise in use is told before, makes a new one and leaves plans as they are",
          "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    const Client client = f.data.addClient();
    Plan plan = twoPhasePlan(client.id, QDate(2026, 2, 2));
    plan.versions.front().phases.front().prescriptions.front().exercise = id;
    plan = f.data.workspace.savePlan(plan);
    f.show(toEdit(id));
    CHECK(part<QLabel>(f.page, "exerciseUse").text()
          == QStringLiteral(
              "1 plan names this exercise. It keeps it as it is; new plans get the changed one."));

    f.retype("edit_name", "Wall press");
    f.save();

    REQUIRE(f.stored("wall_press") != nullptr);
    CHECK(f.stored("wall_press")->replaces == id);
    CHECK(f.stored("wall_press")->fullName == QStringLiteral("Wall press"));
    CHECK(f.stored("wall_push")->archived);
    CHECK(f.stored("wall_push")->name == QStringLiteral("Wall push"));
    CHECK(*f.data.workspace.plan(plan.id) == plan);
    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), QStringLiteral("wall_press")});
}

TEST_CASE("Plans and sessions that name the exercise are counted as they come", "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    const Client client = f.data.addClient();
    f.show(toEdit(id));

    for (const int day : {16, 18}) {
        Session session = oneSetSession(client.id, QDate(2026, 2, day));
        session.entries.front().exercise = id;
        f.data.workspace.saveSession(session);
    }

    CHECK(part<QLabel>(f.page, "exerciseUse").text()
          == QStringLiteral(
              "2 sessions name this exercise. They keep it as it is; new plans get the changed one."));
}

TEST_CASE("All that keeps an exercise from being saved is told beside its field at once",
          "[exercise form][unhappy]")
{
    Form f;
    f.offerPicture("start.png");
    f.show();
    f.typeEnd("edit_sets", "low", "4");
    f.typeEnd("edit_sets", "high", "2");
    f.typeEnd("edit_reps", "low", "");
    f.typeEnd("edit_reps", "high", "");
    f.choose("edit_pictures", 1);
    click(f.page, "addPicture");
    f.open("trains");
    click(f.page, "setting_home");
    click(f.page, "setting_gym");
    f.open("trains");
    f.save();

    CHECK(f.requests.isEmpty());
    CHECK(f.hasProblem("problem_name"));
    CHECK(f.message("problem_start_dose").contains(QStringLiteral("Sets: 4 is above 2.")));
    CHECK(f.message("problem_start_dose").contains(QStringLiteral("Repetitions: ")));
    CHECK(f.hasProblem("problem_pictures[0].author"));
    CHECK(f.hasProblem("problem_pictures[0].licence"));
    CHECK(f.hasProblem("problem_settings")); // its card opens
    CHECK_FALSE(f.message("formFailure").isEmpty());
    CHECK(part(f.page, "edit_name").hasFocus());
}

TEST_CASE("A problem goes away once its field is right", "[exercise form]")
{
    Form f;
    f.show();
    f.save();
    REQUIRE(f.hasProblem("problem_name"));

    type("Side bend");

    CHECK_FALSE(f.hasProblem("problem_name"));
    CHECK(f.message("formFailure") == QString());
}

TEST_CASE("A line that is too long is told by its number", "[exercise form][unhappy]")
{
    Form f;
    f.show(toEdit(f.own().id));
    f.open("howTo");
    auto& cues = part<QPlainTextEdit>(f.page, "edit_cues");
    cues.setPlainText(QStringLiteral("Stand tall\n\n") + QString(kMaxExerciseText + 1, QLatin1Char('x')));

    f.save();

    CHECK(f.message("problem_cues").startsWith(QStringLiteral("Line 2: ")));
}

TEST_CASE("A name that is taken is refused", "[exercise form][unhappy]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("bridge"));

    f.save();

    CHECK(f.hasProblem("problem_name"));
    CHECK(f.requests.isEmpty());
}

TEST_CASE("What is no picture within the limits is refused beside the place", "[exercise form][unhappy]")
{
    struct Refused {
        const char* name;
        QByteArray content;
        const char* words;
    };

    const std::vector<Refused> files {
        {"huge.png", hugePng(), "30000 × 30000 pixels"},
        {"notes.png", "Bring the knees up.", "no PNG, JPEG or SVG"},
        {"large.png", QByteArray(kMaxPictureBytes + 1, 'x'), "larger than 2 MiB"},
        {"empty.png", {}, "empty"},
        {"drawn.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "script"},
    };
    for (const Refused& file : files) {
        INFO(file.name);
        Form f;
        f.offerFile(file.name, file.content);
        f.show();
        f.choose("edit_pictures", 1);

        click(f.page, "addPicture");

        CHECK(f.message("pictureRefused").startsWith(QLatin1String(file.name)));
        CHECK(f.message("pictureRefused").contains(QString::fromUtf8(file.words)));
        CHECK_FALSE(isShown(f.page, "picture_0"));
    }
}

TEST_CASE("A picture that is gone is refused", "[exercise form][unhappy]")
{
    Form f;
    f.prompter.path = f.folder.filePath(QStringLiteral("gone.png"));
    f.show();
    f.choose("edit_pictures", 1);

    click(f.page, "addPicture");

    CHECK(f.message("pictureRefused").startsWith(QStringLiteral("gone.png")));
}

TEST_CASE("Start and end are shown by two pictures, each with its author and licence", "[exercise form]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Side bend"));
    f.choose("edit_pictures", 1);

    f.offerPicture("start.png");
    click(f.page, "addPicture");
    REQUIRE(part(part(f.page, "picture_0"), "picture_author").hasFocus());
    type("Robin Hale");
    tabTo(f.page, "commonLicences");
    QTimer::singleShot(0, &f.page, [] { chooseFromMenu(1); });
    press(Qt::Key_Space);
    f.offerPicture("end.png", Qt::darkRed);
    click(f.page, "addPicture");
    f.save();

    const Exercise* saved = f.stored("side_bend");
    REQUIRE(saved != nullptr);
    REQUIRE(saved->pictures.size() == 2);
    CHECK(saved->pictures[0].id != saved->pictures[1].id);
    for (const ExercisePicture& picture : saved->pictures) {
        CHECK(picture.author == QStringLiteral("Robin Hale"));
        CHECK(picture.licence == QStringLiteral("My own picture, not shared further"));
        CHECK(f.data.workspace.picture(picture.id));
    }
    CHECK_FALSE(saved->figure);
}

TEST_CASE("A picture is removed and replaced", "[exercise form]")
{
    Form f;
    f.show();
    f.choose("edit_pictures", 1);
    f.offerPicture("start.png");
    click(f.page, "addPicture");
    type("Robin Hale");
    f.offerPicture("other.png", Qt::darkBlue);

    click(part(f.page, "picture_0"), "pictureReplace");
    CHECK(part<QLineEdit>(part(f.page, "picture_0"), "picture_author").text() == QString());

    click(part(f.page, "picture_0"), "pictureRemove");
    CHECK_FALSE(isShown(f.page, "picture_0"));
    CHECK(part(f.page, "addPicture").hasFocus());
}

TEST_CASE("A figure is chosen and moves in the preview", "[exercise form]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Deep lunge"));
    REQUIRE_FALSE(isShown(f.page, "figure"));

    click(f.page, "edit_figure");
    typeInto(f.page, "chooserSearch", QStringLiteral("reverse lunge"));
    press(Qt::Key_Return);

    CHECK(isShown(f.page, "figure"));
    const auto* player = f.page.findChild<FigurePlayer*>();
    REQUIRE(player != nullptr);
    CHECK(player->isPlaying());
    CHECK(part(f.page, "edit_figure").hasFocus());
    f.save();
    REQUIRE(f.stored("deep_lunge") != nullptr);
    CHECK(f.stored("deep_lunge")->figure == ExerciseId {QStringLiteral("reverse_lunge")});
}

TEST_CASE("Only what moves can show another exercise", "[exercise form]")
{
    Form f;
    const Exercise still = f.own();
    Exercise moving = newExercise({QStringLiteral("low_bridge")});
    moving.name = QStringLiteral("Low bridge");
    moving.figure = ExerciseId {QStringLiteral("bridge")};
    f.data.workspace.saveExercise(moving);
    f.show();

    click(f.page, "edit_figure");
    const auto* list = part<QListView>(f.page, "chooserList").model();
    QStringList offered;
    for (int row = 0; row < list->rowCount(); ++row) {
        offered << list->index(row, 0).data(ExerciseListModel::kIdRole).toString();
    }

    CHECK(offered.contains(QStringLiteral("bridge")));
    CHECK(offered.contains(moving.id.value));
    CHECK_FALSE(offered.contains(still.id.value));
    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(f.page, "chooser"));
    CHECK(part(f.page, "edit_figure").hasFocus());
}

TEST_CASE("What was guessed is marked until it is edited or saved", "[exercise form]")
{
    Exercise imported;
    imported.guesses = {Guess::Side, Guess::Level, Guess::StartDose};
    imported.source = QStringLiteral("wger");
    imported.author = QStringLiteral("A. Author");
    imported.licence = QStringLiteral("CC BY-SA 4.0");
    Form f;
    f.show(toEdit(f.own(imported).id));
    REQUIRE(isShown(f.page, "guess_side"));
    REQUIRE(isShown(f.page, "guess_level"));
    CHECK_FALSE(isShown(f.page, "guess_family"));
    CHECK(part<QLabel>(f.page, "previewCredit").text().contains(QStringLiteral("A. Author, CC BY-SA 4.0")));

    f.choose("edit_side", 1);
    CHECK_FALSE(isShown(f.page, "guess_side"));
    CHECK(isShown(f.page, "guess_level"));
    f.save();

    REQUIRE(f.stored("wall_push") != nullptr);
    CHECK(f.stored("wall_push")->guesses.empty());
    CHECK(f.stored("wall_push")->author == imported.author);
    CHECK(f.stored("wall_push")->licence == imported.licence);
    CHECK(f.stored("wall_push")->origin == Origin::Imported);
}

TEST_CASE("Guesses that are right are confirmed by saving, in place even where a plan names the exercise",
          "[exercise form]")
{
    Exercise imported;
    imported.guesses = {Guess::Side};
    Form f;
    const ExerciseId id = f.own(imported).id;
    Session session = oneSetSession(f.data.addClient().id, QDate(2026, 2, 16));
    session.entries.front().exercise = id;
    f.data.workspace.saveSession(session);
    f.show(toEdit(id));

    f.save();

    CHECK(f.stored("wall_push")->guesses.empty());
    CHECK_FALSE(f.stored("wall_push")->archived);
}

TEST_CASE("Saving an exercise that is as it was says nothing", "[exercise form]")
{
    Form f;
    f.show(toEdit(f.own().id));

    f.save();

    CHECK(f.done.isEmpty());
    CHECK(f.askedFor() == QStringLiteral("exercise"));
}

TEST_CASE("A write that fails keeps what was typed, and can be tried again", "[exercise form][unhappy]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Side bend"));
    f.data.refuseWrites(true);

    f.save();

    CHECK_FALSE(f.message("formFailure").isEmpty());
    CHECK(f.requests.isEmpty());
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Side bend"));

    f.data.refuseWrites(false);
    f.save();
    CHECK(f.stored("side_bend") != nullptr);
    CHECK(f.askedFor() == QStringLiteral("exercise"));
}

TEST_CASE("A picture that cannot be written is told beside it", "[exercise form][unhappy]")
{
    Form f;
    f.offerPicture("start.png");
    f.show();
    f.choose("edit_pictures", 1);
    f.data.refuseWrites(true);

    click(f.page, "addPicture");

    CHECK_FALSE(f.message("pictureRefused").isEmpty());
    CHECK_FALSE(isShown(f.page, "picture_0"));
}

TEST_CASE("What was typed is still there when the page is opened again, and it says so", "[exercise form]")
{
    Form f;
    f.show();
    CHECK(f.message("formKept") == QString());
    typeInto(f.page, "edit_name", QStringLiteral("Side bend"));
    leave(f.page);

    f.show();

    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Side bend"));
    CHECK_FALSE(f.message("formKept").isEmpty());

    click(f.page, "startAgain");
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Side bend"));
}

TEST_CASE("What was typed for another exercise is kept and one step away", "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Side bend"));
    leave(f.page);

    f.show(toEdit(id));
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Wall push"));
    CHECK(f.message("formKept").contains(QStringLiteral("Side bend")));
    click(f.page, "goBackToDraft");

    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Side bend"));
    CHECK_FALSE(f.page.windowTitle() == QStringLiteral("Edit exercise"));
    f.save();
    CHECK(f.stored("side_bend") != nullptr);
    CHECK(f.stored("wall_push")->name == QStringLiteral("Wall push"));
}

TEST_CASE("Edits in the form are taken back and done again by the keys of undo", "[exercise form][keyboard]")
{
    Form f;
    f.show();
    typeInto(f.page, "edit_name", QStringLiteral("Side bend"));
    f.choose("edit_family", 2);
    focus(f.page, "edit_name");

    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QString());

    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(part<QLineEdit>(f.page, "edit_name").text() == QStringLiteral("Side bend"));
}

TEST_CASE("An exercise that is gone leads to the form of a new one", "[exercise form][unhappy]")
{
    Form f;

    f.show(toEdit({QStringLiteral("no_such")}));

    CHECK(f.page.windowTitle() == QStringLiteral("New exercise"));
    CHECK_FALSE(f.message("formKept").isEmpty());
}

TEST_CASE("An exercise that was archived meanwhile stays archived", "[exercise form]")
{
    Form f;
    const ExerciseId id = f.own().id;
    f.show(toEdit(id));
    f.choose("edit_level", 2);

    f.data.workspace.archiveExercise(id, true);
    f.save();

    CHECK(f.stored("wall_push")->archived);
    CHECK(f.stored("wall_push")->level == 3);
}

TEST_CASE("The whole form is filled in by the keyboard", "[exercise form][keyboard]")
{
    Form f;
    f.show();
    REQUIRE(part(f.page, "edit_name").hasFocus());

    type("Side bend");
    tabTo(f.page, "edit_family");
    press(Qt::Key_Left);
    tabTo(f.page, "edit_level");
    press(Qt::Key_Right);
    tabTo(f.page, "edit_sets");
    press(Qt::Key_A, Qt::ControlModifier);
    type("1");
    tabTo(f.page, "edit_figure");
    press(Qt::Key_Space);
    type("clam");
    press(Qt::Key_Return);
    tabTo(f.page, "howTo");
    press(Qt::Key_Space);
    tabTo(f.page, "edit_position");
    press(Qt::Key_Up);
    tabTo(f.page, "edit_cues");
    type("Breathe out");
    tabTo(f.page, "trains");
    press(Qt::Key_Space);
    tabTo(f.page, "edit_primary_muscles");
    press(Qt::Key_Space);
    chooseFromMenu(2);
    press(Qt::Key_Return, Qt::ControlModifier);

    // A button that its shortcut presses is seen to go down first.
    REQUIRE(QTest::qWaitFor([&f] { return f.stored("side_bend") != nullptr; }));
    const Exercise* saved = f.stored("side_bend");
    CHECK(saved->family == Family::Lunge);
    CHECK(saved->level == 2);
    CHECK(saved->startDose.sets == Range {1, 3});
    REQUIRE(saved->figure);
    CHECK(saved->figure->value.contains(QStringLiteral("clam")));
    CHECK(saved->position == Position::BackOnBench);
    CHECK(saved->cues == QStringList {QStringLiteral("Breathe out")});
    CHECK(saved->primaryMuscles == std::vector {Muscle::GluteusMedius});
}

TEST_CASE("Tab goes through the form from top to bottom", "[exercise form][keyboard]")
{
    const QStringList parts {
        QStringLiteral("edit_name"),
        QStringLiteral("edit_family"),
        QStringLiteral("edit_level"),
        QStringLiteral("edit_measure"),
        QStringLiteral("edit_side"),
        QStringLiteral("edit_sets"),
        QStringLiteral("edit_reps"),
        QStringLiteral("tempo_0"),
        QStringLiteral("edit_pictures"),
        QStringLiteral("edit_figure"),
        QStringLiteral("chosen_gluteus_maximus"),
        QStringLiteral("edit_primary_muscles"),
        QStringLiteral("chosen_hamstrings"),
        QStringLiteral("edit_equipment"),
        QStringLiteral("setting_home"),
        QStringLiteral("careAndStop"),
        QStringLiteral("ladderAndNames"),
        QStringLiteral("play"),
        QStringLiteral("saveExercise"),
    };
    Form f;
    f.show(copyOfBridge());
    f.open("trains");
    // Chips that come later stand in their place too.
    focus(f.page, "chosen_gluteus_maximus");
    press(Qt::Key_Space);
    click(part(f.page, "edit_primary_muscles"), "add");
    chooseFromMenu(1);
    focus(f.page, "edit_name");

    QStringList order;
    for (int presses = 0; presses < 100; ++presses) {
        for (const QWidget* at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget()) {
            if (parts.contains(at->objectName()) && !order.contains(at->objectName())) {
                order << at->objectName();
                break;
            }
        }
        press(Qt::Key_Tab);
    }

    INFO(order.join(QLatin1Char(' ')).toStdString());
    CHECK(order == parts);
}

TEST_CASE("What the exercise will look like stays in sight while the form scrolls", "[exercise form]")
{
    Form f;
    f.show(copyOfBridge());
    f.open("howTo");
    f.open("trains");
    const QWidget& preview = part(f.page, "preview");
    const int before = preview.mapTo(&f.page, QPoint()).y();

    f.page.reveal(&part(f.page, "ladderAndNames"));

    const int after = preview.mapTo(&f.page, QPoint()).y();
    CHECK(after >= 0);
    CHECK(after <= before);
    CHECK(part(f.page, "edit_name").visibleRegion().isEmpty());
}
