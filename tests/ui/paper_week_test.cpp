#include <QAbstractButton>
#include <QLabel>

#include "support/workspace_fixture.h"
#include "ui/page_tools.h"
#include "ui/session/paper_week_page.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// The fixture's plan since 2 February, seen on Friday 20 February 2026 with nothing logged: Monday,
/// Wednesday and Friday of this week are open, each with box squat 3 × 8, split squat 2 × 8 per side, bridge
/// hold 3 × 15 s.
struct PaperWeek {
    PaperWeek()
        : client(data.addClient())
    {
        data.addPlan(client.id, QDate(2026, 2, 2));
    }

    void show() { showPage(page); }

    [[nodiscard]] std::vector<Session> stored() const
    {
        return data.workspace.sessions(client.id, QDate(2026, 2, 1), QDate(2026, 2, 28));
    }

    [[nodiscard]] QWidget& day(const char* date) const
    {
        return part(page, (QByteArray("paperDay_") + date).constData());
    }

    void rate(const char* date, const char* digits) const
    {
        for (int place = 0; place < 4; ++place) {
            typeInto(day(date), QByteArray("paperRating_" + QByteArray::number(place)).constData(),
                     QString(QLatin1Char(digits[place])));
        }
    }

    void choose(const char* date, int fate) const
    {
        click(*part(day(date), "paperFate").findChildren<QAbstractButton*>().at(fate));
    }

    WorkspaceFixture data;
    Client client;
    ui::PaperWeekPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

} // namespace

TEST_CASE("A week of three sessions is typed in with numbers and Tab alone", "[paper_week][keyboard]")
{
    PaperWeek week;
    week.show();
    REQUIRE(isShown(week.page, "paperDay_2026-02-16"));
    REQUIRE(isShown(week.page, "paperDay_2026-02-18"));
    REQUIRE(isShown(week.page, "paperDay_2026-02-20"));
    CHECK_FALSE(part(week.page, "paperSave").isEnabled());

    // The keyboard is on Monday's first set; the first of Monday was 7 of 8, the rest as planned.
    type("7");
    int presses = 0;
    for (const char* date : {"2026-02-16", "2026-02-18", "2026-02-20"}) {
        for (int place = 0; place < 4; ++place) {
            const QWidget& field =
                part(week.day(date), QByteArray("paperRating_" + QByteArray::number(place)).constData());
            while (!field.hasFocus() && !field.isAncestorOf(QApplication::focusWidget())) {
                press(Qt::Key_Tab);
                ++presses;
                REQUIRE(presses < 200);
            }
            type(QString::number(2 + place));
        }
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&week] { return week.done.count() == 1; }));

    const std::vector<Session> sessions = week.stored();
    REQUIRE(sessions.size() == 3);
    CHECK(sessions[0].date == QDate(2026, 2, 16));
    CHECK(sessions[0].source == Source::Transcribed);
    CHECK(sessions[0].entries.front().sets.front().reps == 7);
    CHECK(sessions[0].entries.front().sets.at(1).reps == 8);
    for (const Session& session : sessions) {
        CHECK(session.plannedDate == session.date);
        CHECK(session.painBefore == 2);
        CHECK(session.painHighest == 3);
        CHECK(session.painAfter == 4);
        CHECK(session.effort == 5);
        CHECK(counts(session));
    }
    week.data.workspace.undoStack().undo(); // one step
    CHECK(week.stored().empty());
}

TEST_CASE("A number typed beside the dash of a set takes its place", "[paper_week]")
{
    PaperWeek week;
    week.show();
    press(Qt::Key_Minus);
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab);
    press(Qt::Key_End); // nothing is selected any more, as after a click
    type("6");
    click(week.page, "paperSave");
    REQUIRE(week.stored().size() == 1);
    CHECK(week.stored().front().entries.front().sets.front().reps == 6);
    CHECK(week.stored().front().entries.front().sets.front().done);
}

TEST_CASE("Days that are left open are not saved, and others say what became of them", "[paper_week]")
{
    PaperWeek week;
    week.show();
    week.choose("2026-02-16", 1);
    week.choose("2026-02-18", 2);
    CHECK(part<QLabel>(week.page, "paperWords").text() == QStringLiteral("2 days will be saved."));
    click(week.page, "paperSave");

    const std::vector<Session> sessions = week.stored();
    REQUIRE(sessions.size() == 2);
    CHECK(counts(sessions[0]));
    CHECK_FALSE(counts(sessions[1]));
    CHECK(sessions[1].notDoneReason == NotDoneReason::Other);
    CHECK(sessions[1].entries.empty());
}

TEST_CASE("What was logged already is not asked for again", "[paper_week]")
{
    PaperWeek week;
    week.data.addSession(week.client.id, QDate(2026, 2, 18));
    week.show();
    CHECK(isShown(week.page, "paperDay_2026-02-16"));
    CHECK_FALSE(isShown(week.page, "paperDay_2026-02-18"));
}

TEST_CASE("Other weeks are a click away, those to come are not", "[paper_week]")
{
    PaperWeek week;
    week.show();
    CHECK_FALSE(part(week.page, "weekAfter").isEnabled());
    click(week.page, "weekBefore");
    CHECK(isShown(week.page, "paperDay_2026-02-09"));
    click(week.page, "weekAfter");
    CHECK(isShown(week.page, "paperDay_2026-02-16"));
}

TEST_CASE("A day with every set struck out is marked, and nothing is saved", "[paper_week]")
{
    PaperWeek week;
    week.show();
    week.choose("2026-02-16", 1);
    focus(week.day("2026-02-18"), "paperRating_0");
    type("3");
    // Ten sets of Wednesday are struck out.
    QWidget& day = week.day("2026-02-18");
    press(Qt::Key_Backtab);
    for (int presses = 0; presses < 60 && QApplication::focusWidget() != nullptr
         && day.isAncestorOf(QApplication::focusWidget());
         ++presses) {
        press(Qt::Key_Minus);
        press(Qt::Key_Backtab);
    }
    click(week.page, "paperSave");
    CHECK(isShown(day, "paperProblem"));
    CHECK(isShown(week.page, "paperFailure"));
    CHECK(week.stored().empty());
}

TEST_CASE("A week that cannot be saved stays as it was typed", "[paper_week]")
{
    PaperWeek week;
    week.show();
    week.rate("2026-02-16", "2324");
    CHECK(part<QLabel>(week.page, "paperWords").text() == QStringLiteral("1 day will be saved."));
    week.data.refuseWrites(true);
    click(week.page, "paperSave");
    week.data.refuseWrites(false);
    CHECK(isShown(week.page, "paperFailure"));
    CHECK(week.stored().empty());
    click(week.page, "paperSave");
    REQUIRE(week.stored().size() == 1);
    CHECK(week.stored().front().painHighest == 3);
}
