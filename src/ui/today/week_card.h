#pragma once

#include <QDate>

#include "ui/controls/card.h"
#include "ui/today/today_view.h"

namespace backbridge::ui {

class DayStrip;
class Label;
class WeekCount;

/// "2 of 3 sessions" with the band, and the days of the week. A day that is not to come can be opened.
class WeekCard : public Card {
    Q_OBJECT

public:
    explicit WeekCard(QWidget* parent = nullptr);

    void setView(const TodayView& view);

signals:
    void dayChosen(QDate date);
    void activityRequested();

private:
    Label* m_done;
    Label* m_planned;
    WeekCount* m_count;
    DayStrip* m_days;
    Label* m_sentence;
    Label* m_activity;
    QDate m_today;
};

} // namespace backbridge::ui
