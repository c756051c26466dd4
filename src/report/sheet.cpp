#include "backbridge/report/sheet.h"

#include <QBuffer>
#include <QFont>
#include <QFontDatabase>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <cmath>

#include "backbridge/report/figure_painter.h"

namespace backbridge::report {

namespace {

constexpr double kPointsPerInch = 72;
constexpr int kResolution = 1200;
constexpr int kMarkSize = 7;
constexpr double kAnyWidth = 1e5;
constexpr double kLineHeight = 1.22; ///< of the size of the letters
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

/// The item's words broken into lines as wide as its rectangle, from its upper left corner down. The same on
/// every device, so that what was measured is what is printed.
void breakLines(QTextLayout& layout, const SheetItem& item)
{
    QTextOption option(item.align & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    double top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(item.rect.width());
        line.setPosition({0, top});
        top += item.size * kLineHeight;
    }
    layout.endLayout();
}

void paintText(QPainter& painter, const SheetItem& item, const QColor& color)
{
    QTextLayout layout(item.text, fontOf(item));
    breakLines(layout, item);
    const double height = layout.lineCount() * item.size * kLineHeight;
    const double down = (item.align & Qt::AlignVCenter) != 0 ? (item.rect.height() - height) / 2 : 0;
    painter.setPen(color);
    layout.draw(&painter, item.rect.topLeft() + QPointF(0, down));
}

/// What stands small in the corner of a box to write in.
void paintMark(QPainter& painter, const SheetItem& item)
{
    SheetItem mark = item;
    mark.size = kMarkSize;
    mark.rect = item.rect.adjusted(2, 1, 0, 0);
    paintText(painter, mark, kQuiet);
}

void paintItem(QPainter& painter, const SheetItem& item, const PicturePainter& pictures)
{
    const QColor color = item.quiet ? kQuiet : kInk;
    switch (item.kind) {
    case SheetItem::Kind::Text:
        paintText(painter, item, color);
        break;
    case SheetItem::Kind::Line:
        painter.setPen(QPen(color, 0.7));
        painter.drawLine(item.rect.topLeft(), item.rect.topRight());
        break;
    case SheetItem::Kind::Box:
        painter.setPen(QPen(kInk, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(item.rect);
        paintMark(painter, item);
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
    return {paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4};
}

QSizeF Sheet::size() const
{
    const QSizeF upright = pageSizeOf(paper).size(QPageSize::Point);
    return landscape ? upright.transposed() : upright;
}

Sheet withPages(const Sheet& sheet, int first, int last)
{
    const int count = static_cast<int>(sheet.pages.size());
    first = std::clamp(first, 1, count);
    last = std::clamp(last, first, count);
    Sheet chosen = sheet;
    chosen.pages.assign(sheet.pages.begin() + first - 1, sheet.pages.begin() + last);
    return chosen;
}

double heightOf(const SheetItem& item)
{
    QTextLayout layout(item.text, fontOf(item));
    breakLines(layout, item);
    return layout.lineCount() * item.size * kLineHeight;
}

double widthOf(const SheetItem& item)
{
    SheetItem wide = item;
    wide.rect.setWidth(kAnyWidth);
    QTextLayout layout(item.text, fontOf(item));
    breakLines(layout, wide);
    return std::ceil(layout.maximumWidth());
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
