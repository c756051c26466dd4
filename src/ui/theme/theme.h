#pragma once

#include <QObject>

#include "ui/theme/colors.h"

class QApplication;
class QPalette;

namespace backbridge::ui {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// The scheme that the application's palette has now. The palette is the one place that knows it, so a widget
/// that paints with themed() is right after a switch without hearing of it.
[[nodiscard]] Scheme currentScheme();

/// A named colour in the current scheme. Ask at paint time; do not keep the answer.
[[nodiscard]] QColor themed(Color name);

/// The palette of a scheme. Roles that labels use: WindowText ink, PlaceholderText soft, Link accent,
/// LinkVisited amber, BrightText red.
[[nodiscard]] QPalette paletteOf(Scheme scheme);

/// Gives the application its style, fonts and palette, and switches the scheme while it runs.
/// Made once by main() before the first widget; must not outlive the application.
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    explicit ThemeSwitch(QApplication& application, QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

    void setChoice(ThemeChoice choice);

    /// To be called when the platform says that its own look changed; matters while it is followed.
    void followSystem();

signals:
    void choiceChanged(backbridge::ui::ThemeChoice choice);

private:
    void apply();

    QApplication& m_application;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace backbridge::ui
