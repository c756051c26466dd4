#pragma once

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/proposal.h"

namespace backbridge::ui {

class Button;
class Card;
class Chip;
class DateField;
class FlowLayout;
class InlineMessage;
class SegmentedChoice;
class WeekdayPicker;

/// The four questions that a plan is proposed from. Every one is answered from the start, so that Enter is
/// enough.
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

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Card* makePlaces(const PlanAnswers& answers, const ExerciseLibrary& library);
    Card* makeDays(const PlanAnswers& answers);
    Card* makeTime(const PlanAnswers& answers, QDate today, std::optional<QDate> otherStart);
    Card* makeCare(const PlanAnswers& answers);
    void addStart(FlowLayout* row, const QString& name, const QString& words, QDate date);
    void showSetting(Setting setting);
    void readDays();
    void showAllCare();
    void propose();

    SegmentedChoice* m_setting = nullptr;
    std::vector<std::pair<Equipment, Chip*>> m_equipment;
    std::array<std::vector<Equipment>, 2>
        m_atHand; ///< by setting, so that going back and forth loses nothing
    SegmentedChoice* m_count = nullptr;
    WeekdayPicker* m_days = nullptr;
    InlineMessage* m_daysMessage = nullptr;
    SegmentedChoice* m_weeks = nullptr;
    DateField* m_start = nullptr;
    std::array<Chip*, 21> m_care {};
    Button* m_moreCare = nullptr;
};

} // namespace backbridge::ui
