#include "ui/player/session_view.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

#include "ui/library/exercise_gallery.h"
#include "ui/library/figure_stage.h"
#include "ui/player/counter_panel.h"
#include "ui/player/key_bar.h"
#include "ui/player/player_header.h"
#include "ui/player/stop_panel.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr double kFigureShare = 0.4375; ///< of the width

/// The card that the figure stands on.
class FigureGround : public QWidget {
protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themed(Color::Card));
        painter.fillRect(QRectF(width() - 1, 0, 1, height()), themed(Color::Line));
    }
};

constexpr std::array<std::pair<Qt::Key, PlayerCommand>, 19> kKeys {{
    {Qt::Key_Space, PlayerCommand::GoOn},
    {Qt::Key_Escape, PlayerCommand::Pause},
    {Qt::Key_Left, PlayerCommand::Back},
    {Qt::Key_Right, PlayerCommand::Skip},
    {Qt::Key_Up, PlayerCommand::CountUp},
    {Qt::Key_Down, PlayerCommand::CountDown},
    {Qt::Key_Plus, PlayerCommand::MoreSets},
    {Qt::Key_Equal, PlayerCommand::MoreSets},
    {Qt::Key_Minus, PlayerCommand::LessToday},
    {Qt::Key_E, PlayerCommand::Easier},
    {Qt::Key_L, PlayerCommand::LeaveOut},
    {Qt::Key_S, PlayerCommand::StopSigns},
    {Qt::Key_H, PlayerCommand::HandsFree},
    {Qt::Key_M, PlayerCommand::Tones},
    {Qt::Key_V, PlayerCommand::Voice},
    {Qt::Key_F, PlayerCommand::FullScreen},
    {Qt::Key_F11, PlayerCommand::FullScreen},
    {Qt::Key_Q, PlayerCommand::End},
    {Qt::Key_MediaTogglePlayPause, PlayerCommand::Pause},
}};

} // namespace

SessionView::SessionView(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_header(new PlayerHeader)
    , m_body(new QStackedWidget)
    , m_stage(new FigureStage(gallery))
    , m_right(new QStackedWidget)
    , m_counter(new CounterPanel(gallery))
    , m_pause(new PausePanel)
    , m_stop(new StopPanel)
    , m_keys(new KeyBar)
    , m_left(new FigureGround)
{
    setObjectName(QStringLiteral("sessionView"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(FocusRing::kNoRingProperty, true);
    m_counter->setObjectName(QStringLiteral("counter"));
    m_header->setObjectName(QStringLiteral("playerHeader"));
    m_pause->setObjectName(QStringLiteral("pausePanel"));
    m_stop->setObjectName(QStringLiteral("stopPanel"));

    auto* ground = new QVBoxLayout(m_left);
    ground->addWidget(m_stage);
    m_right->addWidget(m_counter);
    m_right->addWidget(m_pause);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_right, 1);
    m_body->addWidget(both);
    m_body->addWidget(m_stop);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_body, 1);
    rows->addWidget(m_keys);
    connect(m_keys, &KeyBar::commanded, this, &SessionView::commanded);
    connect(m_pause, &PausePanel::commanded, this, &SessionView::commanded);
    connect(m_stop, &StopPanel::commanded, this, &SessionView::commanded);
    addKeys();
}

void SessionView::addKeys()
{
    const auto add = [this](Qt::Key key) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        return shortcut;
    };
    for (const auto& [key, command] : kKeys) {
        connect(add(key), &QShortcut::activated, this, [this, told = command] { emit commanded(told); });
    }
    constexpr int kDigits = 10;
    for (int digit = 0; digit < kDigits; ++digit) {
        connect(add(static_cast<Qt::Key>(Qt::Key_0 + digit)), &QShortcut::activated, this,
                [this, digit] { emit painSaid(digit); });
    }
}

void SessionView::setPicture(const PlayerPicture& picture)
{
    m_header->setPicture(picture);
    m_counter->setPicture(picture);
    showFigure(picture);
}

void SessionView::showFigure(const PlayerPicture& picture)
{
    if (picture.shown != m_shown || picture.pace != m_pace) {
        m_shown = picture.shown;
        m_pace = picture.pace;
        m_stage->setExercise(m_shown, m_pace);
        m_stage->setAccessibleName(tr("Figure of %1").arg(picture.exercise));
    }
    m_stage->setMirrored(picture.mirrored);
    if (picture.moment && !prefersStill()) {
        m_stage->showMoment(*picture.moment);
    } else {
        m_stage->showStills();
    }
}

void SessionView::setNote(const QString& note)
{
    m_counter->setNote(note);
}

void SessionView::showPause(bool paused)
{
    m_body->setCurrentIndex(0);
    m_right->setCurrentWidget(paused ? static_cast<QWidget*>(m_pause) : m_counter);
    if (paused) {
        m_pause->focusGoOn();
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

void SessionView::showStopSigns(const Exercise* exercise)
{
    m_stop->setExercise(exercise);
    m_body->setCurrentWidget(m_stop);
    m_stop->focusGoOn();
}

bool SessionView::showsStopSigns() const
{
    return m_body->currentWidget() == m_stop;
}

void SessionView::setEasier(const QString& name)
{
    m_keys->setEasier(!name.isEmpty());
    m_pause->setEasier(name);
}

void SessionView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), themed(Color::Paper));
}

void SessionView::resizeEvent(QResizeEvent* event)
{
    m_left->setFixedWidth(static_cast<int>(width() * kFigureShare));
    m_header->setFixedHeight(m_header->sizeHint().height());
    m_keys->setFixedHeight(m_keys->sizeHint().height());
    QWidget::resizeEvent(event);
}

} // namespace backbridge::ui
