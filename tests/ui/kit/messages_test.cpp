#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <stdexcept>

#include "backbridge/domain/failure.h"
#include "support/catch.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/toast.h"
#include "ui/kit/shown.h"

using namespace backbridge;
using namespace backbridge::ui;

TEST_CASE("a message shows when it has something to say", "[message]")
{
    QWidget window;
    InlineMessage message(&window);
    window.show();
    CHECK(message.isHidden());

    message.setMessage(InlineMessage::Tone::Advice, QStringLiteral("Two A days touch"),
                       QStringLiteral("on Monday."));
    CHECK(message.isVisible());
    CHECK(message.text() == QStringLiteral("Two A days touch on Monday."));
    CHECK(accessible(message).text(QAccessible::Name) == message.text());

    message.clear();
    CHECK(message.isHidden());
    CHECK(message.text().isEmpty());
}

TEST_CASE("a message that is made before its page opens no window of its own", "[message]")
{
    auto* message = new InlineMessage(InlineMessage::Tone::Advice, {}, QStringLiteral("Swap?"));
    CHECK_FALSE(message->isVisible());

    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(message);
    window.show();

    CHECK(message->isVisible());
}

TEST_CASE("a message's action may take the message away", "[message]")
{
    QWidget window;
    InlineMessage message(InlineMessage::Tone::Advice, {}, QStringLiteral("Swap?"), &window);
    window.show();
    Button* swap = message.addAction(QStringLiteral("Swap"));
    QObject::connect(swap, &Button::clicked, &message, &InlineMessage::clear);
    message.resize(400, 60);

    QTest::mouseClick(swap, Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    CHECK(message.isHidden());
    CHECK(message.findChildren<Button*>().isEmpty());
}

TEST_CASE("a guarded slot that goes well leaves no message", "[guarded]")
{
    QWidget page;
    InlineMessage place(InlineMessage::Tone::Advice, {}, QStringLiteral("from before"), &page);
    bool ran = false;

    const bool done = guarded(place, [&ran] { ran = true; });

    CHECK(done);
    CHECK(ran);
    CHECK(place.isHidden());
}

TEST_CASE("a failure in a guarded slot is said in its own words, beside the control", "[guarded][unhappy]")
{
    QWidget page;
    InlineMessage place(&page);
    const Failure failure(FailureKind::DiskFull, QStringLiteral("clinic.db"), QStringLiteral("SQLITE_FULL"));

    const bool done = guarded(place, [&failure] { throw Failure(failure); });

    CHECK_FALSE(done);
    CHECK_FALSE(place.isHidden());
    CHECK(place.text() == failure.words());
    CHECK_FALSE(place.text().contains(QStringLiteral("SQLITE")));
}

TEST_CASE("no other exception leaves a guarded slot either", "[guarded][unhappy]")
{
    QWidget page;
    InlineMessage place(&page);

    const bool done = guarded(place, [] { throw std::runtime_error("inner detail"); });

    CHECK_FALSE(done);
    CHECK_FALSE(place.text().isEmpty());
    CHECK_FALSE(place.text().contains(QStringLiteral("inner detail")));
}

TEST_CASE("the toast says what was done and undoes it once", "[toast]")
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    int undone = 0;

    toast.tell(QStringLiteral("Session saved."), [&undone] { ++undone; });
    CHECK(toast.isVisible());
    CHECK(toast.words() == QStringLiteral("Session saved."));
    CHECK(window.rect().contains(toast.geometry()));

    auto* undo = toast.findChild<Button*>();
    QTest::mouseClick(undo, Qt::LeftButton);
    CHECK(undone == 1);
    CHECK(toast.isHidden());
}

TEST_CASE("a toast without Undo has words alone", "[toast]")
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();

    toast.tell(QStringLiteral("File written."));

    CHECK(toast.findChild<Button*>()->isHidden());
    CHECK(accessible(toast).text(QAccessible::Name) == QStringLiteral("File written."));
}

TEST_CASE("the toast stays inside a window that shrinks", "[toast]")
{
    QWidget window;
    window.resize(1200, 800);
    Toast toast(&window);
    window.show();
    toast.tell(QStringLiteral("Session saved."), [] {});

    window.resize(500, 400);

    CHECK(window.rect().contains(toast.geometry()));
}

TEST_CASE("an empty view offers its next step", "[empty]")
{
    EmptyState empty(QStringLiteral("No clients yet"), QStringLiteral("Add the first one."));
    Button* step = empty.setAction(QStringLiteral("Add client"), QStringLiteral("plus"));
    QSignalSpy spy(step, &Button::clicked);
    empty.resize(600, 300);
    showNow(empty);

    QTest::mouseClick(step, Qt::LeftButton);

    CHECK(spy.count() == 1);
    CHECK(step->kind() == Button::Kind::Primary);
}
