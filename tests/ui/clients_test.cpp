#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

#include <algorithm>

#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/clients/client_table_model.h"
#include "ui/clients/clients_page.h"
#include "ui/clients/shown_client.h"
#include "ui/controls/chip.h"
#include "ui/controls/inline_message.h"
#include "ui/log_import/log_import_page.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

struct Fixture {
    Fixture() { showPage(page); }

    [[nodiscard]] QTableView& table() const { return part<QTableView>(page, "clientTable"); }

    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            names << table().model()->index(row, 0).data().toString();
        }
        return names;
    }

    void choose(const Client& client) const
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const QModelIndex index = table().model()->index(row, 0);
            if (index.data(ClientTableModel::kIdRole).toUuid() == client.id.value) {
                table().setCurrentIndex(index);
            }
        }
    }

    [[nodiscard]] Workspace& workspace() { return data.workspace; }

    WorkspaceFixture data;
    FakePrompter prompter;
    ClientsPage page {data.workspace, prompter};
    QSignalSpy requests {&page, &Page::pageRequested};
    QSignalSpy done {&page, &Page::done};
};

QString exampleBundle()
{
    return QStringLiteral(BACKBRIDGE_SOURCE_DIR "/tests/data/bundle-example.json");
}

QString written(const QTemporaryDir& folder, const QByteArray& content)
{
    QFile file(folder.filePath(QStringLiteral("given.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

bool offersImport(const QWidget& page)
{
    const auto buttons = page.findChildren<QWidget*>(QStringLiteral("import"));
    return std::any_of(buttons.begin(), buttons.end(),
                       [](const QWidget* button) { return button->isVisible(); });
}

} // namespace

TEST_CASE("Without clients the page says what it is for and leads to the first one", "[clients]")
{
    Fixture f;
    REQUIRE(part(f.page, "noClients").isVisible());
    REQUIRE_FALSE(f.table().isVisible());

    click(f.page, "newClient");
    type("Robin Hale");
    press(Qt::Key_Return);

    CHECK_FALSE(part(f.page, "noClients").isVisible());
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK(f.workspace().currentClient());
    CHECK(f.done.count() == 1);
}

TEST_CASE("A client is added by the keyboard alone", "[clients][keyboard]")
{
    Fixture f;
    const Client amara = f.data.addClient(QStringLiteral("Amara Gill"));

    tabTo(f.page, "newClient");
    press(Qt::Key_Return);
    type("Zoë Hale");
    press(Qt::Key_Tab);
    type("1980");
    tabTo(f.page, "care_flare");
    press(Qt::Key_Space);
    tabTo(f.page, "saveClient");
    press(Qt::Key_Return);

    REQUIRE(f.shown() == QStringList {QStringLiteral("Amara Gill"), QStringLiteral("Zoë Hale")});
    const Client zoe = f.workspace().clientsNamed(QStringLiteral("Zoë Hale")).front();
    CHECK(zoe.birthYear == 1980);
    CHECK(zoe.careTags == std::vector {CareTag::Flare});
    CHECK(f.workspace().currentClient() == amara.id);
    CHECK(f.table().hasFocus());
    press(Qt::Key_Return);
    CHECK(f.workspace().currentClient() == zoe.id);
}

TEST_CASE("A name with markup is shown as typed wherever the page names it", "[clients][unhappy]")
{
    const QString name = QStringLiteral("<b>Rob</b> & Co");
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));

    click(f.page, "newClient");
    type(name);
    press(Qt::Key_Return);

    CHECK(f.shown().contains(name));
    CHECK(part<QLabel>(f.page, "chosenName").text() == name);
    CHECK(f.done.last().value(0).toString() == name + QStringLiteral(" saved."));
    f.prompter.path.clear();
    click(f.page, "saveAsFile");
    CHECK(f.prompter.suggested == QStringLiteral("b Rob b & Co.json"));
}

TEST_CASE("Who is open now is marked in the list, and changes with another client", "[clients]")
{
    Fixture f;
    const Client amara = f.data.addClient(QStringLiteral("Amara Gill"));
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    const auto marked = [&f](int row) {
        return f.table().model()->index(row, 0).data(ClientTableModel::kSecondLineRole).toString();
    };
    REQUIRE(f.workspace().currentClient() == amara.id);
    CHECK_FALSE(marked(0).isEmpty());
    CHECK(marked(1).isEmpty());

    f.table().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);

    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(marked(0).isEmpty());
    CHECK_FALSE(marked(1).isEmpty());
}

TEST_CASE("Typing finds clients by name and Enter opens the one that is left", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.page.focusSearch();

    type("rob");
    REQUIRE(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    press(Qt::Key_Return);

    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("today"));
}

TEST_CASE("A search that finds nobody offers to be emptied", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));

    typeInto(f.page, "clientSearch", QStringLiteral("zebra"));
    REQUIRE(part(f.page, "noMatch").isVisible());
    press(Qt::Key_Escape);

    CHECK_FALSE(part(f.page, "noMatch").isVisible());
    CHECK(f.shown().size() == 1);
}

TEST_CASE("Clients are opened by Enter, by double click and by the button", "[clients]")
{
    Fixture f;
    const Client amara = f.data.addClient(QStringLiteral("Amara Gill"));
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));

    SECTION("Enter")
    {
        f.table().setFocus();
        f.choose(robin);
        press(Qt::Key_Return);
    }
    SECTION("double click")
    {
        const QPoint at = f.table().visualRect(f.table().model()->index(1, 0)).center();
        QTest::mouseClick(f.table().viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QTest::mouseDClick(f.table().viewport(), Qt::LeftButton, Qt::NoModifier, at);
    }
    SECTION("button")
    {
        f.choose(robin);
        click(f.page, "openClient");
    }

    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(f.requests.count() == 1);
    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("today"));
}

TEST_CASE("Everything typed into the form is saved", "[clients]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("  Robin Hale "));
    typeInto(f.page, "clientBirthYear", QStringLiteral("1980"));
    typeInto(f.page, "clientContact", QStringLiteral("robin@example.org"));
    typeInto(f.page, "clientNotes", QStringLiteral("likes mornings"));
    click(f.page, "care_kneeling_not_ok");
    focus(f.page, "care_flare");
    press(Qt::Key_Space);
    click(f.page, "equipment_step");
    click(f.page, "equipment_mat");

    click(f.page, "saveClient");

    REQUIRE(f.workspace().currentClient());
    const Client client = *f.workspace().client(*f.workspace().currentClient());
    CHECK(client.name == QStringLiteral("Robin Hale"));
    CHECK(client.birthYear == 1980);
    CHECK(client.contact == QStringLiteral("robin@example.org"));
    CHECK(client.notes == QStringLiteral("likes mornings"));
    CHECK(client.careTags == std::vector {CareTag::Flare, CareTag::KneelingNotOk});
    CHECK(client.equipment == std::vector {Equipment::Mat, Equipment::Step});
}

TEST_CASE("That there is nothing to train with is not the same as not having been asked", "[clients]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("Robin Hale"));
    const auto saved = [&f] {
        click(f.page, "saveClient");
        return f.workspace().clientsNamed(QStringLiteral("Robin Hale")).front().equipment;
    };

    SECTION("not asked")
    {
        CHECK(saved() == std::nullopt);
    }
    SECTION("nothing, which takes ticks away")
    {
        click(f.page, "equipment_step");
        click(f.page, "equipment_none");
        CHECK(saved() == std::vector<Equipment>());
    }
    SECTION("a thing, which takes nothing away")
    {
        click(f.page, "equipment_none");
        click(f.page, "equipment_step");
        CHECK(saved() == std::vector {Equipment::Step});
    }
}

TEST_CASE("What is wrong is told beside its field and nothing typed is lost", "[clients][unhappy]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientBirthYear", QStringLiteral("1234"));
    typeInto(f.page, "clientNotes", QStringLiteral("likes mornings"));

    click(f.page, "saveClient");

    CHECK(part(f.page, "problem_name").isVisible());
    CHECK(part(f.page, "problem_birth_year").isVisible());
    CHECK(part(f.page, "clientName").hasFocus());
    CHECK(part<QPlainTextEdit>(f.page, "clientNotes").toPlainText() == QStringLiteral("likes mornings"));
    CHECK(f.workspace().clientCount() == 0);
}

TEST_CASE("When saving fails the form stays as typed and can be saved later", "[clients][unhappy]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("Robin Hale"));
    f.data.refuseWrites(true);

    click(f.page, "saveClient");

    CHECK(part(f.page, "clientsFailure").isVisible());
    CHECK(part<QLineEdit>(f.page, "clientName").text() == QStringLiteral("Robin Hale"));

    f.data.refuseWrites(false);
    click(f.page, "saveClient");

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK_FALSE(part(f.page, "clientsFailure").isVisible());
}

TEST_CASE("When the disk is full the form stays as typed", "[clients][unhappy]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("Robin Hale"));
    const QString notes(20'000, QLatin1Char('n'));
    part<QPlainTextEdit>(f.page, "clientNotes").setPlainText(notes);
    f.data.fillDisk(true);

    click(f.page, "saveClient");

    CHECK(part<InlineMessage>(f.page, "clientsFailure").text().contains(QStringLiteral("full")));
    CHECK(part<QLineEdit>(f.page, "clientName").text() == QStringLiteral("Robin Hale"));
    CHECK(part<QPlainTextEdit>(f.page, "clientNotes").toPlainText() == notes);
    CHECK(f.workspace().clientCount() == 0);

    f.data.fillDisk(false);
    click(f.page, "saveClient");

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
}

TEST_CASE("An edit is one step that undo takes back", "[clients]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.table().setFocus();
    f.choose(robin);

    press(Qt::Key_F2);
    auto& name = part<QLineEdit>(f.page, "clientName");
    REQUIRE(name.isVisible());
    REQUIRE(name.text() == QStringLiteral("Robin Hale"));
    type("Robin Hill"); // the name stands selected
    press(Qt::Key_Return);

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hill")});
    f.workspace().undoStack().undo();
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
}

TEST_CASE("Saving what has not changed makes no step and says nothing to undo", "[clients]")
{
    Fixture f;
    f.choose(f.data.addClient(QStringLiteral("Robin Hale")));
    const int steps = f.workspace().undoStack().count();

    click(f.page, "editClient");
    click(f.page, "saveClient");

    CHECK(f.workspace().undoStack().count() == steps);
    CHECK(f.done.isEmpty());
    CHECK(f.table().isVisible());
}

TEST_CASE("Leaving the form saves nothing", "[clients]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("Robin Hale"));

    click(f.page, "leaveForm");

    CHECK(f.workspace().clientCount() == 0);
    CHECK(part(f.page, "noClients").isVisible());
}

TEST_CASE("A form that is left for another page is found again as it was", "[clients]")
{
    Fixture f;
    click(f.page, "newClient");
    typeInto(f.page, "clientName", QStringLiteral("Robin"));
    leave(f.page);

    showPage(f.page);

    CHECK(part<QLineEdit>(f.page, "clientName").isVisible());
    CHECK(part<QLineEdit>(f.page, "clientName").text() == QStringLiteral("Robin"));
}

TEST_CASE("Archived clients stand apart and are found there", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));
    f.choose(f.data.addClient(QStringLiteral("Robin Hale")));
    REQUIRE_FALSE(part(f.page, "archived").isVisible());

    click(f.page, "editClient");
    tabTo(f.page, "clientArchived");
    press(Qt::Key_Space);
    click(f.page, "saveClient");

    CHECK(part<Chip>(f.page, "archived").isChecked());
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    click(f.page, "active");
    CHECK(f.shown() == QStringList {QStringLiteral("Amara Gill")});
    f.workspace().undoStack().undo();
    CHECK(f.shown().size() == 2);
}

TEST_CASE("Removing a client is undone whole, and the client is shown again", "[clients]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.data.addPlan(robin.id, QDate(2026, 2, 2));
    f.data.addSession(robin.id, QDate(2026, 2, 4));
    f.choose(robin);

    SECTION("by the key")
    {
        f.table().setFocus();
        press(Qt::Key_Delete);
    }
    SECTION("by the button")
    {
        click(f.page, "removeClient");
    }

    CHECK(f.workspace().clientCount() == 0);
    CHECK_FALSE(f.workspace().currentClient());
    CHECK(f.done.count() == 1);
    CHECK(part(f.page, "noClients").isVisible());

    f.workspace().undoStack().undo();

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(f.workspace().plans(robin.id).size() == 1);
}

TEST_CASE("A client that cannot be removed stays in the list", "[clients][unhappy]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.choose(robin);
    f.data.refuseWrites(true);

    click(f.page, "removeClient");

    CHECK(part(f.page, "clientsFailure").isVisible());
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(f.done.isEmpty());
}

TEST_CASE("A file is looked into before it is imported", "[clients]")
{
    Fixture f;
    f.prompter.path = exampleBundle();

    click(f.page, "openFile");

    const auto& message = part<InlineMessage>(f.page, "importMessage");
    CHECK(message.isVisible());
    CHECK(message.text().contains(QStringLiteral("1 client, 1 plan and")));
    CHECK(f.workspace().clientCount() == 0);

    SECTION("by mouse")
    {
        click(f.page, "import");
    }
    SECTION("by the keyboard, which is on the button already")
    {
        press(Qt::Key_Return);
    }

    CHECK(f.workspace().clientCount() == 1);
    CHECK(f.shown() == QStringList {QStringLiteral("Example Person")});
    CHECK(f.workspace().currentClient());
    CHECK_FALSE(message.isVisible());
    CHECK(f.done.count() == 1);

    click(f.page, "openFile");

    CHECK(message.text().contains(QStringLiteral("Nothing new")));
    CHECK_FALSE(offersImport(f.page));
}

TEST_CASE("A file can be left alone after a look into it", "[clients]")
{
    Fixture f;
    f.prompter.path = exampleBundle();
    click(f.page, "openFile");

    click(f.page, "leaveFile");

    CHECK(f.workspace().clientCount() == 0);
    CHECK_FALSE(part(f.page, "importMessage").isVisible());
}

TEST_CASE("A file that is refused says where, and changes nothing", "[clients][unhappy]")
{
    Fixture f;
    const QTemporaryDir folder;
    const auto& message = part<InlineMessage>(f.page, "importMessage");

    SECTION("something else")
    {
        f.prompter.path = written(folder, "not ours");
        click(f.page, "openFile");
    }
    SECTION("a week too many")
    {
        QFile example(exampleBundle());
        REQUIRE(example.open(QIODevice::ReadOnly));
        QByteArray content = example.readAll();
        content.replace("\"last_week\": 8", "\"last_week\": 14");
        f.prompter.path = written(folder, content);
        click(f.page, "openFile");
        CHECK(message.text().contains(
            QStringLiteral("clients[0].plans[0].phases[1].last_week: 14 is past the plan's 8 weeks.")));
    }
    SECTION("cut off in the middle")
    {
        QFile example(exampleBundle());
        REQUIRE(example.open(QIODevice::ReadOnly));
        f.prompter.path = written(folder, example.read(example.size() / 2));
        click(f.page, "openFile");
    }
    SECTION("larger than any file can be")
    {
        constexpr qint64 kTooLarge = 200LL * 1024 * 1024;
        f.prompter.path = written(folder, "{");
        REQUIRE(QFile::resize(f.prompter.path, kTooLarge));
        click(f.page, "openFile");
    }
    SECTION("a log, and nobody whom it could be of")
    {
        f.prompter.path = written(folder, "date,exercise,reps\n2026-02-18,Bridge,10\n");
        click(f.page, "openFile");
    }
    SECTION("a file that is not there")
    {
        f.prompter.path = folder.filePath(QStringLiteral("gone.json"));
        click(f.page, "openFile");
    }
    SECTION("a folder")
    {
        f.prompter.path = folder.path();
        click(f.page, "openFile");
    }

    CHECK(message.isVisible());
    CHECK(message.tone() == InlineMessage::Tone::Advice);
    CHECK(f.workspace().clientCount() == 0);
    CHECK_FALSE(offersImport(f.page));
}

TEST_CASE("An import that fails leaves everything as it was and can be tried again", "[clients][unhappy]")
{
    Fixture f;
    f.prompter.path = exampleBundle();
    click(f.page, "openFile");
    f.data.refuseWrites(true);

    click(f.page, "import");

    CHECK(part<InlineMessage>(f.page, "importMessage").tone() == InlineMessage::Tone::Advice);
    CHECK(f.workspace().clientCount() == 0);

    f.data.refuseWrites(false);
    click(f.page, "importAgain");

    CHECK(f.workspace().clientCount() == 1);
}

TEST_CASE("A training log is handed to its page, for the client who is chosen", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.choose(robin);
    const QTemporaryDir folder;
    f.prompter.path = written(folder, "date,exercise,reps\n2026-02-18,Bridge,10\n");

    const QSignalSpy requests(&f.page, &Page::pageRequested);

    click(f.page, "openFile");

    REQUIRE(requests.count() == 1);
    CHECK(requests.at(0).at(0).toString() == QLatin1String(LogImportPage::kId));
    CHECK(requests.at(0).at(1) == LogImportPage::argumentFor(f.prompter.path, robin.id));
    const QDate day(2026, 2, 18);
    CHECK(f.workspace().sessionLines(robin.id, day, day).empty());
}

TEST_CASE("A client is saved as the file that others can open", "[clients]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.data.addPlan(robin.id, QDate(2026, 2, 2));
    f.choose(robin);
    const QTemporaryDir folder;
    f.prompter.path = folder.filePath(QStringLiteral("robin.json"));

    click(f.page, "saveAsFile");

    CHECK(f.prompter.suggested == QStringLiteral("Robin Hale.json"));
    QFile file(f.prompter.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == f.workspace().exportBundle(robin.id));
}

TEST_CASE("A file that cannot be written is told on the page", "[clients][unhappy]")
{
    Fixture f;
    f.choose(f.data.addClient(QStringLiteral("Robin Hale")));
    const QTemporaryDir folder;
    f.prompter.path = folder.filePath(QStringLiteral("not/there/robin.json"));

    click(f.page, "saveAsFile");

    CHECK(part(f.page, "clientsFailure").isVisible());
}

TEST_CASE("A change while the page is hidden shows when it is shown again", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Robin Hale"));
    leave(f.page);
    f.data.addClient(QStringLiteral("Amara Gill"));

    showPage(f.page);

    CHECK(f.shown().size() == 2);
}

TEST_CASE("Whose pages are shown is named as soon as there is more than one client", "[clients]")
{
    WorkspaceFixture data;
    const Client robin = data.addClient(QStringLiteral("Robin Hale"));
    const ShownClient shown(data.workspace);
    const QSignalSpy changes(&shown, &ShownClient::nameChanged);
    CHECK(shown.name().isEmpty());

    const Client amara = data.addClient(QStringLiteral("Amara Gill"));
    CHECK(shown.name() == QStringLiteral("Robin Hale"));

    data.workspace.setCurrentClient(amara.id);
    CHECK(shown.name() == QStringLiteral("Amara Gill"));

    data.workspace.removeClient(robin.id);
    CHECK(shown.name().isEmpty());
    CHECK(changes.count() == 3);
}
