#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace backbridge::ui {

/// Time that runs while something moves on the screen, at up to 60 steps a second, and stands otherwise.
class Motion : public QObject {
    Q_OBJECT

public:
    explicit Motion(QObject* parent = nullptr);

    /// Since the beginning, times the speed; at most as fine as the steps.
    [[nodiscard]] double seconds() const { return m_seconds; }

    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

    /// How fast time runs, 1 as it is.
    void setSpeed(double speed);

    void run();
    void stop();

    /// Goes to a moment; running or not stays as it is.
    void setSeconds(double seconds);

signals:
    /// The moment is another one.
    void stepped();

private:
    void step();

    QTimer m_timer;
    QElapsedTimer m_sinceStep;
    double m_speed = 1;
    double m_seconds = 0;
};

} // namespace backbridge::ui
