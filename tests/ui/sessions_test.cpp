#include <QAbstractButton>
#include <QAbstractItemModel>

#include "support/workspace_fixture.h"
#include "ui/controls/table_view.h"
#include "ui/page_tools.h"
#include "ui/progress/sessions_page.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kFriday(2026, 2, 20);

/// The list of one client on Friday 20 February 2026 with, latest first: two sessions of that day, one with a
/// clam; Wednesday not done for travel; one of the week before typed in today; one of last summer.
struct Sessions {
    Sessions()
        : client(data.addClient())
    {
        add(QDate(2025, 8, 1), "bridge");
        add(QDate(2026, 2, 11), "box_squat");
        Session away = oneSetSession(client.id, QDate(2026, 2, 18));
        away.entries.clear();
        away.plannedDate = away.date;
        away.notDoneReason = NotDoneReason::Travel;
        away.loggedOn = away.date;
        data.workspace.saveSession(away);
        add(kFriday, "bridge");
        second = add(kFriday, "clam");
        showPage(page);
    }

    SessionId add(QDate date, const char* exercise)
    {
        Session session = oneSetSession(client.id, date);
        session.entries.front().exercise = ExerciseId {QString::fromLatin1(exercise)};
        session.painBefore = 2;
        return data.workspace.saveSession(session).id;
    }

    /// The days and origins that are listed, top down.
    [[nodiscard]] std::string listed() const
    {
        settle();
        const QAbstractItemModel* model = part<ui::TableView>(page, "sessionTable").model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            rows << model->index(row, 0).data().toString() + QStringLiteral(": ")
                    + model->index(row, model->columnCount() - 1).data().toString();
        }
        return rows.join(QStringLiteral(" | ")).toStdString();
    }

    void choose(const char* name, int option) const
    {
        click(*part(page, name).findChildren<QAbstractButton*>().at(option));
    }

    WorkspaceFixture data;
    Client client;
    SessionId second;
    ui::SessionsPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

const std::string kToday = "Fri 20 Feb, no. 1: typed in | Fri 20 Feb, no. 2: typed in";

} // namespace

TEST_CASE("Sessions are listed latest first, two of a day told apart, late ones marked", "[sessions]")
{
    const Sessions sessions;
    CHECK(sessions.listed() == kToday + " | Wed 18 Feb: typed in | Wed 11 Feb: typed in, late");
    CHECK(part<QLabel>(sessions.page, "sessionCount").text() == QStringLiteral("4 sessions"));
    sessions.choose("sessionPeriod", 2);
    CHECK(sessions.listed()
          == kToday
              + " | Wed 18 Feb: typed in | Wed 11 Feb: typed in, late | Fri 1 Aug 2025: typed in, late");
}

TEST_CASE("Filters narrow the list", "[sessions]")
{
    const Sessions sessions;
    sessions.choose("sessionKind", 1);
    CHECK(sessions.listed() == kToday + " | Wed 11 Feb: typed in, late");
    sessions.choose("sessionKind", 2);
    CHECK(sessions.listed() == "Wed 18 Feb: typed in");
    sessions.choose("sessionKind", 3);
    CHECK(sessions.listed() == kToday + " | Wed 11 Feb: typed in, late");
    sessions.choose("sessionKind", 4);
    CHECK(sessions.listed() == "Wed 11 Feb: typed in, late");
    sessions.choose("sessionKind", 0);
    typeInto(sessions.page, "sessionSearch", QStringLiteral("CLAM"));
    CHECK(sessions.listed() == "Fri 20 Feb: typed in");
    type("x");
    CHECK(sessions.listed().empty());
    CHECK(isShown(sessions.page, "noSessions"));
    CHECK_FALSE(isShown(sessions.page, "removeSession"));
}

TEST_CASE("A session is opened, copied and removed by key", "[sessions][keyboard]")
{
    Sessions sessions;
    press(Qt::Key_Down); // the keyboard is in the list
    press(Qt::Key_Return);
    CHECK(sessions.requests.last().at(0) == QStringLiteral("log"));
    const QVariantMap opened = sessions.requests.last().at(1).toMap();
    CHECK(opened.contains(QStringLiteral("session")));
    press(Qt::Key_C);
    CHECK(sessions.requests.last().at(1).toMap().value(QStringLiteral("copy"))
          == opened.value(QStringLiteral("session")));

    press(Qt::Key_Delete);
    CHECK(sessions.done.count() == 1);
    CHECK(sessions.listed() == "Fri 20 Feb: typed in | Wed 18 Feb: typed in | Wed 11 Feb: typed in, late");
    CHECK_FALSE(sessions.data.workspace.session(
        *SessionId::fromText(opened.value(QStringLiteral("session")).toString())));
    sessions.data.workspace.undoStack().undo();
    CHECK(sessions.listed() == kToday + " | Wed 18 Feb: typed in | Wed 11 Feb: typed in, late");
}

TEST_CASE("A removal that fails is told and changes nothing", "[sessions]")
{
    Sessions sessions;
    sessions.data.refuseWrites(true);
    click(sessions.page, "removeSession");
    sessions.data.refuseWrites(false);
    CHECK(isShown(sessions.page, "sessionsFailure"));
    CHECK(sessions.done.count() == 0);
    CHECK(sessions.listed() == kToday + " | Wed 18 Feb: typed in | Wed 11 Feb: typed in, late");
}

TEST_CASE("Without a session the list still leads to logging one and to taking in a log", "[sessions][empty]")
{
    WorkspaceFixture data;
    data.addClient();
    ui::SessionsPage page {data.workspace};
    const QSignalSpy requests(&page, &ui::Page::pageRequested);
    showPage(page);

    REQUIRE(isShown(page, "noSessions"));
    click(page, "logSession");
    click(page, "importLogFile");

    REQUIRE(requests.count() == 2);
    CHECK(requests.at(0).at(0) == QStringLiteral("log"));
    CHECK(requests.at(1).at(0) == QStringLiteral("log-import"));
}
