#include "ui/setup/brand_mark.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kMark = 32;

QString programName()
{
    return QStringLiteral("Backbridge");
}

} // namespace

BrandMark::BrandMark(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(programName());
    const QFontMetrics metrics(ui::font(Type::Card));
    setFixedSize(kMark + space::kField + metrics.horizontalAdvance(programName()) + space::kHair,
                 kMark + space::kHair);
}

void BrandMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const bool dark = currentScheme() == Scheme::Dark;
    paintPicture(painter, QRectF(0, (height() - kMark) / 2.0, kMark, kMark),
                 dark ? QStringLiteral("app-dark") : QStringLiteral("app"));
    painter.setFont(ui::font(Type::Card));
    painter.setPen(themed(Color::Ink));
    painter.drawText(rect().adjusted(kMark + space::kField, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     programName());
}

} // namespace backbridge::ui
