#include "ui/theme/focus_ring.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace backbridge::ui {

namespace {

/// Where one types, one has to see it, however one got there.
bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(widget) != nullptr
        || qobject_cast<const QComboBox*>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit*>(widget) != nullptr
        || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

} // namespace

FocusRing::FocusRing(QApplication& application, QObject* parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this,
            [this](QWidget* /*before*/, QWidget* now) { follow(now); });
    application.installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

QWidget* FocusRing::ringed() const
{
    return m_frame == nullptr ? nullptr : m_frame->widget();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        setKeyboardInUse(true);
    } else if (event->type() == QEvent::MouseButtonPress) {
        setKeyboardInUse(false);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::setKeyboardInUse(bool inUse)
{
    if (inUse != m_keyboardInUse) {
        m_keyboardInUse = inUse;
        follow(QApplication::focusWidget());
    }
}

void FocusRing::follow(QWidget* now)
{
    const bool ringless = now == nullptr || now->window()->windowType() == Qt::Popup
        || now->property(kNoRingProperty).toBool() || !(m_keyboardInUse || isField(now));
    if (ringless) {
        if (m_frame != nullptr) {
            m_frame->setWidget(nullptr);
        }
        return;
    }
    if (m_frame == nullptr) {
        m_frame = new QFocusFrame; // QFocusFrame::setWidget gives it the parent it has to lie in
    }
    m_frame->setWidget(now);
}

} // namespace backbridge::ui
