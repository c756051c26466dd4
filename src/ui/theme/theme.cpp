#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

#include <memory>

#include "ui/theme/style.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

Scheme systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                 : Scheme::Light;
#else
    // Fusion's own palette is dark where the platform's look is.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return fusion->standardPalette().window().color().lightness() < 128 ? Scheme::Dark : Scheme::Light;
#endif
}

void setDisabled(QPalette& palette, Scheme scheme)
{
    const QColor soft = color(Color::Soft, scheme);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link,
                            QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, soft);
    }
}

} // namespace

Scheme currentScheme()
{
    return QGuiApplication::palette().color(QPalette::Active, QPalette::Window)
            == color(Color::Paper, Scheme::Dark)
        ? Scheme::Dark
        : Scheme::Light;
}

QColor themed(Color name)
{
    return color(name, currentScheme());
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Color name) {
        return color(name, scheme);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Color::Paper));
    palette.setColor(QPalette::WindowText, of(Color::Ink));
    palette.setColor(QPalette::Base, of(Color::Card));
    palette.setColor(QPalette::AlternateBase, of(Color::Well));
    palette.setColor(QPalette::Text, of(Color::Ink));
    palette.setColor(QPalette::PlaceholderText, of(Color::Soft));
    palette.setColor(QPalette::Button, of(Color::Card));
    palette.setColor(QPalette::ButtonText, of(Color::Ink));
    palette.setColor(QPalette::BrightText, of(Color::Red));
    palette.setColor(QPalette::Highlight, of(Color::AccentSoft));
    palette.setColor(QPalette::HighlightedText, of(Color::Ink));
    palette.setColor(QPalette::Link, of(Color::Accent));
    palette.setColor(QPalette::LinkVisited, of(Color::Amber));
    palette.setColor(QPalette::ToolTipBase, of(Color::Card));
    palette.setColor(QPalette::ToolTipText, of(Color::Ink));
    palette.setColor(QPalette::Light, of(Color::Card));
    palette.setColor(QPalette::Midlight, of(Color::Well));
    palette.setColor(QPalette::Mid, of(Color::Line));
    palette.setColor(QPalette::Dark, of(Color::Edge));
    palette.setColor(QPalette::Shadow, of(Color::Edge));
    setDisabled(palette, scheme);
    return palette;
}

ThemeSwitch::ThemeSwitch(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
{
    QApplication::setStyle(new HouseStyle);
    QApplication::setFont(font(Type::Base));
    apply();
}

void ThemeSwitch::setChoice(ThemeChoice choice)
{
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
    apply();
    emit choiceChanged(choice);
}

void ThemeSwitch::followSystem()
{
    if (m_choice == ThemeChoice::System) {
        apply();
    }
}

void ThemeSwitch::apply()
{
    Scheme scheme = Scheme::Light;
    switch (m_choice) {
    case ThemeChoice::System:
        scheme = systemScheme();
        break;
    case ThemeChoice::Light:
        scheme = Scheme::Light;
        break;
    case ThemeChoice::Dark:
        scheme = Scheme::Dark;
        break;
    }
    const QPalette palette = paletteOf(scheme);
    if (QApplication::palette() != palette) {
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
}

} // namespace backbridge::ui
