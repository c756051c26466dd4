#include "ui/session/day_bar.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/undo_keys.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kDateWidth = 196;
constexpr int kEarliestYear = 1950;

} // namespace

DayBar::DayBar(QWidget* parent)
    : QWidget(parent)
    , m_date(new DateField)
    , m_setting(new SegmentedChoice({nameOf(Setting::Home), nameOf(Setting::Gym)}))
    , m_asPlanned(new Button(tr("Fill in as planned")))
    , m_problem(makeParagraph({}, Type::Base, Color::Red))
    , m_meantRow(new QWidget)
    , m_meant(new QComboBox)
{
    m_date->setObjectName(QStringLiteral("logDate"));
    m_date->setAccessibleName(tr("Day of the session"));
    m_date->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_date->setMinimumDate(QDate(kEarliestYear, 1, 1));
    m_date->setKeyboardTracking(false);
    m_date->setFixedWidth(kDateWidth);
    leaveUndoToPage(*m_date);
    m_setting->setObjectName(QStringLiteral("logSetting"));
    m_setting->setAccessibleName(tr("Where"));
    m_asPlanned->setObjectName(QStringLiteral("logAsPlanned"));
    m_asPlanned->setIconName(QStringLiteral("check"));
    m_problem->setObjectName(QStringLiteral("dateProblem"));
    m_problem->hide();
    m_meant->setObjectName(QStringLiteral("logMeant"));

    auto* fields = new QWidget;
    auto* flow = new FlowLayout(space::kField);
    fields->setLayout(flow);
    flow->addWidget(m_date);
    flow->addWidget(m_setting);
    flow->addWidget(m_asPlanned);

    auto* row = new QHBoxLayout(m_meantRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeCaption(tr("Counts for"), m_meant));
    row->addWidget(m_meant);
    row->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kField);
    column->addWidget(fields);
    column->addWidget(m_problem);
    column->addWidget(m_meantRow);

    connect(m_date, &QDateEdit::dateChanged, this, &DayBar::dateChosen);
    connect(m_setting, &SegmentedChoice::chosen, this,
            [this](int index) { emit settingChosen(static_cast<Setting>(index)); });
    connect(m_asPlanned, &Button::clicked, this, &DayBar::asPlannedRequested);
    connect(m_meant, &QComboBox::activated, this, [this](int index) {
        const QDate date = m_meant->itemData(index).toDate();
        emit plannedDayChosen(date.isValid() ? std::optional(date) : std::nullopt);
    });
}

void DayBar::setSession(const Session& session, const std::vector<QDate>& meant, bool planned, QDate today)
{
    const QSignalBlocker quiet(m_date);
    m_date->setMaximumDate(std::max(today, session.date));
    m_date->setDate(session.date);
    m_setting->setCurrent(session.setting ? static_cast<int>(*session.setting) : -1);
    m_asPlanned->setVisible(planned);
    fillMeant(session, meant, today);
}

void DayBar::fillMeant(const Session& session, const std::vector<QDate>& meant, QDate today)
{
    std::vector<QDate> days = meant;
    if (session.plannedDate && std::find(days.begin(), days.end(), *session.plannedDate) == days.end()) {
        days.push_back(*session.plannedDate);
        std::sort(days.begin(), days.end());
    }
    m_meant->clear();
    m_meant->addItem(tr("No planned day, an extra session"));
    for (const QDate day : days) {
        m_meant->addItem(longDay(day, today), day);
    }
    const int chosen = session.plannedDate ? m_meant->findData(*session.plannedDate) : 0;
    m_meant->setCurrentIndex(std::max(0, chosen));
    m_meantRow->setVisible(!days.empty() && session.plannedDate != session.date);
}

void DayBar::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace backbridge::ui
