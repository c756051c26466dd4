#pragma once

#include <QWidget>

#include "ui/player/player_words.h"

namespace backbridge::ui {

/// The line above the figure: the exercise, which of how many, and its sets as marks.
class PlayerHeader : public QWidget {
    Q_OBJECT

public:
    explicit PlayerHeader(QWidget* parent = nullptr);

    void setPicture(const PlayerPicture& picture);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlayerPicture m_picture;
};

} // namespace backbridge::ui
