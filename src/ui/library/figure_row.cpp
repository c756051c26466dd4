#include "ui/library/figure_row.h"

#include <QPainter>

#include "ui/library/exercise_gallery.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kHintWidth = 340;
constexpr int kHintHeight = 240;
constexpr int kLeastHeight = 72;
constexpr double kWidest = 0.9; ///< of a figure's room, shares of the height

} // namespace

FigureRow::FigureRow(const ExerciseGallery& gallery, std::vector<ExerciseId> exercises, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
    , m_exercises(std::move(exercises))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize FigureRow::sizeHint() const
{
    return {kHintWidth, kHintHeight};
}

QSize FigureRow::minimumSizeHint() const
{
    return {kLeastHeight, kLeastHeight};
}

void FigureRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kField, themed(Color::Well), {});
    const QRectF room =
        QRectF(rect()).adjusted(space::kMedium, space::kMedium, -space::kMedium, -space::kMedium);
    // Closer than an even spread, so that several read as one group.
    const auto count = static_cast<double>(m_exercises.size());
    const double step = std::min(room.width() / count, std::max(room.width() / 2, room.height() * kWidest));
    double x = room.center().x() - step * count / 2;
    for (const ExerciseId& exercise : m_exercises) {
        m_gallery.paintStill(painter, QRectF(x, room.top(), step - space::kHair, room.height()), exercise,
                             Color::Well);
        x += step;
    }
}

FigureRow* makeFamiliesPicture(const ExerciseGallery& gallery)
{
    auto* row = new FigureRow(
        gallery, {ExerciseId {QStringLiteral("bridge")}, ExerciseId {QStringLiteral("box_squat")}});
    row->setFixedSize(kHintWidth, kHintHeight);
    return row;
}

} // namespace backbridge::ui
