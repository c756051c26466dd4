#include <QCheckBox>
#include <QFile>
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
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

struct Fixture {
    Fixture() { showPage(page); }

    [[nodiscard]] QTableView& table() { return part<QTableView>(page, "clientTable"); }

    [[nodiscard]] QStringList shown()
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            names << table().model()->index(row, 0).data().toString();
        }
        return names;
    }

    void choose(const Client& client)
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
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Robin Hale"));
    press(Qt::Key_Return);

    CHECK_FALSE(part(f.page, "noClients").isVisible());
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK(f.workspace().currentClient());
    CHECK(f.done.count() == 1);
}

TEST_CASE("Typing finds clients by name and Enter opens the one that is left", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.page.focusSearch();

    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rob"));
    REQUIRE(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    press(Qt::Key_Return);

    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("today"));
}

TEST_CASE("A search that finds nobody offers to be emptied", "[clients]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Amara Gill"));

    QTest::keyClicks(&part(f.page, "clientSearch"), QStringLiteral("zebra"));
    REQUIRE(part(f.page, "noMatch").isVisible());
    QTest::keyClick(&part(f.page, "clientSearch"), Qt::Key_Escape);

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
        QTest::keyClick(&f.table(), Qt::Key_Return);
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
    QTest::keyClicks(&part(f.page, "clientName"), QStringLiteral("  Robin Hale "));
    QTest::keyClicks(&part(f.page, "clientBirthYear"), QStringLiteral("1980"));
    QTest::keyClicks(&part(f.page, "clientContact"), QStringLiteral("robin@example.org"));
    QTest::keyClicks(&part(f.page, "clientNotes"), QStringLiteral("likes mornings"));
    QTest::keyClick(&part(f.page, "care_kneeling_not_ok"), Qt::Key_Space);
    QTest::keyClick(&part(f.page, "care_flare"), Qt::Key_Space);

    click(f.page, "saveClient");

    REQUIRE(f.workspace().currentClient());
    const Client client = *f.workspace().client(*f.workspace().currentClient());
    CHECK(client.name == QStringLiteral("Robin Hale"));
    CHECK(client.birthYear == 1980);
    CHECK(client.contact == QStringLiteral("robin@example.org"));
    CHECK(client.notes == QStringLiteral("likes mornings"));
    CHECK(client.careTags == std::vector {CareTag::Flare, CareTag::KneelingNotOk});
}

TEST_CASE("What is wrong is told beside its field and nothing typed is lost", "[clients][unhappy]")
{
    Fixture f;
    click(f.page, "newClient");
    QTest::keyClicks(&part(f.page, "clientBirthYear"), QStringLiteral("1234"));
    QTest::keyClicks(&part(f.page, "clientNotes"), QStringLiteral("likes mornings"));

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
    QTest::keyClicks(&part(f.page, "clientName"), QStringLiteral("Robin Hale"));
    f.data.refuseWrites(true);

    click(f.page, "saveClient");

    CHECK(part(f.page, "clientsFailure").isVisible());
    CHECK(part<QLineEdit>(f.page, "clientName").text() == QStringLiteral("Robin Hale"));

    f.data.refuseWrites(false);
    click(f.page, "saveClient");

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK_FALSE(part(f.page, "clientsFailure").isVisible());
}

TEST_CASE("An edit is one step that undo takes back", "[clients]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.table().setFocus();
    f.choose(robin);

    QTest::keyClick(&f.table(), Qt::Key_F2);
    auto& name = part<QLineEdit>(f.page, "clientName");
    REQUIRE(name.isVisible());
    REQUIRE(name.text() == QStringLiteral("Robin Hale"));
    QTest::keyClicks(&name, QStringLiteral("Robin Hill"));
    QTest::keyClick(&name, Qt::Key_Return);

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
    QTest::keyClicks(&part(f.page, "clientName"), QStringLiteral("Robin Hale"));

    click(f.page, "leaveForm");

    CHECK(f.workspace().clientCount() == 0);
    CHECK(part(f.page, "noClients").isVisible());
}

TEST_CASE("A form that is left for another page is found again as it was", "[clients]")
{
    Fixture f;
    click(f.page, "newClient");
    QTest::keyClicks(&part(f.page, "clientName"), QStringLiteral("Robin"));
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
    part<QCheckBox>(f.page, "clientArchived").setChecked(true);
    click(f.page, "saveClient");

    CHECK(part<Chip>(f.page, "archived").isChecked());
    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    QTest::keyClick(&part(f.page, "active"), Qt::Key_Space);
    CHECK(f.shown() == QStringList {QStringLiteral("Amara Gill")});
}

TEST_CASE("Removing a client is undone whole, and the client is shown again", "[clients]")
{
    Fixture f;
    const Client robin = f.data.addClient(QStringLiteral("Robin Hale"));
    f.data.addPlan(robin.id, QDate(2026, 2, 2));
    f.data.addSession(robin.id, QDate(2026, 2, 4));
    f.table().setFocus();
    f.choose(robin);

    QTest::keyClick(&f.table(), Qt::Key_Delete);

    CHECK(f.workspace().clientCount() == 0);
    CHECK_FALSE(f.workspace().currentClient());
    CHECK(f.done.count() == 1);
    CHECK(part(f.page, "noClients").isVisible());

    f.workspace().undoStack().undo();

    CHECK(f.shown() == QStringList {QStringLiteral("Robin Hale")});
    CHECK(f.workspace().currentClient() == robin.id);
    CHECK(f.workspace().plans(robin.id).size() == 1);
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

    press(Qt::Key_Space); // the focus is on Import

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
        CHECK(message.text().contains(QStringLiteral("clients[0].plans[0].phases")));
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
