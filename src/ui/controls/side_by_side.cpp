#include "ui/controls/side_by_side.h"

#include <QWidget>

#include <algorithm>

namespace backbridge::ui {

namespace {

constexpr std::size_t kMain = 0;
constexpr std::size_t kSide = 1;

} // namespace

SideBySide::SideBySide(int sideWidth, int spacing, QWidget* parent)
    : QLayout(parent)
    , m_sideWidth(sideWidth)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

SideBySide::~SideBySide() = default;

void SideBySide::setLeastMain(int width)
{
    m_leastMain = width;
    invalidate();
}

void SideBySide::setSidePercent(int percent)
{
    m_sidePercent = percent;
    invalidate();
}

void SideBySide::addItem(QLayoutItem* item)
{
    auto* const free = std::find(m_items.begin(), m_items.end(), nullptr);
    Q_ASSERT(free != m_items.end());
    free->reset(item);
}

int SideBySide::count() const
{
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const auto& item) { return item != nullptr; }));
}

QLayoutItem* SideBySide::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items.at(static_cast<std::size_t>(index)).get();
}

QLayoutItem* SideBySide::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto at = static_cast<std::size_t>(index);
    QLayoutItem* item = m_items.at(at).release();
    if (at == kMain) {
        std::swap(m_items.at(kMain), m_items.at(kSide));
    }
    return item;
}

bool SideBySide::shown(std::size_t index) const
{
    const auto& item = m_items.at(index);
    return item && !item->isEmpty();
}

int SideBySide::sideWidth(int width) const
{
    constexpr int kWhole = 100;
    const int share = (width - spacing()) * m_sidePercent / kWhole;
    return std::max({m_sideWidth, share, m_items.at(kSide)->minimumSize().width()});
}

bool SideBySide::isWide(int width) const
{
    const int least = std::max(m_leastMain, m_items.at(kMain)->minimumSize().width());
    return width >= least + spacing() + sideWidth(width);
}

int SideBySide::heightOf(std::size_t index, int width) const
{
    const QLayoutItem& item = *m_items.at(index);
    // The least height is that of the least width, at which words take more lines.
    return item.hasHeightForWidth() ? item.heightForWidth(width)
                                    : std::max(item.minimumSize().height(), item.sizeHint().height());
}

int SideBySide::heightForWidth(int width) const
{
    if (!shown(kMain) || !shown(kSide)) {
        return shown(kMain) ? heightOf(kMain, width) : shown(kSide) ? heightOf(kSide, width) : 0;
    }
    if (isWide(width)) {
        return std::max(heightOf(kMain, width - spacing() - sideWidth(width)),
                        heightOf(kSide, sideWidth(width)));
    }
    return heightOf(kMain, width) + spacing() + heightOf(kSide, width);
}

QSize SideBySide::minimumSize() const
{
    QSize size;
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        if (shown(index)) {
            const QLayoutItem& item = *m_items.at(index);
            const QSize least = item.minimumSize();
            size = size.expandedTo(item.hasHeightForWidth() ? QSize(least.width(), 0) : least);
        }
    }
    return size; // how high it has to be follows from its width
}

QSize SideBySide::sizeHint() const
{
    if (!shown(kMain) || !shown(kSide)) {
        return minimumSize();
    }
    const QSize main = m_items.at(kMain)->sizeHint();
    return {main.width() + spacing() + sideWidth(0),
            std::max(main.height(), m_items.at(kSide)->sizeHint().height())};
}

void SideBySide::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    if (!shown(kMain) || !shown(kSide)) {
        for (std::size_t index = 0; index < m_items.size(); ++index) {
            if (shown(index)) {
                m_items.at(index)->setGeometry(rect);
            }
        }
        return;
    }
    QLayoutItem& main = *m_items.at(kMain);
    QLayoutItem& side = *m_items.at(kSide);
    if (isWide(rect.width())) {
        const int sideWide = sideWidth(rect.width());
        const int mainWidth = rect.width() - spacing() - sideWide;
        main.setGeometry(QRect(rect.x(), rect.y(), mainWidth, rect.height()));
        side.setGeometry(QRect(rect.x() + mainWidth + spacing(), rect.y(), sideWide, rect.height()));
        return;
    }
    const int sideHeight = heightOf(kSide, rect.width());
    const int mainHeight = std::max(heightOf(kMain, rect.width()), rect.height() - spacing() - sideHeight);
    main.setGeometry(QRect(rect.x(), rect.y(), rect.width(), mainHeight));
    side.setGeometry(QRect(rect.x(), rect.y() + mainHeight + spacing(), rect.width(), sideHeight));
}

} // namespace backbridge::ui
