#include "ui/progress/day_map_card.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/chart_key.h"
#include "ui/controls/day_map_table_model.h"
#include "ui/controls/day_map_view.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kRow = 26;
constexpr int kRowsShown = 12;

QWidget* makeKeys()
{
    auto* keys = new QWidget;
    auto* flow = new FlowLayout(space::kMedium);
    keys->setLayout(flow);
    for (const DayOutcome outcome :
         {DayOutcome::OnTime, DayOutcome::Shifted, DayOutcome::Unplanned, DayOutcome::NotDone,
          DayOutcome::Excused, DayOutcome::NoEntry, DayOutcome::Paused}) {
        flow->addWidget(
            makeChartKey(report::dayShapes(outcome, QRectF(3, 3, 14, 14)), report::outcomeText(outcome)));
    }
    return keys;
}

} // namespace

DayMapCard::DayMapCard(QWidget* parent)
    : Card(parent)
    , m_numbers(new Button(DayMapCard::tr("List"), Button::Kind::Quiet))
    , m_tally(makeParagraph({}, Type::Base, Color::Soft))
    , m_map(new DayMapView)
    , m_table(new TableView)
    , m_model(new DayMapTableModel(this))
{
    setObjectName(QStringLiteral("dayMapCard"));
    setAccessibleName(DayMapCard::tr("Days of the last year"));
    m_tally->setObjectName(QStringLiteral("dayTally"));
    m_map->setObjectName(QStringLiteral("dayMap"));
    m_table->setObjectName(QStringLiteral("dayMapTable"));
    m_table->setAccessibleName(DayMapCard::tr("Days of the last year as a list"));
    m_table->setModel(m_model);
    m_table->setRowHeight(kRow);
    m_table->setCopiesAll(true);
    m_table->setFitsContent(true, kRowsShown);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->hide();
    body()->addWidget(makeHead());
    body()->addWidget(m_tally);
    body()->addWidget(m_map);
    body()->addWidget(makeKeys());
    body()->addWidget(m_table);

    connect(m_numbers, &Button::toggled, m_table, &TableView::setVisible);
    connect(m_map, &DayMapView::itemActivated, this, [this](int index) {
        emit dayChosen(m_map->model().days.at(static_cast<std::size_t>(index)).date);
    });
    connect(m_table, &TableView::activated, this,
            [this](const QModelIndex& index) { emit dayChosen(m_model->dayAt(index.row())); });
}

QWidget* DayMapCard::makeHead()
{
    m_numbers->setObjectName(QStringLiteral("dayMapList"));
    m_numbers->setIconName(QStringLiteral("table"));
    m_numbers->setButtonSize(Button::Size::Small);
    m_numbers->setCheckable(true);
    m_numbers->setAccessibleName(tr("List of days"));
    auto* head = new QWidget;
    auto* flow = new FlowLayout(space::kField);
    head->setLayout(flow);
    auto* title = new Label(tr("Days of the last year"), Type::Card);
    title->setMinimumHeight(height::kTarget);
    flow->addWidget(title);
    flow->addWidget(m_numbers);
    return head;
}

void DayMapCard::setModel(const report::DayMapModel& model)
{
    m_tally->setText(report::tallySentence(model.tally));
    if (m_map->model() != model) {
        m_map->setModel(model);
        m_model->setModel(model);
    }
}

} // namespace backbridge::ui
