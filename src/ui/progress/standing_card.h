#pragma once

#include <vector>

#include "backbridge/domain/summaries.h"
#include "ui/controls/card.h"
#include "ui/progress/progress_view.h"

class QGridLayout;

namespace backbridge::ui {

class Label;

/// Beside the sessions: weeks on target, and the last pain ratings as plain numbers.
class StandingCard : public Card {
    Q_OBJECT

public:
    explicit StandingCard(QWidget* parent = nullptr);

    void setView(const ProgressView& view, const std::vector<SessionLine>& painLines, QDate today);

private:
    void showPain(const std::vector<SessionLine>& lines, QDate today);

    Label* m_weeks;
    Label* m_of;
    Label* m_streak;
    QWidget* m_pain;
    QWidget* m_numbers = nullptr;
};

} // namespace backbridge::ui
