#pragma once

#include <QWidget>

#include <optional>

namespace backbridge::ui {

/// 0–10 as eleven joined cells, or not answered. Digits set it (1 and then 0 sets 10), arrows, Home and End
/// move it, Delete and Backspace take the answer back; a click on the chosen cell does so too. The colour is
/// the same at every value: the number is the message.
class RatingPicker : public QWidget {
    Q_OBJECT

public:
    static constexpr int kGreatest = 10;

    explicit RatingPicker(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> value() const { return m_value; }

    /// 0–10 or nothing. Does not emit valueChanged().
    void setValue(std::optional<int> value);

    /// Sets it as the person does.
    void choose(std::optional<int> value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// By the person, not by setValue().
    void valueChanged(std::optional<int> value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void typeDigit(int digit);
    [[nodiscard]] QRectF cell(int value) const;
    [[nodiscard]] std::optional<int> cellAt(const QPointF& position) const;

    std::optional<int> m_value;
    std::optional<int> m_hovered;
    bool m_oneTyped = false; ///< the last key was 1: a 0 now means 10
};

} // namespace backbridge::ui
