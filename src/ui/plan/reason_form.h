#pragma once

#include <QWidget>

class QLineEdit;

namespace backbridge::ui {

/// One line for why an advice is overruled. Enter gives it, Escape leaves.
class ReasonForm : public QWidget {
    Q_OBJECT

public:
    explicit ReasonForm(QWidget* parent = nullptr);

signals:
    /// Never empty.
    void given(const QString& reason);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give();

    QLineEdit* m_field;
};

} // namespace backbridge::ui
