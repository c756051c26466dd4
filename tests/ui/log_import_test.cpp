#include <QComboBox>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

#include <algorithm>

#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/segmented_choice.h"
#include "ui/log_import/log_import_page.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

const QByteArray kStrong = "Date,Workout Name,Duration,Exercise Name,Set "
                           "Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
                           "2026-02-02 17:00:00,Legs,40m,Bridge,1,0,10,0,0,,,\n"
                           "2026-02-02 17:00:00,Legs,40m,Glute Bridges,1,0,12,0,0,,,\n"
                           "2026-02-04 17:00:00,Legs,40m,Cable Thing,1,33,9,0,0,,,\n"
                           "2026-02-06 17:00:00,Legs,40m,Bridge,1,0,ten,0,0,,,\n";

struct Fixture {
    Fixture()
    {
        client = data.addClient();
        showPage(page);
    }

    void choose(const QByteArray& content, const QString& name = QStringLiteral("strong.csv"))
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        prompter.path = file.fileName();
        click(page, isShown(page, "chooseLog") ? "chooseLog" : "chooseAnotherLog");
    }

    [[nodiscard]] std::vector<Session> sessions() const
    {
        return data.workspace.sessions(client.id, QDate(2026, 1, 1), QDate(2026, 12, 31));
    }

    [[nodiscard]] Button& import() const { return part<Button>(page, "importLog"); }

    [[nodiscard]] QString message(const char* name) const { return part<InlineMessage>(page, name).text(); }

    /// The list of what a name means.
    [[nodiscard]] QComboBox& meaningOf(const char* name) const
    {
        for (auto* list : page.findChildren<QComboBox*>(QStringLiteral("nameMeans"))) {
            if (list->isVisibleTo(&page) && list->accessibleName().contains(QLatin1String(name))) {
                return *list;
            }
        }
        FAIL("no such name");
        std::abort();
    }

    QTemporaryDir folder;
    WorkspaceFixture data;
    Client client;
    FakePrompter prompter;
    LogImportPage page {data.workspace, prompter};
    QSignalSpy requests {&page, &Page::pageRequested};
    QSignalSpy done {&page, &Page::done};
};

/// Chooses the line with these words by the keyboard alone.
void pickByKeys(QComboBox& list, const QString& words)
{
    list.setFocus();
    const int line = list.findText(words);
    REQUIRE(line >= 0);
    while (list.currentIndex() != line) {
        QTest::keyClick(&list, list.currentIndex() < line ? Qt::Key_Down : Qt::Key_Up);
    }
}

} // namespace

TEST_CASE("A log asks for its units first, then shows what would come in, and only then changes anything",
          "[log-import]")
{
    Fixture f;
    CHECK(isShown(f.page, "logStart"));
    CHECK_FALSE(isShown(f.page, "importLog"));

    f.choose(kStrong);

    CHECK_FALSE(isShown(f.page, "logStart"));
    CHECK_FALSE(f.import().isEnabled());
    REQUIRE(isShown(f.page, "logLoads"));
    CHECK_FALSE(isShown(f.page, "logTimes"));
    CHECK_FALSE(isShown(f.page, "logDays"));
    CHECK_FALSE(isShown(f.page, "logPreview"));
    auto& loads = part<SegmentedChoice>(f.page, "logLoads");
    CHECK(loads.isAncestorOf(QApplication::focusWidget()));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(loads.current() == 0);

    REQUIRE(isShown(f.page, "logPreview"));
    CHECK(part<QTableView>(f.page, "logSessions").model()->rowCount() == 2);
    CHECK(f.message("logSkipped").contains(QStringLiteral("line 5: Reps")));
    CHECK(f.import().text() == QStringLiteral("Import 2 sessions"));
    CHECK(f.sessions().empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    REQUIRE(loads.current() == 1);

    QTest::keyClick(&f.import(), Qt::Key_Return);

    REQUIRE(f.sessions().size() == 2);
    // 33 lb × 0.45359237 = 14.9685…
    CHECK(f.sessions()[1].entries.at(0).sets.at(0).loadKg == 14.97);
    CHECK(f.message("importResult").contains(QStringLiteral("2 sessions imported.")));
    CHECK(isShown(f.page, "pastImports"));
}

TEST_CASE("One click takes an import back", "[log-import]")
{
    Fixture f;
    f.choose("Date,Exercise,Reps\n2026-02-02,Bridge,10\n2026-02-04,Bridge,10\n");
    click(f.page, "importLog");
    REQUIRE(f.sessions().size() == 2);
    CHECK(QApplication::focusWidget() == &part<Button>(f.page, "takeBack"));

    click(f.page, "takeBack");

    CHECK(f.sessions().empty());
    REQUIRE(f.done.count() == 1);
    CHECK(f.done.at(0).at(0).toString() == QStringLiteral("2 sessions taken back."));
    CHECK_FALSE(isShown(f.page, "pastImports"));
    CHECK_FALSE(isShown(f.page, "importResult"));
    f.data.workspace.undoStack().undo();
    CHECK(f.sessions().size() == 2);
    CHECK(isShown(f.page, "pastImports"));
}

TEST_CASE("Names are matched by the keyboard, and what was said is remembered for the next log",
          "[log-import]")
{
    Fixture f;
    const QByteArray text = "Date,Exercise,Reps\n2026-02-02,Glute Bridges,10\n2026-02-04,Cable Thing,9\n"
                            "2026-02-05,Running,1\n";
    f.choose(text);
    CHECK(f.meaningOf("Glute Bridges").currentText() == QStringLiteral("Bridge"));
    CHECK(f.meaningOf("Cable Thing").currentText() == QStringLiteral("A new exercise of your own"));
    CHECK(part<QLabel>(f.page, "logNamesWords").text().startsWith(QStringLiteral("One is a guess.")));

    pickByKeys(f.meaningOf("Glute Bridges"), QStringLiteral("Banded bridge"));
    pickByKeys(f.meaningOf("Running"), QStringLiteral("Leave it out"));
    CHECK(part<QLabel>(f.page, "logNamesWords").text().startsWith(QStringLiteral("What you choose")));
    CHECK(f.import().text() == QStringLiteral("Import 2 sessions"));
    click(f.page, "importLog");

    REQUIRE(f.sessions().size() == 2);
    CHECK(f.sessions()[0].entries.at(0).exercise.value == QStringLiteral("bridge_band"));
    CHECK(f.sessions()[1].entries.at(0).exercise.value == QStringLiteral("custom_cable_thing"));

    f.choose("Date,Exercise,Reps\n2026-02-09,Glute Bridges,10\n2026-02-09,Running,1\n");
    CHECK(f.meaningOf("Glute Bridges").currentText() == QStringLiteral("Banded bridge"));
    CHECK(f.meaningOf("Running").currentText() == QStringLiteral("Leave it out"));
}

TEST_CASE("Columns are matched by hand where their names are not known", "[log-import]")
{
    Fixture f;
    f.choose("Tag;Was;Wdh\n02.02.2026;Bridge;10\n");
    CHECK_FALSE(f.import().isEnabled());
    CHECK(part<QLabel>(f.page, "logMissing").text().contains(QStringLiteral("day")));

    const auto column = [&f](LogColumn which) -> QComboBox& {
        return part<QComboBox>(f.page, qPrintable(QStringLiteral("column%1").arg(static_cast<int>(which))));
    };
    pickByKeys(column(LogColumn::Date), QStringLiteral("Tag"));
    CHECK(part<QLabel>(f.page, "logMissing").text() == QStringLiteral("Choose the column of the exercise."));
    pickByKeys(column(LogColumn::Exercise), QStringLiteral("Was"));
    CHECK_FALSE(isShown(f.page, "logMissing"));
    CHECK(f.message("logSkipped").contains(QStringLiteral("neither repetitions, steps nor seconds")));
    CHECK(f.import().text() == QStringLiteral("Nothing new to import"));
    pickByKeys(column(LogColumn::Reps), QStringLiteral("Wdh"));
    CHECK(f.import().text() == QStringLiteral("Import 1 session"));
    click(f.page, "importLog");
    REQUIRE(f.sessions().size() == 1);
    CHECK(f.sessions()[0].date == QDate(2026, 2, 2));
}

TEST_CASE("What cannot be imported says why and leaves everything as it was", "[log-import][unhappy]")
{
    Fixture f;
    f.choose("dear diary");
    CHECK(f.message("logImportFailure").contains(QStringLiteral("strong.csv cannot be imported.")));
    CHECK(isShown(f.page, "logStart"));

    f.choose("Date,Exercise,Reps\n2026-02-02,Bridge,10\n");
    CHECK_FALSE(isShown(f.page, "logImportFailure"));
    f.data.refuseWrites(true);
    click(f.page, "importLog");
    CHECK(isShown(f.page, "logImportFailure"));
    CHECK(f.import().isEnabled());
    f.data.refuseWrites(false);
    CHECK(f.sessions().empty());
    click(f.page, "importLog");
    CHECK(f.sessions().size() == 1);
}

TEST_CASE("A log pasted with markup is shown as typed", "[log-import][unhappy]")
{
    Fixture f;
    f.choose("Date,<b>Exercise</b>,Exercise,Reps\n2026-02-02,<i>x</i>,<b>Bold</b>,10\n");
    bool seen = false;
    for (const auto* label : f.page.findChildren<QLabel*>()) {
        if (label->text().contains(QStringLiteral("<b>Bold</b>"))) {
            seen = true;
            CHECK(label->textFormat() == Qt::PlainText);
        }
    }
    CHECK(seen);
}
