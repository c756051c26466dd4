#pragma once

#include <QWidget>

#include <vector>

#include "backbridge/domain/plan_calendar.h"
#include "ui/controls/accessible.h"

namespace backbridge::ui {

/// A plan as weeks × days. Takes the focus: arrows move along the days and weeks. With setInteractive() Enter
/// or a click emits dayActivated(). With setMovable() a planned session can be dragged to another day, or
/// moved a day with Alt+Left and Alt+Right; Escape lets it fall back.
class PlanCalendarView : public QWidget, public AccessibleItems {
    Q_OBJECT

public:
    explicit PlanCalendarView(QWidget* parent = nullptr);

    void setWeeks(std::vector<PlanWeek> weeks, QDate today);
    void setInteractive(bool interactive);
    void setMovable(bool movable);

    [[nodiscard]] const std::vector<PlanWeek>& weeks() const { return m_weeks; }

    /// "Monday 2 March, week 1, Settle and learn: A day".
    [[nodiscard]] QString dayText(int index) const;

    /// Of day `index` counted from the plan's first day.
    [[nodiscard]] QRect dayRect(int index) const;

    [[nodiscard]] int itemCount() const override;

    [[nodiscard]] QString itemText(int index) const override { return dayText(index); }

    [[nodiscard]] QRect itemRect(int index) const override { return dayRect(index); }

    [[nodiscard]] int currentItem() const override { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayActivated(QDate date);
    /// The session of `from` is to be done on `to`; whether that can be is for others to say.
    void moveRequested(QDate from, QDate to);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] const PlanDay& dayAt(int index) const;
    [[nodiscard]] int indexAt(const QPoint& position) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int phaseHeight() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int rowTop(std::size_t week) const;
    [[nodiscard]] QRect rowRect(std::size_t week) const;
    void moveTo(int index);
    /// Whether the day has a session that can be moved.
    [[nodiscard]] bool isMovable(int index) const;
    void requestMove(int from, int to);
    void endDrag();
    void paintDrag(QPainter& painter) const;

    void paintHead(QPainter& painter) const;
    void paintPhase(QPainter& painter, std::size_t week) const;
    void paintLabel(QPainter& painter, std::size_t week) const;
    void paintPauses(QPainter& painter, std::size_t week) const;
    void paintDays(QPainter& painter, std::size_t week) const;
    void paintFrames(QPainter& painter, std::size_t week) const;

    std::vector<PlanWeek> m_weeks;
    QDate m_today;
    int m_current = 0;
    bool m_interactive = false;
    bool m_movable = false;
    int m_pressed = -1; ///< the day that the mouse went down on; -1 for none
    bool m_dragging = false;
    QPoint m_pressedAt;
    QPoint m_dragAt;
};

} // namespace backbridge::ui
