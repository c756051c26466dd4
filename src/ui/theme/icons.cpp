#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The drawing at a size in device pixels: tinted, when a colour is given, its shape being the drawing's
/// opacity, whatever colour that was drawn in.
QPixmap rendered(const QString& name, QSize pixels, const QColor& tint = {})
{
    const QString key = QStringLiteral("icon/%1/%2/%3x%4")
                            .arg(name, tint.isValid() ? tint.name(QColor::HexArgb) : QString())
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(pathOf(name));
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    if (tint.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint);
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintAt(QPainter& painter, const QRectF& rect, const QString& name, const QColor& tint)
{
    const double scale = painter.device()->devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(rect.width() * scale)),
                       static_cast<int>(std::ceil(rect.height() * scale)));
    if (pixels.isEmpty()) {
        return;
    }
    QPixmap pixmap = rendered(name, pixels, tint);
    pixmap.setDevicePixelRatio(scale);
    // On whole pixels, so that straight strokes stay sharp.
    const QPointF at(std::round(rect.left() * scale) / scale, std::round(rect.top() * scale) / scale);
    painter.drawPixmap(at, pixmap);
}

/// Asks for its colour whenever it is painted.
class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(QString name, Color color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        paintIcon(*painter, rect, m_name, colorIn(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return rendered(m_name, size, colorIn(mode));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintedIconEngine(m_name, m_color); }

private:
    [[nodiscard]] QColor colorIn(QIcon::Mode mode) const
    {
        return themed(mode == QIcon::Disabled ? Color::Soft : m_color);
    }

    QString m_name;
    Color m_color;
};

} // namespace

QIcon icon(const QString& name, Color color)
{
    return QIcon(new TintedIconEngine(name, color));
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    paintAt(painter, rect, name, color);
}

void paintPicture(QPainter& painter, const QRectF& rect, const QString& name)
{
    paintAt(painter, rect, name, {});
}

} // namespace backbridge::ui
