#pragma once

#include <QSettings>
#include <QTemporaryDir>

#include "backbridge/domain/clock.h"
#include "support/workspace_fixture.h"
#include "ui/page_tools.h"
#include "ui/player/player_page.h"

namespace backbridge::test {

/// A steady clock in the hand of a test.
class TestSteadyClock final : public SteadyClock {
public:
    [[nodiscard]] qint64 milliseconds() const override
    {
        ++looks;
        return now;
    }

    qint64 now = 0;
    mutable int looks = 0;
};

/// Writes down what would be heard.
class RecordedSound final : public ui::PlayerSound {
public:
    [[nodiscard]] bool canTone() const override { return tones; }

    [[nodiscard]] bool canSpeak() const override { return voice; }

    void play(ui::Tone tone) override { played.push_back(tone); }

    void say(const QString& words) override { said << words; }

    bool tones = true;
    bool voice = true;
    std::vector<ui::Tone> played;
    QStringList said;
};

/// The player of one client on Friday 20 February 2026, a day of the fixture's plan: box squat 3 × 8, split
/// squat 2 × 8 per side, bridge hold 3 × 15 s, all at 2-1-2 with rests of 60 s.
struct PlayerAt {
    PlayerAt()
        : client(data.addClient())
        , plan(data.addPlan(client.id, QDate(2026, 2, 2)))
    {
    }

    /// Another page over the same data, as after a new start.
    void makePage()
    {
        page = std::make_unique<ui::PlayerPage>(data.workspace, clock, sound, settings);
        requests = std::make_unique<QSignalSpy>(page.get(), &ui::Page::pageRequested);
    }

    void show(const QVariant& argument = {})
    {
        if (!page) {
            makePage();
        }
        page->resize(1280, 800);
        page->open(argument);
        showActive(*page);
    }

    /// Shows what is before a session and starts it, with all cards of new exercises.
    void start()
    {
        show();
        press(Qt::Key_Return);
        passCards();
    }

    /// Goes through the cards of new exercises, of which the plan has three a session at most.
    void passCards() const
    {
        for (int card = 0; card < 3 && isShown(*page, "cueView"); ++card) {
            press(Qt::Key_Space);
        }
        REQUIRE(isShown(*page, "sessionView"));
    }

    /// Lets `seconds` pass, each with a look at the clock.
    void pass(int seconds)
    {
        for (int second = 0; second < seconds && isShown(*page, "sessionView"); ++second) {
            clock.now += 1000;
            tick();
        }
    }

    /// Waits until the page has looked at the clock.
    void tick() const
    {
        for (const int before = clock.looks; clock.looks == before;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    /// What the large number says with its words: "Left side, 3, of 8, Lower".
    [[nodiscard]] std::string counter() const
    {
        return part(*page, "counter").accessibleName().toStdString();
    }

    /// "Box squat, 1 of 3. Set 1 of 3".
    [[nodiscard]] std::string place() const
    {
        return part(*page, "playerHeader").accessibleName().toStdString();
    }

    [[nodiscard]] std::vector<Session> stored() const
    {
        return data.workspace.sessions(client.id, QDate(2026, 2, 1), QDate(2026, 2, 28));
    }

    /// "8 8 8 | L8 R8 . . | . . .": counts of done sets, exercises apart.
    [[nodiscard]] std::string storedSets() const
    {
        const std::vector<Session> sessions = stored();
        if (sessions.empty()) {
            return "nothing";
        }
        QString text;
        for (const Entry& entry : sessions.back().entries) {
            text += text.isEmpty() ? QString() : QStringLiteral("| ");
            for (const SetRecord& set : entry.sets) {
                const int count = set.reps.value_or(set.holdSeconds.value_or(0));
                const QString side = !set.side   ? QString()
                    : *set.side == SetSide::Left ? QStringLiteral("L")
                                                 : QStringLiteral("R");
                text += set.done ? side + QString::number(count) : QStringLiteral(".");
                text += QLatin1Char(' ');
            }
        }
        return text.trimmed().toStdString();
    }

    WorkspaceFixture data;
    Client client;
    Plan plan;
    TestSteadyClock clock;
    RecordedSound sound;
    QTemporaryDir folder;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<ui::PlayerPage> page;
    std::unique_ptr<QSignalSpy> requests;
};

} // namespace backbridge::test
