#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QWidget>

#include "support/catch.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

using namespace backbridge::ui;

namespace {

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

/// The colour of the icon's strokes, blended edges left aside.
QColor strokeOf(const QIcon& icon)
{
    const QImage image = icon.pixmap(40, 40).toImage();
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            strongest = color.alpha() > strongest.alpha() ? color : strongest;
        }
    }
    return strongest;
}

} // namespace

TEST_CASE("a switch of the scheme reaches colours at once and widgets with the next events", "[theme]")
{
    ThemeSwitch theme(application());
    theme.setChoice(ThemeChoice::Light);
    QWidget widget;
    QSignalSpy spy(&theme, &ThemeSwitch::choiceChanged);

    theme.setChoice(ThemeChoice::Dark);
    QCoreApplication::processEvents();

    CHECK(currentScheme() == Scheme::Dark);
    CHECK(themed(Color::Paper) == color(Color::Paper, Scheme::Dark));
    CHECK(widget.palette().color(QPalette::Window) == color(Color::Paper, Scheme::Dark));
    CHECK(spy.count() == 1);

    theme.setChoice(ThemeChoice::Light);
    QCoreApplication::processEvents();

    CHECK(currentScheme() == Scheme::Light);
    CHECK(widget.palette().color(QPalette::Window) == color(Color::Paper, Scheme::Light));
}

TEST_CASE("the same choice again changes nothing", "[theme]")
{
    ThemeSwitch theme(application());
    theme.setChoice(ThemeChoice::Light);
    QSignalSpy spy(&theme, &ThemeSwitch::choiceChanged);

    theme.setChoice(ThemeChoice::Light);

    CHECK(spy.isEmpty());
}

TEST_CASE("an icon takes the colour of the scheme it is painted in", "[theme]")
{
    ThemeSwitch theme(application());
    const QIcon plus = icon(QStringLiteral("plus"), Color::Accent);

    theme.setChoice(ThemeChoice::Light);
    const QColor light = strokeOf(plus);
    theme.setChoice(ThemeChoice::Dark);
    const QColor dark = strokeOf(plus);
    theme.setChoice(ThemeChoice::Light);

    CHECK(light == color(Color::Accent, Scheme::Light));
    CHECK(dark == color(Color::Accent, Scheme::Dark));
}

TEST_CASE("no text is smaller than the scale says", "[theme]")
{
    CHECK(font(Type::Small).pointSizeF() == 10);
    CHECK(font(Type::Base).pointSizeF() == 11.5);
    CHECK(font(Type::Title).pointSizeF() == 26);
    CHECK(font(Type::BaseStrong).weight() == QFont::DemiBold);
    CHECK(font(Type::BaseMedium).weight() == QFont::Medium);
}
