#pragma once

#include <QDate>

#include "backbridge/report/pain_dose_chart.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Chip;
class Label;
class NumbersBehind;
class PainDoseView;
class SideBySide;

/// Pain beside dose: the chart, how pain has changed in words, what the marks mean, and the numbers behind a
/// key, all from one model.
class PainDoseCard : public Card {
    Q_OBJECT

public:
    explicit PainDoseCard(QWidget* parent = nullptr);

    void setModel(const report::PainDoseModel& model);

    /// Whether the words stand beside the chart, which is then as wide as the weekly one with its table.
    void setWordsBeside(bool beside);

signals:
    /// By a point or a row: the first day of it.
    void dayChosen(QDate day);

private:
    QWidget* makeHead();
    QWidget* makeWords();
    void showChange(const report::PainDoseModel& model);
    void choose(int index);

    Label* m_scales;
    Chip* m_later;
    NumbersBehind* m_numbers;
    PainDoseView* m_chart;
    SideBySide* m_row;
    QWidget* m_medians;
    Label* m_first;
    Label* m_last;
    Label* m_change;
    QWidget* m_notice;
    QWidget* m_laterKeys;
};

} // namespace backbridge::ui
