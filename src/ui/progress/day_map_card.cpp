#include "ui/progress/day_map_card.h"

#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/chart_key.h"
#include "ui/controls/day_map_view.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/progress/numbers_behind.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

QWidget* makeKeys()
{
    auto* keys = new QWidget;
    auto* flow = new FlowLayout(space::kMedium);
    keys->setLayout(flow);
    const QRectF cell(3, 3, 14, 14);
    for (const DayOutcome outcome :
         {DayOutcome::OnTime, DayOutcome::Shifted, DayOutcome::Unplanned, DayOutcome::NotDone,
          DayOutcome::Excused, DayOutcome::NoEntry, DayOutcome::Paused}) {
        flow->addWidget(makeChartKey(report::dayShapes(outcome, cell), report::outcomeText(outcome)));
    }
    flow->addWidget(makeChartKey({report::todayMark(cell)}, DayMapCard::tr("today")));
    return keys;
}

} // namespace

DayMapCard::DayMapCard(QWidget* parent)
    : Card(tr("Days of the last year"), parent)
    , m_tally(makeParagraph({}, Type::Base, Color::Soft))
    , m_map(new DayMapView)
    , m_list(new NumbersBehind(tr("List"), tr("Days of the last year as a list"), this))
{
    setObjectName(QStringLiteral("dayMapCard"));
    m_tally->setObjectName(QStringLiteral("dayTally"));
    m_map->setObjectName(QStringLiteral("dayMap"));
    m_list->button()->setObjectName(QStringLiteral("dayMapList"));
    m_list->button()->setAccessibleName(tr("List of days"));
    m_list->table()->setObjectName(QStringLiteral("dayMapTable"));
    addAside(m_list->button());
    body()->addWidget(m_tally);
    body()->addWidget(m_map);
    body()->addWidget(makeKeys());
    body()->addWidget(m_list->table());

    connect(m_map, &DayMapView::itemActivated, this, [this](int index) {
        emit dayChosen(m_map->model().days.at(static_cast<std::size_t>(index)).date);
    });
    connect(m_list, &NumbersBehind::rowChosen, this, [this](int row) {
        emit dayChosen(report::tellingDays(m_map->model()).at(static_cast<std::size_t>(row)).date);
    });
}

void DayMapCard::setModel(const report::DayMapModel& model)
{
    m_tally->setText(report::tallySentence(model.tally));
    if (m_map->model() != model) {
        m_map->setModel(model);
        m_list->setNumbers(report::numbersOf(model));
    }
}

} // namespace backbridge::ui
