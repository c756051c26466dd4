#include "ui/plan/training_questions.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/plan/plan_words.h"
#include "ui/plan/weekday_picker.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

/// What any exercise needs, in the order of the enumeration: the rest would make no difference.
std::vector<Equipment> neededEquipment(const ExerciseLibrary& library)
{
    std::set<Equipment> needed;
    for (const Exercise& exercise : library.exercises()) {
        needed.insert(exercise.equipment.begin(), exercise.equipment.end());
    }
    return {needed.begin(), needed.end()};
}

QString daysWords(const std::vector<Weekday>& days)
{
    const int count = static_cast<int>(days.size());
    if (touchingPairs(days) > touchingPairs(spreadWeekdays(count))) {
        return DaysQuestion::tr("Some of these days touch. A day between sessions is the usual advice.");
    }
    return count == kMinSessionsPerWeek
        ? DaysQuestion::tr("A day of rest lies between all sessions.")
        : DaysQuestion::tr("The plan begins with three of these days. Where days touch later, a standing day "
                           "(A) and a floor day (B) take turns.");
}

} // namespace

PlaceQuestion::PlaceQuestion(const QString& question, const PlanAnswers& answers,
                             const ExerciseLibrary& library, QWidget* parent)
    : QuestionCard(QStringLiteral("question1"), question, parent)
    , m_setting(new SegmentedChoice({nameOf(Setting::Home), nameOf(Setting::Gym)}))
    , m_atHand {usualEquipment(Setting::Home), usualEquipment(Setting::Gym)}
{
    m_setting->setObjectName(QStringLiteral("setting"));
    m_setting->setAccessibleName(tr("Where do you train?"));
    addControl(m_setting);
    m_atHand.at(static_cast<std::size_t>(answers.setting)) = answers.equipment;
    FlowLayout* flow = addFlow();
    for (const Equipment item : neededEquipment(library)) {
        auto* chip = new Chip(nameOf(item), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("equipment_") + wordFor(item));
        m_equipment.emplace_back(item, chip);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, &QuestionCard::changed);
    }
    body()->addStretch();
    m_setting->setCurrent(static_cast<int>(answers.setting));
    showSetting(answers.setting);
    connect(m_setting, &SegmentedChoice::chosen, this, [this](int index) {
        const auto chosen = static_cast<Setting>(index);
        const Setting before = chosen == Setting::Home ? Setting::Gym : Setting::Home;
        m_atHand.at(static_cast<std::size_t>(before)) = ticked();
        showSetting(chosen);
        emit changed();
    });
}

std::vector<Equipment> PlaceQuestion::ticked() const
{
    std::vector<Equipment> items;
    for (const auto& [item, chip] : m_equipment) {
        if (chip->isChecked()) {
            items.push_back(item);
        }
    }
    return items;
}

void PlaceQuestion::readInto(PlanAnswers& answers) const
{
    answers.setting = static_cast<Setting>(m_setting->current());
    answers.equipment = ticked();
}

void PlaceQuestion::showSetting(Setting setting)
{
    const std::vector<Equipment>& atHand = m_atHand.at(static_cast<std::size_t>(setting));
    for (const auto& [item, chip] : m_equipment) {
        chip->setChecked(std::find(atHand.begin(), atHand.end(), item) != atHand.end());
    }
}

void PlaceQuestion::focusChoice()
{
    const auto options = m_setting->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const int current = m_setting->current();
    if (current >= 0 && current < options.size()) {
        options.at(current)->setFocus(Qt::OtherFocusReason);
    }
}

DaysQuestion::DaysQuestion(const QString& question, const PlanAnswers& answers, QWidget* parent)
    : QuestionCard(QStringLiteral("question4"), question, parent)
    , m_count(new SegmentedChoice)
    , m_days(new WeekdayPicker)
    , m_message(new InlineMessage)
{
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setAccessibleName(tr("Days a week"));
    for (int count = kMinSessionsPerWeek; count <= kMaxSessionsPerWeek; ++count) {
        m_count->addOption(tr("%1 days").arg(count));
    }
    m_days->setObjectName(QStringLiteral("days"));
    m_message->setObjectName(QStringLiteral("daysMessage"));
    addControl(m_count);
    body()->addWidget(m_days);
    body()->addWidget(m_message);
    body()->addStretch();
    m_days->setDays(answers.weekdays.empty() ? spreadWeekdays(answers.sessionsPerWeek) : answers.weekdays);
    explain();
    connect(m_count, &SegmentedChoice::chosen, this, [this](int index) {
        m_days->setDays(spreadWeekdays(kMinSessionsPerWeek + index));
        explain();
        emit changed();
    });
    connect(m_days, &WeekdayPicker::daysChanged, this, [this] {
        explain();
        emit changed();
    });
}

void DaysQuestion::readInto(PlanAnswers& answers) const
{
    answers.weekdays = m_days->days();
    answers.sessionsPerWeek = static_cast<int>(answers.weekdays.size());
}

bool DaysQuestion::isAnswered() const
{
    return m_count->current() >= 0;
}

void DaysQuestion::focusDays()
{
    m_days->setFocus(Qt::OtherFocusReason);
}

void DaysQuestion::explain()
{
    const std::vector<Weekday> days = m_days->days();
    const int count = static_cast<int>(days.size());
    const bool inRange = count >= kMinSessionsPerWeek && count <= kMaxSessionsPerWeek;
    m_count->setCurrent(inRange ? count - kMinSessionsPerWeek : -1);
    if (inRange) {
        m_message->setMessage(InlineMessage::Tone::Neutral, {}, daysWords(days));
        return;
    }
    m_message->setMessage(
        InlineMessage::Tone::Advice, {},
        count < kMinSessionsPerWeek
            ? tr("A plan has three to five days a week. Choose %1 more.").arg(kMinSessionsPerWeek - count)
            : tr("A plan has three to five days a week; rest is part of it. Choose %1 fewer.")
                  .arg(count - kMaxSessionsPerWeek));
}

TimeQuestion::TimeQuestion(const QString& question, const PlanAnswers& answers, QDate today,
                           std::optional<QDate> otherStart, QWidget* parent)
    : QuestionCard(QStringLiteral("question5"), question, parent)
    , m_weeks(new SegmentedChoice)
    , m_start(new DateField)
{
    m_weeks->setObjectName(QStringLiteral("weeks"));
    m_weeks->setAccessibleName(tr("Weeks"));
    for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
        m_weeks->addOption(QString::number(weeks));
    }
    m_weeks->setCurrent(answers.weeks - kMinWeeks);
    auto* weeksRow = new QHBoxLayout;
    weeksRow->addWidget(m_weeks);
    weeksRow->addWidget(new Label(tr("weeks"), Type::Base, Color::Soft));
    weeksRow->addStretch();
    body()->addLayout(weeksRow);

    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDate(answers.startDate);
    body()->addWidget(makeCaption(tr("First day"), m_start));
    addControl(m_start);
    FlowLayout* flow = addFlow();
    addStart(flow, QStringLiteral("startToday"), tr("Today"), today);
    addStart(flow, QStringLiteral("startMonday"), tr("Next Monday"), today.addDays(8 - today.dayOfWeek()));
    if (otherStart) {
        addStart(flow, QStringLiteral("startAfter"), tr("After the present plan"), *otherStart);
    }
    body()->addStretch();
    connect(m_weeks, &SegmentedChoice::chosen, this, &QuestionCard::changed);
    connect(m_start, &DateField::dateChanged, this, &QuestionCard::changed);
}

void TimeQuestion::addStart(FlowLayout* row, const QString& name, const QString& words, QDate date)
{
    auto* button = new Button(words);
    button->setButtonSize(Button::Size::Small);
    button->setObjectName(name);
    button->setToolTip(dateText(date));
    row->addWidget(button);
    connect(button, &Button::clicked, this, [this, date] { m_start->setDate(date); });
}

void TimeQuestion::readInto(PlanAnswers& answers) const
{
    answers.weeks = kMinWeeks + m_weeks->current();
    answers.startDate = m_start->date();
}

} // namespace backbridge::ui
