#pragma once

#include <QWidget>

class QPainter;
class QPointF;

namespace backbridge::ui {

/// Width of the five dots that paintLevel() draws.
inline constexpr double kLevelWidth = 46;

/// Five dots, filled up to `level`, their left edge and middle at `leftMiddle`.
void paintLevel(QPainter& painter, const QPointF& leftMiddle, int level);

/// The same as a widget, with "level 3 of 5" as its accessible name.
class LevelDots : public QWidget {
    Q_OBJECT

public:
    explicit LevelDots(int level = 1, QWidget* parent = nullptr);

    /// 1–5.
    void setLevel(int level);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_level = 1;
};

} // namespace backbridge::ui
