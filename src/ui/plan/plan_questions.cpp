#include "ui/plan/plan_questions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/key_cap.h"
#include "ui/controls/labels.h"
#include "ui/plan/person_questions.h"
#include "ui/plan/training_questions.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastCard = 420; ///< two columns at most, also in the widest page

} // namespace

PlanQuestions::PlanQuestions(const PlanAnswers& answers, const ExerciseLibrary& library, QDate today,
                             std::optional<QDate> otherStart, QWidget* parent)
    : QWidget(parent)
    , m_place(new PlaceQuestion(tr("1. Where do you train, and with what?"), answers, library))
    , m_days(new DaysQuestion(tr("4. How many days a week, and which?"), answers))
{
    auto* back = new BackQuestion(tr("2. How is your back?"), answers);
    m_questions = {m_place,
                   back,
                   new CareQuestion(tr("3. What should it avoid?"), answers),
                   m_days,
                   new TimeQuestion(tr("5. For how many weeks, and from when?"), answers, today, otherStart),
                   new GoalQuestion(tr("6. What do you want to be able to do again?"), answers)};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* questions = new QWidget;
    auto* grid = new FlowLayout(space::kMedium, questions);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnWidth(kLeastCard);
    for (QuestionCard* question : m_questions) {
        grid->addWidget(question);
        connect(question, &QuestionCard::changed, this, &PlanQuestions::answersChanged);
    }
    column->addWidget(questions);
    connect(back, &BackQuestion::warningSignsRequested, this, &PlanQuestions::warningSignsRequested);

    auto* propose = new Button(tr("Propose a plan"), Button::Kind::Primary);
    propose->setButtonSize(Button::Size::Large);
    propose->setObjectName(QStringLiteral("propose"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kField);
    row->addWidget(propose);
    row->addSpacing(space::kSmall);
    row->addWidget(new KeyCap(tr("Enter")));
    Label* words =
        makeParagraph(tr("takes the answers as they are; all of the plan can be changed afterwards"),
                      Type::Base, Color::Soft);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(words, 1);
    column->addLayout(row);
    column->addStretch();
    connect(propose, &Button::clicked, this, &PlanQuestions::propose);
}

PlanAnswers PlanQuestions::answers() const
{
    PlanAnswers answers;
    for (const QuestionCard* question : m_questions) {
        question->readInto(answers);
    }
    return answers;
}

void PlanQuestions::focusFirst()
{
    m_place->focusChoice();
}

void PlanQuestions::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        propose();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PlanQuestions::propose()
{
    if (!m_days->isAnswered()) {
        m_days->focusDays();
        return;
    }
    emit proposed(answers());
}

} // namespace backbridge::ui
