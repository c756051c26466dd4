#pragma once

#include <QApplication>
#include <QObject>

#include <cstdint>

namespace backbridge::ui {

enum class MotionChoice : std::uint8_t { System, Still };

/// Whether figures stay still, because the person said so here or to the system. Ask when something would
/// begin to move; do not keep the answer.
[[nodiscard]] bool prefersStill();

/// Keeps what the person and the system say about motion. Made once by main(); must not outlive the
/// application.
class MotionSwitch : public QObject {
    Q_OBJECT

public:
    explicit MotionSwitch(QApplication& application, QObject* parent = nullptr);

    [[nodiscard]] MotionChoice choice() const { return m_choice; }

    void setChoice(MotionChoice choice);

    /// What the system asks for; until told, motion is welcome.
    void setSystemPrefersStill(bool still);

signals:
    void choiceChanged(backbridge::ui::MotionChoice choice);

private:
    void apply();

    QApplication& m_application;
    MotionChoice m_choice = MotionChoice::System;
    bool m_systemStill = false;
};

} // namespace backbridge::ui
