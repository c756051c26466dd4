#pragma once

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

#include <optional>

namespace backbridge::ui {

/// A line to search in as one types, with its glass and a cross to empty it. Escape empties it too.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// `placeholder` says what is searched ("Search clients") and is the accessible name.
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A date with its calendar ("Fri 13 February 2026"). The keyboard begins on the number of the day, which
/// digits replace; Up and Down go from day to day, past the ends of weeks and months. The calendar opens by a
/// click on the field's icon or by Alt+Down.
class DateField : public QDateEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    void openCalendar();
    void stepBy(int steps) override;

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void makeCalendar();
    void selectDay();

    bool m_hasCalendar = false;
};

/// A whole number, or none. Without arrows: digits, Up and Down. Empty means none.
class NumberField : public QSpinBox {
    Q_OBJECT

public:
    NumberField(int least, int greatest, QWidget* parent = nullptr);

    /// Nothing while the field is empty.
    [[nodiscard]] std::optional<int> number() const;
    void setNumber(std::optional<int> number);

    /// A field of the sets grid, 68 px wide and centred; none is a dash on a well: not done.
    void setCell(bool cell);

    /// From the plan: bold, with an ink border. For cells.
    void setDiffers(bool differs);

signals:
    /// Each change of number(), by keys or by setNumber().
    void numberChanged();

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& input, int& position) const override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_cell = false;
    bool m_differs = false;
};

/// A number with decimals, or none (kilograms). Otherwise as NumberField.
class DecimalField : public QDoubleSpinBox {
    Q_OBJECT

public:
    DecimalField(double greatest, int decimals, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<double> number() const;
    void setNumber(std::optional<double> number);

signals:
    void numberChanged();

protected:
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& input, int& position) const override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace backbridge::ui
