#include "ui/today/exercise_tile.h"

#include <QEvent>
#include <QPainter>

#include "backbridge/domain/library.h"
#include "ui/controls/level_dots.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/metrics.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kWellHeight = 164;
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

ExerciseTile::ExerciseTile(const Prescription& prescription, const ExerciseGallery& gallery, QWidget* parent)
    : QAbstractButton(parent)
    , m_gallery(&gallery)
    , m_exercise(prescription.exercise)
    , m_dose(doseText(prescription.dose))
{
    const Exercise* exercise = gallery.library().find(m_exercise);
    m_level = exercise != nullptr ? exercise->level : 0;
    setText(gallery.library().nameOf(m_exercise));
    setAccessibleName(tr("%1, %2").arg(text(), m_dose));
    setAccessibleDescription(tr("Opens the exercise"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_motion, &Motion::stepped, this, &ExerciseTile::step);
}

bool ExerciseTile::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::FocusIn:
        setMoving(true);
        break;
    case QEvent::HoverLeave:
        setMoving(hasFocus());
        break;
    case QEvent::FocusOut:
        setMoving(underMouse());
        break;
    case QEvent::Hide:
        setMoving(false);
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

QRectF ExerciseTile::room() const
{
    constexpr int kBelow = 28; // the level stands there
    return QRectF(0, 0, width(), kWellHeight).adjusted(space::kSmall, space::kField, -space::kSmall, -kBelow);
}

void ExerciseTile::step()
{
    if (m_gallery != nullptr && !m_gallery->looksTheSame(m_exercise, room(), m_painted, m_motion.seconds())) {
        m_painted = m_motion.seconds();
        update();
    }
}

void ExerciseTile::setMoving(bool moving)
{
    if (!moving || prefersStill() || m_gallery == nullptr || !m_gallery->moves(m_exercise)) {
        m_motion.stop();
        update();
    } else if (!m_motion.isRunning()) {
        m_motion.setSeconds(0);
        m_motion.run();
    }
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
    if (m_motion.isRunning()) {
        m_gallery->paintMoment(painter, room(), m_exercise, Color::Well, m_motion.seconds());
    } else {
        m_gallery->paintStill(painter, room(), m_exercise, Color::Well);
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
