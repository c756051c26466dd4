#pragma once

#include <QTimeEdit>

namespace backbridge::ui {

/// A time of day in hours and minutes, as the system writes it. Up and Down go on by an hour or five minutes.
class TimeField : public QTimeEdit {
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent = nullptr);

    void stepBy(int steps) override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace backbridge::ui
