#pragma once

#include "backbridge/report/plan_sheet.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Button;
class InlineMessage;
class SegmentedChoice;
class Stepper;

/// What goes on paper: the plan or log sheets of some weeks, on which paper; and the buttons that do it.
class PaperCard : public Card {
    Q_OBJECT

public:
    explicit PaperCard(QWidget* parent = nullptr);

    /// Log sheets begin with the week that runs on `today`.
    void setPlan(const Plan& plan, QDate today);

    /// `content` as the card says.
    [[nodiscard]] report::Sheet sheet(const report::PlanOnPaper& content) const;

    /// Whether log sheets are chosen.
    [[nodiscard]] bool isLog() const;

    [[nodiscard]] InlineMessage& message() { return *m_message; }

signals:
    /// Another sheet is wanted.
    void changed();
    void printRequested();
    void fileRequested();

private:
    void showWeeks(int from, int to);

    SegmentedChoice* m_what;
    SegmentedChoice* m_paper;
    QWidget* m_weeks;
    Stepper* m_first;
    Stepper* m_last;
    InlineMessage* m_message;
    int m_lastWeek = 1; ///< of the plan
};

} // namespace backbridge::ui
