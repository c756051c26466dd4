#include "ui/controls/day_mark.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

/// A square in units of its own: marks are drawn for 32 units across and scaled.
struct Mark {
    QPainter& painter;
    bool small; ///< table size: fewer and stronger lines

    void pen(Color color, double width, Qt::PenStyle style = Qt::SolidLine) const
    {
        painter.setPen(QPen(themed(color), small ? width * 1.5 : width, style, Qt::RoundCap, Qt::RoundJoin));
    }

    void ring(Color color, double width) const
    {
        pen(color, width);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, 0), 14, 14);
    }

    void dot(Color color, double size) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themed(color));
        painter.drawEllipse(QPointF(0, 0), size, size);
    }

    void tick(Color color, double width, double scale) const
    {
        pen(color, width);
        painter.setBrush(Qt::NoBrush);
        const std::array points {QPointF(-6.5, 0.5) * scale, QPointF(-2, 5) * scale, QPointF(7, -5) * scale};
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    }
};

void paintDone(const Mark& mark)
{
    if (mark.small) {
        mark.tick(Color::Accent, 2.6, 1.8);
        return;
    }
    mark.dot(Color::Accent, 15);
    mark.tick(Color::OnAccent, 2.6, 1);
}

void paintPartly(const Mark& mark)
{
    mark.ring(Color::Accent, 2);
    mark.painter.setPen(Qt::NoPen);
    mark.painter.setBrush(themed(Color::Accent));
    mark.painter.drawPie(QRectF(-14, -14, 28, 28), 90 * 16, 180 * 16);
}

void paintMoved(const Mark& mark)
{
    mark.ring(Color::Edge, 1.5);
    mark.pen(Color::Ink, 2.2);
    mark.painter.drawLine(QPointF(-6, 0), QPointF(6, 0));
    const std::array head {QPointF(1.5, -4.5), QPointF(6, 0), QPointF(1.5, 4.5)};
    mark.painter.setBrush(Qt::NoBrush);
    mark.painter.drawPolyline(head.data(), static_cast<int>(head.size()));
}

void paintNoEntry(const Mark& mark)
{
    QPen pen(themed(Color::Edge), mark.small ? 2.6 : 1.6, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern(mark.small ? QList<qreal> {1.6, 1.5} : QList<qreal> {2.4, 2.1});
    mark.painter.setPen(pen);
    mark.painter.setBrush(Qt::NoBrush);
    mark.painter.drawEllipse(QPointF(0, 0), 14, 14);
    mark.dot(Color::Edge, 3);
}

void paintPaused(const Mark& mark)
{
    mark.painter.setPen(Qt::NoPen);
    mark.painter.setBrush(themed(Color::Soft));
    mark.painter.drawRoundedRect(QRectF(-6, -8, 4, 16), 1, 1);
    mark.painter.drawRoundedRect(QRectF(2, -8, 4, 16), 1, 1);
}

} // namespace

QString dayMarkText(DayMark mark)
{
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("backbridge::ui::DayMark", text);
    };
    switch (mark) {
    case DayMark::Done:
        return tr("done");
    case DayMark::Partly:
        return tr("partly done");
    case DayMark::DueToday:
        return tr("due today");
    case DayMark::Planned:
        return tr("planned");
    case DayMark::NotDone:
        return tr("not done");
    case DayMark::NoEntry:
        return tr("no entry");
    case DayMark::Moved:
        return tr("moved");
    case DayMark::Excused:
        return tr("excused");
    case DayMark::Paused:
        return tr("paused");
    case DayMark::Rest:
        return tr("rest");
    }
    Q_UNREACHABLE();
}

DayMark markOf(DayState state)
{
    switch (state) {
    case DayState::Done:
        return DayMark::Done;
    case DayState::Moved:
        return DayMark::Moved;
    case DayState::NotDone:
        return DayMark::NotDone;
    case DayState::Excused:
    case DayState::Rested:
        return DayMark::Excused;
    case DayState::DueToday:
        return DayMark::DueToday;
    case DayState::Planned:
        return DayMark::Planned;
    case DayState::NoEntry:
        return DayMark::NoEntry;
    case DayState::Paused:
        return DayMark::Paused;
    case DayState::Rest:
        return DayMark::Rest;
    }
    Q_UNREACHABLE();
}

void paintDayMark(QPainter& painter, const QRectF& rect, DayMark mark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const double side = std::min(rect.width(), rect.height());
    painter.scale(side / 32, side / 32);
    const Mark shape {painter, side < 24};
    switch (mark) {
    case DayMark::Done:
        paintDone(shape);
        break;
    case DayMark::Partly:
        paintPartly(shape);
        break;
    case DayMark::DueToday:
        shape.ring(Color::Accent, 2.4);
        shape.dot(Color::Accent, 5);
        break;
    case DayMark::Planned:
        shape.ring(Color::Edge, 1.5);
        break;
    case DayMark::NotDone:
        shape.ring(Color::Ink, 1.8);
        shape.pen(Color::Ink, 2.4);
        painter.drawLine(QPointF(-6, 0), QPointF(6, 0));
        break;
    case DayMark::NoEntry:
        paintNoEntry(shape);
        break;
    case DayMark::Moved:
        paintMoved(shape);
        break;
    case DayMark::Excused:
        shape.ring(Color::Edge, 1.5);
        shape.pen(Color::Edge, 2);
        painter.drawLine(QPointF(-6.5, 6.5), QPointF(6.5, -6.5));
        break;
    case DayMark::Paused:
        paintPaused(shape);
        break;
    case DayMark::Rest:
        shape.dot(Color::Edge, shape.small ? 4 : 3);
        break;
    }
    painter.restore();
}

} // namespace backbridge::ui
