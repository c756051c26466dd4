#include "ui/log_import/log_columns_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kFieldWidth = 196;

} // namespace

LogColumnsCard::LogColumnsCard(QWidget* parent)
    : Card(parent)
    , m_missing(makeParagraph({}, Type::BaseStrong, Color::Amber))
{
    setObjectName(QStringLiteral("logColumns"));
    setTitle(tr("What the columns are"));
    auto* fields = new QWidget;
    auto* grid = new FlowLayout(space::kMedium, fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnWidth(kFieldWidth);
    addField(LogColumn::Date, tr("Day"), *grid);
    addField(LogColumn::Exercise, tr("Exercise"), *grid);
    addField(LogColumn::Set, tr("Set"), *grid);
    addField(LogColumn::Reps, tr("Repetitions"), *grid);
    addField(LogColumn::LoadKg, tr("Weight"), *grid);
    addField(LogColumn::HoldSeconds, tr("Time held"), *grid);
    addField(LogColumn::ExerciseNote, tr("Note on the exercise"), *grid);
    addField(LogColumn::Note, tr("Note on the session"), *grid);
    addField(LogColumn::Session, tr("Tells two of one day apart"), *grid);
    body()->addWidget(fields);
    m_missing->setObjectName(QStringLiteral("logMissing"));
    body()->addWidget(m_missing);
    m_loads = addQuestion(QStringLiteral("logLoads"), tr("The file does not say in what its weights are."),
                          {tr("Kilograms"), tr("Pounds")}, &LogColumnsCard::answerLoads);
    m_times = addQuestion(QStringLiteral("logTimes"), tr("The file does not say in what its times are."),
                          {tr("Seconds"), tr("Minutes")}, &LogColumnsCard::answerTimes);
    m_days = addQuestion(QStringLiteral("logDays"), tr("What comes first in the days of this file?"),
                         {tr("The day"), tr("The month")}, &LogColumnsCard::answerDays);
}

void LogColumnsCard::addField(LogColumn column, const QString& caption, QLayout& layout)
{
    auto* list = new QComboBox;
    list->setObjectName(QStringLiteral("column%1").arg(static_cast<int>(column)));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(1);
    auto* example = new Label({}, Type::Base, Color::Soft);
    example->setTextFormat(Qt::PlainText);
    example->setMinimumWidth(0);
    example->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* field = new QWidget;
    auto* rows = new QVBoxLayout(field);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kHair);
    rows->addWidget(makeCaption(caption, list));
    rows->addWidget(list);
    rows->addWidget(example);
    layout.addWidget(field);
    m_fields.push_back({column, list, example});
    connect(list, &QComboBox::activated, this,
            [this, field = m_fields.back()](int line) { choose(field, line); });
}

LogColumnsCard::Question LogColumnsCard::addQuestion(const QString& name, const QString& words,
                                                     const QStringList& answers,
                                                     void (LogColumnsCard::*answer)(int))
{
    Question question {new QWidget, new SegmentedChoice(answers)};
    question.choice->setObjectName(name);
    question.choice->setAccessibleName(words);
    auto* row = new FlowLayout(space::kMedium, question.row);
    row->setContentsMargins(0, 0, 0, 0);
    auto* asked = new Label(words, Type::BaseStrong);
    asked->setMinimumHeight(height::kControl); // on one line with the answers
    row->addWidget(asked);
    row->addWidget(question.choice);
    question.row->hide();
    body()->addWidget(question.row);
    connect(question.choice, &SegmentedChoice::chosen, this, [this, answer](int chosen) {
        (this->*answer)(chosen);
        emit changed();
    });
    return question;
}

void LogColumnsCard::setTable(const LogTable& table, const LogMatching& matching)
{
    m_table = table;
    m_matching = matching;
    for (const Field& field : m_fields) {
        field.list->clear();
        field.list->addItem(tr("Not in this file"));
        field.list->addItems(table.columns);
        const std::optional<std::size_t> index = matching.at(field.column);
        field.list->setCurrentIndex(index ? static_cast<int>(*index) + 1 : 0);
        showExample(field);
    }
    for (const Question& question : {m_loads, m_times, m_days}) {
        question.row->hide();
        question.choice->setCurrent(-1);
    }
}

void LogColumnsCard::setSurvey(const LogSurvey& survey)
{
    const auto ask = [](const Question& question, bool asks) {
        if (asks) {
            question.row->show();
        }
    };
    ask(m_loads, survey.asksLoads);
    ask(m_times, survey.asksTimes);
    ask(m_days, survey.asksDays);
    QString missing;
    if (survey.lacksDate && survey.lacksExercise) {
        missing = tr("Choose the columns of the day and of the exercise.");
    } else if (survey.lacksDate) {
        missing = tr("Choose the column of the day.");
    } else if (survey.lacksExercise) {
        missing = tr("Choose the column of the exercise.");
    }
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
}

void LogColumnsCard::focusOpenQuestion()
{
    for (const Question& question : {m_loads, m_times, m_days}) {
        if (!question.row->isHidden() && question.choice->current() < 0) {
            question.choice->focusChosen();
            return;
        }
    }
    m_fields.front().list->setFocus(Qt::OtherFocusReason);
}

void LogColumnsCard::choose(const Field& field, int line)
{
    m_matching.set(field.column, line > 0 ? std::optional(static_cast<std::size_t>(line) - 1) : std::nullopt);
    showExample(field);
    emit changed();
}

/// The first cell of the column that is not empty.
void LogColumnsCard::showExample(const Field& field)
{
    QString example;
    if (const std::optional<std::size_t> index = m_matching.at(field.column)) {
        for (const QStringList& row : m_table.examples) {
            if (example.isEmpty() && static_cast<qsizetype>(*index) < row.size()) {
                example = row[static_cast<qsizetype>(*index)];
            }
        }
    }
    field.example->setText(example.isEmpty() ? QStringLiteral("–") : example);
    field.list->setAccessibleDescription(example);
}

void LogColumnsCard::answerLoads(int answer)
{
    m_matching.answers.loads = answer == 0 ? LoadUnit::Kilograms : LoadUnit::Pounds;
}

void LogColumnsCard::answerTimes(int answer)
{
    m_matching.answers.times = answer == 0 ? TimeUnit::Seconds : TimeUnit::Minutes;
}

void LogColumnsCard::answerDays(int answer)
{
    m_matching.answers.days = answer == 0 ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

} // namespace backbridge::ui
