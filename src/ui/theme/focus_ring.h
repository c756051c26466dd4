#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace backbridge::ui {

/// Draws the accent ring around whatever has the focus, 2 px outside it, in every window of the application.
/// A widget says the radius of its corners by the property kRadiusProperty, and kNoRingProperty when it shows
/// its focus by itself.
class FocusRing : public QObject {
    Q_OBJECT

public:
    static constexpr const char* kRadiusProperty = "cornerRadius";
    static constexpr const char* kNoRingProperty = "noFocusRing";

    explicit FocusRing(QApplication& application, QObject* parent = nullptr);
    ~FocusRing() override;

private:
    void follow(QWidget* before, QWidget* now);

    QPointer<QFocusFrame> m_frame;
};

} // namespace backbridge::ui
