#include "ui/paper/sheet_printer.h"

#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace backbridge::ui {

namespace {

/// The pages that the person asked for in the dialog; all of them when nothing was said.
report::Sheet chosenPages(const report::Sheet& sheet, const QPrinter& printer)
{
    report::Sheet chosen = sheet;
    if (printer.printRange() != QPrinter::PageRange) {
        return chosen;
    }
    const int count = static_cast<int>(sheet.pages.size());
    const int first = std::clamp(printer.fromPage(), 1, count);
    const int last = std::clamp(printer.toPage(), first, count);
    chosen.pages.assign(sheet.pages.begin() + first - 1, sheet.pages.begin() + last);
    return chosen;
}

} // namespace

SheetPrinter::Outcome DialogSheetPrinter::print(QWidget* parent, const report::Sheet& sheet,
                                                const report::PicturePainter& pictures)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(sheet.title);
    report::setUpPages(printer, sheet);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, static_cast<int>(sheet.pages.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted) {
        return Outcome::Cancelled;
    }
    // The dialog may have changed the paper; the sheet is laid out for its own.
    report::setUpPages(printer, sheet);
    return report::paintSheet(printer, chosenPages(sheet, printer), pictures) ? Outcome::Printed
                                                                              : Outcome::Failed;
}

} // namespace backbridge::ui
