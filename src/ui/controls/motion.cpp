#include "ui/controls/motion.h"

#include <algorithm>

namespace backbridge::ui {

namespace {

constexpr int kStepMilliseconds = 16;
constexpr double kLongestStep = 0.25; ///< seconds; what lasts longer was no motion: the computer slept

} // namespace

Motion::Motion(QObject* parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kStepMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Motion::step);
}

void Motion::setSpeed(double speed)
{
    m_speed = speed;
}

void Motion::run()
{
    if (!isRunning()) {
        m_sinceStep.start();
        m_timer.start();
    }
}

void Motion::stop()
{
    m_timer.stop();
}

void Motion::setSeconds(double seconds)
{
    m_seconds = seconds;
    emit stepped();
}

void Motion::step()
{
    constexpr double kNanoseconds = 1e9;
    const double passed = static_cast<double>(m_sinceStep.nsecsElapsed()) / kNanoseconds;
    m_sinceStep.restart();
    m_seconds += std::min(passed, kLongestStep) * m_speed;
    emit stepped();
}

} // namespace backbridge::ui
