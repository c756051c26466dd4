#pragma once

#include <QDate>

#include "backbridge/report/day_map.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class DayMapView;
class Label;
class NumbersBehind;

/// The days of the last year as a map, counted up in a sentence, with the list of them behind a key.
class DayMapCard : public Card {
    Q_OBJECT

public:
    explicit DayMapCard(QWidget* parent = nullptr);

    void setModel(const report::DayMapModel& model);

signals:
    /// By a day of the map or a row.
    void dayChosen(QDate day);

private:
    Label* m_tally;
    DayMapView* m_map;
    NumbersBehind* m_list;
};

} // namespace backbridge::ui
