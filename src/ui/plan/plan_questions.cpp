#include "ui/plan/plan_questions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/chip.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/key_cap.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/plan/plan_words.h"
#include "ui/plan/weekday_picker.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastCard = 420; ///< two columns at most, also in the widest page

/// What is asked about most; the rest opens by a click.
constexpr std::array kCommonCare {CareTag::ExtensionSensitive, CareTag::FlexionSensitive,
                                  CareTag::FrontKneePain, CareTag::KneelingNotOk, CareTag::ProneNotOk};

/// What any exercise needs, in the order of the enumeration: the rest would make no difference.
std::vector<Equipment> neededEquipment(const ExerciseLibrary& library)
{
    std::set<Equipment> needed;
    for (const Exercise& exercise : library.exercises()) {
        needed.insert(exercise.equipment.begin(), exercise.equipment.end());
    }
    return {needed.begin(), needed.end()};
}

/// Chips that wrap.
std::pair<QWidget*, FlowLayout*> makeFlow()
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, box);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    return {box, flow};
}

Card* makeQuestion(const QString& name, const QString& question)
{
    auto* card = new Card;
    card->setObjectName(name);
    card->setTitle(question, Type::LeadStrong);
    card->setPadding(space::kWide);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    return card;
}

QWidget* leftAligned(QWidget* widget)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(widget);
    layout->addStretch();
    return row;
}

template <typename Container, typename Value>
bool contains(const Container& container, Value value)
{
    return std::find(std::begin(container), std::end(container), value) != std::end(container);
}

} // namespace

PlanQuestions::PlanQuestions(const PlanAnswers& answers, const ExerciseLibrary& library, QDate today,
                             std::optional<QDate> otherStart, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* questions = new QWidget;
    auto* grid = new FlowLayout(space::kMedium, questions);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnWidth(kLeastCard);
    grid->addWidget(makePlaces(answers, library));
    grid->addWidget(makeDays(answers));
    grid->addWidget(makeTime(answers, today, otherStart));
    grid->addWidget(makeCare(answers));
    column->addWidget(questions);

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

Card* PlanQuestions::makePlaces(const PlanAnswers& answers, const ExerciseLibrary& library)
{
    Card* card = makeQuestion(QStringLiteral("question1"), tr("1. Where do you train, and with what?"));
    m_setting = new SegmentedChoice({nameOf(Setting::Home), nameOf(Setting::Gym)});
    m_setting->setObjectName(QStringLiteral("setting"));
    m_setting->setAccessibleName(tr("Where do you train?"));
    card->body()->addWidget(leftAligned(m_setting));

    m_atHand = {usualEquipment(Setting::Home), usualEquipment(Setting::Gym)};
    m_atHand.at(static_cast<std::size_t>(answers.setting)) = answers.equipment;
    const auto [box, flow] = makeFlow();
    for (const Equipment item : neededEquipment(library)) {
        auto* chip = new Chip(nameOf(item), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("equipment_") + wordFor(item));
        m_equipment.emplace_back(item, chip);
        flow->addWidget(chip);
    }
    card->body()->addWidget(box);
    card->body()->addStretch();
    m_setting->setCurrent(static_cast<int>(answers.setting));
    showSetting(answers.setting);
    connect(m_setting, &SegmentedChoice::chosen, this, [this](int index) {
        const auto chosen = static_cast<Setting>(index);
        const Setting before = chosen == Setting::Home ? Setting::Gym : Setting::Home;
        m_atHand.at(static_cast<std::size_t>(before)) = this->answers().equipment;
        showSetting(chosen);
    });
    return card;
}

void PlanQuestions::showSetting(Setting setting)
{
    const std::vector<Equipment>& atHand = m_atHand.at(static_cast<std::size_t>(setting));
    for (const auto& [item, chip] : m_equipment) {
        chip->setChecked(contains(atHand, item));
    }
}

Card* PlanQuestions::makeDays(const PlanAnswers& answers)
{
    Card* card = makeQuestion(QStringLiteral("question2"), tr("2. How many days a week, and which?"));
    m_count = new SegmentedChoice;
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setAccessibleName(tr("Days a week"));
    for (int count = kMinSessionsPerWeek; count <= kMaxSessionsPerWeek; ++count) {
        m_count->addOption(tr("%1 days").arg(count));
    }
    m_days = new WeekdayPicker;
    m_days->setObjectName(QStringLiteral("days"));
    m_daysMessage = new InlineMessage;
    m_daysMessage->setObjectName(QStringLiteral("daysMessage"));
    card->body()->addWidget(leftAligned(m_count));
    card->body()->addWidget(m_days);
    card->body()->addWidget(m_daysMessage);
    card->body()->addStretch();
    m_days->setDays(answers.weekdays.empty() ? spreadWeekdays(answers.sessionsPerWeek) : answers.weekdays);
    readDays();
    connect(m_count, &SegmentedChoice::chosen, this, [this](int index) {
        m_days->setDays(spreadWeekdays(kMinSessionsPerWeek + index));
        readDays();
    });
    connect(m_days, &WeekdayPicker::daysChanged, this, &PlanQuestions::readDays);
    return card;
}

void PlanQuestions::readDays()
{
    const std::vector<Weekday> days = m_days->days();
    const int count = static_cast<int>(days.size());
    const bool inRange = count >= kMinSessionsPerWeek && count <= kMaxSessionsPerWeek;
    m_count->setCurrent(inRange ? count - kMinSessionsPerWeek : -1);
    if (!inRange) {
        m_daysMessage->setMessage(
            InlineMessage::Tone::Advice, {},
            count < kMinSessionsPerWeek
                ? tr("A plan has three to five days a week. Choose %1 more.").arg(kMinSessionsPerWeek - count)
                : tr("A plan has three to five days a week; rest is part of it. Choose %1 fewer.")
                      .arg(count - kMaxSessionsPerWeek));
        return;
    }
    const bool spread = touchingPairs(days) <= touchingPairs(spreadWeekdays(count));
    m_daysMessage->setMessage(
        InlineMessage::Tone::Neutral, {},
        !spread ? tr("Some of these days touch. A day between sessions is the usual advice.")
            : count == kMinSessionsPerWeek
            ? tr("A day of rest lies between all sessions.")
            : tr("Where days touch, the plan takes turns: a standing day (A), a floor day (B)."));
}

Card* PlanQuestions::makeTime(const PlanAnswers& answers, QDate today, std::optional<QDate> otherStart)
{
    Card* card = makeQuestion(QStringLiteral("question3"), tr("3. For how many weeks, and from when?"));
    m_weeks = new SegmentedChoice;
    m_weeks->setObjectName(QStringLiteral("weeks"));
    m_weeks->setAccessibleName(tr("Weeks"));
    for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
        m_weeks->addOption(QString::number(weeks));
    }
    m_weeks->setCurrent(answers.weeks - kMinWeeks);
    auto* weeksRow = new QWidget;
    auto* weeksLayout = new QHBoxLayout(weeksRow);
    weeksLayout->setContentsMargins(0, 0, 0, 0);
    weeksLayout->addWidget(m_weeks);
    weeksLayout->addWidget(new Label(tr("weeks"), Type::Base, Color::Soft));
    weeksLayout->addStretch();
    card->body()->addWidget(weeksRow);

    m_start = new DateField;
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDate(answers.startDate);
    auto* dateColumn = new QVBoxLayout;
    dateColumn->setSpacing(space::kHair);
    dateColumn->addWidget(makeCaption(tr("First day"), m_start));
    dateColumn->addWidget(leftAligned(m_start));
    card->body()->addLayout(dateColumn);
    const auto [box, flow] = makeFlow();
    addStart(flow, QStringLiteral("startToday"), tr("Today"), today);
    addStart(flow, QStringLiteral("startMonday"), tr("Next Monday"), today.addDays(8 - today.dayOfWeek()));
    if (otherStart) {
        addStart(flow, QStringLiteral("startAfter"), tr("After the present plan"), *otherStart);
    }
    card->body()->addWidget(box);
    card->body()->addStretch();
    return card;
}

void PlanQuestions::addStart(FlowLayout* row, const QString& name, const QString& words, QDate date)
{
    auto* button = new Button(words);
    button->setButtonSize(Button::Size::Small);
    button->setObjectName(name);
    button->setToolTip(dateText(date));
    row->addWidget(button);
    connect(button, &Button::clicked, this, [this, date] { m_start->setDate(date); });
}

Card* PlanQuestions::makeCare(const PlanAnswers& answers)
{
    Card* card = makeQuestion(QStringLiteral("question4"), tr("4. What should it avoid?"));
    const auto [box, flow] = makeFlow();
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
    }
    m_moreCare = new Button(tr("Show more"), Button::Kind::Quiet);
    m_moreCare->setButtonSize(Button::Size::Small);
    m_moreCare->setObjectName(QStringLiteral("moreCare"));
    flow->addWidget(m_moreCare);
    card->body()->addWidget(box);
    card->body()->addStretch();
    connect(m_moreCare, &Button::clicked, this, &PlanQuestions::showAllCare);
    return card;
}

void PlanQuestions::showAllCare()
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
    m_moreCare->hide();
}

PlanAnswers PlanQuestions::answers() const
{
    PlanAnswers answers;
    answers.setting = static_cast<Setting>(m_setting->current());
    for (const auto& [item, chip] : m_equipment) {
        if (chip->isChecked()) {
            answers.equipment.push_back(item);
        }
    }
    answers.weekdays = m_days->days();
    answers.sessionsPerWeek = static_cast<int>(answers.weekdays.size());
    answers.weeks = kMinWeeks + m_weeks->current();
    answers.startDate = m_start->date();
    const auto& words = EnumWords<CareTag>::kWords;
    for (std::size_t i = 0; i < m_care.size(); ++i) {
        if (m_care.at(i)->isChecked()) {
            answers.avoid.push_back(words.at(i).first);
        }
    }
    return answers;
}

void PlanQuestions::focusFirst()
{
    const auto options = m_setting->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const int current = m_setting->current();
    if (current >= 0 && current < options.size()) {
        options.at(current)->setFocus(Qt::OtherFocusReason);
    }
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
    if (m_count->current() < 0) {
        m_days->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit proposed(answers());
}

} // namespace backbridge::ui
