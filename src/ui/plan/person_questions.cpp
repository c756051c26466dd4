#include "ui/plan/person_questions.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/rating_picker.h"
#include "ui/controls/segmented_choice.h"

namespace backbridge::ui {

namespace {

constexpr int kMaxGoal = 200;

/// What is asked about most.
constexpr std::array kCommonCare {CareTag::ExtensionSensitive, CareTag::FlexionSensitive,
                                  CareTag::FrontKneePain, CareTag::KneelingNotOk, CareTag::ProneNotOk};

template <typename Container, typename Value>
bool contains(const Container& container, Value value)
{
    return std::find(std::begin(container), std::end(container), value) != std::end(container);
}

} // namespace

BackQuestion::BackQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent)
    : QuestionCard(QStringLiteral("question2"), question, parent)
    , m_soreFor(new SegmentedChoice({tr("under 6 weeks"), tr("6–12 weeks"), tr("longer")}))
    , m_pain(new RatingPicker)
    , m_message(new InlineMessage)
{
    m_soreFor->setObjectName(QStringLiteral("soreFor"));
    m_soreFor->setAccessibleName(tr("How long has it been sore?"));
    m_pain->setObjectName(QStringLiteral("painToday"));
    m_message->setObjectName(QStringLiteral("backMessage"));
    body()->addWidget(makeCaption(tr("Sore for"), m_soreFor));
    addControl(m_soreFor);
    body()->addWidget(makeCaption(tr("Back pain today: 0 none, 10 worst you can imagine"), m_pain));
    addControl(m_pain);
    body()->addWidget(m_message);
    body()->addStretch();
    m_soreFor->setCurrent(answers.soreFor ? static_cast<int>(*answers.soreFor) : -1);
    m_pain->setValue(answers.painToday);
    explain();
    const auto tell = [this] {
        explain();
        emit changed();
    };
    connect(m_soreFor, &SegmentedChoice::chosen, this, tell);
    connect(m_pain, &RatingPicker::valueChanged, this, tell);
}

void BackQuestion::readInto(PlanAnswers& answers) const
{
    answers.soreFor.reset();
    if (m_soreFor->current() >= 0) {
        answers.soreFor = static_cast<SoreFor>(m_soreFor->current());
    }
    answers.painToday = m_pain->value();
}

void BackQuestion::explain()
{
    PlanAnswers answers;
    BackQuestion::readInto(answers); // the constructor comes here too
    if (answers.painToday.value_or(0) >= kSeverePain) {
        m_message->setMessage(
            InlineMessage::Tone::Advice, tr("That is a lot today."),
            tr("Look at the warning signs before anything else. The plan begins gently; on a "
               "day like this a short walk can be enough."));
        Button* signs = m_message->addAction(tr("Warning signs"));
        signs->setObjectName(QStringLiteral("warningSigns"));
        connect(signs, &Button::clicked, this, &BackQuestion::warningSignsRequested);
    } else if (beginsGently(answers)) {
        m_message->setMessage(InlineMessage::Tone::Neutral, {},
                              tr("The plan begins gently: each step comes one phase later."));
    } else {
        m_message->clear();
    }
}

CareQuestion::CareQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent)
    : QuestionCard(QStringLiteral("question3"), question, parent)
    , m_more(new Button(tr("Show more"), Button::Kind::Quiet))
{
    FlowLayout* flow = addFlow();
    const auto& words = EnumWords<CareTag>::kWords;
    for (std::size_t i = 0; i < m_care.size(); ++i) {
        const CareTag tag = words.at(i).first;
        auto* chip = new Chip(nameOf(tag), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("care_") + wordFor(tag));
        chip->setChecked(contains(answers.avoid, tag));
        if (!chip->isChecked() && !contains(kCommonCare, tag)) {
            chip->hide();
        }
        m_care.at(i) = chip;
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, &QuestionCard::changed);
    }
    m_more->setButtonSize(Button::Size::Small);
    m_more->setObjectName(QStringLiteral("moreCare"));
    flow->addWidget(m_more);
    body()->addStretch();
    connect(m_more, &Button::clicked, this, &CareQuestion::showAll);
}

void CareQuestion::showAll()
{
    Chip* first = nullptr;
    for (Chip* chip : m_care) {
        if (chip->isHidden()) {
            chip->show();
            first = first == nullptr ? chip : first;
        }
    }
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
    m_more->hide();
}

void CareQuestion::readInto(PlanAnswers& answers) const
{
    answers.avoid.clear();
    const auto& words = EnumWords<CareTag>::kWords;
    for (std::size_t i = 0; i < m_care.size(); ++i) {
        if (m_care.at(i)->isChecked()) {
            answers.avoid.push_back(words.at(i).first);
        }
    }
}

GoalQuestion::GoalQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent)
    : QuestionCard(QStringLiteral("question6"), question, parent)
    , m_goal(new QLineEdit(answers.goal))
{
    m_goal->setObjectName(QStringLiteral("goal"));
    m_goal->setMaxLength(kMaxGoal);
    m_goal->setPlaceholderText(tr("Lift my grandson, walk for an hour"));
    m_goal->setAccessibleName(question);
    body()->addWidget(m_goal);
    body()->addWidget(
        makeParagraph(tr("In your own words, or nothing. It stands on the plan and on its print."),
                      Type::Base, Color::Soft));
    body()->addStretch();
    connect(m_goal, &QLineEdit::textEdited, this, &QuestionCard::changed);
}

void GoalQuestion::readInto(PlanAnswers& answers) const
{
    answers.goal = m_goal->text().trimmed();
}

} // namespace backbridge::ui
