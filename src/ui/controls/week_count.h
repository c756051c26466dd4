#pragma once

#include <QWidget>

namespace backbridge::ui {

/// The week as pills on a scale to five: done filled, planned outlined, beyond the plan dashed, 3–5 on the
/// band. More than five add pills outlined in ink.
class WeekCount : public QWidget {
    Q_OBJECT

public:
    explicit WeekCount(QWidget* parent = nullptr);

    void setWeek(int done, int planned);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_done = 0;
    int m_planned = 0;
};

} // namespace backbridge::ui
