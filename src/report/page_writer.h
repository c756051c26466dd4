#pragma once

#include <QDate>

#include "backbridge/report/sheet.h"

namespace backbridge::report {

/// Puts items on pages from above to below, and begins a new page where one does not fit.
class PageWriter {
public:
    /// `head` stands small at the top of each page, `foot` at its bottom.
    PageWriter(Sheet sheet, QString head, QString foot);

    /// Left edge and width of what can be written on.
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;

    /// Where the next item goes.
    [[nodiscard]] double top() const { return m_top; }

    /// What is left of the page.
    [[nodiscard]] double room() const;

    void newPage();

    /// Begins a new page unless `height` is left on this one.
    void need(double height);

    void space(double height) { m_top += height; }

    /// Writes text over the whole width.
    void text(const QString& words, int size, bool strong = false, bool quiet = false);

    /// Writes text behind a dot; its further lines stand below the first.
    void bullet(const QString& words, int size);

    void line();

    /// Puts an item where it says, without going on.
    void put(SheetItem item) { m_sheet.pages.back().push_back(std::move(item)); }

    /// The sheet with its page numbers.
    [[nodiscard]] Sheet take();

private:
    [[nodiscard]] double bottom() const;

    Sheet m_sheet;
    QString m_head;
    QString m_foot;
    double m_top = 0;
};

/// An item of plain text.
[[nodiscard]] SheetItem textItem(const QRectF& rect, const QString& words, int size, bool strong = false,
                                 bool quiet = false);

} // namespace backbridge::report
