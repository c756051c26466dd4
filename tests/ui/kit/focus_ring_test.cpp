#include <QApplication>
#include <QFocusFrame>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include "support/catch.h"
#include "ui/controls/buttons.h"
#include "ui/kit/shown.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme.h"

using namespace backbridge::ui;

namespace {

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

struct Form : QWidget {
    Form()
    {
        auto* column = new QVBoxLayout(this);
        first = new Button(QStringLiteral("First"));
        second = new Button(QStringLiteral("Second"));
        field = new QLineEdit;
        column->addWidget(first);
        column->addWidget(second);
        column->addWidget(field);
    }

    Button* first;
    Button* second;
    QLineEdit* field;
};

} // namespace

TEST_CASE("the ring follows the focus of the keyboard", "[focus]")
{
    const ThemeSwitch theme(application());
    FocusRing ring(application());
    Form form;
    showNow(form);
    form.first->setFocus();

    QTest::keyClick(form.first, Qt::Key_Tab);

    CHECK(form.second->hasFocus());
    CHECK(ring.ringed() == form.second);
}

TEST_CASE("the ring lies 2 px outside the control and is 2 px wide", "[focus]")
{
    const ThemeSwitch theme(application());
    FocusRing ring(application());
    Form form;
    showNow(form);

    QTest::keyClick(form.first, Qt::Key_Tab);

    const auto* frame = form.findChild<QFocusFrame*>();
    REQUIRE(frame != nullptr);
    CHECK(frame->geometry() == ring.ringed()->geometry().adjusted(-4, -4, 4, 4));
    const QImage picture = form.grab().toImage();
    const QRect around = frame->geometry();
    CHECK(picture.pixelColor(around.left() + 1, around.center().y()) == themed(Color::Accent));
    CHECK(picture.pixelColor(around.left() + 2, around.center().y()) == themed(Color::Paper));
}

TEST_CASE("a click on a button draws no ring, one into a field does", "[focus]")
{
    FocusRing ring(application());
    Form form;
    showNow(form);

    QTest::mouseClick(form.first, Qt::LeftButton);
    CHECK(ring.ringed() == nullptr);
    QTest::mouseClick(form.field, Qt::LeftButton);
    CHECK(ring.ringed() == form.field);
}

TEST_CASE("the ring outlives the window it was in", "[focus]")
{
    FocusRing ring(application());
    {
        Form form;
        showNow(form);
        form.field->setFocus();
        CHECK(ring.ringed() == form.field);
    }
    Form other;
    showNow(other);
    other.field->setFocus();

    CHECK(ring.ringed() == other.field);
}

TEST_CASE("a widget that shows its focus by itself gets no ring", "[focus]")
{
    FocusRing ring(application());
    Form form;
    form.field->setProperty(FocusRing::kNoRingProperty, true);
    showNow(form);

    form.field->setFocus();

    CHECK(ring.ringed() == nullptr);
}
