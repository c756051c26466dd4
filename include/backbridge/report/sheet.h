#pragma once

#include <QByteArray>
#include <QLocale>
#include <QPageSize>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/figure.h"

class QPainter;
class QPagedPaintDevice;

namespace backbridge::report {

/// Paper that people have at hand.
enum class Paper { A4, Letter };

/// What the paper is where `locale` is at home: Letter in North America and some more countries, A4
/// elsewhere.
[[nodiscard]] Paper usualPaper(const QLocale& locale);

[[nodiscard]] QPageSize pageSizeOf(Paper paper);

/// Something on a page. Lengths are points (1/72 inch) from the upper left corner of the paper.
struct SheetItem {
    enum class Kind {
        Text, ///< plain text that wraps in `rect`
        Line, ///< along the top of `rect`
        Box, ///< to be ticked or filled in by hand; its text stands small in the corner
        Figure, ///< start and end with the arrow of the movement
        Pictures, ///< of an exercise without a figure
    };

    Kind kind = Kind::Text;
    QRectF rect;
    QString text;
    int size = 12; ///< of the letters
    bool strong = false;
    bool quiet = false; ///< grey
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
    const Figure* figure = nullptr; ///< must outlive the sheet
    const Exercise* exercise = nullptr; ///< of pictures; must outlive the sheet
};

using SheetPage = std::vector<SheetItem>;

/// Pages ready to be painted.
struct Sheet {
    QString title; ///< of the document
    Paper paper = Paper::A4;
    bool landscape = false;
    std::vector<SheetPage> pages;

    /// In points.
    [[nodiscard]] QSizeF size() const;
};

/// `sheet` with its pages `first` to `last` only, counted from 1 as in a print dialog. Numbers past the ends
/// mean the page there.
[[nodiscard]] Sheet withPages(const Sheet& sheet, int first, int last);

/// The height that `item`'s text takes in the width of its rectangle, in points.
[[nodiscard]] double heightOf(const SheetItem& item);

/// The width that its text takes in one line, in points.
[[nodiscard]] double widthOf(const SheetItem& item);

/// Paints an exercise's own pictures into the rectangle.
using PicturePainter = std::function<void(QPainter&, const QRectF&, const Exercise&)>;

/// Paints one page; a unit of the painter is a point.
void paintSheetPage(QPainter& painter, const SheetPage& page, const PicturePainter& pictures);

/// Paints all pages on `device`, a printer or a PDF writer whose page layout has been set by setUpPages().
/// False when the device cannot be painted on.
[[nodiscard]] bool paintSheet(QPagedPaintDevice& device, const Sheet& sheet, const PicturePainter& pictures);

/// Gives `device` the sheet's paper, without margins of its own.
void setUpPages(QPagedPaintDevice& device, const Sheet& sheet);

/// The sheet as a PDF with text that can be selected and fonts inside.
[[nodiscard]] QByteArray sheetPdf(const Sheet& sheet, const PicturePainter& pictures);

} // namespace backbridge::report
