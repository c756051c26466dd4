#include "ui/controls/pain_dose_view.h"

#include <QPainter>

namespace backbridge::ui {

PainDoseView::PainDoseView(QWidget* parent)
    : ChartView(parent)
{
    setAccessibleName(tr("Pain beside dose"));
    setAccessibleDescription(report::summarySentence(m_model));
}

void PainDoseView::setModel(report::PainDoseModel model)
{
    m_model = std::move(model);
    contentChanged(report::summarySentence(m_model));
}

void PainDoseView::setLaterShown(bool shown)
{
    m_laterShown = shown;
    layOut();
    update();
}

QString PainDoseView::itemText(int index) const
{
    return report::pointSentence(m_model, m_model.points.at(static_cast<std::size_t>(index)));
}

void PainDoseView::layOut()
{
    m_scene =
        report::layOutPainDose(m_model, size(), report::ChartType::of(QFontMetricsF(font())), m_laterShown);
}

QRectF PainDoseView::itemPlace(int index) const
{
    return m_scene.places.at(static_cast<std::size_t>(index));
}

void PainDoseView::paintChart(QPainter& painter) const
{
    report::paintScene(painter, m_scene, chartPalette(), font());
}

} // namespace backbridge::ui
