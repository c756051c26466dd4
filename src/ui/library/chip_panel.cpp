#include "ui/library/chip_panel.h"

#include <QGridLayout>
#include <QKeyEvent>
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

} // namespace

ChipPanel::ChipPanel(const QString& title, QWidget* parent)
    : Card(parent)
    , m_note(makeParagraph({}, Type::Base, Color::Soft))
    , m_scroll(new QScrollArea)
    , m_groups(new QWidget)
    , m_grid(new QGridLayout(m_groups))
{
    setTitle(title, Type::LeadStrong);
    setPadding(space::kMedium);
    auto* done = new Button(tr("Done"));
    done->setButtonSize(Button::Size::Small);
    done->setObjectName(QStringLiteral("panelDone"));
    addAside(done);
    connect(done, &Button::clicked, this, &ChipPanel::closed);

    m_grid->setContentsMargins(kRing, kRing, kRing, kRing);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kField);
    m_grid->setColumnStretch(1, 1);
    m_scroll->setWidget(m_groups);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_groups->setAutoFillBackground(false);
    body()->setSpacing(space::kSmall);
    body()->addWidget(m_note);
    body()->addWidget(m_scroll);
}

void ChipPanel::setNote(const QString& note)
{
    m_note->setText(note);
}

void ChipPanel::beginGroup(const QString& caption)
{
    auto* chips = new QWidget;
    m_flow = new FlowLayout(space::kSmall, chips);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
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

void ChipPanel::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitHeight();
}

void ChipPanel::fitHeight()
{
    constexpr int kLeast = 80;
    const int width = m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width();
    const int wanted = m_grid->heightForWidth(std::max(1, width));
    const int most = std::max(kLeast, window()->height() * 2 / 5);
    m_scroll->setFixedHeight(std::min(wanted, most));
}

} // namespace backbridge::ui
