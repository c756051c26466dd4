#pragma once

#include <QWidget>

namespace backbridge::ui {

class Button;
class Label;

/// A small whole number with a button at each side.
class Stepper : public QWidget {
    Q_OBJECT

public:
    /// `name` says what is counted, for screen readers ("Weeks of this phase").
    explicit Stepper(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] int value() const { return m_value; }

    /// Does not emit valueChanged(). `words` stand between the buttons ("3 weeks").
    void setValue(int value, int least, int greatest, const QString& words);

signals:
    /// By the person, not by setValue().
    void valueChanged(int value);

private:
    void step(int by);

    Button* m_less;
    Button* m_more;
    Label* m_words;
    int m_value = 0;
    int m_least = 0;
    int m_greatest = 0;
};

} // namespace backbridge::ui
