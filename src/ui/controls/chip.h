#pragma once

#include <QCheckBox>

#include <cstdint>

namespace backbridge::ui {

/// A rounded toggle for filters and for yes/no answers; a check box to the keyboard and to screen readers.
class Chip : public QCheckBox {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Filter, ///< on or off
        YesNo, ///< shows a tick when on
        List, ///< ends in a chevron; opens something when clicked, its checked state is set by the caller
        Removable, ///< ends in a cross; unchecking it takes it away
    };

    explicit Chip(const QString& text, Kind kind = Kind::Filter, QWidget* parent = nullptr);

    /// A soft number after the words ("Needs attention 5").
    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;
    void nextCheckState() override;

private:
    [[nodiscard]] QString countText() const;

    Kind m_kind;
    int m_count = -1;
};

} // namespace backbridge::ui
