#include "moving_wall.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace backbridge::bench {

namespace {

constexpr int kColumns = 7;
constexpr int kMargin = 8;
constexpr double kSettle = 1; ///< seconds before the clock starts
constexpr double kMeasure = 6;
constexpr double kMilliseconds = 1000;

} // namespace

MovingWall::MovingWall(const Workspace& workspace)
    : m_gallery(workspace)
{
    for (const Exercise& exercise : workspace.library().exercises()) {
        if (m_gallery.moves(exercise.id)) {
            m_exercises.push_back(exercise.id);
        }
    }
    connect(&m_motion, &ui::Motion::stepped, this, [this] { update(); });
}

void MovingWall::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_since.start();
    m_motion.run();
}

void MovingWall::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), ui::themed(ui::Color::Card));
    const int rows = (static_cast<int>(m_exercises.size()) + kColumns - 1) / kColumns;
    const QSizeF cell(width() / static_cast<double>(kColumns), height() / static_cast<double>(rows));
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
        const QPointF corner(cell.width() * static_cast<double>(i % kColumns),
                             cell.height() * static_cast<double>(i / kColumns));
        m_gallery.paintMoment(painter, QRectF(corner, cell).adjusted(kMargin, kMargin, -kMargin, -kMargin),
                              m_exercises[i], ui::Color::Card, m_motion.seconds());
    }

    const double passed = static_cast<double>(m_since.elapsed()) / kMilliseconds;
    if (m_processTime == 0 && passed > kSettle) {
        m_processTime = std::clock();
        m_since.restart();
        m_frames = 0;
    } else if (m_processTime != 0) {
        ++m_frames;
        if (passed > kMeasure) {
            m_motion.stop();
            const double used = static_cast<double>(std::clock() - m_processTime) / CLOCKS_PER_SEC;
            emit measured(m_frames / passed, used / passed);
        }
    }
}

} // namespace backbridge::bench
