#include "ui/controls/day_map_view.h"

#include <QPainter>

#include <cmath>

#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kWeek = 7;
constexpr int kLeastWidth = 320;
constexpr int kUsualWidth = 960;

} // namespace

DayMapView::DayMapView(QWidget* parent)
    : ChartView(parent)
{
    setAccessibleName(tr("Days of the last year"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayMapView::setModel(report::DayMapModel model)
{
    m_model = std::move(model);
    contentChanged(report::tallySentence(m_model.tally));
}

QString DayMapView::itemText(int index) const
{
    return report::daySentence(m_model.days.at(static_cast<std::size_t>(index)));
}

QRect DayMapView::itemRect(int index) const
{
    return itemPlace(index).toAlignedRect();
}

QSize DayMapView::sizeHint() const
{
    const auto type = report::ChartType::of(QFontMetricsF(font()));
    return {kUsualWidth, static_cast<int>(std::ceil(report::dayMapHeight(kUsualWidth, type)))};
}

QSize DayMapView::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void DayMapView::layOut()
{
    m_scene = report::layOutDayMap(m_model, size(), report::ChartType::of(QFontMetricsF(font())));
}

QRectF DayMapView::itemPlace(int index) const
{
    return m_scene.places.at(static_cast<std::size_t>(index));
}

int DayMapView::itemAt(const QPointF& position) const
{
    for (int index = 0; index < itemCount(); ++index) {
        if (itemPlace(index).contains(position)) {
            return index;
        }
    }
    return -1;
}

int DayMapView::firstItem() const
{
    return m_model.days.empty() ? -1 : static_cast<int>(m_model.days.front().date.daysTo(m_model.today));
}

int DayMapView::stepOf(int key) const
{
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    default:
        return kWeek * ChartView::stepOf(key);
    }
}

void DayMapView::paintChart(QPainter& painter) const
{
    report::paintScene(painter, m_scene, chartPalette(), font());
}

void DayMapView::paintMarked(QPainter& painter, int index) const
{
    painter.setPen(QPen(themed(Color::Accent), 2));
    painter.drawRect(itemPlace(index).adjusted(-2, -2, 0, 0));
}

} // namespace backbridge::ui
