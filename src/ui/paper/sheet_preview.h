#pragma once

#include <QWidget>

#include "backbridge/report/sheet.h"

namespace backbridge::ui {

class Button;
class Label;
class SheetPageView;

/// One page of a sheet as it will be on paper, and buttons to the others; Page Up and Page Down too.
class SheetPreview : public QWidget {
    Q_OBJECT

public:
    explicit SheetPreview(report::PicturePainter pictures, QWidget* parent = nullptr);

    /// What the figures and exercises of the sheet point into must stay until the next sheet. Stays on its
    /// page as far as there is one.
    void setSheet(report::Sheet sheet);

    [[nodiscard]] int page() const { return m_page; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void turn(int pages);
    void showPage();

    report::Sheet m_sheet;
    int m_page = 0;
    SheetPageView* m_view;
    Button* m_back;
    Button* m_next;
    Label* m_where;
};

} // namespace backbridge::ui
