#include "ui/controls/chart_key.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/controls/chart_view.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

class MarkSample : public QWidget {
public:
    explicit MarkSample(std::vector<report::ChartShape> shapes)
    {
        m_scene.shapes = std::move(shapes);
        setFixedSize(kChartKeySize.toSize());
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        report::paintScene(painter, m_scene, chartPalette(), font());
    }

private:
    report::ChartScene m_scene;
};

} // namespace

QWidget* makeChartKey(std::vector<report::ChartShape> shapes, const QString& words)
{
    auto* key = new QWidget;
    auto* row = new QHBoxLayout(key);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(new MarkSample(std::move(shapes)), 0, Qt::AlignTop);
    row->addWidget(new Label(words, Type::Small, Color::Soft), 1);
    return key;
}

} // namespace backbridge::ui
