#include "ui/library/exercise_grid.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/level_dots.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_list_model.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kGap = 14; ///< between cards
constexpr int kLeastCard = 224;
constexpr int kFigureHeight = 120; ///< upper part of a card
constexpr int kPadding = 16;
constexpr int kFigureAir = 10; ///< above and below the figure
constexpr int kRing =
    static_cast<int>(kRingGap + kRingWidth); ///< room for it at the left of and above a card

int wordsHeight()
{
    return QFontMetrics(font(Type::BaseStrong)).height() + QFontMetrics(font(Type::Small)).height() + 30;
}

QString elided(const QPainter& painter, const QString& text, int width)
{
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

/// The card within its cell.
QRect cardOf(const QRect& cell)
{
    return cell.adjusted(kRing, kRing, kRing - kGap, kRing - kGap);
}

/// The upper part of a card, where the figure stands.
QRect topOf(const QRect& card)
{
    return {card.left() + 1, card.top() + 1, card.width() - 2, kFigureHeight};
}

/// What the figure has of it.
QRectF roomOf(const QRect& card)
{
    return QRectF(topOf(card)).adjusted(kPadding, kFigureAir, -kPadding, -kFigureAir);
}

class CardDelegate : public QStyledItemDelegate {
public:
    CardDelegate(ExerciseGrid* grid, const ExerciseGallery& gallery)
        : QStyledItemDelegate(grid)
        , m_grid(*grid)
        , m_gallery(gallery)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const QRect card = cardOf(option.rect);
        const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
        paintBox(*painter, QRectF(card), radius::kCard, themed(Color::Card),
                 themed(hovered ? Color::Edge : Color::Line));
        const QString reason = index.data(ExerciseListModel::kReasonRole).toString();
        paintFigure(*painter, card, index, !reason.isEmpty());
        paintWords(*painter, card, index);
        if ((option.state & QStyle::State_HasFocus) != 0) {
            paintRing(*painter, card);
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& /*index*/) const override
    {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        return view != nullptr ? view->gridSize() : QSize(kLeastCard, kFigureHeight + wordsHeight());
    }

private:
    void paintFigure(QPainter& painter, const QRect& card, const QModelIndex& index, bool dimmed) const
    {
        const QRect figure = topOf(card);
        const ExerciseId id {index.data(ExerciseListModel::kIdRole).toString()};
        const QRectF room = roomOf(card);
        if (m_grid.isMoving(index)) {
            m_gallery.paintMoment(painter, room, id, Color::Card, m_grid.seconds());
        } else {
            m_gallery.paintStill(painter, room, id, Color::Card);
        }
        if (dimmed) {
            // Veiled as a whole: its parts, which lie over each other, would show through each other.
            constexpr double kVeil = 0.6;
            painter.setOpacity(kVeil);
            painter.fillRect(room, themed(Color::Card));
            painter.setOpacity(1);
        }
        painter.fillRect(QRect(figure.left(), figure.bottom() + 1, figure.width(), 1), themed(Color::Line));
    }

    static void paintWords(QPainter& painter, const QRect& card, const QModelIndex& index)
    {
        const int left = card.left() + kPadding;
        const int width = card.width() - 2 * kPadding;
        const QString reason = index.data(ExerciseListModel::kReasonRole).toString();
        painter.setFont(font(Type::BaseStrong));
        painter.setPen(themed(reason.isEmpty() ? Color::Ink : Color::Soft));
        const QRect name(left, card.top() + kFigureHeight + 12, width, painter.fontMetrics().height());
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         elided(painter, index.data(Qt::DisplayRole).toString(), width));

        painter.setFont(font(Type::Small));
        painter.setPen(themed(Color::Soft));
        const QRect line(left, name.bottom() + 5, width, painter.fontMetrics().height());
        if (!reason.isEmpty()) {
            painter.setPen(themed(Color::Ink));
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, elided(painter, reason, width));
            return;
        }
        const auto family = static_cast<Family>(index.data(ExerciseListModel::kFamilyRole).toInt());
        const QString familyName = nameOf(family);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, familyName);
        const int dots = line.left() + painter.fontMetrics().horizontalAdvance(familyName) + space::kSmall;
        paintLevel(painter, QPointF(dots, QRectF(line).center().y() + 0.5),
                   index.data(ExerciseListModel::kLevelRole).toInt());
        const int after = dots + static_cast<int>(kLevelWidth) + space::kSmall;
        const QRect rest(after, line.top(), line.right() - after + 1, line.height());
        painter.drawText(
            rest, Qt::AlignRight | Qt::AlignVCenter,
            elided(painter, index.data(ExerciseListModel::kEquipmentRole).toString(), rest.width()));
    }

    static void paintRing(QPainter& painter, const QRect& card)
    {
        constexpr double kOut = kRingGap + kRingWidth / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themed(Color::Accent), kRingWidth));
        const double corner = radius::kCard + kRingGap;
        painter.drawRoundedRect(QRectF(card).adjusted(-kOut, -kOut, kOut, kOut), corner, corner);
    }

    const ExerciseGrid& m_grid;
    const ExerciseGallery& m_gallery;
};

} // namespace

ExerciseGrid::ExerciseGrid(ExerciseListModel& model, const ExerciseGallery& gallery, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_gallery(&gallery)
{
    setObjectName(QStringLiteral("exerciseGrid"));
    setAccessibleName(tr("Exercises"));
    setProperty(FocusRing::kNoRingProperty, true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setLayoutMode(SinglePass);
    setUniformItemSizes(true);
    setWordWrap(false);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMouseTracking(true);
    setItemDelegate(new CardDelegate(this, gallery));
    setModel(&m_model);
    keepCurrent();
    connect(this, &QListView::entered, this, &ExerciseGrid::setHovered);
    connect(this, &QListView::viewportEntered, this, [this] { setHovered({}); });
    connect(&m_motion, &Motion::stepped, this, &ExerciseGrid::step);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        emit opened(ExerciseId {index.data(ExerciseListModel::kIdRole).toString()});
    });
}

void ExerciseGrid::keepCurrent()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = currentIndex().data(ExerciseListModel::kIdRole).toString(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_kept.isEmpty() ? -1 : m_model.rowOf({m_kept});
        if (row >= 0) {
            setCurrentIndex(m_model.index(row, 0));
        }
        emit contentHeightChanged();
    });
}

QSize ExerciseGrid::sizeHint() const
{
    return {kLeastCard, kFigureHeight};
}

int ExerciseGrid::contentHeight() const
{
    const int rows = (m_model.rowCount() + columns() - 1) / columns();
    return rows * gridSize().height();
}

std::optional<ExerciseId> ExerciseGrid::current() const
{
    const QModelIndex at = currentIndex().isValid() ? currentIndex() : m_model.index(0, 0);
    return at.isValid() ? std::optional(ExerciseId {at.data(ExerciseListModel::kIdRole).toString()})
                        : std::nullopt;
}

void ExerciseGrid::keyboardSearch(const QString& search)
{
    emit typed(search);
}

int ExerciseGrid::columns() const
{
    return std::max(1, viewport()->width() / (kLeastCard + kGap));
}

QModelIndex ExerciseGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0) {
        return {};
    }
    if (!currentIndex().isValid()) {
        return m_model.index(0, 0);
    }
    const int row = currentIndex().row();
    const int page = columns() * std::max(1, viewport()->height() / gridSize().height());
    const auto to = [this, last](int target) {
        return m_model.index(std::clamp(target, 0, last), 0);
    };
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return to(row - 1);
    case MoveRight:
    case MoveNext:
        return to(row + 1);
    case MoveUp:
        return row < columns() ? currentIndex() : to(row - columns());
    case MoveDown:
        return row / columns() == last / columns() ? currentIndex() : to(row + columns());
    case MovePageUp:
        return to(row - page);
    case MovePageDown:
        return to(row + page);
    case MoveHome:
        return to(0);
    case MoveEnd:
        return to(last);
    }
    return {};
}

void ExerciseGrid::keyPressEvent(QKeyEvent* event)
{
    const bool enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid()) {
        emit opened(*current());
        return;
    }
    if (event->key() == Qt::Key_Up && currentIndex().row() < columns()) {
        emit leftAbove();
        return;
    }
    QListView::keyPressEvent(event);
}

void ExerciseGrid::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(0, 0));
    }
    QListView::focusInEvent(event);
    viewport()->update();
    moveOrRest();
}

void ExerciseGrid::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    moveOrRest();
    viewport()->update();
}

void ExerciseGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    moveOrRest();
}

bool ExerciseGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        setHovered({});
    }
    return QListView::viewportEvent(event);
}

void ExerciseGrid::hideEvent(QHideEvent* event)
{
    setHovered({});
    m_motion.stop();
    QListView::hideEvent(event);
}

void ExerciseGrid::setHovered(const QModelIndex& index)
{
    if (m_hovered != index) {
        update(m_hovered);
        m_hovered = index;
        moveOrRest();
    }
}

QModelIndex ExerciseGrid::focused() const
{
    return hasFocus() ? currentIndex() : QModelIndex();
}

bool ExerciseGrid::isMoving(const QModelIndex& index) const
{
    return m_motion.isRunning() && (index == m_hovered || index == focused());
}

void ExerciseGrid::moveOrRest()
{
    const auto moves = [this](const QModelIndex& index) {
        return index.isValid() && m_gallery != nullptr
            && m_gallery->moves({index.data(ExerciseListModel::kIdRole).toString()});
    };
    if (!prefersStill() && (moves(m_hovered) || moves(focused()))) {
        m_motion.setSeconds(0);
        m_motion.run();
    } else {
        m_motion.stop();
        updateMoving();
    }
}

void ExerciseGrid::step()
{
    bool changed = false;
    for (const QModelIndex& index : {QModelIndex(m_hovered), focused()}) {
        const ExerciseId id {index.data(ExerciseListModel::kIdRole).toString()};
        changed = changed
            || (index.isValid() && m_gallery != nullptr
                && !m_gallery->looksTheSame(id, roomOf(cardOf(visualRect(index))), m_painted, seconds()));
    }
    if (changed) {
        m_painted = seconds();
        updateMoving();
    }
}

void ExerciseGrid::updateMoving()
{
    update(m_hovered);
    update(currentIndex());
}

bool ExerciseGrid::event(QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        leaveMargins();
    }
    return QListView::event(event);
}

void ExerciseGrid::leaveMargins()
{
    // The cards' edges align with the rest of the page; what a cell has beyond its card stands in the margin.
    const int side = Page::sideMargin(width());
    const int scrollBar = verticalScrollBar()->sizeHint().width();
    setViewportMargins(side - kRing, 0, std::max(0, side - (kGap - kRing) - scrollBar), 0);
}

void ExerciseGrid::resizeEvent(QResizeEvent* event)
{
    layOutCards();
    QListView::resizeEvent(event);
}

void ExerciseGrid::layOutCards()
{
    // One pixel stays free: cells as wide as all there is make the view wrap one of them away.
    setGridSize({(viewport()->width() - 1) / columns(), kFigureHeight + wordsHeight() + kGap});
    emit contentHeightChanged();
}

} // namespace backbridge::ui
