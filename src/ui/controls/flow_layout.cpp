#include "ui/controls/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace backbridge::ui {

FlowLayout::FlowLayout(int spacing, QWidget* parent)
    : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::setColumnWidth(int width)
{
    m_columnWidth = width;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items.at(static_cast<std::size_t>(index)).get();
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto at = m_items.begin() + index;
    QLayoutItem* item = at->release();
    m_items.erase(at);
    return item;
}

std::vector<QLayoutItem*> FlowLayout::shownItems() const
{
    std::vector<QLayoutItem*> shown;
    for (const auto& item : m_items) {
        if (!item->isEmpty()) {
            shown.push_back(item.get());
        }
    }
    return shown;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : shownItems()) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int used = m_columnWidth > 0 ? arrangeColumns(inner, place) : arrangeFlow(inner, place);
    return used + margins.top() + margins.bottom();
}

int FlowLayout::arrangeFlow(const QRect& rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    for (QLayoutItem* item : shownItems()) {
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(1, rect.width()), QWIDGETSIZE_MAX));
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        if (place) {
            item->setGeometry(QRect(QPoint(x, y), size));
        }
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.y();
}

int FlowLayout::arrangeColumns(const QRect& rect, bool place) const
{
    const std::vector<QLayoutItem*> shown = shownItems();
    const int columns = std::max(1, (rect.width() + spacing()) / (m_columnWidth + spacing()));
    const auto left = [&](int column) {
        return rect.x() + column * (rect.width() + spacing()) / columns;
    };
    int y = rect.y();
    for (std::size_t row = 0; row < shown.size(); row += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(shown.size(), row + static_cast<std::size_t>(columns));
        int rowHeight = 0;
        const auto widthOf = [&](int column) {
            return left(column + 1) - spacing() - left(column);
        };
        int column = 0;
        for (std::size_t at = row; at < end; ++at, ++column) {
            QLayoutItem* item = shown.at(at);
            rowHeight = std::max(rowHeight,
                                 item->hasHeightForWidth() ? item->heightForWidth(widthOf(column))
                                                           : item->sizeHint().height());
        }
        column = 0;
        for (std::size_t at = row; place && at < end; ++at, ++column) {
            shown.at(at)->setGeometry(QRect(left(column), y, widthOf(column), rowHeight));
        }
        y += rowHeight + (end < shown.size() ? spacing() : 0);
    }
    return y - rect.y();
}

} // namespace backbridge::ui
