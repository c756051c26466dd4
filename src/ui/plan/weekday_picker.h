#pragma once

#include <QWidget>

#include <array>
#include <vector>

#include "backbridge/domain/plan.h"

class QCheckBox;

namespace backbridge::ui {

/// The seven days of the week, each on or off.
class WeekdayPicker : public QWidget {
    Q_OBJECT

public:
    explicit WeekdayPicker(QWidget* parent = nullptr);

    /// In the order of the week.
    [[nodiscard]] std::vector<Weekday> days() const;

    /// Does not emit daysChanged().
    void setDays(const std::vector<Weekday>& days);

signals:
    /// By the person, not by setDays().
    void daysChanged();

private:
    std::array<QCheckBox*, 7> m_boxes {};
};

} // namespace backbridge::ui
