#include "ui/activity/activity_form.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kMinutesWidth = 96;
constexpr int kMostTyped = 99'999; ///< more than a day can be typed, and is then named
constexpr std::array kSteps {10, 20, 30, 45, 60};

QString capital(QString word)
{
    word[0] = word[0].toUpper();
    return word;
}

Label* makeProblem(const QString& name)
{
    Label* problem = makeParagraph({}, Type::BaseStrong, Color::Amber);
    problem->setObjectName(name);
    problem->hide();
    return problem;
}

} // namespace

ActivityForm::ActivityForm(QWidget* parent)
    : Card(parent)
    , m_date(new DateField)
    , m_kinds(new QButtonGroup(this))
    , m_minutes(new NumberField(0, kMostTyped))
    , m_note(new QLineEdit)
    , m_dateProblem(makeProblem(QStringLiteral("activityDateProblem")))
    , m_minutesProblem(makeProblem(QStringLiteral("activityMinutesProblem")))
    , m_noteProblem(makeProblem(QStringLiteral("activityNoteProblem")))
{
    setObjectName(QStringLiteral("activityForm"));
    m_date->setObjectName(QStringLiteral("activityDate"));
    m_minutes->setObjectName(QStringLiteral("activityMinutes"));
    m_minutes->setFixedWidth(kMinutesWidth);
    m_note->setObjectName(QStringLiteral("activityNote"));

    auto* fields = new QWidget;
    auto* row = new FlowLayout(space::kMedium, fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeCaptioned(tr("Day"), m_date));
    row->addWidget(makeCaptioned(tr("Minutes"), makeMinutes(), Type::Base, m_minutes));
    body()->addWidget(fields);
    body()->addWidget(m_dateProblem);
    body()->addWidget(m_minutesProblem);
    body()->addWidget(makeKinds());
    body()->addWidget(makeCaptioned(tr("Note"), m_note));
    body()->addWidget(m_noteProblem);

    connect(m_date, &DateField::dateChanged, this, [this](QDate date) {
        if (!m_setting) {
            emit dateChosen(date);
        }
    });
    connect(m_minutes, &NumberField::numberChanged, this, [this] {
        if (!m_setting) {
            emit minutesTyped(m_minutes->number().value_or(0));
        }
    });
    connect(m_note, &QLineEdit::textEdited, this, &ActivityForm::noteTyped);
}

QWidget* ActivityForm::makeKinds()
{
    auto* kinds = new QWidget;
    kinds->setObjectName(QStringLiteral("activityKinds"));
    auto* row = new FlowLayout(space::kSmall, kinds);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& [kind, word] : EnumWords<ActivityKind>::kWords) {
        auto* chip = new Chip(capital(nameOf(kind)));
        chip->setObjectName(QStringLiteral("kind_") + word);
        m_kinds->addButton(chip, static_cast<int>(kind));
        row->addWidget(chip);
    }
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && !m_setting) {
            emit kindChosen(static_cast<ActivityKind>(id));
        }
    });
    return kinds;
}

QWidget* ActivityForm::makeMinutes()
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_minutes);
    for (const int minutes : kSteps) {
        auto* step = new Button(QString::number(minutes));
        step->setObjectName(QStringLiteral("minutes%1").arg(minutes));
        step->setAccessibleName(tr("%n minutes", nullptr, minutes));
        connect(step, &Button::clicked, this, [this, minutes] { m_minutes->setNumber(minutes); });
        row->addWidget(step);
    }
    return both;
}

void ActivityForm::setActivity(const Activity& activity, QDate today)
{
    m_setting = true;
    m_date->setMaximumDate(std::max(today, activity.date));
    m_date->setDate(activity.date);
    m_kinds->button(static_cast<int>(activity.kind))->setChecked(true);
    m_minutes->setNumber(activity.minutes > 0 ? std::optional(activity.minutes) : std::nullopt);
    if (m_note->text() != activity.note) {
        m_note->setText(activity.note);
    }
    m_setting = false;
}

void ActivityForm::setProblems(const Problems& problems)
{
    const std::array places {std::pair(QStringLiteral("date"), m_dateProblem),
                             std::pair(QStringLiteral("minutes"), m_minutesProblem),
                             std::pair(QStringLiteral("note"), m_noteProblem)};
    for (const auto& [place, label] : places) {
        QString text;
        for (const Problem& problem : problems) {
            if (problem.place == place) {
                text = problem.text;
            }
        }
        label->setText(text.isEmpty() ? text : capital(text) + QLatin1Char('.'));
        label->setVisible(!text.isEmpty());
    }
}

void ActivityForm::focusMinutes()
{
    m_minutes->setFocus(Qt::OtherFocusReason);
    m_minutes->selectAll();
}

} // namespace backbridge::ui
