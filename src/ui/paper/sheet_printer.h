#pragma once

#include "backbridge/report/sheet.h"

class QWidget;

namespace backbridge::ui {

/// Brings a sheet on paper. Injected, so that tests need no printer.
class SheetPrinter {
public:
    enum class Outcome {
        Printed, ///< handed to the printer
        Cancelled, ///< the person changed their mind
        Failed,
    };

    SheetPrinter() = default;
    SheetPrinter(const SheetPrinter&) = delete;
    SheetPrinter& operator=(const SheetPrinter&) = delete;
    virtual ~SheetPrinter() = default;

    [[nodiscard]] virtual Outcome print(QWidget* parent, const report::Sheet& sheet,
                                        const report::PicturePainter& pictures) = 0;
};

/// Asks for the printer and its settings with the system's dialog.
class DialogSheetPrinter : public SheetPrinter {
public:
    [[nodiscard]] Outcome print(QWidget* parent, const report::Sheet& sheet,
                                const report::PicturePainter& pictures) override;
};

} // namespace backbridge::ui
