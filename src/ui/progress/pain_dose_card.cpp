#include "ui/progress/pain_dose_card.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/chart_key.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/pain_dose_view.h"
#include "ui/controls/side_by_side.h"
#include "ui/controls/table_view.h"
#include "ui/progress/numbers_behind.h"
#include "ui/progress/weeks_card.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kChartHeight = 300;
constexpr int kLeastChart = 420;
constexpr int kNever = 100'000; ///< no window is so wide

using report::ChartDot;
using report::ChartFill;
using report::ChartInk;
using report::ChartStroke;

ChartDot dot(ChartDot::Shape shape, double radius)
{
    return {QPointF(10, 10), radius, shape};
}

} // namespace

PainDoseCard::PainDoseCard(QWidget* parent)
    : Card(parent)
    , m_scales(new Label({}, Type::Base, Color::Soft))
    , m_later(new Chip(tr("After and next morning"), Chip::Kind::YesNo))
    , m_numbers(new NumbersBehind(tr("Numbers"), tr("Pain and dose in numbers"), this))
    , m_chart(new PainDoseView)
    , m_row(new SideBySide(WeeksCard::kSideWidth, space::kCard))
    , m_medians(new QWidget)
    , m_first(new Label({}, Type::Numeral))
    , m_last(new Label({}, Type::Numeral))
    , m_change(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("painDoseCard"));
    setAccessibleName(tr("Pain beside dose"));
    m_chart->setObjectName(QStringLiteral("painDoseChart"));
    m_chart->setMinimumHeight(kChartHeight);
    m_change->setObjectName(QStringLiteral("painChange"));
    m_numbers->table()->setObjectName(QStringLiteral("painDoseTable"));

    auto* both = new QWidget;
    both->setLayout(m_row);
    m_row->setLeastMain(kLeastChart);
    m_row->addWidget(m_chart);
    m_row->addWidget(makeWords());
    body()->addWidget(makeHead());
    body()->addWidget(both, 1);
    body()->addWidget(m_numbers->table());

    connect(m_later, &Chip::toggled, this, [this](bool shown) {
        m_chart->setLaterShown(shown);
        m_laterKeys->setVisible(shown);
    });
    const auto* key = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_N), this);
    connect(key, &QShortcut::activated, m_numbers->button(), &Button::click);
    connect(m_chart, &PainDoseView::itemActivated, this, &PainDoseCard::choose);
    connect(m_numbers, &NumbersBehind::rowChosen, this, &PainDoseCard::choose);
}

QWidget* PainDoseCard::makeHead()
{
    m_later->setObjectName(QStringLiteral("painLater"));
    m_numbers->button()->setObjectName(QStringLiteral("painNumbers"));
    m_numbers->button()->setToolTip(tr("Shows or hides the numbers of pain and dose (Shift+N)"));

    auto* head = new QWidget;
    auto* flow = new FlowLayout(space::kField);
    head->setLayout(flow);
    auto* title = new Label(tr("Pain beside dose"), Type::Card);
    title->setMinimumHeight(height::kTarget);
    m_scales->setMinimumHeight(height::kTarget);
    flow->addWidget(title);
    flow->addWidget(m_scales);
    flow->addWidget(m_later);
    flow->addWidget(m_numbers->button());
    return head;
}

QWidget* PainDoseCard::makeWords()
{
    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::kSmall);
    lines->addWidget(new Label(tr("Pain before sessions, median"), Type::Base, Color::Soft));
    auto* medians = new QHBoxLayout(m_medians);
    medians->setContentsMargins(0, 0, 0, 0);
    medians->setSpacing(space::kSmall);
    const auto addMedian = [medians](Label* number, const QString& when) {
        medians->addWidget(number, 0, Qt::AlignBaseline);
        medians->addWidget(new Label(when, Type::Small, Color::Soft), 0, Qt::AlignBaseline);
    };
    addMedian(m_first, tr("first 14 days"));
    medians->addSpacing(space::kMedium);
    addMedian(m_last, tr("last 14 days"));
    medians->addStretch();
    lines->addWidget(m_medians);
    lines->addWidget(m_change);
    lines->addSpacing(space::kHair);
    lines->addWidget(makeHairline());
    lines->addSpacing(space::kHair);

    auto* keys = new QVBoxLayout;
    keys->setSpacing(space::kHair);
    keys->addWidget(makeChartKey({dot(ChartDot::Shape::Ring, 3.6)}, tr("before the session")));
    keys->addWidget(makeChartKey({ChartFill {QRectF(5, 9, 10, 2), ChartInk::Ink}}, tr("highest during")));
    m_laterKeys = new QWidget;
    auto* later = new QVBoxLayout(m_laterKeys);
    later->setContentsMargins(0, 0, 0, 0);
    later->setSpacing(space::kHair);
    later->addWidget(makeChartKey({dot(ChartDot::Shape::Disc, 1.8)}, tr("after the session")));
    later->addWidget(makeChartKey({dot(ChartDot::Shape::Diamond, 5)}, tr("next morning")));
    m_laterKeys->hide();
    keys->addWidget(m_laterKeys);
    keys->addWidget(makeChartKey(
        {ChartStroke {
            {QPointF(2, 7), QPointF(10, 7), QPointF(10, 13), QPointF(18, 13)}, ChartInk::Accent, 2.5}},
        tr("median of the last 14 days")));
    m_notice = makeChartKey({ChartFill {QRectF(2, 4, 16, 12), ChartInk::Well}},
                            tr("weeks 4–6, when many notice a change; no deadline"));
    keys->addWidget(m_notice);
    lines->addLayout(keys);
    lines->addStretch();
    return words;
}

void PainDoseCard::setModel(const report::PainDoseModel& model)
{
    m_scales->setText(report::scalesText(model));
    m_notice->setVisible(model.notice.has_value());
    showChange(model);
    if (m_chart->model() != model) {
        m_chart->setModel(model);
        m_numbers->setNumbers(report::numbersOf(model));
    }
}

void PainDoseCard::showChange(const report::PainDoseModel& model)
{
    m_medians->setVisible(model.change.has_value());
    if (!model.change) {
        m_change->setText(
            tr("Once there are ratings in two spans of 14 days, their medians stand here side by side."));
        return;
    }
    m_first->setText(report::ratingText(model.change->first));
    m_last->setText(report::ratingText(model.change->last));
    m_change->setText(report::changeSentence(*model.change));
}

void PainDoseCard::setWordsBeside(bool beside)
{
    m_row->setLeastMain(beside ? kLeastChart : kNever);
}

void PainDoseCard::choose(int index)
{
    emit dayChosen(m_chart->model().points.at(static_cast<std::size_t>(index)).from);
}

} // namespace backbridge::ui
