#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace backbridge::ui {

/// Draws the accent ring around what has the focus, 2 px outside it, in every window of the application:
/// around fields always, around other controls while the keyboard is in use. A widget says the radius of its
/// corners by the property kRadiusProperty, and by kNoRingProperty that it shows its focus by itself.
class FocusRing : public QObject {
    Q_OBJECT

public:
    static constexpr const char* kRadiusProperty = "cornerRadius";
    static constexpr const char* kNoRingProperty = "noFocusRing";

    explicit FocusRing(QApplication& application, QObject* parent = nullptr);
    ~FocusRing() override;

    /// What the ring is around now; null for nothing.
    [[nodiscard]] QWidget* ringed() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* now);
    void setKeyboardInUse(bool inUse);

    QPointer<QFocusFrame> m_frame;
    bool m_keyboardInUse = false;
};

} // namespace backbridge::ui
