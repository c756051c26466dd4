#include "ui/library/figure_stage.h"

#include <QPainter>

#include "backbridge/report/figure_painter.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/figure_colors.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

FigureStage::FigureStage(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureStage::setExercise(const ExerciseId& id, const Tempo& tempo)
{
    m_exercise = id;
    m_tempo = tempo;
    const Figure* figure = m_gallery.figureOf(id);
    m_frame = figure != nullptr ? report::figureFrame(*figure) : QRectF();
    showStills();
}

void FigureStage::setMirrored(bool mirrored)
{
    if (mirrored != m_mirrored) {
        m_mirrored = mirrored;
        update();
    }
}

void FigureStage::showStills()
{
    m_moment.reset();
    update();
}

void FigureStage::showMoment(double seconds)
{
    m_moment = seconds;
    update();
}

QSize FigureStage::sizeHint() const
{
    return {420, 300};
}

QSize FigureStage::minimumSizeHint() const
{
    return {200, 200};
}

void FigureStage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRectF room = QRectF(rect()).adjusted(space::kSmall, space::kSmall, -space::kSmall, -space::kSmall);
    const Figure* figure = m_gallery.figureOf(m_exercise);
    if (figure == nullptr) {
        m_gallery.paintStill(painter, room, m_exercise, Color::Card);
    } else if (m_moment) {
        report::paintFigure(painter, *figure, skeletonAt(*figure, m_tempo, *m_moment),
                            {m_frame, room, m_mirrored}, figurePalette(Color::Card));
    } else {
        if (m_mirrored) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        report::paintStill(painter, *figure, room, figurePalette(Color::Card), true);
    }
}

} // namespace backbridge::ui
