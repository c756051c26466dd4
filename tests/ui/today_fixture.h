#pragma once

#include <QLabel>
#include <QRegularExpression>

#include "backbridge/domain/schedule.h"
#include "support/workspace_fixture.h"
#include "ui/controls/day_strip.h"
#include "ui/page_tools.h"
#include "ui/today/today_page.h"

namespace backbridge::test {

inline const QDate kMonday(2026, 2, 16);
inline const QDate kWednesday(2026, 2, 18);
inline const QDate kFriday(2026, 2, 20);

/// The Today page of one client on a day of the test's choosing; by default Friday 20 February 2026.
struct Today {
    explicit Today(QDate today = kFriday)
        : data(today)
        , client(data.addClient())
    {
    }

    void show() { showPage(page); }

    /// Logs the planned days from `first` to the day before `last`.
    void logDays(const Plan& plan, QDate first, QDate last)
    {
        for (const PlannedSession& session : plannedBetween(plan, first, last.addDays(-1))) {
            data.addSession(client.id, session.date, plan.id);
        }
    }

    /// Shows the page with the fixture's plan since 2 February, all of whose sessions before `last` were
    /// done.
    Plan showRunning(QDate last)
    {
        Plan plan = data.addPlan(client.id, QDate(2026, 2, 2));
        logDays(plan, plan.startDate, last);
        show();
        return plan;
    }

    [[nodiscard]] std::vector<SessionLine> linesOn(QDate date) const
    {
        return data.workspace.sessionLines(client.id, date, date);
    }

    [[nodiscard]] Session storedOn(QDate date) const
    {
        REQUIRE(linesOn(date).size() == 1);
        return *data.workspace.session(linesOn(date).front().id);
    }

    /// The ids of the exercises that are shown, in order.
    [[nodiscard]] QStringList tiles() const
    {
        QStringList ids;
        static const QRegularExpression kTile(QStringLiteral("^tile_"));
        for (const QWidget* tile : page.findChildren<QWidget*>(kTile)) {
            if (tile->isVisible()) {
                ids << tile->objectName().mid(5);
            }
        }
        return ids;
    }

    [[nodiscard]] int number(const char* name) const { return part<QLabel>(page, name).text().toInt(); }

    /// "done / planned" as the week's card says it.
    [[nodiscard]] std::pair<int, int> week() const
    {
        static const QRegularExpression kNumber(QStringLiteral("\\d+"));
        const auto planned = kNumber.match(part<QLabel>(page, "weekPlanned").text());
        return {number("weekDone"), planned.captured().toInt()};
    }

    /// The same from the rule.
    [[nodiscard]] std::pair<int, int> ruled() const
    {
        const auto adherence = data.workspace.adherence(client.id, data.workspace.today());
        REQUIRE(adherence);
        const WeekAdherence& now = adherence->adherence.weeks.back();
        REQUIRE(now.status == WeekStatus::Current);
        return {now.done, now.planned};
    }

    [[nodiscard]] ui::DayMark mark(QDate date) const
    {
        const auto& days = part<ui::DayStrip>(page, "weekDays").days();
        return days.at(static_cast<std::size_t>(date.dayOfWeek() - 1)).mark;
    }

    void clickDay(QDate date) const
    {
        auto& strip = part<ui::DayStrip>(page, "weekDays");
        click(strip, strip.dayRect(date.dayOfWeek() - 1).center());
    }

    [[nodiscard]] QVariantList request() const { return lastRequest(requests); }

    WorkspaceFixture data;
    Client client;
    ui::TodayPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

/// The request for the log of a day.
inline QVariantList log(QDate date)
{
    return {QStringLiteral("log"), QVariantMap {{QStringLiteral("date"), date}}};
}

/// The request to correct a session.
inline QVariantList correct(const SessionId& id)
{
    return {QStringLiteral("log"), QVariantMap {{QStringLiteral("session"), id.text()}}};
}

/// The request for a page.
inline QVariantList leadsTo(const char* page)
{
    return {QString::fromLatin1(page), QVariant()};
}

} // namespace backbridge::test
