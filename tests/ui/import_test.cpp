#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProgressBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>

#include "support/fake_prompter.h"
#include "support/made_up_library.h"
#include "support/workspace_fixture.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/inline_message.h"
#include "ui/library/import_page.h"
#include "ui/library/import_table_model.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

struct Fixture {
    Fixture() { showPage(page); }

    /// Chooses a file with this content, in the folder of its own.
    void choose(const QByteArray& content)
    {
        write(QStringLiteral("exercises.json"), content);
        click(page, "chooseFile");
    }

    void write(const QString& name, const QByteArray& content)
    {
        REQUIRE(QDir(folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        prompter.path = folder.filePath(QStringLiteral("exercises.json"));
    }

    [[nodiscard]] QTableView& table() const { return part<QTableView>(page, "importTable"); }

    [[nodiscard]] int rows() const { return table().model()->rowCount(); }

    [[nodiscard]] QModelIndex at(int row, int column = ImportTableModel::Name) const
    {
        return table().model()->index(row, column);
    }

    [[nodiscard]] QString button() const { return part<Button>(page, "importChosen").text(); }

    [[nodiscard]] QString message(const char* name) const { return part<InlineMessage>(page, name).text(); }

    [[nodiscard]] int imported() const
    {
        const auto& all = data.workspace.library().exercises();
        return static_cast<int>(std::count_if(all.begin(), all.end(), [](const Exercise& exercise) {
            return exercise.origin == Origin::Imported;
        }));
    }

    QTemporaryDir folder;
    WorkspaceFixture data;
    FakePrompter prompter;
    ImportPage page {data.workspace, prompter};
    QSignalSpy requests {&page, &Page::pageRequested};
    QSignalSpy done {&page, &Page::done};
};

QByteArray jpeg()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "JPEG"));
    return bytes;
}

} // namespace

TEST_CASE("The page says what it is for and asks for a file", "[import]")
{
    Fixture f;
    CHECK(isShown(f.page, "importStart"));
    CHECK_FALSE(isShown(f.page, "importTable"));
    CHECK_FALSE(isShown(f.page, "importChosen"));
    CHECK_FALSE(isShown(f.page, "pastImports"));

    click(f.page, "chooseFile"); // and thinks better of it

    CHECK(f.prompter.asked.size() == 1);
    CHECK(isShown(f.page, "importStart"));
    CHECK_FALSE(isShown(f.page, "importFailure"));
}

TEST_CASE("What a library would bring is shown before anything is changed", "[import]")
{
    Fixture f;

    f.choose(madeUpLibrary(20));

    CHECK(part<QLabel>(f.page, "importHeadline").text() == QStringLiteral("20 of 20 can come in"));
    CHECK(f.button() == QStringLiteral("Import 10 exercises"));
    CHECK(part<Chip>(f.page, "showGlutesAndLegs").isChecked());
    CHECK(f.rows() == 10);
    CHECK(f.imported() == 0);

    click(f.page, "showAll");
    CHECK(f.rows() == 20);
    CHECK(f.button() == QStringLiteral("Import 20 exercises"));
}

TEST_CASE("An import comes in and is taken back with one click", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));

    click(f.page, "importChosen");

    CHECK(f.imported() == 10);
    CHECK(f.message("importResult") == QStringLiteral("10 exercises imported."));
    CHECK(isShown(f.page, "importStart"));
    CHECK(isShown(f.page, "pastImports"));
    CHECK(part(f.page, "takeBack").hasFocus());

    click(f.page, "takeBack");

    CHECK(f.imported() == 0);
    CHECK_FALSE(isShown(f.page, "importResult"));
    CHECK_FALSE(isShown(f.page, "pastImports"));
    CHECK(f.done.last().first() == QStringLiteral("10 exercises taken back."));
    f.data.workspace.undoStack().undo();
    CHECK(f.imported() == 10);
    CHECK(isShown(f.page, "pastImports"));
}

TEST_CASE("Earlier imports are taken back from their list", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));
    click(f.page, "importChosen");
    ImportPage later(f.data.workspace, f.prompter);
    showPage(later);

    click(later, "takeBackImport");

    CHECK(f.imported() == 0);
    CHECK_FALSE(isShown(later, "pastImports"));
}

TEST_CASE("The whole way is gone by the keyboard alone", "[import][keyboard]")
{
    Fixture f;
    f.write(QStringLiteral("exercises.json"), madeUpLibrary(20));

    REQUIRE(part(f.page, "chooseFile").hasFocus());
    press(Qt::Key_Return);
    REQUIRE(f.table().hasFocus());
    press(Qt::Key_Space);
    CHECK(f.button() == QStringLiteral("Import 9 exercises"));
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    CHECK(f.button() == QStringLiteral("Import 8 exercises"));
    press(Qt::Key_Space);
    tabTo(f.page, "importChosen");
    press(Qt::Key_Return);

    CHECK(f.imported() == 9);
    REQUIRE(part(f.page, "takeBack").hasFocus());
    press(Qt::Key_Return);
    CHECK(f.imported() == 0);
}

TEST_CASE("A click on the box of a row leaves it out, a click on its words does not", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(8));
    const QRect cell = f.table().visualRect(f.at(1));

    QTest::mouseClick(f.table().viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, 20));
    CHECK(f.button() == QStringLiteral("Import 3 exercises"));
    QTest::mouseClick(f.table().viewport(), Qt::LeftButton, {}, cell.center());
    CHECK(f.button() == QStringLiteral("Import 3 exercises"));

    click(f.page, "uncheckAll");
    CHECK_FALSE(part(f.page, "importChosen").isEnabled());
    CHECK(f.button() == QStringLiteral("Nothing is checked"));
    click(f.page, "checkAll");
    CHECK(f.button() == QStringLiteral("Import 4 exercises"));
}

TEST_CASE("What is checked comes in, in whatever order it is shown", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(8));
    f.table().sortByColumn(ImportTableModel::Name, Qt::DescendingOrder);
    const QString left = f.at(0).data().toString();
    f.table().setCurrentIndex(f.at(0));
    f.table().setFocus();
    press(Qt::Key_Space);

    click(f.page, "importChosen");

    const auto& all = f.data.workspace.library().exercises();
    CHECK(f.imported() == 3);
    CHECK(std::none_of(all.begin(), all.end(),
                       [&left](const Exercise& exercise) { return exercise.name == left; }));
}

TEST_CASE("A guess is told apart from what the library says", "[import][accessibility]")
{
    Fixture f;
    f.choose(madeUpLibrary(8));

    CHECK(f.at(0, ImportTableModel::FamilyName).data(ImportTableModel::kGuessRole).toBool());
    CHECK(f.at(0, ImportTableModel::FamilyName).data(Qt::AccessibleTextRole).toString()
          == QStringLiteral("Squat, a guess"));
    CHECK_FALSE(f.at(0, ImportTableModel::Licence).data(ImportTableModel::kGuessRole).toBool());
    // The first one has no force, the third one pushes.
    CHECK(f.at(0, ImportTableModel::Counted).data(ImportTableModel::kGuessRole).toBool());
    CHECK_FALSE(f.at(1, ImportTableModel::Counted).data(ImportTableModel::kGuessRole).toBool());
    CHECK(f.at(0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Goblet Squat 1, new"));
}

TEST_CASE("What is skipped is listed with its reason and cannot be checked", "[import][bad-input]")
{
    Fixture f;
    f.choose(madeUpLibrary(8).replace("\"expert\"", "7"));
    REQUIRE(part<QLabel>(f.page, "importHeadline").text() == QStringLiteral("6 of 8 can come in"));

    click(f.page, "showSkipped");

    CHECK(f.rows() == 2);
    CHECK_FALSE(part(f.page, "importChosen").isEnabled());
    CHECK_FALSE(f.at(0).data(Qt::CheckStateRole).isValid());
    CHECK(f.table().isColumnHidden(ImportTableModel::FamilyName)); // the reasons have the room
    f.table().setCurrentIndex(f.at(0));
    CHECK(part<QLabel>(f.page, "importReason")
              .text()
              .contains(QStringLiteral("exercises.json[2] (Made_Up_3): level")));
    f.table().setFocus();
    press(Qt::Key_Space);
    CHECK_FALSE(part(f.page, "importChosen").isEnabled());
}

TEST_CASE("What is here already is named and does not come in again", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));
    click(f.page, "importChosen");

    f.choose(madeUpLibrary(20).replace("Hip Bridge", "Hip Lift"));

    CHECK(part<QLabel>(f.page, "importHeadline").text() == QStringLiteral("10 of 20 can come in"));
    CHECK(f.at(0, ImportTableModel::State).data().toString() == QStringLiteral("already here"));
    CHECK(f.at(0).data(ImportTableModel::kReasonRole).toString()
          == QStringLiteral("here as “Goblet Squat 1”"));
    CHECK(part<Chip>(f.page, "showAll").isChecked()); // nothing new is for glutes or legs
    CHECK(f.button() == QStringLiteral("Import 10 exercises"));
}

TEST_CASE("A library that changes while its preview is open is looked at again", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));
    leave(f.page);
    ImportPage other(f.data.workspace, f.prompter);
    showPage(other);
    click(other, "chooseFile");
    click(other, "importChosen");
    REQUIRE(f.imported() == 10);

    showPage(f.page);

    CHECK(part<QLabel>(f.page, "importHeadline").text() == QStringLiteral("10 of 20 can come in"));
    click(f.page, "importChosen");
    CHECK(f.imported() == 20);
}

TEST_CASE("Undone under an open preview, an import can be done again", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));
    click(f.page, "importChosen");
    f.choose(madeUpLibrary(20));
    REQUIRE(f.button() == QStringLiteral("Import 10 exercises"));

    f.data.workspace.undoStack().undo();

    CHECK(part<QLabel>(f.page, "importHeadline").text() == QStringLiteral("20 of 20 can come in"));
}

TEST_CASE("Pictures come along when they are beside the file and wanted", "[import][pictures]")
{
    Fixture f;
    QByteArray content = madeUpLibrary(8);
    content.replace("Made_Up_3/1.jpg", "../../outside.jpg");
    f.write(QStringLiteral("exercises/Made_Up_1/0.jpg"), jpeg());
    f.write(QStringLiteral("exercises/Made_Up_5/0.jpg"), "no picture");
    f.choose(content);

    REQUIRE(part<Chip>(f.page, "withPictures").isChecked());
    CHECK(f.message("pictureProblems").contains(QStringLiteral("(../../outside.jpg)")));
    click(f.page, "importChosen");

    const Exercise* first = f.data.workspace.library().find({QStringLiteral("fed_made_up_1")});
    REQUIRE(first != nullptr);
    CHECK(first->pictures.size() == 1);
    CHECK(f.imported() == 4);
    CHECK(f.message("importResult").contains(QStringLiteral("Pictures: 1.")));
    CHECK(f.message("importResult").contains(QStringLiteral("(Made_Up_5/0.jpg)")));

    click(f.page, "takeBack");
    f.choose(content);
    click(f.page, "withPictures");
    click(f.page, "importChosen");
    CHECK(f.data.workspace.library().find({QStringLiteral("fed_made_up_1")})->pictures.empty());
}

TEST_CASE("Cancel stops an import in its midst and leaves nothing of it", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(6000));
    bool sawBar = false;
    QWidget& button = part(f.page, "importChosen");
    QWidget& bar = part(f.page, "importBar");
    // Presses what has the focus as soon as the import lets events through.
    QTimer::singleShot(0, &f.page, [&bar, &sawBar] {
        sawBar = bar.isVisible();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    });

    QTest::keyClick(&button, Qt::Key_Return);

    CHECK(sawBar);
    CHECK(f.imported() == 0);
    CHECK(f.message("importFailure").contains(QStringLiteral("Nothing has come in")));
    CHECK(
        f.button()
        == QStringLiteral("Import 3000 exercises").replace(QStringLiteral("3000"), QLocale().toString(3000)));
    CHECK_FALSE(isShown(f.page, "cancelImport"));
    click(f.page, "importChosen");
    CHECK(f.imported() == 3000);
}

TEST_CASE("While an import runs nothing but Cancel takes input", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(6000));
    qsizetype asked = 0;
    QWidget& button = part(f.page, "importChosen");
    QWidget& another = part(f.page, "chooseAnother");
    QWidget& table = f.table();
    QTimer::singleShot(0, &f.page, [&] {
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::mouseClick(&another, Qt::LeftButton);
        QTest::keyClick(&table, Qt::Key_Space);
        asked = f.prompter.asked.size();
        CHECK_FALSE(f.page.close());
    });

    QTest::keyClick(&button, Qt::Key_Return);

    CHECK(asked == 1); // for the file that is open
    CHECK(f.page.isVisible());
    CHECK(f.imported() == 0); // closing the window means to cancel
}

TEST_CASE("When the data cannot be written the import fails where it was started, and can be tried again",
          "[import][bad-input]")
{
    Fixture f;
    f.choose(madeUpLibrary(20));

    f.data.refuseWrites(true);
    click(f.page, "importChosen");
    f.data.refuseWrites(false);

    CHECK(isShown(f.page, "importFailure"));
    CHECK(f.imported() == 0);
    click(f.page, "importChosen");
    CHECK(f.imported() == 10);
    CHECK_FALSE(isShown(f.page, "importFailure"));
}

TEST_CASE("A file that is no library is refused by its name", "[import][bad-input]")
{
    Fixture f;

    f.choose("[1, 2]");

    CHECK(f.message("importFailure").startsWith(QStringLiteral("exercises.json cannot be imported.")));
    CHECK(isShown(f.page, "importStart"));

    f.prompter.path = f.folder.filePath(QStringLiteral("nowhere.json"));
    click(f.page, "chooseFile");
    CHECK(isShown(f.page, "importFailure"));
}

TEST_CASE("Names with markup show as they are typed", "[import][bad-input]")
{
    Fixture f;
    f.choose(madeUpLibrary(8).replace("Goblet Squat", "<b>x</b> & Squat"));

    CHECK(f.at(0).data().toString() == QStringLiteral("<b>x</b> & Squat 1"));
    CHECK_FALSE(f.at(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

TEST_CASE("Back leads to the library", "[import]")
{
    Fixture f;
    f.choose(madeUpLibrary(8));
    click(f.page, "importChosen");

    click(f.page, "showImported");

    CHECK(lastRequest(f.requests).first() == QStringLiteral("library"));
}

TEST_CASE("The table's model keeps the rules of models", "[import]")
{
    const WorkspaceFixture data;
    const LibraryPreview preview = exchange::readPublicLibrary(
        {{QStringLiteral("a.json"), madeUpLibrary(6).replace("\"expert\"", "7")}}, data.workspace.library());
    ImportTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    model.setPreview(&preview);
    CHECK(model.rowCount() == 6);
    CHECK(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK_FALSE(model.isChecked(0));
    CHECK_FALSE(model.setData(model.index(2, 0), Qt::Unchecked, Qt::CheckStateRole)); // skipped
    CHECK_FALSE(model.setData(model.index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
    model.setPreview(nullptr);
    CHECK(model.rowCount() == 0);
}
