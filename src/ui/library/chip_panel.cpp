#include "ui/library/chip_panel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kRing = 4; ///< room for the focus ring of what scrolls

/// As high as what is in it, as long as the rest of the page keeps its room.
class ScrollingGroups : public QScrollArea {
public:
    explicit ScrollingGroups(QWidget* groups)
    {
        setWidget(groups);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        viewport()->setAutoFillBackground(false);
        groups->setAutoFillBackground(false);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        constexpr int kLeast = 80;
        // What the page shows besides: its head, two rows of chips, a row of cards.
        constexpr int kRest = 540;
        const int bar = verticalScrollBar()->sizeHint().width();
        const int wanted = widget()->heightForWidth(std::max(1, width - bar));
        return std::min(wanted, std::max(kLeast, window()->height() - kRest));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {minimumSizeHint().width(), heightForWidth(width())};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget()->minimumSizeHint().width() + bar, height::kChip};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

ChipPanel::ChipPanel(const QString& title, QWidget* parent)
    : Card(parent)
    , m_note(makeParagraph({}, Type::Base, Color::Soft))
{
    setTitle(title, Type::LeadStrong);
    setPadding(space::kMedium);
    auto* done = new Button(tr("Done"));
    done->setButtonSize(Button::Size::Small);
    done->setObjectName(QStringLiteral("panelDone"));
    addAside(done);
    connect(done, &Button::clicked, this, &ChipPanel::closed);

    auto* groups = new QWidget;
    m_grid = new QGridLayout(groups);
    m_grid->setContentsMargins(kRing, kRing, kRing, kRing);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kField);
    m_grid->setColumnStretch(1, 1);
    body()->setSpacing(space::kSmall);
    body()->addWidget(m_note);
    body()->addWidget(new ScrollingGroups(groups));
}

void ChipPanel::setNote(const QString& note)
{
    m_note->setText(note);
}

void ChipPanel::beginGroup(const QString& caption)
{
    auto* chips = new QWidget;
    m_flow = new FlowLayout(space::kSmall, chips);
    // Not as high as it would like to be: that is what it needs at its least width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    const int row = m_grid->count() == 0 ? 0 : m_grid->rowCount();
    if (caption.isEmpty()) {
        m_grid->addWidget(chips, row, 0, 1, 2);
        return;
    }
    auto* words = new Label(caption, Type::Base, Color::Soft);
    words->setMinimumHeight(height::kChip);
    chips->setAccessibleName(caption);
    m_grid->addWidget(words, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(chips, row, 1);
}

void ChipPanel::addChip(Chip* chip)
{
    m_flow->addWidget(chip);
    m_chips.push_back(chip);
}

void ChipPanel::focusFirst()
{
    if (!m_chips.empty()) {
        m_chips.front()->setFocus(Qt::OtherFocusReason);
    }
}

void ChipPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace backbridge::ui
