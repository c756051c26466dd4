#include <QLineEdit>

#include "support/workspace_fixture.h"
#include "ui/controls/inline_message.h"
#include "ui/page_tools.h"
#include "ui/setup/first_start_page.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

TEST_CASE("Setting up for oneself takes a name and Enter", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy requests(&page, &Page::pageRequested);
    showPage(page);

    type("Robin");
    press(Qt::Key_Return);

    CHECK(fixture.workspace.profile() == Profile::Home);
    REQUIRE(fixture.workspace.currentClient());
    CHECK(fixture.workspace.client(*fixture.workspace.currentClient())->name == QStringLiteral("Robin"));
    CHECK(lastRequest(requests).value(0).toString() == QStringLiteral("today"));
}

TEST_CASE("Whoever gives no name is called Me", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    showPage(page);

    click(page, "setUpForMe");

    REQUIRE(fixture.workspace.clientCount() == 1);
    CHECK(fixture.workspace.client(*fixture.workspace.currentClient())->name == QStringLiteral("Me"));
}

TEST_CASE("Setting up is no step that undo takes back", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    showPage(page);

    click(page, "setUpForMe");

    CHECK_FALSE(fixture.workspace.undoStack().canUndo());
}

TEST_CASE("A name that is too long is told beside its field and stays there", "[setup][unhappy]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy requests(&page, &Page::pageRequested);
    showPage(page);
    const QString name(201, QLatin1Char('n'));
    part<QLineEdit>(page, "ownName").setText(name);

    click(page, "setUpForMe");

    CHECK(part(page, "ownNameProblem").isVisible());
    CHECK(part<QLineEdit>(page, "ownName").text() == name);
    CHECK(requests.isEmpty());
    CHECK_FALSE(fixture.workspace.profile());
    CHECK(fixture.workspace.clientCount() == 0);
}

TEST_CASE("When the data cannot be written the page says so, and a second try makes one client",
          "[setup][unhappy]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy requests(&page, &Page::pageRequested);
    showPage(page);
    type("Robin");
    fixture.refuseWrites(true);

    click(page, "setUpForMe");

    CHECK(part(page, "setupFailure").isVisible());
    CHECK(part<QLineEdit>(page, "ownName").text() == QStringLiteral("Robin"));
    CHECK(requests.isEmpty());

    fixture.refuseWrites(false);
    click(page, "setUpForMe");

    CHECK_FALSE(part(page, "setupFailure").isVisible());
    CHECK(fixture.workspace.clientCount() == 1);
    CHECK(lastRequest(requests).value(0).toString() == QStringLiteral("today"));
}

TEST_CASE("Setting up for a clinic leads to its clients", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy requests(&page, &Page::pageRequested);
    showPage(page);

    SECTION("by keyboard")
    {
        tabTo(page, "setUpForClinic");
        press(Qt::Key_Space);
    }
    SECTION("by mouse")
    {
        click(page, "setUpForClinic");
    }

    CHECK(fixture.workspace.profile() == Profile::Clinic);
    CHECK(fixture.workspace.clientCount() == 0);
    CHECK(lastRequest(requests).value(0).toString() == QStringLiteral("clients"));
}

TEST_CASE("When a clinic cannot be set up the page says so and stays", "[setup][unhappy]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy requests(&page, &Page::pageRequested);
    showPage(page);
    fixture.refuseWrites(true);

    click(page, "setUpForClinic");

    CHECK(part(page, "setupFailure").isVisible());
    CHECK(requests.isEmpty());
    CHECK_FALSE(fixture.workspace.profile());
}

TEST_CASE("A name of one's own that looks like markup is kept as typed", "[setup][unhappy]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    showPage(page);

    type("  <i>Robin</i> & Co ");
    click(page, "setUpForMe");

    CHECK(fixture.workspace.client(*fixture.workspace.currentClient())->name
          == QStringLiteral("<i>Robin</i> & Co"));
}

TEST_CASE("Looking around first asks for example data and changes nothing", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    const QSignalSpy asked(&page, &FirstStartPage::exampleRequested);
    showPage(page);

    SECTION("by mouse")
    {
        click(page, "lookAround");
    }
    SECTION("by keyboard")
    {
        tabTo(page, "lookAround");
        press(Qt::Key_Return);
    }

    CHECK(asked.count() == 1);
    CHECK_FALSE(fixture.workspace.profile());
}

TEST_CASE("The whole statement opens in place and closes again", "[setup]")
{
    WorkspaceFixture fixture;
    FirstStartPage page(fixture.workspace);
    showPage(page);
    REQUIRE_FALSE(part(page, "wholePosition").isVisible());

    tabTo(page, "readAll");
    press(Qt::Key_Space);
    CHECK(part(page, "wholePosition").isVisible());

    click(page, "readAll");
    CHECK_FALSE(part(page, "wholePosition").isVisible());
}
