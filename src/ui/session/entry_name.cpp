#include "ui/session/entry_name.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastWidth = 118;
constexpr int kChevron = 16;

} // namespace

EntryName::EntryName(const QString& name, QWidget* parent)
    : QPushButton(name, parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setFont(ui::font(Type::BaseStrong));
    setAccessibleDescription(tr("Add or remove a set, or remove the exercise"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* actions = new QMenu(this);
    actions->setObjectName(QStringLiteral("entryMenu"));
    QAction* add = actions->addAction(ui::icon(QStringLiteral("plus")), tr("Add a set"));
    m_remove = actions->addAction(tr("Remove the last set"));
    actions->addSeparator();
    QAction* removeAll = actions->addAction(ui::icon(QStringLiteral("trash")), tr("Remove this exercise"));
    setMenu(actions);
    connect(add, &QAction::triggered, this, &EntryName::setAddRequested);
    connect(m_remove, &QAction::triggered, this, &EntryName::setRemoveRequested);
    connect(removeAll, &QAction::triggered, this, &EntryName::exerciseRemoveRequested);
}

void EntryName::setSetRemovable(bool removable)
{
    m_remove->setEnabled(removable);
}

QPointF EntryName::layOut(QTextLayout& layout, int width) const
{
    layout.setText(text());
    layout.setFont(font());
    double bottom = 0;
    double end = 0;
    double top = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, bottom});
        top = bottom;
        bottom += line.height();
        end = line.naturalTextWidth();
    }
    layout.endLayout();
    const bool room = end + space::kHair + kChevron <= width;
    return {room ? end + space::kHair : -1, top};
}

int EntryName::heightForWidth(int width) const
{
    QTextLayout layout;
    layOut(layout, width);
    return std::max<int>(height::kChip, qCeil(layout.boundingRect().height()));
}

QSize EntryName::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + kChevron + space::kSmall;
    return {width, heightForWidth(width)};
}

QSize EntryName::minimumSizeHint() const
{
    const int width = std::min(kLeastWidth, sizeHint().width());
    return {width, heightForWidth(width)};
}

void EntryName::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QTextLayout layout;
    const QPointF mark = layOut(layout, width());
    const double words = layout.boundingRect().height();
    const double top = std::max(0.0, (height::kChip - words) / 2);
    painter.setPen(themed(Color::Ink));
    layout.draw(&painter, {0, top});
    const double line = fontMetrics().height();
    const QRectF chevron(mark.x(), top + mark.y() + (line - kChevron) / 2, kChevron, kChevron);
    if (mark.x() >= 0) {
        paintIcon(painter, chevron, QStringLiteral("chevron-down"),
                  themed(underMouse() || hasFocus() ? Color::Accent : Color::Soft));
    }
}

void EntryName::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        showMenu();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace backbridge::ui
