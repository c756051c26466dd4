#include "ui/plan/prescription_line.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "backbridge/domain/dose.h"
#include "ui/controls/plain_text.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kTileWidth = 48;
constexpr int kTileHeight = 34;
constexpr double kTileInset = 3;
constexpr int kInset = 4;

} // namespace

PrescriptionLine::PrescriptionLine(QWidget* parent)
    : LineButton(parent)
{
}

void PrescriptionLine::setPrescription(const Prescription& prescription, const ExerciseGallery& gallery)
{
    m_exercise = prescription.exercise;
    m_gallery = &gallery;
    m_name = gallery.library().nameOf(m_exercise);
    m_dose = doseText(prescription.dose);
    setAccessibleName(tr("%1, %2").arg(m_name, m_dose));
    updateGeometry();
    update();
}

void PrescriptionLine::setOpen(bool open)
{
    m_open = open;
    update();
}

QSize PrescriptionLine::sizeHint() const
{
    const int words = QFontMetrics(ui::font(Type::BaseMedium)).horizontalAdvance(m_name)
        + QFontMetrics(ui::font(Type::Base)).horizontalAdvance(m_dose);
    return {words + kTileWidth + 3 * space::kField,
            std::max(height::kRailEntry, QFontMetrics(ui::font(Type::BaseMedium)).height() + space::kField)};
}

QSize PrescriptionLine::minimumSizeHint() const
{
    return {kTileWidth + 160, sizeHint().height()};
}

QRect PrescriptionLine::words() const
{
    return rect().adjusted(kInset + kTileWidth + space::kField, 0, -kInset, 0);
}

bool PrescriptionLine::isOneLine() const
{
    // By the bolder face, so that opening does not change it.
    const int name = QFontMetrics(ui::font(Type::BaseStrong)).horizontalAdvance(m_name);
    const int dose = QFontMetrics(ui::font(Type::Base)).horizontalAdvance(m_dose);
    return name + space::kField + dose <= words().width();
}

QRect PrescriptionLine::nameRect() const
{
    if (isOneLine()) {
        return words();
    }
    const int name = QFontMetrics(ui::font(Type::BaseMedium)).height();
    const int dose = QFontMetrics(ui::font(Type::Small)).height();
    return {words().left(), (height() - name - dose) / 2, words().width(), name};
}

bool PrescriptionLine::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        // Only what had to be shortened needs saying in full.
        const bool whole =
            QFontMetrics(ui::font(Type::BaseMedium)).horizontalAdvance(m_name) <= nameRect().width();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           whole ? QString() : asToolTip(m_name), this);
        return true;
    }
    return LineButton::event(event);
}

void PrescriptionLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_open) {
        paintBox(painter, QRectF(rect()), radius::kField, themed(Color::AccentSoft), {});
    } else {
        paintGround(painter);
    }
    const QRectF tile(kInset, (height() - kTileHeight) / 2.0, kTileWidth, kTileHeight);
    if (!m_open) {
        paintBox(painter, tile, radius::kTag, themed(Color::Well), {});
    }
    if (m_gallery != nullptr) {
        m_gallery->paintStill(painter, tile.adjusted(kTileInset, kTileInset, -kTileInset, -kTileInset),
                              m_exercise, m_open ? Color::AccentSoft : Color::Well);
    }
    const QRect name = nameRect();
    painter.setFont(ui::font(m_open ? Type::BaseStrong : Type::BaseMedium));
    painter.setPen(themed(Color::Ink));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, name.width()));
    painter.setPen(themed(Color::Soft));
    if (isOneLine()) {
        painter.setFont(ui::font(Type::Base));
        painter.drawText(words(), Qt::AlignRight | Qt::AlignVCenter, m_dose);
    } else {
        painter.setFont(ui::font(Type::Small));
        painter.drawText(name.translated(0, name.height()), Qt::AlignLeft | Qt::AlignVCenter, m_dose);
    }
}

void PrescriptionLine::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    LineButton::mousePressEvent(event);
}

void PrescriptionLine::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    const bool held = (event->buttons() & Qt::LeftButton) != 0;
    if (held && !m_dragging && isDown() && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setDown(false); // or the release would be a click
        setFocus(Qt::MouseFocusReason); // for Escape
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        emit dragged(event->globalPosition().toPoint());
        return;
    }
    LineButton::mouseMoveEvent(event);
}

void PrescriptionLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging) {
        m_dragging = false;
        unsetCursor();
        emit dropped(event->globalPosition().toPoint());
        return;
    }
    LineButton::mouseReleaseEvent(event);
}

void PrescriptionLine::keyPressEvent(QKeyEvent* event)
{
    if (m_dragging && event->key() == Qt::Key_Escape) {
        m_dragging = false;
        unsetCursor();
        emit dragLeft();
        return;
    }
    LineButton::keyPressEvent(event);
}

} // namespace backbridge::ui
