#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include <ctime>
#include <vector>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/motion.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge::bench {

/// A window with the figures of exercises, all of them moving. The program itself moves one or two at a time.
class MovingWall : public QWidget {
    Q_OBJECT

public:
    /// At most `count` of them, as large as they are when all are shown. `workspace` must outlive it.
    MovingWall(const Workspace& workspace, std::size_t count);

signals:
    /// After some seconds: pictures a second, and the share of one core that the process took.
    void measured(double framesPerSecond, double share);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect cell(std::size_t index) const;
    [[nodiscard]] QRectF room(std::size_t index) const;
    void step();
    void count();

    ui::ExerciseGallery m_gallery;
    std::vector<ExerciseId> m_exercises;
    std::vector<double> m_painted; ///< the moment that each picture shows
    ui::Motion m_motion;
    QElapsedTimer m_since;
    std::clock_t m_processTime = 0;
    int m_frames = 0;
};

} // namespace backbridge::bench
