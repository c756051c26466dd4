#include "page_writer.h"

#include <QCoreApplication>

namespace backbridge::report {

namespace {

constexpr double kMargin = 42;
constexpr double kHead = 26; ///< from the top margin to the content
constexpr double kFoot = 24;
constexpr int kSmall = 9;
constexpr double kBulletIndent = 14;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

} // namespace

SheetItem textItem(const QRectF& rect, const QString& words, int size, bool strong, bool quiet)
{
    SheetItem item;
    item.rect = rect;
    item.text = words;
    item.size = size;
    item.strong = strong;
    item.quiet = quiet;
    return item;
}

PageWriter::PageWriter(Sheet sheet, QString head, QString foot)
    : m_sheet(std::move(sheet))
    , m_head(std::move(head))
    , m_foot(std::move(foot))
{
    newPage();
}

double PageWriter::left() const
{
    return kMargin;
}

double PageWriter::width() const
{
    return m_sheet.size().width() - 2 * kMargin;
}

double PageWriter::bottom() const
{
    return m_sheet.size().height() - kMargin - kFoot;
}

double PageWriter::room() const
{
    return bottom() - m_top;
}

void PageWriter::newPage()
{
    m_sheet.pages.emplace_back();
    m_top = kMargin + kHead;
}

void PageWriter::need(double height)
{
    if (height > room() && m_top > kMargin + kHead) {
        newPage();
    }
}

void PageWriter::text(const QString& words, int size, bool strong, bool quiet)
{
    SheetItem item = textItem({left(), m_top, width(), 0}, words, size, strong, quiet);
    item.rect.setHeight(heightOf(item));
    need(item.rect.height());
    item.rect.moveTop(m_top);
    m_top = item.rect.bottom();
    put(std::move(item));
}

void PageWriter::bullet(const QString& words, int size)
{
    SheetItem item = textItem({left() + kBulletIndent, m_top, width() - kBulletIndent, 0}, words, size);
    item.rect.setHeight(heightOf(item));
    need(item.rect.height());
    item.rect.moveTop(m_top);
    SheetItem dot = textItem({left(), m_top, kBulletIndent, 0}, QStringLiteral("•"), size);
    dot.rect.setHeight(heightOf(dot));
    m_top = item.rect.bottom();
    put(std::move(dot));
    put(std::move(item));
}

void PageWriter::line()
{
    SheetItem item;
    item.kind = SheetItem::Kind::Line;
    item.quiet = true;
    item.rect = {left(), m_top, width(), 0};
    put(std::move(item));
}

Sheet PageWriter::take()
{
    int number = 0;
    for (SheetPage& page : m_sheet.pages) {
        ++number;
        const double half = width() * 0.75;
        page.push_back(textItem({left(), kMargin, half, kHead / 2}, m_head, kSmall, false, true));
        SheetItem count =
            textItem({left() + half, kMargin, width() - half, kHead / 2},
                     Text::tr("Page %1 of %2").arg(number).arg(m_sheet.pages.size()), kSmall, false, true);
        count.align = Qt::AlignRight | Qt::AlignTop;
        page.push_back(std::move(count));
        page.push_back(textItem({left(), bottom() + kFoot / 3, width(), kFoot}, m_foot, kSmall, false, true));
    }
    return std::move(m_sheet);
}

} // namespace backbridge::report
