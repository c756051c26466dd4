#include <QLabel>
#include <QUndoStack>

#include "support/workspace_fixture.h"
#include "ui/controls/buttons.h"
#include "ui/page_tools.h"
#include "ui/progress/sessions_page.h"
#include "ui/session/kept_sessions_page.h"
#include "ui/session/log_page.h"
#include "ui/session/session_differences.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

const QDate kToday(2026, 2, 20);

ExerciseLibrary libraryOf(const char* id, const char* name)
{
    Exercise exercise;
    exercise.id = {QString::fromLatin1(id)};
    exercise.name = QString::fromLatin1(name);
    return ExerciseLibrary({exercise});
}

SetRecord reps(int count, bool done = true)
{
    SetRecord set;
    set.reps = count;
    set.done = done;
    return set;
}

/// One line for each difference: "what: then > now".
QStringList linesOf(const Session& then, const std::optional<Session>& now)
{
    QStringList lines;
    for (const SessionDifference& each : differences(then, now, libraryOf("bridge", "Bridge"), kToday)) {
        lines << QStringLiteral("%1: %2 > %3").arg(each.what, each.then, each.now);
    }
    return lines;
}

QStringList shownWords(const QWidget& page)
{
    QStringList words;
    for (const auto* label : page.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&page)) {
            words << label->text();
        }
    }
    return words;
}

} // namespace

TEST_CASE("Sets are told in words", "[kept]")
{
    SetRecord left = reps(8);
    left.side = SetSide::Left;
    left.loadKg = 2.5;
    SetRecord right = reps(7);
    right.side = SetSide::Right;
    right.loadKg = 2.5;
    SetRecord hold;
    hold.holdSeconds = 30;
    hold.done = true;
    SetRecord heldReps = reps(10);
    heldReps.holdSeconds = 5;
    SetRecord steps;
    steps.steps = 20;
    steps.done = true;
    SetRecord heavier = reps(6);
    heavier.loadKg = 5;

    CHECK(setsText({reps(10), reps(8), reps(8, false)}) == QStringLiteral("10, 8, – reps"));
    CHECK(setsText({left, right}) == QStringLiteral("left 8, right 7 reps with 2.5 kg"));
    CHECK(setsText({reps(10), heavier}) == QStringLiteral("10, 6 with 5 kg reps"));
    CHECK(setsText({hold, hold}) == QStringLiteral("30 s, 30 s"));
    CHECK(setsText({heldReps}) == QStringLiteral("10 × 5 s"));
    CHECK(setsText({steps}) == QStringLiteral("20 steps"));
    CHECK(setsText({}) == QStringLiteral("no sets"));
}

TEST_CASE("Two versions are told apart line by line", "[kept]")
{
    Session then = oneSetSession(ClientId::create(), QDate(2026, 2, 16));
    then.painBefore = 3;
    then.note = QStringLiteral("<b>first</b>");
    Session now = then;
    CHECK(linesOf(then, now).isEmpty());

    now.date = QDate(2026, 2, 17);
    now.painBefore.reset();
    now.effort = 5;
    now.flare = true;
    now.note.clear();
    now.entries.front().sets.push_back(reps(8));
    now.entries.front().technique = Technique::Good;
    Entry clam;
    clam.exercise = {QStringLiteral("gone")};
    clam.sets = {reps(12)};
    now.entries.push_back(clam);

    CHECK(linesOf(then, now)
          == QStringList {QStringLiteral("Day: Monday 16 February > Tuesday 17 February"),
                          QStringLiteral("Pain before: 3 > –"), QStringLiteral("Effort: – > 5"),
                          QStringLiteral("A flare: – > yes"), QStringLiteral("Note: <b>first</b> > –"),
                          QStringLiteral("Bridge: 10 reps > 10, 8 reps; technique good"),
                          QStringLiteral("gone: – > 12 reps")});
    // Without a present version all that it says.
    CHECK(linesOf(then, std::nullopt)
          == QStringList {QStringLiteral("Day: Monday 16 February > –"), QStringLiteral("Pain before: 3 > –"),
                          QStringLiteral("Note: <b>first</b> > –"), QStringLiteral("Bridge: 10 reps > –")});
}

TEST_CASE("A correction is looked at from the log and taken back by key", "[kept][keyboard]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    Session session = data.addSession(client.id, QDate(2026, 2, 18));
    LogPage log(data.workspace);
    const QSignalSpy requests(&log, &Page::pageRequested);
    showPage(log, QVariantMap {{QStringLiteral("session"), session.id.text()}});
    CHECK_FALSE(isShown(log, "logVersions"));
    session.painAfter = 4;
    session = data.workspace.saveSession(session);
    settle();
    REQUIRE(isShown(log, "logVersions"));
    click(log, "logVersions");
    REQUIRE(requests.count() == 1);
    CHECK(requests.at(0).at(0).toString() == QLatin1String(KeptSessionsPage::kId));

    KeptSessionsPage page(data.workspace);
    const QSignalSpy done(&page, &Page::done);
    showPage(page, requests.at(0).at(1));
    CHECK(shownWords(page).contains(QStringLiteral("Pain after")));
    CHECK(page.findChildren<Button*>(QStringLiteral("bringBack")).size() == 1);
    press(Qt::Key_Return);

    CHECK(done.count() == 1);
    CHECK_FALSE(data.workspace.session(session.id)->painAfter);
    data.workspace.undoStack().undo();
    CHECK(data.workspace.session(session.id)->painAfter == 4);
}

TEST_CASE("A removed session is brought back from the list of sessions", "[kept]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    const Session session = data.addSession(client.id, QDate(2026, 2, 18));
    SessionsPage list(data.workspace);
    const QSignalSpy requests(&list, &Page::pageRequested);
    showPage(list);
    CHECK_FALSE(isShown(list, "removedSessions"));
    data.workspace.removeSession(session.id);
    settle();
    REQUIRE(isShown(list, "removedSessions"));
    CHECK(part<Button>(list, "removedSessions").text() == QStringLiteral("Removed: 1"));
    click(list, "removedSessions");
    CHECK(requests.at(0).at(0).toString() == QLatin1String(KeptSessionsPage::kId));

    KeptSessionsPage page(data.workspace);
    showPage(page);
    CHECK(shownWords(page).contains(QStringLiteral("Wednesday 18 February")));
    click(page, "bringBack");

    CHECK(data.workspace.session(session.id));
    CHECK(isShown(page, "keptNone"));
}

TEST_CASE("What cannot be written is told on the page", "[kept][unhappy]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    const Session session = data.addSession(client.id, QDate(2026, 2, 18));
    data.workspace.removeSession(session.id);
    KeptSessionsPage page(data.workspace);
    showPage(page);
    data.refuseWrites(true);
    click(page, "bringBack");
    CHECK(isShown(page, "keptFailure"));
    data.refuseWrites(false);
    CHECK_FALSE(data.workspace.session(session.id));
}
