#pragma once

#include <QWidget>

#include "backbridge/report/chart_painter.h"
#include "ui/controls/accessible.h"

namespace backbridge::ui {

/// The colours of charts in the current scheme.
[[nodiscard]] report::ChartPalette chartPalette();

/// A chart on screen: what it shows is the business of the class derived from it, how it is read is the same
/// for all. Takes the focus: left and right read item by item (tooltip, accessible child), Home and End jump,
/// Enter or a click emits itemActivated(), Ctrl+C copies the chart as a picture.
class ChartView : public QWidget, public AccessibleItems {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Marks the item; -1 for none.
    void setCurrentItem(int index);

    [[nodiscard]] int currentItem() const override { return m_current; }

    [[nodiscard]] QRect itemRect(int index) const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void itemActivated(int index);
    void currentItemChanged(int index);

protected:
    /// Where everything is at the present size and font; called before what it finds is asked for. Nothing is
    /// anywhere yet when the font is set while this is constructed.
    virtual void layOut() { }

    /// The item's part of the width, in the chart's units.
    [[nodiscard]] virtual QRectF itemPlace(int index) const = 0;

    /// Where a reader who comes by keyboard wants to begin.
    [[nodiscard]] virtual int firstItem() const { return itemCount() - 1; }

    /// How many items an arrow key goes on, negative backwards; 0 for keys that are none.
    [[nodiscard]] virtual int stepOf(int key) const;

    /// The item under `position`, or -1. Items of a time axis take the whole height.
    [[nodiscard]] virtual int itemAt(const QPointF& position) const;

    virtual void paintChart(QPainter& painter) const = 0;

    /// Shows below the chart which item the keyboard or the mouse is on: the whole height of a time axis.
    virtual void paintMarked(QPainter& painter, int index) const;

    /// To be called when what is shown has changed. `summary` is what a screen reader says of all of it.
    void contentChanged(const QString& summary);

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void showWords(int index);
    void copyPicture() const;

    int m_current = -1;
    int m_hovered = -1;
};

} // namespace backbridge::ui
