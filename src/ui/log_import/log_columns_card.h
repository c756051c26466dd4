#pragma once

#include <optional>
#include <vector>

#include "backbridge/workspace/log_import.h"
#include "ui/controls/card.h"

class QComboBox;

namespace backbridge::ui {

class Label;
class SegmentedChoice;

/// What the columns of a training log are taken for, with an example from the file below each, and the
/// questions that the file leaves open: units, the order of days.
class LogColumnsCard : public Card {
    Q_OBJECT

public:
    explicit LogColumnsCard(QWidget* parent = nullptr);

    /// Shows the columns of another file.
    void setTable(const LogTable& table, const LogMatching& matching);

    /// Shows which questions are open. One that was asked of this file stays, answered.
    void setSurvey(const LogSurvey& survey);

    [[nodiscard]] const LogMatching& matching() const { return m_matching; }

    /// The first question without an answer, else the first column.
    void focusOpenQuestion();

signals:
    void changed();

private:
    struct Field {
        LogColumn column;
        QComboBox* list;
        Label* example;
    };

    struct Question {
        QWidget* row;
        SegmentedChoice* choice;
    };

    void addField(LogColumn column, const QString& caption, QLayout& layout);
    Question addQuestion(const QString& name, const QString& words, const QStringList& answers,
                         void (LogColumnsCard::*answer)(int));
    void choose(const Field& field, int line);
    void showExample(const Field& field);
    void answerLoads(int answer);
    void answerTimes(int answer);
    void answerDays(int answer);

    LogTable m_table;
    LogMatching m_matching;
    std::vector<Field> m_fields;
    Label* m_missing;
    Question m_loads;
    Question m_times;
    Question m_days;
};

} // namespace backbridge::ui
