#include "ui/library/figure_player.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/moving_figure.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/labels.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/figure_stage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr double kSlow = 0.4;

QString partText(TempoPart part, const Tempo& tempo)
{
    switch (part) {
    case TempoPart::Up:
        return FigurePlayer::tr("up %1 s").arg(tempo.up);
    case TempoPart::Hold:
        return FigurePlayer::tr("hold %1 s").arg(tempo.hold);
    case TempoPart::Down:
        break;
    }
    return FigurePlayer::tr("down %1 s").arg(tempo.down);
}

} // namespace

/// How much of the round has passed.
class MotionLine : public QWidget {
public:
    using QWidget::QWidget;

    void setShare(double share)
    {
        m_share = share;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {120, kHeight}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {40, kHeight}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QRectF line(0, height() / 2.0 - kThick / 2.0, width(), kThick);
        painter.fillRect(line, themed(Color::Line));
        painter.fillRect(QRectF(line.topLeft(), QSizeF(line.width() * m_share, kThick)),
                         themed(Color::Accent));
    }

private:
    static constexpr int kHeight = 12;
    static constexpr int kThick = 4;
    double m_share = 0;
};

FigurePlayer::FigurePlayer(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
    , m_stage(new FigureStage(gallery))
    , m_controls(makeControls())
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kField);
    m_stage->setObjectName(QStringLiteral("figure"));
    rows->addWidget(m_stage, 1);
    rows->addWidget(m_controls);
    connect(&m_motion, &Motion::stepped, this, &FigurePlayer::showMoment);
}

QWidget* FigurePlayer::makeControls()
{
    auto* controls = new QWidget;
    auto* rows = new QVBoxLayout(controls);
    rows->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(makeHairline());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    const auto addButton = [row](const QString& icon, const QString& name, const QString& objectName) {
        Button* button = Button::withIcon(icon, name);
        button->setObjectName(objectName);
        row->addWidget(button);
        return button;
    };
    Button* back = addButton(QStringLiteral("step-back"), tr("Pose before"), QStringLiteral("poseBefore"));
    m_play = addButton(QStringLiteral("play"), tr("Play"), QStringLiteral("play"));
    Button* forward = addButton(QStringLiteral("step-forward"), tr("Next pose"), QStringLiteral("nextPose"));
    m_line = new MotionLine;
    row->addSpacing(space::kSmall);
    row->addWidget(m_line, 1);
    row->addSpacing(space::kSmall);
    m_slow = new Chip(tr("Slow"), Chip::Kind::YesNo);
    m_slow->setObjectName(QStringLiteral("slow"));
    row->addWidget(m_slow);
    m_words = new Label({}, Type::Small, Color::Soft);
    m_words->setObjectName(QStringLiteral("tempo"));
    rows->addLayout(row);
    rows->addWidget(m_words);

    connect(back, &Button::clicked, this, [this] { stepBy(-1); });
    connect(forward, &Button::clicked, this, [this] { stepBy(1); });
    connect(m_play, &Button::clicked, this, &FigurePlayer::togglePlaying);
    connect(m_slow, &Chip::toggled, this, [this](bool slow) { m_motion.setSpeed(slow ? kSlow : 1); });
    return controls;
}

void FigurePlayer::setExercise(const Exercise& exercise)
{
    setPlaying(false);
    m_tempo = shownTempo(exercise.startDose.tempo);
    m_stage->setExercise(exercise.id, m_tempo);
    m_stage->setAccessibleName(tr("Figure of %1").arg(exercise.name));
    m_stage->setAccessibleDescription(exercise.setup);
    const Figure* figure = m_gallery.figureOf(exercise.id);
    m_controls->setVisible(figure != nullptr);
    m_round = 0;
    if (figure == nullptr) {
        return;
    }
    m_round = roundSeconds(*figure, m_tempo);
    m_poses = poseMoments(*figure, m_tempo);
    m_words->setText(motionText(*figure, m_tempo));
    m_line->setShare(0);
    if (isVisible() && !prefersStill()) {
        m_motion.setSeconds(0);
        setPlaying(true);
    }
}

double FigurePlayer::moment() const
{
    return m_round > 0 ? std::fmod(m_motion.seconds(), m_round) : 0;
}

void FigurePlayer::togglePlaying()
{
    setPlaying(!isPlaying());
}

void FigurePlayer::setPlaying(bool playing)
{
    if (playing) {
        m_motion.run();
    } else {
        m_motion.stop();
    }
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setIconName(playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name);
}

void FigurePlayer::stepBy(int poses)
{
    constexpr double kThere = 0.05; // seconds: close enough to count as being in a pose
    setPlaying(false);
    const auto count = static_cast<int>(m_poses.size());
    if (count == 0) {
        return;
    }
    const double now = moment();
    int at = 0; // the last pose that has been reached
    for (int i = 0; i < count; ++i) {
        if (m_poses[static_cast<std::size_t>(i)] <= now + kThere) {
            at = i;
        }
    }
    const bool inPose = std::abs(m_poses[static_cast<std::size_t>(at)] - now) <= kThere;
    const int next = poses < 0 && !inPose ? at : (at + poses + count) % count;
    m_motion.setSeconds(m_poses[static_cast<std::size_t>(next)]);
}

void FigurePlayer::showMoment()
{
    if (m_round > 0) {
        m_stage->showMoment(m_motion.seconds());
        m_line->setShare(moment() / m_round);
    }
}

void FigurePlayer::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_round > 0 && !prefersStill()) {
        m_motion.setSeconds(0);
        setPlaying(true);
    }
}

void FigurePlayer::hideEvent(QHideEvent* event)
{
    setPlaying(false);
    QWidget::hideEvent(event);
}

QString motionText(const Figure& figure, const Tempo& tempo)
{
    QStringList parts;
    for (const TempoPart part : partsOf(figure, tempo)) {
        const QString text = partText(part, tempo);
        if (!parts.contains(text)) {
            parts << text; // a round may go through two repetitions
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace backbridge::ui
