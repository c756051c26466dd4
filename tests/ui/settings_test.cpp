#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QRadioButton>
#include <QTemporaryDir>

#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/database.h"
#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/page_tools.h"
#include "ui/settings/page_text.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/warning_signs_page.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

struct Fixture {
    Fixture() { showPage(page); }

    WorkspaceFixture data;
    ThemeSwitch theme {*static_cast<QApplication*>(QCoreApplication::instance())};
    MotionSwitch motion {*static_cast<QApplication*>(QCoreApplication::instance())};
    FakePrompter prompter;
    SettingsPage page {data.workspace, theme, motion, prompter};
};

} // namespace

TEST_CASE("Light or dark is chosen and holds at once", "[settings]")
{
    Fixture f;
    auto& choice = part<SegmentedChoice>(f.page, "theme");
    REQUIRE(choice.current() == static_cast<int>(ThemeChoice::System));

    SECTION("with the arrow keys")
    {
        tabTo(f.page, "theme");
        press(Qt::Key_Right);
        press(Qt::Key_Right);
    }
    SECTION("by mouse")
    {
        click(*choice.findChildren<QRadioButton*>().last());
    }

    CHECK(f.theme.choice() == ThemeChoice::Dark);
    CHECK(currentScheme() == Scheme::Dark);
    f.theme.setChoice(ThemeChoice::Light);
    CHECK(choice.current() == static_cast<int>(ThemeChoice::Light));
}

TEST_CASE("The data file's path can be selected and copied", "[settings]")
{
    Fixture f;
    const auto& path = part<QLabel>(f.page, "dataPath");

    CHECK(path.text() == f.data.workspace.dataPath());
    CHECK(path.textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

TEST_CASE("A backup copy holds the data and can be opened", "[settings]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Robin Hale"));
    const QTemporaryDir folder;
    f.prompter.path = folder.filePath(QStringLiteral("copy.sqlite"));

    SECTION("by mouse")
    {
        click(f.page, "saveBackup");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "saveBackup");
        press(Qt::Key_Return);
    }

    CHECK(f.prompter.suggested == QStringLiteral("backbridge-2026-02-20.sqlite"));
    CHECK(part<InlineMessage>(f.page, "backupResult").tone() == InlineMessage::Tone::Neutral);
    const auto copy = storage::Database::open(f.prompter.path);
    CHECK(storage::ClientRepository(*copy).named(QStringLiteral("Robin Hale")).size() == 1);
}

TEST_CASE("A backup that cannot be written is told beside its button, and can be tried again",
          "[settings][unhappy]")
{
    Fixture f;
    f.data.addClient(QStringLiteral("Robin Hale"));
    const QTemporaryDir folder;

    SECTION("a folder that is not there")
    {
        f.prompter.path = folder.filePath(QStringLiteral("not/there/copy.sqlite"));
    }
    SECTION("a folder in the file's place")
    {
        f.prompter.path = folder.path();
    }
    SECTION("a file in the folder's place")
    {
        QFile file(folder.filePath(QStringLiteral("file")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        f.prompter.path = folder.filePath(QStringLiteral("file/copy.sqlite"));
    }
    click(f.page, "saveBackup");

    const auto& result = part<InlineMessage>(f.page, "backupResult");
    CHECK(result.isVisible());
    CHECK(result.tone() == InlineMessage::Tone::Advice);
    CHECK(result.text().contains(f.prompter.path));
    CHECK_FALSE(QFileInfo(f.prompter.path).isFile());

    f.prompter.path = folder.filePath(QStringLiteral("copy.sqlite"));
    click(f.page, "saveBackup");

    CHECK(result.tone() == InlineMessage::Tone::Neutral);
    CHECK(QFileInfo(f.prompter.path).isFile());
}

TEST_CASE("Changing one's mind about the backup does nothing", "[settings]")
{
    Fixture f;

    click(f.page, "saveBackup");

    CHECK(f.prompter.asked.size() == 1);
    CHECK_FALSE(part(f.page, "backupResult").isVisible());
}

TEST_CASE("Settings show the version and everything that the program says about itself", "[settings]")
{
    Fixture f;
    const QStringList words = wordsOn(f.page);

    CHECK(part<QLabel>(f.page, "version").text().contains(QStringLiteral(BACKBRIDGE_VERSION)));
    for (const TextSection& section : readPageText(QStringLiteral("about"))) {
        CHECK(words.contains(section.title));
        for (const QString& paragraph : section.paragraphs + section.items) {
            CHECK(words.contains(paragraph));
        }
    }
}

TEST_CASE("Settings lead to the warning signs", "[settings]")
{
    Fixture f;
    const QSignalSpy requests(&f.page, &Page::pageRequested);

    SECTION("by mouse")
    {
        click(f.page, "warningSigns");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "warningSigns");
        press(Qt::Key_Space);
    }

    CHECK(lastRequest(requests).value(0).toString() == QStringLiteral("warning-signs"));
}

TEST_CASE("Every warning sign is on its page", "[settings]")
{
    WarningSignsPage page;
    showPage(page);
    const QStringList words = wordsOn(page);

    const std::vector<TextSection> sections = readPageText(QStringLiteral("warning_signs"));
    REQUIRE(sections.size() > 3);
    for (const TextSection& section : sections) {
        CHECK(words.contains(section.title));
        for (const QString& paragraph : section.paragraphs + section.items) {
            CHECK(words.contains(paragraph));
        }
    }
}

TEST_CASE("Sections that tell people to stop carry the stop sign", "[settings]")
{
    QStringList stops;
    for (const TextSection& section : readPageText(QStringLiteral("warning_signs"))) {
        if (section.tone == TextTone::Stop) {
            stops << section.title;
        }
    }

    CHECK(stops
          == QStringList {QStringLiteral("Stop the session"), QStringLiteral("Stop this one exercise"),
                          QStringLiteral("Get help now")});
}
