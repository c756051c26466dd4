#include <QFile>
#include <QLineEdit>

#include "backbridge/domain/plan_template.h"
#include "ui/plan_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

PlanTemplate addTemplate(PlanWindow& window, const QString& name)
{
    const Plan plan = twoPhasePlan(window.client.id, QDate(2026, 2, 2));
    return window.data.workspace.savePlanTemplate(templateOf(plan, name, window.data.workspace.library()));
}

/// The builder of a new plan with its templates shown.
ui::Page& withTemplates(PlanWindow& window)
{
    ui::Page& page = window.show("plan-builder");
    tabTo(page, "way");
    press(Qt::Key_Right);
    REQUIRE(isShown(page, "templates"));
    return page;
}

QByteArray cardOf(const PlanTemplate& planTemplate)
{
    return QByteArray("template_") + planTemplate.id.text().toLatin1();
}

} // namespace

TEST_CASE("a plan begins from a template by keys alone", "[templates][keyboard]")
{
    PlanWindow window;
    ui::Page& page = withTemplates(window);
    const PlanTemplate first = window.data.workspace.planTemplates().front();

    tabTo(page, "useTemplate");
    press(Qt::Key_Space);
    REQUIRE(isShown(page, "save"));
    press(Qt::Key_Return);

    REQUIRE(window.plans().size() == 1);
    const Plan plan = window.plans().front();
    CHECK(plan.title == first.name);
    CHECK(plan.startDate == window.data.workspace.today());
    CHECK(plan.current().phases == first.version.phases);
}

TEST_CASE("undo leads from the template's draft back to the templates", "[templates]")
{
    PlanWindow window;
    ui::Page& page = withTemplates(window);
    click(page, "useTemplate");

    click(page, "undo");

    CHECK(isShown(page, "templates"));
    CHECK_FALSE(isShown(page, "save"));
}

TEST_CASE("a template of one's own is renamed in place", "[templates][keyboard]")
{
    PlanWindow window;
    const PlanTemplate mine = addTemplate(window, QStringLiteral("Mine"));
    ui::Page& page = withTemplates(window);
    const QByteArray card = cardOf(mine);

    tabTo(part(page, card.constData()), "renameTemplate");
    press(Qt::Key_Space);
    part<QLineEdit>(part(page, card.constData()), "templateName").clear();
    press(Qt::Key_Return);
    CHECK(isShown(page, "templateProblem"));
    CHECK(window.data.workspace.planTemplates().back().name == QStringLiteral("Mine"));
    type("Ours");
    press(Qt::Key_Return);

    CHECK(window.data.workspace.planTemplates().back().name == QStringLiteral("Ours"));
    CHECK_FALSE(isShown(page, "save")); // Enter was for the name
}

TEST_CASE("a template is removed with a way back, and those of the program stay", "[templates]")
{
    PlanWindow window;
    const PlanTemplate mine = addTemplate(window, QStringLiteral("Mine"));
    ui::Page& page = withTemplates(window);
    const QByteArray card = cardOf(mine);
    const QByteArray builtIn = cardOf(window.data.workspace.planTemplates().front());
    CHECK_FALSE(isShown(part(page, builtIn.constData()), "removeTemplate"));

    click(part(page, card.constData()), "removeTemplate");
    CHECK_FALSE(isShown(page, card.constData()));
    window.data.workspace.undoStack().undo();

    CHECK(isShown(page, card.constData()));
}

TEST_CASE("a template is shared as a file that another program opens", "[templates]")
{
    PlanWindow window;
    const PlanTemplate mine = addTemplate(window, QStringLiteral("Mine"));
    const QTemporaryDir folder;
    window.prompter.path = folder.filePath(QStringLiteral("mine.json"));
    ui::Page& page = withTemplates(window);
    click(part(page, cardOf(mine).constData()), "shareTemplate");

    PlanWindow other;
    other.prompter.path = window.prompter.path;
    ui::Page& otherPage = withTemplates(other);
    click(otherPage, "openTemplate");
    click(part(otherPage, "importMessage"), "import");

    CHECK(other.data.workspace.planTemplates().back().name == QStringLiteral("Mine"));
    CHECK(isShown(otherPage, cardOf(mine).constData()));
}

TEST_CASE("a plan that was begun is there after the program ended", "[templates][draft]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder");
    SECTION("with its draft")
    {
        press(Qt::Key_Return);
        click(part(part(page, "basics"), "header"));
        part<QLineEdit>(page, "title").clear();
        typeInto(page, "title", QStringLiteral("Half done"));
        REQUIRE(window.data.workspace.savedDrafts(window.client.id).size() == 1);

        // Another page over the same data is what the next start makes.
        ui::PlanBuilderPage later(window.data.workspace, window.prompter);
        showPage(later);
        CHECK(later.accessibleName() == QStringLiteral("Half done"));
        CHECK(isShown(later, "message"));

        SECTION("and is saved")
        {
            click(later, "save");
            CHECK(window.plans().front().title == QStringLiteral("Half done"));
        }
        SECTION("or discarded")
        {
            click(later, "discard");
        }
        CHECK(window.data.workspace.savedDrafts(window.client.id).empty());
    }
    SECTION("with its answers")
    {
        typeInto(page, "goal", QStringLiteral("Garden"));
        leave(page);

        ui::PlanBuilderPage later(window.data.workspace, window.prompter);
        showPage(later);
        CHECK(part<QLineEdit>(later, "goal").text() == QStringLiteral("Garden"));
    }
}

TEST_CASE("a change that was begun waits for its own plan", "[templates][draft]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    ui::Page& page = window.show("plan-builder", plan.id.text());
    click(part(part(page, "basics"), "header"));
    typeInto(page, "title", QStringLiteral("!"));

    ui::PlanBuilderPage later(window.data.workspace, window.prompter);
    showPage(later, QString::fromLatin1(ui::PlanBuilderPage::kNewPlan));
    CHECK_FALSE(isShown(later, "save"));
    showPage(later, plan.id.text());
    CHECK(later.accessibleName() == plan.title + QLatin1Char('!'));
}

TEST_CASE("a draft that cannot be kept is told, and goes on", "[templates][draft][unhappy]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder");
    window.data.refuseWrites(true);

    press(Qt::Key_Return);

    CHECK(isShown(page, "save"));
    CHECK(isShown(page, "message"));
    window.data.refuseWrites(false);
    click(page, "save");
    CHECK(window.plans().size() == 1);
}
