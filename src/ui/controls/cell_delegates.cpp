#include "ui/controls/cell_delegates.h"

#include <QPainter>

#include <cmath>
#include <optional>
#include <vector>

#include "backbridge/report/chart_painter.h"
#include "backbridge/report/sparkline.h"
#include "ui/controls/weekly_chart_view.h"
#include "ui/controls/weekly_table_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kMarkColumn = 24; ///< the mark, and the gap before its word

} // namespace

void WeekStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    paintGround(*painter, option, index);
    const auto state = static_cast<report::ChartWeekState>(index.data(WeeklyTableModel::kStateRole).toInt());
    const QRect cell = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    report::paintChartMark(*painter, report::markOf(state),
                           QPointF(cell.left() + 8, QRectF(cell).center().y()), 12, chartPalette());
    painter->setPen(themed(Color::Ink));
    painter->setFont(option.font);
    painter->drawText(cell.adjusted(kMarkColumn, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      index.data(Qt::DisplayRole).toString());
}

QSize WeekStateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return TableDelegate::sizeHint(option, index) + QSize(kMarkColumn, 0);
}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    paintGround(*painter, option, index);
    const auto weeks = index.data(kWeeksRole).value<std::vector<std::optional<WeekAdherence>>>();
    report::ChartPalette palette = chartPalette();
    if ((option.state & QStyle::State_Selected) != 0) {
        palette.band = themed(Color::Card); // a selected row has the band's colour
        palette.ground = themed(Color::AccentSoft);
    }
    const QSizeF size = report::kSparklineSize;
    const QPointF at(option.rect.left() + space::kSmall,
                     option.rect.top() + std::floor((option.rect.height() - size.height()) / 2));
    report::paintSparkline(*painter, QRectF(at, size), weeks, palette);
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {static_cast<int>(report::kSparklineSize.width()) + 2 * space::kSmall,
            static_cast<int>(report::kSparklineSize.height()) + space::kSmall};
}

} // namespace backbridge::ui
