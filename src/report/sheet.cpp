#include "backbridge/report/sheet.h"

#include <QBuffer>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

#include "backbridge/report/figure_painter.h"

namespace backbridge::report {

namespace {

constexpr double kPointsPerInch = 72;
constexpr int kResolution = 1200;
constexpr int kWrap = Qt::TextWordWrap | Qt::TextWrapAnywhere;
const QColor kInk(0, 0, 0);
const QColor kQuiet(90, 90, 90);

QFont fontOf(const SheetItem& item)
{
    static const bool kHasInter = QFontDatabase::families().contains(QStringLiteral("Inter"));
    QFont font(kHasInter ? QStringLiteral("Inter") : QFont().family());
    font.setPixelSize(item.size);
    font.setWeight(item.strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void paintItem(QPainter& painter, const SheetItem& item, const PicturePainter& pictures)
{
    const QColor color = item.quiet ? kQuiet : kInk;
    switch (item.kind) {
    case SheetItem::Kind::Text:
        painter.setFont(fontOf(item));
        painter.setPen(color);
        painter.drawText(item.rect, static_cast<int>(item.align) | kWrap, item.text);
        break;
    case SheetItem::Kind::Line:
        painter.setPen(QPen(color, 0.7));
        painter.drawLine(item.rect.topLeft(), item.rect.topRight());
        break;
    case SheetItem::Kind::Box:
        painter.setPen(QPen(kInk, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(item.rect);
        break;
    case SheetItem::Kind::Figure:
        paintStill(painter, *item.figure, item.rect, printFigurePalette(), true);
        break;
    case SheetItem::Kind::Pictures:
        if (pictures) {
            pictures(painter, item.rect, *item.exercise);
        }
        break;
    }
}

} // namespace

Paper usualPaper(const QLocale& locale)
{
    static constexpr std::array kLetter {QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,
                                         QLocale::Chile,        QLocale::Colombia,  QLocale::Philippines,
                                         QLocale::Venezuela,    QLocale::PuertoRico};
    return std::find(kLetter.begin(), kLetter.end(), locale.country()) != kLetter.end() ? Paper::Letter
                                                                                        : Paper::A4;
}

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

QSizeF Sheet::size() const
{
    const QSizeF upright = pageSizeOf(paper).size(QPageSize::Point);
    return landscape ? upright.transposed() : upright;
}

double heightOf(const SheetItem& item)
{
    const QRectF room(0, 0, item.rect.width(), 1e5);
    return QFontMetricsF(fontOf(item))
        .boundingRect(room, static_cast<int>(item.align) | kWrap, item.text)
        .height();
}

void paintSheetPage(QPainter& painter, const SheetPage& page, const PicturePainter& pictures)
{
    for (const SheetItem& item : page) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintItem(painter, item, pictures);
        painter.restore();
    }
}

void setUpPages(QPagedPaintDevice& device, const Sheet& sheet)
{
    QPageLayout layout(pageSizeOf(sheet.paper),
                       sheet.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

bool paintSheet(QPagedPaintDevice& device, const Sheet& sheet, const PicturePainter& pictures)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    const double scale = device.logicalDpiX() / kPointsPerInch;
    painter.scale(scale, scale);
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        if (i > 0 && !device.newPage()) {
            return false;
        }
        paintSheetPage(painter, sheet.pages[i], pictures);
    }
    return painter.end();
}

QByteArray sheetPdf(const Sheet& sheet, const PicturePainter& pictures)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(sheet.title);
    writer.setCreator(QStringLiteral("Backbridge"));
    setUpPages(writer, sheet);
    return paintSheet(writer, sheet, pictures) ? bytes : QByteArray();
}

} // namespace backbridge::report
