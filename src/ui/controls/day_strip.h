#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

#include "ui/controls/accessible.h"
#include "ui/controls/day_mark.h"

namespace backbridge::ui {

/// A week of day marks, Monday first, under the short names of the days. With setInteractive() it takes the
/// focus: arrows move along the days, Enter or a click emits dayActivated().
class DayStrip : public QWidget, public AccessibleItems {
    Q_OBJECT

public:
    struct Day {
        QDate date;
        DayMark mark = DayMark::Rest;
        bool today = false;
        QString note; ///< tooltip and description, e.g. "Session A, 4 exercises"; may be empty

        friend bool operator==(const Day& a, const Day& b) = default;
    };

    explicit DayStrip(QWidget* parent = nullptr);

    void setDays(std::vector<Day> days);
    void setInteractive(bool interactive);

    [[nodiscard]] const std::vector<Day>& days() const { return m_days; }

    /// What a screen reader says for a day: "Monday 16 February: done".
    [[nodiscard]] QString dayText(int index) const;

    [[nodiscard]] QRect dayRect(int index) const;

    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_days.size()); }

    [[nodiscard]] QString itemText(int index) const override { return dayText(index); }

    [[nodiscard]] QRect itemRect(int index) const override { return dayRect(index); }

    /// The day the keyboard is on; -1 while there are no days.
    [[nodiscard]] int currentItem() const override { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayActivated(QDate date);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void moveTo(int index);
    [[nodiscard]] int dayAt(const QPoint& position) const;

    std::vector<Day> m_days;
    int m_current = -1;
    bool m_interactive = false;
};

} // namespace backbridge::ui
