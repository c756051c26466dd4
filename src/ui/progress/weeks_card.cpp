#include "ui/progress/weeks_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/cell_delegates.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/side_by_side.h"
#include "ui/controls/table_view.h"
#include "ui/controls/weekly_chart_view.h"
#include "ui/controls/weekly_table_model.h"
#include "ui/progress/definition_link.h"
#include "ui/progress/progress_view.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kRow = 26;
constexpr int kRowsShown = 13; ///< a plan of 12 weeks that begins within one
constexpr int kChartHeight = 300;
constexpr int kLeastChart = 420;

} // namespace

WeeksCard::WeeksCard(QWidget* parent)
    : Card(parent)
    , m_headline(new Label({}, Type::Card))
    , m_before(new Label({}, Type::Base, Color::Soft))
    , m_share(new DefinitionLink)
    , m_after(new Label({}, Type::Base, Color::Soft))
    , m_definition(new InlineMessage)
    , m_chart(new WeeklyChartView)
    , m_table(new TableView)
    , m_model(new WeeklyTableModel(this))
{
    setObjectName(QStringLiteral("weeksCard"));
    m_headline->setObjectName(QStringLiteral("progressHeadline"));
    m_share->setObjectName(QStringLiteral("adherenceShare"));
    m_definition->setObjectName(QStringLiteral("adherenceDefinition"));
    m_chart->setObjectName(QStringLiteral("weeklyChart"));
    m_table->setObjectName(QStringLiteral("weeklyTable"));
    m_table->setAccessibleName(tr("The numbers of the chart"));
    m_chart->setMinimumHeight(kChartHeight);
    m_table->setModel(m_model);
    m_table->setRowHeight(kRow);
    m_table->setFitsContent(true, kRowsShown);
    m_table->setCopiesAll(true);
    m_table->setItemDelegateForColumn(WeeklyTableModel::Status, new WeekStateDelegate(m_table));

    auto* right = new QWidget;
    auto* tableColumn = new QVBoxLayout(right);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->addWidget(m_table);
    tableColumn->addStretch();
    auto* both = new QWidget;
    auto* row = new SideBySide(kSideWidth, space::kCard);
    row->setLeastMain(kLeastChart);
    both->setLayout(row);
    row->addWidget(m_chart);
    row->addWidget(right);
    body()->addWidget(makeHead());
    body()->addWidget(m_definition);
    body()->addWidget(both, 1);

    connect(m_share, &DefinitionLink::toggled, this, &WeeksCard::showDefinition);
    connect(m_chart, &WeeklyChartView::itemActivated, this, &WeeksCard::choose);
    connect(m_table, &TableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

QWidget* WeeksCard::makeHead()
{
    auto* sentence = new QWidget;
    sentence->setMinimumHeight(height::kTarget); // on one line with the headline, also without the link
    auto* words = new QHBoxLayout(sentence);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_before);
    words->addWidget(m_share);
    words->addWidget(m_after);
    auto* head = new QWidget;
    auto* flow = new FlowLayout(space::kField);
    head->setLayout(flow);
    m_headline->setMinimumHeight(height::kTarget);
    flow->addWidget(m_headline);
    flow->addWidget(sentence);
    return head;
}

void WeeksCard::showDefinition(bool shown)
{
    if (!shown) {
        m_definition->clear();
        return;
    }
    m_definition->setMessage(InlineMessage::Tone::Neutral, m_share->text(), adherenceDefinition());
    Button* close = m_definition->addAction(tr("Close"), true);
    close->setObjectName(QStringLiteral("closeDefinition"));
    connect(close, &Button::clicked, m_share, [this] {
        m_share->setChecked(false);
        m_share->setFocus(Qt::OtherFocusReason);
    });
}

void WeeksCard::setWeeks(const report::WeeklyChartModel& model, const QString& sentence)
{
    const QString headline = report::headline(model);
    m_headline->setText(headline);
    setAccessibleName(headline);
    const ShareSentence parts = cutAtShare(sentence);
    m_before->setText(parts.before);
    m_share->setText(parts.share);
    m_share->setAccessibleName(parts.share);
    m_share->setVisible(!parts.share.isEmpty());
    m_share->updateGeometry();
    m_after->setText(parts.after);
    showDefinition(m_share->isChecked() && !parts.share.isEmpty());
    if (m_chart->model() != model) {
        m_chart->setModel(model);
        m_model->setModel(model);
    }
}

void WeeksCard::setNumbersShown(bool shown)
{
    m_table->parentWidget()->setVisible(shown);
}

bool WeeksCard::numbersShown() const
{
    return m_table->parentWidget()->isVisibleTo(this);
}

void WeeksCard::setWeek(QDate monday)
{
    const auto& weeks = m_chart->model().weeks;
    const auto found = std::find_if(weeks.begin(), weeks.end(), [monday](const report::ChartWeek& week) {
        return week.monday == monday;
    });
    if (found == weeks.end()) {
        m_table->clearSelection();
        return;
    }
    m_table->setCurrentIndex(m_model->index(static_cast<int>(found - weeks.begin()), 0));
}

void WeeksCard::choose(int index)
{
    emit weekChosen(m_chart->model().weeks.at(static_cast<std::size_t>(index)).monday);
}

} // namespace backbridge::ui
