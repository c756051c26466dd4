#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

#include "ui/player/player_command.h"

namespace backbridge::ui {

/// A key and what it does, as large as the player's window asks for. To the mouse and to screen readers a
/// button; the keyboard has the key itself.
class KeyButton : public QAbstractButton {
    Q_OBJECT

public:
    /// `stop` is red, for stop signs alone.
    KeyButton(const QString& key, const QString& text, bool stop, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double capWidth() const;

    QString m_key;
    bool m_stop;
};

/// The keys along the foot of the player; stop signs stand alone at the right.
class KeyBar : public QWidget {
    Q_OBJECT

public:
    explicit KeyBar(QWidget* parent = nullptr);

    /// Whether there is an easier exercise to turn to.
    void setEasier(bool offered);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void commanded(backbridge::ui::PlayerCommand command);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    KeyButton* add(const QString& key, const QString& text, PlayerCommand command, const char* name);
    void place();

    std::vector<KeyButton*> m_keys;
    KeyButton* m_easier;
    KeyButton* m_stop;
};

} // namespace backbridge::ui
