#include "ui/library/family_glyph.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

QString glyphOf(Family family)
{
    // The icons are named as the families are.
    return wordFor(family);
}

void paintGlyph(QPainter& painter, const QRectF& rect, Family family, double size)
{
    const QPointF corner = rect.center() - QPointF(size / 2, size / 2);
    paintIcon(painter, QRectF(corner, QSizeF(size, size)), glyphOf(family), themed(Color::FigNear));
}

GlyphWell::GlyphWell(int size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GlyphWell::setFamilies(std::vector<Family> families)
{
    m_families = std::move(families);
    update();
}

QSize GlyphWell::sizeHint() const
{
    return {3 * m_size, m_size + 2 * space::kMargin};
}

QSize GlyphWell::minimumSizeHint() const
{
    return {m_size, m_size + space::kMedium};
}

void GlyphWell::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kField, themed(Color::Well), {});
    const auto count = static_cast<double>(m_families.size());
    const double size = std::min<double>(m_size, height() - space::kMedium);
    // Closer than an even spread, so that several read as one group.
    const double step = m_size * 1.6;
    double x = width() / 2.0 - step * count / 2;
    for (const Family family : m_families) {
        paintGlyph(painter, QRectF(x, 0, step, height()), family, size);
        x += step;
    }
}

GlyphWell* makeFamiliesPicture()
{
    constexpr int kGlyph = 64;
    constexpr QSize kWell {340, 240};
    auto* well = new GlyphWell(kGlyph);
    well->setFamilies({Family::Bridge, Family::Squat, Family::Lunge});
    well->setFixedSize(kWell);
    return well;
}

} // namespace backbridge::ui
