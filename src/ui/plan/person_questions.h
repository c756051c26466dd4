#pragma once

#include <array>

#include "ui/plan/question_card.h"

class QLineEdit;

namespace backbridge::ui {

class Button;
class Chip;
class InlineMessage;
class RatingPicker;
class SegmentedChoice;

/// How long the back has been sore, and how it is today.
class BackQuestion : public QuestionCard {
    Q_OBJECT

public:
    BackQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

signals:
    void warningSignsRequested();

private:
    void explain();

    SegmentedChoice* m_soreFor;
    RatingPicker* m_pain;
    InlineMessage* m_message;
};

/// What the plan should avoid. The usual things stand there; the rest opens by a click.
class CareQuestion : public QuestionCard {
    Q_OBJECT

public:
    CareQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

private:
    void showAll();

    std::array<Chip*, 21> m_care {}; ///< in the order of the enumeration
    Button* m_more;
};

/// What the person wants to be able to do again, in own words.
class GoalQuestion : public QuestionCard {
    Q_OBJECT

public:
    GoalQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

private:
    QLineEdit* m_goal;
};

} // namespace backbridge::ui
