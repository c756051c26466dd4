#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

#include "ui/library_fixture.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

// The library as a table, and what it has beside search, filters and cards.

namespace {

QTableView& table(const LibraryPage& page)
{
    return part<QTableView>(page, "exerciseTable");
}

/// What a column says, row by row.
QStringList column(const LibraryPage& page, int number)
{
    settle();
    const QAbstractItemModel& model = *table(page).model();
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts << model.index(row, number).data().toString();
    }
    return texts;
}

QString currentId(const LibraryPage& page)
{
    return table(page).currentIndex().data(ExerciseListModel::kIdRole).toString();
}

/// Chooses "List" (1) or "Cards" (0).
void chooseView(const LibraryPage& page, int view)
{
    click(*part(page, "libraryView").findChildren<QRadioButton*>().at(view));
}

void clickHead(const LibraryPage& page, int column)
{
    QHeaderView& head = *table(page).horizontalHeader();
    const QPoint middle(head.sectionViewportPosition(column) + head.sectionSize(column) / 2,
                        head.height() / 2);
    QTest::mouseClick(head.viewport(), Qt::LeftButton, Qt::NoModifier, middle);
    settle();
}

} // namespace

TEST_CASE("The list shows what the cards show, in the same order", "[library][list]")
{
    LibraryFixture f;
    f.search(QStringLiteral("lunge"));
    const QStringList cards = f.cards();

    chooseView(f.page, 1);

    REQUIRE(table(f.page).isVisible());
    CHECK_FALSE(f.grid().isVisible());
    QStringList ids;
    for (int row = 0; row < table(f.page).model()->rowCount(); ++row) {
        ids << table(f.page).model()->index(row, 0).data(ExerciseListModel::kIdRole).toString();
    }
    CHECK(ids == cards);
}

TEST_CASE("The list sorts by its heads, and a third click brings the search's order back", "[library][list]")
{
    LibraryFixture f;
    chooseView(f.page, 1);
    const QStringList before = column(f.page, ExerciseListModel::Name);

    clickHead(f.page, ExerciseListModel::Level);
    const QStringList levels = column(f.page, ExerciseListModel::Level);
    CHECK(std::is_sorted(levels.begin(), levels.end()));
    CHECK(levels.first() != levels.last());
    clickHead(f.page, ExerciseListModel::Level);
    CHECK(column(f.page, ExerciseListModel::Level).first() == levels.last());
    clickHead(f.page, ExerciseListModel::Level);

    CHECK(column(f.page, ExerciseListModel::Name) == before);
}

TEST_CASE("What is left out comes last in a list sorted either way", "[library][list]")
{
    LibraryFixture f;
    Client client = f.data.addClient();
    client.equipment = std::vector {Equipment::Mat};
    f.data.workspace.saveClient(client);
    const auto fitting = f.cards().size();
    chooseView(f.page, 1);
    click(f.page, "showLeftOut");

    for (int clicks = 0; clicks < 2; ++clicks) {
        clickHead(f.page, ExerciseListModel::Name);
        const QStringList reasons = column(f.page, ExerciseListModel::Reason);
        REQUIRE(reasons.size() == librarySize(f.data));
        CHECK(reasons.mid(0, fitting).join(QString()).isEmpty());
        CHECK_FALSE(reasons.mid(fitting).contains(QString()));
    }
}

TEST_CASE("In the list the keys are those of the cards", "[library][list][keyboard]")
{
    LibraryFixture f;
    chooseView(f.page, 1);
    f.page.focusSearch();

    press(Qt::Key_Down);
    CHECK(table(f.page).hasFocus());
    press(Qt::Key_Down);
    const QString wanted = currentId(f.page);
    press(Qt::Key_Return);
    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), wanted});

    press(Qt::Key_Up);
    press(Qt::Key_Up);
    CHECK(part(f.page, "exerciseSearch").hasFocus());

    table(f.page).setFocus();
    type("cl");
    CHECK(part<QLineEdit>(f.page, "exerciseSearch").text() == QStringLiteral("cl"));
}

TEST_CASE("A click on a row opens its exercise", "[library][list]")
{
    LibraryFixture f;
    chooseView(f.page, 1);

    click(*table(f.page).viewport(), table(f.page).visualRect(table(f.page).model()->index(2, 1)).center());

    CHECK(lastRequest(f.requests) == QVariantList {QStringLiteral("exercise"), f.cards().at(2)});
}

TEST_CASE("The exercise the keyboard is on stays so between cards and list", "[library][list]")
{
    LibraryFixture f;
    f.grid().setFocus();
    press(Qt::Key_Right);
    const QString at = f.current();

    chooseView(f.page, 1);
    CHECK(currentId(f.page) == at);
    table(f.page).setFocus();
    press(Qt::Key_Down);
    const QString next = currentId(f.page);
    chooseView(f.page, 0);

    CHECK(next != at);
    CHECK(f.current() == next);
}

TEST_CASE("Whether cards or the list are shown is remembered", "[library][list]")
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const WorkspaceFixture data;
    {
        WorkspaceFixture first;
        LibraryPage page(first.workspace, &settings);
        showPage(page);
        chooseView(page, 1);
    }

    WorkspaceFixture later;
    LibraryPage page(later.workspace, &settings);
    showPage(page);

    CHECK(table(page).isVisible());
    CHECK(part(page, "libraryView").findChildren<QRadioButton*>().at(1)->isChecked());
}

TEST_CASE("Down leads from the search to the cards, Up from them back", "[library][keyboard]")
{
    LibraryFixture f;
    f.search(QStringLiteral("bridge"));

    press(Qt::Key_Down);
    CHECK(f.grid().hasFocus());
    CHECK(f.current() == f.cards().first());
    press(Qt::Key_Up);

    CHECK(part(f.page, "exerciseSearch").hasFocus());
}

TEST_CASE("A new exercise and an import are one press away", "[library]")
{
    LibraryFixture f;

    click(f.page, "newExercise");
    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("exercise-edit"));
    CHECK_FALSE(lastRequest(f.requests).value(1).value<QVariant>().isValid());
    tabTo(f.page, "importExercises");
    press(Qt::Key_Return);

    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("exercise-import"));
}

TEST_CASE("The table keeps the rules of models while searches change it", "[library][list]")
{
    LibraryFixture f;
    chooseView(f.page, 1);
    const QAbstractItemModelTester tester(table(f.page).model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    clickHead(f.page, ExerciseListModel::Name);

    f.search(QStringLiteral("bridge"));
    f.search(QStringLiteral(" single"));

    CHECK_FALSE(column(f.page, ExerciseListModel::Name).isEmpty());
}
