#include "ui/plan/exercise_chooser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/level_dots.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_list_model.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kListHeight = 420;

/// Figure, name over equipment, level.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    ChoiceDelegate(QObject* parent, const ExerciseGallery& gallery)
        : QStyledItemDelegate(parent)
        , m_gallery(gallery)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int kTile = 64;
        constexpr double kAir = 4;
        painter->save();
        const QRect row = option.rect.adjusted(2, 0, -2, -1);
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        if (selected || (option.state & QStyle::State_MouseOver) != 0) {
            paintBox(*painter, QRectF(row), radius::kField,
                     themed(selected ? Color::AccentSoft : Color::Well), {});
        }
        const QRectF tile(row.left(), row.top(), kTile, row.height());
        m_gallery.paintEnd(*painter, tile.adjusted(kAir, kAir, -kAir, -kAir),
                           ExerciseId {index.data(ExerciseListModel::kIdRole).toString()},
                           selected ? Color::AccentSoft : Color::Card);

        const int dots = row.right() - static_cast<int>(kLevelWidth) - space::kSmall;
        paintLevel(*painter, QPointF(dots, QRectF(row).center().y()),
                   index.data(ExerciseListModel::kLevelRole).toInt());

        const int left = row.left() + kTile + space::kHair;
        const int width = dots - left - space::kSmall;
        painter->setFont(ui::font(selected ? Type::BaseStrong : Type::BaseMedium));
        painter->setPen(themed(Color::Ink));
        QRect words(left, 0, width, painter->fontMetrics().height());
        const int small = QFontMetrics(ui::font(Type::Small)).height();
        words.moveTop(row.center().y() - (words.height() + small) / 2);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          elided(*painter, index.data(Qt::DisplayRole).toString(), width));
        words.translate(0, words.height());
        words.setHeight(small);
        painter->setFont(ui::font(Type::Small));
        painter->setPen(themed(Color::Soft));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          elided(*painter, index.data(ExerciseListModel::kEquipmentRole).toString(), width));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override
    {
        const int words =
            QFontMetrics(ui::font(Type::BaseMedium)).height() + QFontMetrics(ui::font(Type::Small)).height();
        return {240, words + space::kField};
    }

private:
    static QString elided(const QPainter& painter, const QString& text, int width)
    {
        return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
    }

    const ExerciseGallery& m_gallery;
};

} // namespace

ExerciseChooser::ExerciseChooser(const ExerciseGallery& gallery, QWidget* parent)
    : Card(parent)
    , m_gallery(gallery)
    , m_title(new Label({}, Type::Card))
    , m_field(new SearchField(tr("Search names, muscles, instructions")))
    , m_count(new Label({}, Type::Small, Color::Soft))
    , m_list(new QListView)
    , m_model(new ExerciseListModel(this))
{
    setObjectName(QStringLiteral("chooser"));
    setPadding(space::kWide);
    m_field->setObjectName(QStringLiteral("chooserSearch"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("chooserList"));
    m_list->setAccessibleName(tr("Exercises"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list, gallery));
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(kListHeight);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setProperty(FocusRing::kRadiusProperty, radius::kField);

    auto* close = Button::withIcon(QStringLiteral("close"), tr("Close without choosing (Esc)"));
    close->setKind(Button::Kind::Quiet);
    close->setObjectName(QStringLiteral("chooserClose"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);
    body()->addLayout(head);
    body()->addWidget(m_field);
    body()->addWidget(makeChips());
    body()->addWidget(m_count);
    body()->addWidget(m_list, 1);

    connect(close, &Button::clicked, this, &ExerciseChooser::closed);
    connect(m_field, &QLineEdit::textChanged, this, &ExerciseChooser::search);
    connect(m_list, &QListView::clicked, this, &ExerciseChooser::take);
    connect(m_list, &QListView::activated, this, &ExerciseChooser::take);
    connect(&gallery, &ExerciseGallery::libraryChanged, this, [this] {
        m_search.reset();
        if (isVisible()) {
            search();
        }
    });
}

QWidget* ExerciseChooser::makeChips()
{
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, chips);
    flow->setContentsMargins(0, 0, 0, 0);
    m_all = new Chip(tr("All"));
    m_all->setObjectName(QStringLiteral("familyAll"));
    flow->addWidget(m_all);
    connect(m_all, &Chip::clicked, this, [this] { chooseFamily(std::nullopt); });
    for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge, Family::Support}) {
        auto* chip = new Chip(nameOf(family));
        chip->setObjectName(QStringLiteral("family_") + wordFor(family));
        m_families.push_back(chip);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, family] { chooseFamily(family); });
    }
    m_fits = new Chip(tr("Fits my answers"), Chip::Kind::YesNo);
    m_fits->setObjectName(QStringLiteral("fitsAnswers"));
    m_fits->setChecked(true);
    flow->addWidget(m_fits);
    connect(m_fits, &Chip::toggled, this, &ExerciseChooser::search);
    return chips;
}

void ExerciseChooser::begin(const ExerciseFilter& fitting, const std::vector<ExerciseId>& taken,
                            const QString& place)
{
    m_fitting = fitting;
    m_taken = QSet<ExerciseId>(taken.begin(), taken.end());
    setTitle(tr("Add to %1").arg(place));
    m_fits->setVisible(fitting != ExerciseFilter());
    m_field->clear();
    chooseFamily(std::nullopt);
    m_field->setFocus(Qt::OtherFocusReason);
}

void ExerciseChooser::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void ExerciseChooser::chooseFamily(std::optional<Family> family)
{
    m_family = family;
    m_all->setChecked(!family);
    for (std::size_t i = 0; i < m_families.size(); ++i) {
        m_families[i]->setChecked(family == static_cast<Family>(i));
    }
    search();
}

void ExerciseChooser::search()
{
    if (!m_search) {
        m_search.emplace(m_gallery.library());
    }
    ExerciseFilter filter = m_fits->isChecked() ? m_fitting : ExerciseFilter();
    filter.text = m_field->text();
    filter.family = m_family;
    std::vector<const Exercise*> found = m_search->find(filter);
    std::erase_if(found, [this](const Exercise* exercise) { return m_taken.contains(exercise->id); });
    m_model->setExercises(found);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_count->setText(found.empty()           ? tr("Nothing fits. Clear the search or widen the choice.")
                         : found.size() == 1 ? tr("1 exercise")
                                             : tr("%1 exercises").arg(found.size()));
}

void ExerciseChooser::take()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid()) {
        emit chosen({index.data(ExerciseListModel::kIdRole).toString()});
    }
}

bool ExerciseChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return Card::eventFilter(watched, event);
    }
    // The list can be walked without leaving the search.
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int next =
            std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void ExerciseChooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace backbridge::ui
