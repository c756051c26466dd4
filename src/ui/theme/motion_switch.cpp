#include "ui/theme/motion_switch.h"

namespace backbridge::ui {

namespace {

/// The application holds the answer, as its palette holds the colours: a widget needs no switch to ask.
constexpr const char* kStill = "backbridgeStill";

} // namespace

bool prefersStill()
{
    return qApp->property(kStill).toBool();
}

MotionSwitch::MotionSwitch(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
{
    apply();
}

void MotionSwitch::setChoice(MotionChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
        emit choiceChanged(choice);
    }
}

void MotionSwitch::setSystemPrefersStill(bool still)
{
    m_systemStill = still;
    apply();
}

void MotionSwitch::apply()
{
    m_application.setProperty(kStill, m_choice == MotionChoice::Still || m_systemStill);
}

} // namespace backbridge::ui
