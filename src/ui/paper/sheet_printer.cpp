#include "ui/paper/sheet_printer.h"

#include <QPrintDialog>
#include <QPrinter>

namespace backbridge::ui {

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
    const bool some = printer.printRange() == QPrinter::PageRange;
    const report::Sheet chosen =
        some ? report::withPages(sheet, printer.fromPage(), printer.toPage()) : sheet;
    return report::paintSheet(printer, chosen, pictures) ? Outcome::Printed : Outcome::Failed;
}

} // namespace backbridge::ui
