#include "ui/today/exercise_tile.h"

#include <QPainter>

#include "ui/controls/level_dots.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kWellHeight = 164;
constexpr int kGlyph = 72;
constexpr int kLeastWidth = 120;
constexpr int kHintWidth = 140;
constexpr int kLineGap = 2;

/// Of `text` wrapped to `width`.
int textHeight(const QString& text, Type type, int width)
{
    return QFontMetrics(ui::font(type))
        .boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, text)
        .height();
}

} // namespace

ExerciseTile::ExerciseTile(const QString& name, const QString& dose, std::optional<Family> family, int level,
                           QWidget* parent)
    : QAbstractButton(parent)
    , m_dose(dose)
    , m_icon(family ? wordFor(*family) : QString())
    , m_level(level)
{
    setText(name);
    setAccessibleName(tr("%1, %2").arg(name, dose));
    setAccessibleDescription(tr("Opens the exercise"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ExerciseTile::heightForWidth(int width) const
{
    return kWellHeight + space::kSmall + textHeight(text(), Type::BaseStrong, width) + kLineGap
        + textHeight(m_dose, Type::Base, width);
}

QSize ExerciseTile::sizeHint() const
{
    return {kHintWidth, heightForWidth(kHintWidth)};
}

QSize ExerciseTile::minimumSizeHint() const
{
    return {kLeastWidth, heightForWidth(kLeastWidth)};
}

void ExerciseTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRectF well(0, 0, width(), kWellHeight);
    paintBox(painter, well, radius::kField, themed(Color::Well),
             underMouse() ? themed(Color::Edge) : QColor());
    if (!m_icon.isEmpty()) {
        paintIcon(painter,
                  QRectF(well.center().x() - kGlyph / 2.0, well.center().y() - kGlyph / 2.0 - space::kHair,
                         kGlyph, kGlyph),
                  m_icon, themed(Color::FigNear));
    }
    if (m_level > 0) {
        paintLevel(painter, QPointF(space::kField, kWellHeight - space::kMedium), m_level);
    }
    const auto write = [&](const QString& words, Type type, Color color, int top) {
        const QRect box(0, top, width(), textHeight(words, type, width()));
        painter.setFont(ui::font(type));
        painter.setPen(themed(color));
        painter.drawText(box, Qt::TextWordWrap, words);
        return box.bottom() + 1;
    };
    const int below = write(text(), Type::BaseStrong, Color::Ink, kWellHeight + space::kSmall);
    write(m_dose, Type::Base, Color::Soft, below + kLineGap);
}

} // namespace backbridge::ui
