#include "ui/controls/weekly_chart_view.h"

#include <QPainter>

#include <algorithm>

namespace backbridge::ui {

WeeklyChartView::WeeklyChartView(QWidget* parent)
    : ChartView(parent)
{
    setAccessibleName(tr("Sessions per week"));
    setAccessibleDescription(report::summarySentence(m_model));
}

void WeeklyChartView::setModel(report::WeeklyChartModel model)
{
    m_model = std::move(model);
    contentChanged(report::summarySentence(m_model));
}

QString WeeklyChartView::itemText(int index) const
{
    return report::weekSentence(m_model.weeks.at(static_cast<std::size_t>(index)));
}

QRectF WeeklyChartView::itemPlace(int index) const
{
    return m_layout.bars.at(static_cast<std::size_t>(index)).slot;
}

int WeeklyChartView::firstItem() const
{
    const auto now =
        std::find_if(m_model.weeks.begin(), m_model.weeks.end(), [](const report::ChartWeek& week) {
            return week.state == report::ChartWeekState::Current;
        });
    return now == m_model.weeks.end() ? ChartView::firstItem()
                                      : static_cast<int>(now - m_model.weeks.begin());
}

void WeeklyChartView::layOut()
{
    m_layout =
        report::layOutWeeklyChart(m_model, size(), report::measureChartText(m_model, QFontMetricsF(font())));
}

void WeeklyChartView::paintChart(QPainter& painter) const
{
    report::paintWeeklyChart(painter, m_layout, chartPalette(), font());
}

} // namespace backbridge::ui
