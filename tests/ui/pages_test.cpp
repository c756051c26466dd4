#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "support/fake_prompter.h"
#include "support/made_up_library.h"
#include "support/workspace_fixture.h"
#include "ui/activity/activity_page.h"
#include "ui/clients/clients_page.h"
#include "ui/controls/inline_message.h"
#include "ui/library/exercise_form_page.h"
#include "ui/library/exercise_page.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/log_import/log_import_page.h"
#include "ui/page_tools.h"
#include "ui/paper/hand_out_page.h"
#include "ui/paper/sheet_printer.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_page.h"
#include "ui/player/player_page.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/sessions_page.h"
#include "ui/session/kept_sessions_page.h"
#include "ui/session/log_page.h"
#include "ui/session/paper_week_page.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/warning_signs_page.h"
#include "ui/setup/first_start_page.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"

// What holds for every page alike.

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

const QString kMarkup = QStringLiteral(
    "<b>Rob</b> & 'Co', <i>who has a name that is longer than any row of any page is wide</i>");

/// Data in which every name and text of a person's own looks like markup, and is too long for its place.
struct Stage {
    Stage()
        : client(data.addClient(kMarkup))
    {
        data.addClient(QStringLiteral("Amara Gill"));
        // A log with a name that nobody knows makes a custom exercise.
        const QByteArray log = "date\texercise\treps\n2026-02-18\t" + kMarkup.toUtf8() + "\t10\n";
        REQUIRE(data.workspace.importFile(log, QStringLiteral("log.csv"), client.id, false).added == 2);
        const std::vector<Exercise>& exercises = data.workspace.library().exercises();
        const auto custom = std::find_if(exercises.begin(), exercises.end(),
                                         [](const Exercise& each) { return each.origin == Origin::Custom; });
        REQUIRE(custom != exercises.end());

        plan = twoPhasePlan(client.id, QDate(2026, 2, 2));
        plan.title = kMarkup;
        plan.pauses = {{QDate(2026, 2, 23), QDate(2026, 2, 25), PauseKind::Pause, kMarkup, {}}};
        for (Phase& phase : plan.versions.front().phases) {
            phase.name = kMarkup;
            phase.prescriptions.front().exercise = custom->id;
            phase.prescriptions.front().note = kMarkup;
        }
        plan = data.workspace.savePlan(plan);
        Session session = oneSetSession(client.id, QDate(2026, 2, 16), plan.id);
        session.note = kMarkup + QStringLiteral(" 2");
        session = data.workspace.saveSession(session);
        session.note = kMarkup;
        logged = data.workspace.saveSession(session).id;
        Session removed = oneSetSession(client.id, QDate(2026, 2, 17));
        removed.note = kMarkup;
        data.workspace.removeSession(data.workspace.saveSession(removed).id);
        Activity activity;
        activity.id = ActivityId::create();
        activity.client = client.id;
        activity.date = QDate(2026, 2, 19);
        activity.minutes = 30;
        activity.note = kMarkup;
        data.workspace.saveActivity(activity);
        exercise = custom->id;
    }

    WorkspaceFixture data;
    Client client;
    Plan plan;
    ExerciseId exercise;
    SessionId logged;
    FakePrompter prompter;
    QTemporaryDir folder;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    SystemSteadyClock clock;
    PlayerSound silence;
    ThemeSwitch theme {*static_cast<QApplication*>(QCoreApplication::instance())};
    MotionSwitch motion {*static_cast<QApplication*>(QCoreApplication::instance())};
};

QVariant nothing(const Stage& /*stage*/)
{
    return {};
}

/// A page, and how to make and open it.
struct Made {
    const char* name;
    bool reads; ///< whether it shows data of clients
    std::unique_ptr<Page> (*make)(Stage& stage);
    QVariant (*argument)(const Stage& stage) = nothing;
};

template <typename Shown>
std::unique_ptr<Page> overWorkspace(Stage& stage)
{
    return std::make_unique<Shown>(stage.data.workspace);
}

std::unique_ptr<Page> clients(Stage& stage)
{
    return std::make_unique<ClientsPage>(stage.data.workspace, stage.prompter);
}

std::unique_ptr<Page> import(Stage& stage)
{
    return std::make_unique<ImportPage>(stage.data.workspace, stage.prompter);
}

/// The page with a library opened, in which a name looks like markup and a level is none.
std::unique_ptr<Page> importPreview(Stage& stage)
{
    QFile file(stage.folder.filePath(QStringLiteral("exercises.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        madeUpLibrary(20).replace("Goblet Squat 1\"", kMarkup.toUtf8() + '"').replace("\"expert\"", "7"));
    file.close();
    std::unique_ptr<Page> page = import(stage);
    stage.prompter.path = file.fileName();
    page->findChild<QAbstractButton*>(QStringLiteral("chooseFile"))->click();
    stage.prompter.path.clear();
    return page;
}

std::unique_ptr<Page> logImport(Stage& stage)
{
    return std::make_unique<LogImportPage>(stage.data.workspace, stage.prompter);
}

/// The page with a log opened, of columns and names that look like markup and with an open question.
std::unique_ptr<Page> logPreview(Stage& stage)
{
    QFile file(stage.folder.filePath(QStringLiteral("log.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Date\tExercise\tReps\tWeight\t<b>x</b>\n2026-02-11\t" + kMarkup.toUtf8()
               + " 2\t10\t5\t<i>y</i>\n");
    file.close();
    std::unique_ptr<Page> page = logImport(stage);
    page->open({});
    stage.prompter.path = file.fileName();
    page->findChild<QAbstractButton*>(QStringLiteral("chooseLog"))->click();
    stage.prompter.path.clear();
    return page;
}

std::unique_ptr<Page> settings(Stage& stage)
{
    return std::make_unique<SettingsPage>(stage.data.workspace, stage.theme, stage.motion, stage.prompter);
}

std::unique_ptr<Page> player(Stage& stage)
{
    return std::make_unique<PlayerPage>(stage.data.workspace, stage.clock, stage.silence, stage.settings);
}

std::unique_ptr<Page> warningSigns(Stage& /*stage*/)
{
    return std::make_unique<WarningSignsPage>();
}

std::unique_ptr<Page> exerciseForm(Stage& stage)
{
    return std::make_unique<ExerciseFormPage>(stage.data.workspace, stage.prompter);
}

std::unique_ptr<Page> planBuilder(Stage& stage)
{
    return std::make_unique<PlanBuilderPage>(stage.data.workspace, stage.prompter);
}

/// Prints nothing.
class NoPrinter : public SheetPrinter {
public:
    Outcome print(QWidget* /*parent*/, const report::Sheet& /*sheet*/,
                  const report::PicturePainter& /*pictures*/) override
    {
        return Outcome::Cancelled;
    }
};

std::unique_ptr<Page> handOut(Stage& stage)
{
    static NoPrinter printer;
    return std::make_unique<HandOutPage>(stage.data.workspace, stage.prompter, printer);
}

QVariant builtIn(const Stage& /*stage*/)
{
    return QStringLiteral("reverse_lunge");
}

QVariant custom(const Stage& stage)
{
    return stage.exercise.value;
}

QVariant corrected(const Stage& stage)
{
    return KeptSessionsPage::argumentFor(stage.logged, QStringLiteral("sessions"));
}

QVariant copied(const Stage& /*stage*/)
{
    return QVariantMap {{QStringLiteral("copy"), QStringLiteral("reverse_lunge")}};
}

QVariant edited(const Stage& stage)
{
    return QVariantMap {{QStringLiteral("edit"), stage.exercise.value}};
}

QVariant planId(const Stage& stage)
{
    return stage.plan.id.text();
}

constexpr std::array kPages {
    Made {"setup", false, overWorkspace<FirstStartPage>},
    Made {"today", true, overWorkspace<TodayPage>},
    Made {"plan", true, overWorkspace<PlanPage>},
    Made {"plan builder", true, planBuilder},
    Made {"plan builder with a plan", true, planBuilder, planId},
    Made {"hand out", true, handOut, planId},
    Made {"library", true, overWorkspace<LibraryPage>},
    Made {"exercise", true, overWorkspace<ExercisePage>, builtIn},
    Made {"custom exercise", true, overWorkspace<ExercisePage>, custom},
    Made {"new exercise", false, exerciseForm},
    Made {"copy of an exercise", false, exerciseForm, copied},
    Made {"own exercise", false, exerciseForm, edited},
    Made {"import", true, import},
    Made {"import with a library", true, importPreview},
    Made {"import of a log", true, logImport},
    Made {"import of a log that is open", true, logPreview},
    Made {"log", true, overWorkspace<LogPage>},
    Made {"a week from paper", true, overWorkspace<PaperWeekPage>},
    Made {"activity minutes", true, overWorkspace<ActivityPage>},
    Made {"player", true, player},
    Made {"progress", true, overWorkspace<ProgressPage>},
    Made {"sessions", true, overWorkspace<SessionsPage>},
    Made {"earlier versions", true, overWorkspace<KeptSessionsPage>, corrected},
    Made {"removed sessions", true, overWorkspace<KeptSessionsPage>},
    Made {"clients", true, clients},
    Made {"settings", false, settings},
    Made {"warning signs", false, warningSigns},
};

/// Keeps the class of every window that comes up.
class WindowWatch : public QObject {
public:
    WindowWatch() { qApp->installEventFilter(this); }

    QStringList windows;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()
            && static_cast<QWidget*>(watched)->isWindow()) {
            windows << QLatin1String(watched->metaObject()->className());
        }
        return QObject::eventFilter(watched, event);
    }
};

std::string described(const QWidget& widget)
{
    return widget.metaObject()->className() + std::string(" ") + widget.objectName().toStdString() + " in "
        + widget.parentWidget()->objectName().toStdString();
}

/// What the Tab key should lead to. Of buttons that exclude each other the chosen one is enough: arrow keys
/// lead to the others.
std::vector<QWidget*> controls(const Page& page)
{
    std::vector<QWidget*> found;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool oneOfMany = button != nullptr && !button->isChecked()
            && (button->autoExclusive() || (button->group() != nullptr && button->group()->exclusive()));
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !oneOfMany && widget->focusProxy() == nullptr) {
            found.push_back(widget);
        }
    }
    return found;
}

/// The words of a failure, if the page shows some.
QString shownMessage(const Page& page)
{
    settle();
    for (const InlineMessage* message : page.findChildren<InlineMessage*>()) {
        if (message->isVisible() && message->text().contains(QStringLiteral("went wrong"))) {
            return message->text();
        }
    }
    return {};
}

/// The tooltip over the middle of the widget, as people read it.
QString shownTip(QWidget& widget)
{
    QToolTip::hideText();
    const QPoint middle = widget.rect().center();
    QHelpEvent help(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
    QApplication::sendEvent(&widget, &help);
    QString tip = QToolTip::isVisible() ? QToolTip::text() : QString();
    if (!Qt::mightBeRichText(tip)) {
        return tip;
    }
    QTextDocument document;
    document.setHtml(tip);
    return document.toPlainText();
}

} // namespace

TEST_CASE("no page opens a window of its own on the way to the screen", "[pages]")
{
    for (const Made& made : kPages) {
        INFO(made.name);
        Stage stage;
        const WindowWatch watch;

        const std::unique_ptr<Page> page = made.make(stage);
        page->open(made.argument(stage));
        settle();

        CHECK(watch.windows.join(QLatin1Char(' ')) == QString());
    }
}

TEST_CASE("every control of every page says what it is", "[pages][accessible]")
{
    for (const Made& made : kPages) {
        Stage stage;
        const std::unique_ptr<Page> page = made.make(stage);
        showPage(*page, made.argument(stage));

        for (QWidget* control : controls(*page)) {
            INFO(made.name << ": " << described(*control));
            CHECK_FALSE(QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name).isEmpty());
        }
    }
}

TEST_CASE("Tab leads to every control of every page", "[pages][keyboard]")
{
    for (const Made& made : kPages) {
        Stage stage;
        const std::unique_ptr<Page> page = made.make(stage);
        showPage(*page, made.argument(stage));
        const std::vector<QWidget*> expected = controls(*page);
        REQUIRE((expected.empty() || QApplication::focusWidget() != nullptr));

        std::set<QWidget*> reached;
        for (std::size_t presses = 0;
             presses < 2 * expected.size() + 2 && QApplication::focusWidget() != nullptr; ++presses) {
            reached.insert(QApplication::focusWidget());
            press(Qt::Key_Tab);
        }

        for (QWidget* control : expected) {
            INFO(made.name << ": " << described(*control));
            CHECK(reached.count(control) == 1);
        }
    }
}

TEST_CASE("data that cannot be read are told on the page, until they can", "[pages][unhappy]")
{
    for (const Made& made : kPages) {
        INFO(made.name);
        Stage stage;
        const std::unique_ptr<Page> page = made.make(stage);
        showPage(*page, made.argument(stage));
        REQUIRE(shownMessage(*page) == QString());

        stage.data.refuseReads(true);
        emit stage.data.workspace.everythingChanged();
        page->open(made.argument(stage));
        const bool reads = !shownMessage(*page).isEmpty();
        stage.data.refuseReads(false);
        page->open(made.argument(stage));

        CHECK(reads == made.reads);
        CHECK(shownMessage(*page) == QString());
    }
}

TEST_CASE("a page that is made while data cannot be read says so", "[pages][unhappy]")
{
    for (const Made& made : kPages) {
        INFO(made.name);
        Stage stage;
        const QVariant argument = made.argument(stage);
        stage.data.refuseReads(true);

        const std::unique_ptr<Page> page = made.make(stage);
        showPage(*page, argument);

        CHECK(shownMessage(*page).isEmpty() != made.reads);
    }
}

TEST_CASE("what people typed is shown as typed on every page", "[pages][unhappy]")
{
    for (const Made& made : kPages) {
        Stage stage;
        const std::unique_ptr<Page> page = made.make(stage);
        showPage(*page, made.argument(stage));

        for (const QLabel* label : page->findChildren<QLabel*>()) {
            INFO(made.name << ": " << described(*label) << " " << label->text().toStdString());
            CHECK(label->textFormat() == Qt::PlainText);
        }
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            const QString tip = shownTip(*widget);
            INFO(made.name << ": " << described(*widget) << " " << tip.toStdString());
            CHECK((!tip.contains(QStringLiteral("Rob"))
                   || tip.contains(QStringLiteral("<b>Rob</b> & 'Co', <i>"))));
        }
    }
}
