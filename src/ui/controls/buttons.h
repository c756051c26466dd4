#pragma once

#include <QPushButton>

#include <cstdint>

#include "ui/theme/colors.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

/// A push button of the house. Words are a verb and its object: "Save session".
class Button : public QPushButton {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Primary, ///< accent fill; at most one on a screen, the next step
        Plain, ///< card fill and edge
        Quiet, ///< accent words, no border
        Stop, ///< red; only for stop signs
    };
    enum class Size : std::uint8_t { Small, Normal, Large };

    explicit Button(const QString& text, Kind kind = Kind::Plain, QWidget* parent = nullptr);

    /// A button with an icon alone; `name` is its accessible name and tooltip.
    [[nodiscard]] static Button* withIcon(const QString& icon, const QString& name,
                                          QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setButtonSize(Size size);

    /// Before the words; see icon(). Empty for none.
    void setIconName(const QString& name);

    /// After the words ("chevron-right" on links that lead on). A button with a menu shows a chevron by
    /// itself.
    void setTrailingIconName(const QString& name);

    [[nodiscard]] Kind kind() const { return m_kind; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Enter presses it too, once for as long as the key is held.
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QString trailing() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] int leadingIconSize() const;
    [[nodiscard]] Color foreground() const;
    void paintGround(QPainter& painter) const;

    Kind m_kind;
    Size m_size = Size::Normal;
    QString m_iconName;
    QString m_trailingIconName;
};

} // namespace backbridge::ui
