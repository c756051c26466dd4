#include "ui/player/cue_view.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/chip.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_parts.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastColumn = 420;

} // namespace

CueView::CueView(const ExerciseGallery& gallery, QWidget* parent)
    : Page(parent)
    , m_gallery(gallery)
    , m_words(new Label({}, Type::Base, Color::Soft))
    , m_again(new Chip(tr("Show this card next time too"), Chip::Kind::YesNo))
    , m_understood(new Button(tr("Got it (Space)"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("cueView"));
    Button* back = setBack(tr("Back"));
    back->setObjectName(QStringLiteral("cueBack"));
    connect(back, &Button::clicked, this, &CueView::backRequested);
    m_again->setObjectName(QStringLiteral("cueAgain"));
    m_understood->setObjectName(QStringLiteral("cueUnderstood"));
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(m_words);
    row->addStretch();
    row->addWidget(m_again);
    row->addWidget(m_understood);
    setFooter(foot);
    connect(m_understood, &Button::clicked, this, &CueView::understood);
    const auto addKey = [this](Qt::Key key) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        return shortcut;
    };
    connect(addKey(Qt::Key_Escape), &QShortcut::activated, this, &CueView::backRequested);
    connect(addKey(Qt::Key_Space), &QShortcut::activated, this, [this] {
        if (m_again->hasFocus()) {
            m_again->toggle();
        } else {
            emit understood();
        }
    });
}

void CueView::setExercise(const Exercise& exercise, int number, int count)
{
    setTitle(exercise.name);
    setSubtitle(exercise.setup);
    m_words->setText(count == 1 ? tr("New in this session")
                                : tr("%1 of %2 new in this session").arg(number).arg(count));
    delete m_cards;
    m_cards = new QWidget;
    auto* rows = new QVBoxLayout(m_cards);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kMedium);
    auto* stop =
        new InlineMessage(InlineMessage::Tone::Stop, tr("Stop this exercise"), stopSignsText(exercise));
    stop->setObjectName(QStringLiteral("cueStop"));
    rows->addWidget(stop);
    auto* both = new QWidget;
    auto* pair = new SideBySide(kLeastColumn, space::kMedium);
    pair->setLeastMain(kLeastColumn);
    pair->setSidePercent(50);
    both->setLayout(pair);
    pair->addWidget(makeFigureCard(exercise, m_gallery));
    pair->addWidget(makeHowToCard(exercise));
    rows->addWidget(both);
    rows->addStretch();
    column()->addWidget(m_cards);
    revealTop();
    m_understood->setFocus(Qt::OtherFocusReason);
}

bool CueView::isWantedAgain() const
{
    return m_again->isChecked();
}

void CueView::setWantedAgain(bool wanted)
{
    m_again->setChecked(wanted);
}

} // namespace backbridge::ui
