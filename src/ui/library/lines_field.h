#pragma once

#include <QPlainTextEdit>

namespace backbridge::ui {

/// Texts, one in each line, with their numbers at the left. Grows with what is typed. Alt+Up and Alt+Down
/// move a line; Tab leaves the field.
class LinesField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LinesField(QWidget* parent = nullptr);

    /// As typed, empty ones too; nothing typed is no line.
    [[nodiscard]] QStringList lines() const;

    /// Leaves alone what says so already, so that typing is not disturbed.
    void setLines(const QStringList& lines);

    /// Paints the numbers of the lines that say something; for what stands at their left.
    void paintNumbers(QPainter& painter) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
    void moveLine(int by);

    QWidget* m_numbers;
};

} // namespace backbridge::ui
