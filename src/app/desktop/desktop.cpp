#include "desktop.h"

#include <QUndoStack>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "system_sound.h"
#include "ui/activity/activity_page.h"
#include "ui/clients/clients_page.h"
#include "ui/library/exercise_form_page.h"
#include "ui/library/exercise_page.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/log_import/log_import_page.h"
#include "ui/paper/hand_out_page.h"
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
#include "ui/shell/start_failure_page.h"
#include "ui/today/today_page.h"

namespace backbridge {

namespace {

/// A clinic begins with its clients, a person with the day.
QString firstPage(std::optional<Profile> profile)
{
    if (!profile) {
        return QStringLiteral("setup");
    }
    return *profile == Profile::Clinic ? QStringLiteral("clients") : QStringLiteral("today");
}

} // namespace

Desktop::Desktop(QApplication& application, const Clock& clock)
    : m_theme(application)
    , m_motion(application)
    , m_instance(QDBusConnection::sessionBus())
    , m_focusRing(application)
    , m_clock(clock)
    , m_prompter(std::make_unique<ui::DialogPrompter>())
    , m_printer(std::make_unique<ui::DialogSheetPrinter>())
    , m_sound(makeSystemSound())
{
    const QString key = QStringLiteral("window/figures");
    const QString still = QStringLiteral("still");
    if (m_settings.value(key).toString() == still) {
        m_motion.setChoice(ui::MotionChoice::Still);
    }
    connect(&m_motion, &ui::MotionSwitch::choiceChanged, this, [this, key, still](ui::MotionChoice choice) {
        m_settings.setValue(key, choice == ui::MotionChoice::Still ? still : QStringLiteral("system"));
    });
    connect(&m_systemMotion, &SystemMotion::answered, &m_motion, &ui::MotionSwitch::setSystemPrefersStill);
    // Nothing on the first picture moves: the question can wait until that is painted.
    QMetaObject::invokeMethod(&m_systemMotion, &SystemMotion::ask, Qt::QueuedConnection);
}

Desktop::~Desktop() = default;

void Desktop::open(const QString& path)
{
    try {
        show(std::make_unique<Workspace>(storage::Database::open(path), m_clock));
        m_instance.announce(m_workspace->dataPath());
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::Busy && m_instance.callUp(path)) {
            QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
            return;
        }
        qWarning("Cannot open the data: %s", failure.what());
        showFailure(path, failure.words());
    }
}

void Desktop::openExample()
{
    try {
        auto folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(folder->filePath(QStringLiteral("example.sqlite")));
        const ClientId first = fillExample(*database, m_clock.today(), exchange::builtInLibrary());
        auto workspace = std::make_unique<Workspace>(std::move(database), m_clock);
        workspace->setProfile(Profile::Home);
        workspace->setCurrentClient(first);
        show(std::move(workspace));
        m_exampleFolder = std::move(folder);
        m_window->setWindowTitle(tr("Example data"));
        m_window->tell(tr("Example data: nothing that you change here is kept."));
    } catch (const Failure& failure) {
        qWarning("Cannot make example data: %s", failure.what());
        showFailure(QString(), failure.words());
    }
}

void Desktop::show(std::unique_ptr<Workspace> workspace)
{
    m_tray.reset();
    m_window.reset();
    m_shownClient.reset();
    m_workspace = std::move(workspace);
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_settings, &m_workspace->undoStack());
    addPages();
    nameClient();
    m_window->showPage(firstPage(m_workspace->profile()));
    m_window->show();
    m_tray = std::make_unique<Tray>(*m_workspace, *m_window, m_place, m_settings);
    connect(m_tray.get(), &Tray::quitWanted, qApp, &QApplication::quit);
    connect(&m_instance, &Instance::called, m_tray.get(), &Tray::bringUp);
}

void Desktop::showFailure(const QString& path, const QString& words)
{
    m_tray.reset();
    m_window.reset();
    m_shownClient.reset();
    m_workspace.reset();
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_settings, nullptr);
    m_window->addPage(
        {.id = QStringLiteral("failure"), .icon = {}, .text = {}, .bare = true}, [this, path, words] {
            auto* page = new ui::StartFailurePage(words, *m_prompter);
            // The page goes with the window, so what replaces the window waits until the page is done.
            connect(
                page, &ui::StartFailurePage::retryRequested, this, [this, path] { open(path); },
                Qt::QueuedConnection);
            connect(page, &ui::StartFailurePage::fileChosen, this, &Desktop::open, Qt::QueuedConnection);
            return page;
        });
    m_window->showPage(QStringLiteral("failure"));
    m_window->show();
}

void Desktop::nameClient()
{
    m_shownClient = std::make_unique<ui::ShownClient>(*m_workspace);
    ui::Rail& rail = m_window->rail();
    rail.setClientName(m_shownClient->name());
    connect(m_shownClient.get(), &ui::ShownClient::nameChanged, &rail, &ui::Rail::setClientName);
}

void Desktop::addPages()
{
    using ui::RailGroup;
    Workspace& workspace = *m_workspace;
    m_window->addPage({.id = QStringLiteral("today"), .icon = QStringLiteral("today"), .text = tr("Today")},
                      [&workspace] { return new ui::TodayPage(workspace); });
    m_window->addPage({.id = QStringLiteral("plan"), .icon = QStringLiteral("plan"), .text = tr("Plan")},
                      [&workspace] { return new ui::PlanPage(workspace); });
    m_window->addPage(
        {.id = QStringLiteral("library"), .icon = QStringLiteral("library"), .text = tr("Library")},
        [this, &workspace] { return new ui::LibraryPage(workspace, &m_settings); });
    m_window->addPage(
        {.id = QStringLiteral("progress"), .icon = QStringLiteral("progress"), .text = tr("Progress")},
        [&workspace] { return new ui::ProgressPage(workspace); });
    m_window->addPage(
        {.id = QStringLiteral("clients"), .icon = QStringLiteral("clients"), .text = tr("Clients")},
        [this, &workspace] { return new ui::ClientsPage(workspace, *m_prompter); });
    m_window->addPage({.id = QStringLiteral("warning-signs"),
                       .icon = QStringLiteral("warning"),
                       .text = tr("Warning signs"),
                       .group = RailGroup::Bottom},
                      [] { return new ui::WarningSignsPage; });
    m_window->addPage(
        {.id = QStringLiteral("settings"),
         .icon = QStringLiteral("settings"),
         .text = tr("Settings"),
         .group = RailGroup::Bottom},
        [this, &workspace] { return new ui::SettingsPage(workspace, m_theme, m_motion, *m_prompter); });
    m_window->addPage({.id = QStringLiteral("log"), .icon = {}, .text = {}, .under = QStringLiteral("today")},
                      [&workspace] { return new ui::LogPage(workspace); });
    m_window->addPage(
        {.id = QStringLiteral("player"),
         .icon = {},
         .text = {},
         .under = QStringLiteral("today"),
         .bare = true},
        [this, &workspace] { return new ui::PlayerPage(workspace, m_steadyClock, *m_sound, m_settings); });
    m_window->addPage(
        {.id = QStringLiteral("plan-builder"), .icon = {}, .text = {}, .under = QStringLiteral("plan")},
        [this, &workspace] { return new ui::PlanBuilderPage(workspace, *m_prompter); });
    m_window->addPage(
        {.id = QLatin1String(ui::HandOutPage::kId), .icon = {}, .text = {}, .under = QStringLiteral("plan")},
        [this, &workspace] { return new ui::HandOutPage(workspace, *m_prompter, *m_printer); });
    m_window->addPage(
        {.id = QStringLiteral("exercise"), .icon = {}, .text = {}, .under = QStringLiteral("library")},
        [&workspace] { return new ui::ExercisePage(workspace); });
    m_window->addPage(
        {.id = QStringLiteral("exercise-edit"), .icon = {}, .text = {}, .under = QStringLiteral("library")},
        [this, &workspace] { return new ui::ExerciseFormPage(workspace, *m_prompter); });
    m_window->addPage(
        {.id = QStringLiteral("exercise-import"), .icon = {}, .text = {}, .under = QStringLiteral("library")},
        [this, &workspace] { return new ui::ImportPage(workspace, *m_prompter); });
    m_window->addPage(
        {.id = QStringLiteral("paper-week"), .icon = {}, .text = {}, .under = QStringLiteral("today")},
        [&workspace] { return new ui::PaperWeekPage(workspace); });
    m_window->addPage(
        {.id = QStringLiteral("sessions"), .icon = {}, .text = {}, .under = QStringLiteral("progress")},
        [&workspace] { return new ui::SessionsPage(workspace); });
    m_window->addPage({.id = QLatin1String(ui::ActivityPage::kId),
                       .icon = {},
                       .text = {},
                       .under = QStringLiteral("today")},
                      [&workspace] { return new ui::ActivityPage(workspace); });
    m_window->addPage({.id = QLatin1String(ui::KeptSessionsPage::kId),
                       .icon = {},
                       .text = {},
                       .under = QStringLiteral("progress")},
                      [&workspace] { return new ui::KeptSessionsPage(workspace); });
    m_window->addPage({.id = QLatin1String(ui::LogImportPage::kId),
                       .icon = {},
                       .text = {},
                       .under = QStringLiteral("progress")},
                      [this, &workspace] { return new ui::LogImportPage(workspace, *m_prompter); });
    m_window->addPage({.id = QStringLiteral("setup"), .icon = {}, .text = {}, .bare = true},
                      [this, &workspace] {
                          auto* page = new ui::FirstStartPage(workspace);
                          connect(page, &ui::FirstStartPage::exampleRequested, this, &Desktop::openExample,
                                  Qt::QueuedConnection);
                          return page;
                      });
}

} // namespace backbridge
