#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "backbridge/domain/library.h"
#include "ui/plan/question_card.h"

namespace backbridge::ui {

class Chip;
class DateField;
class InlineMessage;
class SegmentedChoice;
class WeekdayPicker;

/// Where one trains, and with what.
class PlaceQuestion : public QuestionCard {
    Q_OBJECT

public:
    PlaceQuestion(const QString& question, const PlanAnswers& answers, const ExerciseLibrary& library,
                  QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

    /// Puts the focus on the first choice.
    void focusChoice();

private:
    [[nodiscard]] std::vector<Equipment> ticked() const;
    void showSetting(Setting setting);

    SegmentedChoice* m_setting;
    std::vector<std::pair<Equipment, Chip*>> m_equipment;
    /// By setting, so that going back and forth loses nothing.
    std::array<std::vector<Equipment>, 2> m_atHand;
};

/// How many days a week, and which.
class DaysQuestion : public QuestionCard {
    Q_OBJECT

public:
    DaysQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

    /// Whether a plan can have as many days.
    [[nodiscard]] bool isAnswered() const;

    void focusDays();

private:
    void explain();

    SegmentedChoice* m_count;
    WeekdayPicker* m_days;
    InlineMessage* m_message;
};

/// For how many weeks, and from when.
class TimeQuestion : public QuestionCard {
    Q_OBJECT

public:
    /// `otherStart` is offered beside today and the next Monday.
    TimeQuestion(const QString& question, const PlanAnswers& answers, QDate today,
                 std::optional<QDate> otherStart, QWidget* parent = nullptr);

    void readInto(PlanAnswers& answers) const override;

private:
    void addStart(FlowLayout* row, const QString& name, const QString& words, QDate date);

    SegmentedChoice* m_weeks;
    DateField* m_start;
};

} // namespace backbridge::ui
