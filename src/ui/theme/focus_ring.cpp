#include "ui/theme/focus_ring.h"

#include <QApplication>
#include <QFocusFrame>

namespace backbridge::ui {

FocusRing::FocusRing(QApplication& application, QObject* parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, &FocusRing::follow);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget* /*before*/, QWidget* now)
{
    const bool ringless =
        now == nullptr || now->window()->windowType() == Qt::Popup || now->property(kNoRingProperty).toBool();
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
