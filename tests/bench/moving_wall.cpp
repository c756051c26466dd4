#include "moving_wall.h"

#include <QPainter>
#include <QPaintEvent>

#include "ui/theme/theme.h"

namespace backbridge::bench {

namespace {

constexpr int kColumns = 7;
constexpr int kRows = 7;
constexpr int kMargin = 8;
constexpr double kSettle = 1; ///< seconds before the clock starts
constexpr double kMeasure = 6;
constexpr double kMilliseconds = 1000;

} // namespace

MovingWall::MovingWall(const Workspace& workspace, std::size_t count)
    : m_gallery(workspace)
{
    for (const Exercise& exercise : workspace.library().exercises()) {
        if (m_gallery.moves(exercise.id) && m_exercises.size() < count) {
            m_exercises.push_back(exercise.id);
        }
    }
    m_painted.resize(m_exercises.size());
    connect(&m_motion, &ui::Motion::stepped, this, &MovingWall::step);
}

QRect MovingWall::cell(std::size_t index) const
{
    const QSize size(width() / kColumns, height() / kRows);
    const auto at = static_cast<int>(index);
    return {QPoint(size.width() * (at % kColumns), size.height() * (at / kColumns)), size};
}

QRectF MovingWall::room(std::size_t index) const
{
    return QRectF(cell(index)).adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

void MovingWall::step()
{
    // As the program's own views do, what looks the same is left alone.
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
        if (!m_gallery.looksTheSame(m_exercises[i], room(i), m_painted[i], m_motion.seconds())) {
            m_painted[i] = m_motion.seconds();
            update(cell(i));
        }
    }
    count();
}

void MovingWall::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_since.start();
    m_motion.run();
}

void MovingWall::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), ui::themed(ui::Color::Card));
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
        const QRect place = cell(i);
        if (event->region().intersects(place)) {
            m_gallery.paintMoment(painter, room(i), m_exercises[i], ui::Color::Card, m_painted[i]);
        }
    }
    ++m_frames;
}

void MovingWall::count()
{
    const double passed = static_cast<double>(m_since.elapsed()) / kMilliseconds;
    if (m_processTime == 0 && passed > kSettle) {
        m_processTime = std::clock();
        m_since.restart();
        m_frames = 0;
    } else if (m_processTime != 0 && passed > kMeasure) {
        m_motion.stop();
        const double used = static_cast<double>(std::clock() - m_processTime) / CLOCKS_PER_SEC;
        emit measured(m_frames / passed, used / passed);
    }
}

} // namespace backbridge::bench
