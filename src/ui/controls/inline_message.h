#pragma once

#include <QFrame>

#include <cstdint>

class QBoxLayout;
class QHBoxLayout;

namespace backbridge::ui {

class Button;
class LeadText;

/// A message beside its cause. Hidden while it is empty. Announced to screen readers when it appears.
class InlineMessage : public QFrame {
    Q_OBJECT

public:
    enum class Tone : std::uint8_t {
        Neutral, ///< circle-i, no fill
        Advice, ///< amber: worth a look, may be overruled
        Stop, ///< red: stop signs and warning signs, nothing else
    };

    explicit InlineMessage(QWidget* parent = nullptr);
    InlineMessage(Tone tone, const QString& lead, const QString& text, QWidget* parent = nullptr);

    /// Shows the message; `lead` stands bold before the text, either may be empty. Takes away the actions.
    void setMessage(Tone tone, const QString& lead, const QString& text);

    /// Takes the message and its actions away and hides.
    void clear();

    /// A button at the right, below the words where these would get too narrow ("Swap Tue and Thu"); quiet
    /// ones read as links ("Why"). Connect to its clicked().
    Button* addAction(const QString& text, bool quiet = false);

    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QBoxLayout* m_row;
    LeadText* m_text;
    QHBoxLayout* m_actions;
};

} // namespace backbridge::ui
