#pragma once

#include <vector>

#include "backbridge/domain/activity.h"
#include "ui/controls/card.h"

class QVBoxLayout;

namespace backbridge::ui {

/// What is logged beside sessions, week by week, the latest first; each can be corrected and removed. Hidden
/// while there is nothing.
class ActivityList : public Card {
    Q_OBJECT

public:
    explicit ActivityList(QWidget* parent = nullptr);

    /// By date, as the workspace gives them.
    void setActivities(const std::vector<Activity>& activities, QDate today);

signals:
    void correctRequested(const backbridge::Activity& activity);
    void removeRequested(const backbridge::ActivityId& id);

private:
    void addWeek(QDate monday, const std::vector<Activity>& activities, QDate today);
    QWidget* makeLine(const Activity& activity, QDate today);

    QVBoxLayout* m_weeks;
};

} // namespace backbridge::ui
