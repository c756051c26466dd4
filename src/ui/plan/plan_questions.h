#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/proposal.h"

namespace backbridge::ui {

class DaysQuestion;
class PlaceQuestion;
class QuestionCard;

/// The questions that a plan is proposed from. Each has an answer from the start or can do without, so that
/// Enter is enough.
class PlanQuestions : public QWidget {
    Q_OBJECT

public:
    /// `answers` are what the questions begin with. `otherStart` is offered beside today and the next Monday,
    /// when another plan runs until the day before.
    PlanQuestions(const PlanAnswers& answers, const ExerciseLibrary& library, QDate today,
                  std::optional<QDate> otherStart, QWidget* parent = nullptr);

    [[nodiscard]] PlanAnswers answers() const;

    void focusFirst();

signals:
    void proposed(const backbridge::PlanAnswers& answers);
    /// Any answer, by the person.
    void answersChanged();
    void warningSignsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void propose();

    PlaceQuestion* m_place;
    DaysQuestion* m_days;
    std::vector<QuestionCard*> m_questions; ///< all of them, in the order asked
};

} // namespace backbridge::ui
