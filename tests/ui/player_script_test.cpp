#include "ui/player_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// Makes today's session one of more than twenty minutes.
void lengthen(PlayerAt& at)
{
    Plan plan = at.plan;
    std::vector<Prescription>& list = plan.versions.back().phases.back().prescriptions;
    REQUIRE(list.size() == 3);
    list[0].dose.sets = 4;
    list[0].dose.reps = 10;
    list[1].dose.sets = 3;
    list[2].dose.sets = 5;
    list[2].dose.holdSeconds = 30;
    at.plan = at.data.workspace.savePlan(plan);
}

/// How the person is with the session; each thing is done once, when its moment comes.
class Person {
public:
    explicit Person(PlayerAt& at)
        : m_at(at)
    {
    }

    /// Looks at the screen and does what a person would.
    void act()
    {
        const QString seen = QString::fromStdString(m_at.place() + " / " + m_at.counter());
        once("a sip of water", seen.contains(QLatin1String("Set 2 of 4 / 30, seconds, Rest")), [] {
            press(Qt::Key_Escape);
            press(Qt::Key_Escape);
        });
        once("a little pain", seen.contains(QLatin1String("Set 3 of 4 / 4, of 10")),
             [] { press(Qt::Key_3); });
        once("what were the stop signs",
             seen.contains(QLatin1String("Static lunge, 2 of 3. Set 1 of 3 / Right side, 2, of 8")), [] {
                 press(Qt::Key_S);
                 press(Qt::Key_Space);
             });
        once("enough of this set", seen.contains(QLatin1String("Set 3 of 3 / Left side, 6, of 8")),
             [] { press(Qt::Key_Space); });
        once("it was one more", seen.contains(QLatin1String("Set 3 of 3 / Right side, 3, seconds, Change")),
             [] { press(Qt::Key_Up); });
        once("rested already",
             seen.contains(QLatin1String("Bridge hold, 3 of 3. Set 2 of 5 / 20, seconds, Rest")),
             [] { press(Qt::Key_Space); });
        once("less today", seen.contains(QLatin1String("Set 3 of 5 / 12, of 30")),
             [] { press(Qt::Key_Minus); });
    }

    [[nodiscard]] QStringList done() const { return m_done; }

private:
    template <typename Act>
    void once(const char* what, bool isMoment, Act act)
    {
        const QString name = QString::fromLatin1(what);
        if (isMoment && !m_done.contains(name)) {
            m_done << name;
            act();
        }
    }

    PlayerAt& m_at;
    QStringList m_done;
};

} // namespace

TEST_CASE("A whole session of twenty minutes, with a person at the keys", "[player][script]")
{
    PlayerAt at;
    lengthen(at);
    at.start();
    const qint64 begin = at.clock.now;
    Person person(at);
    constexpr qint64 kHour = 3'600'000;
    while (isShown(*at.page, "sessionView") && at.clock.now - begin < kHour) {
        at.pass(1); // however often the page looks meanwhile, the person sees every second
        if (isShown(*at.page, "sessionView")) {
            person.act();
        }
    }
    const qint64 minutes = (at.clock.now - begin) / 60'000;
    CHECK(minutes >= 19);
    CHECK(person.done()
          == QStringList {QStringLiteral("a sip of water"), QStringLiteral("a little pain"),
                          QStringLiteral("what were the stop signs"), QStringLiteral("enough of this set"),
                          QStringLiteral("it was one more"), QStringLiteral("rested already"),
                          QStringLiteral("less today")});

    REQUIRE(isShown(*at.page, "afterView"));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("painAfter"));
    CHECK(at.storedSets() == "10 10 10 10 | L8 R8 L8 R8 L6 R8 | 30 30 30 30");
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(
        QTest::qWaitFor([&at] { return !at.requests->isEmpty(); })); // the button is seen going down first
    REQUIRE(at.stored().size() == 1);
    CHECK(at.stored().front().painHighest == 3);
    CHECK(at.stored().front().painAfter == 1);
    CHECK(at.requests->last().front() == QStringLiteral("today"));
}
