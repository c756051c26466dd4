#pragma once

#include "backbridge/domain/library.h"
#include "ui/controls/card.h"
#include "ui/today/today_view.h"

namespace backbridge::ui {

class Label;

/// The session after the one that the first card speaks of.
class NextCard : public Card {
    Q_OBJECT

public:
    explicit NextCard(QWidget* parent = nullptr);

    void setSession(const PlannedSession& session, QDate today, const ExerciseLibrary& library);

private:
    Label* m_length;
    Label* m_exercises;
};

/// How the plan has gone so far, in one line, with the way to the chart.
class SoFarCard : public Card {
    Q_OBJECT

public:
    explicit SoFarCard(QWidget* parent = nullptr);

    void setView(const TodayView& view);

signals:
    void progressChosen();

private:
    Label* m_sentence;
};

} // namespace backbridge::ui
