#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

#include "ui/controls/chip.h"
#include "ui/library_fixture.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

TEST_CASE("The library shows every exercise and says how many remain", "[library]")
{
    LibraryFixture f;
    REQUIRE(f.cards().size() == librarySize(f.data));

    f.search(QStringLiteral("reverse lunge"));

    CHECK(f.cards().value(0) == QStringLiteral("reverse_lunge"));
    CHECK(f.cards().size() < librarySize(f.data));
    CHECK(part<QLabel>(f.page, "shownExercises")
              .text()
              .startsWith(QString::number(f.cards().size()) + QLatin1Char(' ')));
}

TEST_CASE("Accents, capitals, hyphens, the order of words and a slip do not matter to the search",
          "[library]")
{
    for (const auto* words : {"BIRD dog", "bírd-dög", "dog bird", "  bird   dog ", "brid dog"}) {
        LibraryFixture f;

        f.search(QString::fromUtf8(words));

        INFO(words);
        CHECK(f.cards().value(0) == QStringLiteral("bird_dog"));
    }
}

TEST_CASE("A muscle is found by its anatomical and its everyday name", "[library]")
{
    LibraryFixture f;

    f.search(QStringLiteral("hamstrings"));
    const QStringList found = f.cards();
    press(Qt::Key_Escape);
    f.search(QStringLiteral("back of the thigh"));

    REQUIRE_FALSE(found.isEmpty());
    for (const QString& id : found) {
        INFO(id.toStdString());
        CHECK(f.cards().contains(id));
        const Exercise& exercise = *f.data.workspace.library().find({id});
        CHECK((std::count(exercise.primaryMuscles.begin(), exercise.primaryMuscles.end(), Muscle::Hamstrings)
               + std::count(exercise.secondaryMuscles.begin(), exercise.secondaryMuscles.end(),
                            Muscle::Hamstrings))
              > 0);
    }
}

TEST_CASE("Enter in the search opens the first exercise found", "[library]")
{
    LibraryFixture f;

    f.search(QStringLiteral("bird dog"));
    press(Qt::Key_Return);

    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), QStringLiteral("bird_dog")});
}

TEST_CASE("Arrow keys go from card to card and Enter opens the one they stand on", "[library]")
{
    LibraryFixture f;
    const QStringList cards = f.cards();
    f.grid().setFocus();
    REQUIRE(f.current() == cards.at(0));

    press(Qt::Key_Right);
    CHECK(f.current() == cards.at(1));
    press(Qt::Key_Down);
    const auto below = cards.indexOf(f.current());
    CHECK(below > 2);
    press(Qt::Key_Up);
    CHECK(f.current() == cards.at(1));
    press(Qt::Key_End);
    CHECK(f.current() == cards.last());
    press(Qt::Key_Home);
    press(Qt::Key_Return);

    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), cards.at(0)});
}

TEST_CASE("Up from the first row and letters lead to the search", "[library]")
{
    LibraryFixture f;
    f.grid().setFocus();

    press(Qt::Key_Up);
    CHECK(part(f.page, "exerciseSearch").hasFocus());

    f.grid().setFocus();
    type("cl");

    CHECK(part<QLineEdit>(f.page, "exerciseSearch").text() == QStringLiteral("cl"));
    CHECK(part(f.page, "exerciseSearch").hasFocus());
}

TEST_CASE("A click on a card opens it", "[library]")
{
    LibraryFixture f;
    const QRect card = f.grid().visualRect(f.grid().model()->index(1, 0));

    click(*f.grid().viewport(), card.center());

    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), f.cards().at(1)});
}

TEST_CASE("Coming back finds the search and the card as they were left", "[library]")
{
    LibraryFixture f;
    f.search(QStringLiteral("bridge"));
    f.grid().setFocus();
    press(Qt::Key_Right);
    const QString at = f.current();
    press(Qt::Key_Return);
    leave(f.page);

    showPage(f.page);

    CHECK(part<QLineEdit>(f.page, "exerciseSearch").text() == QStringLiteral("bridge"));
    CHECK(f.current() == at);
    CHECK(f.grid().hasFocus());
}

TEST_CASE("The card the keyboard is on stays so while the search narrows around it", "[library]")
{
    LibraryFixture f;
    f.grid().setFocus();
    const auto row = f.cards().indexOf(QStringLiteral("bird_dog"));
    REQUIRE(row > 0);
    f.grid().setCurrentIndex(f.grid().model()->index(static_cast<int>(row), 0));

    f.search(QStringLiteral("bird"));

    CHECK(f.current() == QStringLiteral("bird_dog"));
}

TEST_CASE("The library is usable by the keyboard alone, from the search to an exercise",
          "[library][keyboard]")
{
    LibraryFixture f;
    f.page.focusSearch();

    type("squat");
    tabTo(f.page, "atHome");
    press(Qt::Key_Space);
    tabTo(f.page, "exerciseGrid");
    press(Qt::Key_Right);
    const QString wanted = f.current();
    press(Qt::Key_Space);

    CHECK(part<Chip>(f.page, "atHome").isChecked());
    CHECK(wanted == f.cards().at(1));
    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), wanted});
}

TEST_CASE("An exercise that is new in the library is found at once", "[library]")
{
    LibraryFixture f;
    const Client robin = f.data.addClient();
    const QByteArray log = "date,exercise,reps\n2026-02-18,<b>Zigzag</b>,10\n";

    f.data.workspace.importFile(log, QStringLiteral("log.csv"), robin.id, false);
    f.search(QStringLiteral("zigzag"));

    REQUIRE(f.cards().size() == 1);
    CHECK(f.grid().model()->index(0, 0).data().toString() == QStringLiteral("<b>Zigzag</b>"));
    f.data.workspace.undoStack().undo();
    CHECK(f.cards().isEmpty());
}

TEST_CASE("Cards as a model keep the rules of models and say everything to screen readers", "[library]")
{
    const WorkspaceFixture data;
    ExerciseListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const ExerciseSearch search(data.workspace.library());
    ExerciseFilter filter;
    filter.text = QStringLiteral("reverse lunge");

    model.setExercises(search.find({}));
    model.setExercises(search.find(filter));

    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString()
          == QStringLiteral("Reverse lunge, Lunge, level 3 of 5, no equipment"));
    CHECK(model.rowOf({QStringLiteral("not_there")}) == -1);
}

TEST_CASE("Cards fill each row of a window of any width", "[library][layout]")
{
    LibraryFixture f;

    for (int width = 640; width <= 1100; width += 1) {
        f.page.resize(width, 600);
        QCoreApplication::sendPostedEvents();
        const QRect first = f.grid().visualRect(f.grid().model()->index(0, 0));
        int right = first.right();
        for (int row = 1; f.grid().visualRect(f.grid().model()->index(row, 0)).top() == first.top(); ++row) {
            right = f.grid().visualRect(f.grid().model()->index(row, 0)).right();
        }

        CAPTURE(width, right, f.grid().viewport()->width());
        REQUIRE(f.grid().viewport()->width() - right < 10);
    }
}
