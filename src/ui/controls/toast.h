#pragma once

#include <QFrame>

#include <functional>

class QEnterEvent;
class QTimer;

namespace backbridge::ui {

class Button;
class Label;

/// The strip at the foot of the window that says what was done and offers Undo. Goes by itself after ten
/// seconds, not while the pointer or the focus is on it.
class Toast : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    /// `undo` empty: words alone.
    void tell(const QString& words, std::function<void()> undo = {});

    /// What the toast keeps clear of at the parent's foot.
    void setFoot(int height);

    [[nodiscard]] QString words() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    Label* m_words;
    Button* m_undo;
    QTimer* m_timer;
    std::function<void()> m_undoAction;
    int m_foot = 0;
};

} // namespace backbridge::ui
