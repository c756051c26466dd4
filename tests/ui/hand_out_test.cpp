#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTimeEdit>

#include <algorithm>

#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/controls/segmented_choice.h"
#include "ui/page_tools.h"
#include "ui/paper/hand_out_page.h"
#include "ui/paper/sheet_preview.h"
#include "ui/paper/sheet_printer.h"
#include "ui/plan_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

class FakePrinter : public ui::SheetPrinter {
public:
    Outcome print(QWidget* /*parent*/, const report::Sheet& sheet,
                  const report::PicturePainter& /*pictures*/) override
    {
        printed.push_back(sheet);
        return outcome;
    }

    Outcome outcome = Outcome::Printed;
    std::vector<report::Sheet> printed;
};

/// The page over the plan of the fixture on its third Wednesday, 18 March 2026.
struct HandOut {
    HandOut() { plan = data.addPlan(data.addClient().id, QDate(2026, 3, 2)); }

    [[nodiscard]] QByteArray saved(const char* button, const QString& name)
    {
        prompter.path = folder.filePath(name);
        click(page, button);
        QFile file(prompter.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    WorkspaceFixture data {QDate(2026, 3, 18)};
    Plan plan;
    QTemporaryDir folder;
    FakePrompter prompter;
    FakePrinter printer;
    ui::HandOutPage page {data.workspace, prompter, printer};
};

bool says(const QWidget& page, const char* words)
{
    return wordsOn(page).join(QLatin1Char('\n')).contains(QLatin1String(words));
}

} // namespace

TEST_CASE("the plan page leads to paper and files for the plan shown, by mouse and by keys", "[hand out]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    window.window.addPage(
        {QLatin1String(ui::HandOutPage::kId), {}, {}, ui::RailGroup::Main, QStringLiteral("plan")},
        [] { return new ui::Page; });
    ui::Page& page = window.show("plan");
    const QSignalSpy requests(&page, &ui::Page::pageRequested);

    SECTION("by mouse")
    {
        click(page, "handOut");
    }
    SECTION("by keys")
    {
        tabTo(page, "handOut");
        press(Qt::Key_Return);
    }

    CHECK(window.shownPage() == QStringLiteral("hand-out"));
    CHECK(lastRequest(requests).value(1).toString() == plan.id.text());
}

TEST_CASE("a plan is saved as a PDF under a name of its own", "[hand out]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    const QSignalSpy told(&it.page, &ui::Page::told);

    const QByteArray pdf = it.saved("savePdf", QStringLiteral("plan.pdf"));

    CHECK(pdf.startsWith("%PDF-"));
    CHECK(it.prompter.suggested.endsWith(QStringLiteral(".pdf")));
    REQUIRE(told.size() == 1);
    CHECK(told.first().first().toString() == QStringLiteral("Saved as plan.pdf."));
}

TEST_CASE("log sheets begin with the week that runs and can be had for fewer weeks", "[hand out][keyboard]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    CHECK_FALSE(isShown(it.page, "firstWeek"));

    tabTo(it.page, "what");
    press(Qt::Key_Right);

    // Weeks 3 to 8.
    CHECK(says(it.page, "Page 1 of 6"));
    click(part(it.page, "lastWeek"), "less");
    CHECK(says(it.page, "Page 1 of 5"));

    click(it.page, "print");
    REQUIRE(it.printer.printed.size() == 1);
    CHECK(it.printer.printed.front().pages.size() == 5);
}

TEST_CASE("a printer that fails is told beside the button and nothing else happens", "[hand out]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    const QSignalSpy told(&it.page, &ui::Page::told);

    SECTION("it fails")
    {
        it.printer.outcome = ui::SheetPrinter::Outcome::Failed;
        click(it.page, "print");
        CHECK(isShown(it.page, "paperMessage"));
        CHECK(told.isEmpty());
    }
    SECTION("the person changes their mind")
    {
        it.printer.outcome = ui::SheetPrinter::Outcome::Cancelled;
        click(it.page, "print");
        CHECK_FALSE(isShown(it.page, "paperMessage"));
        CHECK(told.isEmpty());
    }
    SECTION("it prints")
    {
        click(it.page, "print");
        CHECK_FALSE(isShown(it.page, "paperMessage"));
        CHECK(told.size() == 1);
    }
}

TEST_CASE("pages turn by the keyboard and stop at the ends", "[hand out][keyboard]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    const auto& preview = part<ui::SheetPreview>(it.page, "sheetPreview");
    tabTo(it.page, "sheetPage");

    press(Qt::Key_PageUp);
    CHECK(preview.page() == 0);
    press(Qt::Key_PageDown);
    CHECK(preview.page() == 1);
    CHECK(part(it.page, "sheetPage").accessibleName().startsWith(QStringLiteral("Preview: Page 2 of ")));
    CHECK(part(it.page, "pageBefore").isEnabled());
}

TEST_CASE("the calendar file has the sessions from today on, and no name", "[hand out]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    part<QTimeEdit>(it.page, "sessionTime").setTime(QTime(7, 15));

    const QByteArray with = it.saved("saveCalendar", QStringLiteral("with.ics"));
    CHECK(with.startsWith("BEGIN:VCALENDAR"));
    // Weeks 3 to 8 from Wednesday on: two, then five times three.
    CHECK(with.count("BEGIN:VEVENT") == 17);
    CHECK(with.count("BEGIN:VALARM") == 17);
    CHECK(with.contains("20260318T071500"));
    CHECK_FALSE(with.contains("20260316T"));
    CHECK_FALSE(with.contains("Robin"));

    tabTo(it.page, "alarm");
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    const QByteArray without = it.saved("saveCalendar", QStringLiteral("without.ics"));
    CHECK(without.count("BEGIN:VEVENT") == 17);
    CHECK(without.count("BEGIN:VALARM") == 0);
}

TEST_CASE("the plan goes to another computer without sessions and notes", "[hand out]")
{
    HandOut it;
    it.data.addSession(it.plan.client, QDate(2026, 3, 4), it.plan.id);
    showPage(it.page, it.plan.id.text());

    const QByteArray json = it.saved("savePlan", QStringLiteral("plan.json"));

    const QJsonObject bundle = QJsonDocument::fromJson(json).object();
    const QJsonObject client = bundle.value(QLatin1String("clients")).toArray().first().toObject();
    CHECK(client.value(QLatin1String("plans")).toArray().size() == 1);
    CHECK(client.value(QLatin1String("sessions")).toArray().isEmpty());
}

TEST_CASE("a plan becomes a template under a name of its own, and undo takes it back", "[hand out]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());
    const std::size_t builtIn = it.data.workspace.planTemplates().size();

    part<QLineEdit>(it.page, "templateName").clear();
    click(it.page, "saveTemplate");
    CHECK(isShown(it.page, "templateMessage"));
    CHECK(it.data.workspace.planTemplates().size() == builtIn);

    typeInto(it.page, "templateName", QStringLiteral("Runners"));
    press(Qt::Key_Return);
    CHECK_FALSE(isShown(it.page, "templateMessage"));
    REQUIRE(it.data.workspace.planTemplates().size() == builtIn + 1);
    CHECK(it.data.workspace.planTemplates().back().name == QStringLiteral("Runners"));

    it.data.workspace.undoStack().undo();
    CHECK(it.data.workspace.planTemplates().size() == builtIn);
}

TEST_CASE("a place that cannot be written is named beside the button", "[hand out]")
{
    HandOut it;
    showPage(it.page, it.plan.id.text());

    CHECK(it.saved("savePdf", QStringLiteral("no/such/folder.pdf")).isEmpty());

    CHECK(isShown(it.page, "paperMessage"));
    CHECK_FALSE(isShown(it.page, "calendarMessage"));
}

TEST_CASE("without a plan the page says so", "[hand out]")
{
    WorkspaceFixture data;
    data.addClient();
    FakePrompter prompter;
    FakePrinter printer;
    ui::HandOutPage page(data.workspace, prompter, printer);

    showPage(page);

    CHECK(says(page, "There is no plan to print yet."));
    CHECK_FALSE(isShown(page, "print"));
}
