#include "ui/library/exercise_gallery.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include "backbridge/report/figure_painter.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/guarded.h"
#include "ui/library/family_glyph.h"
#include "ui/theme/figure_colors.h"

namespace backbridge::ui {

namespace {

constexpr int kCacheKib = 24 * 1024;
constexpr int kLongestSide = 900; ///< pixels that a picture is kept with
constexpr double kGap = 8;

/// As large as fits into the longest side, never larger than it is.
QSize keptSize(const QSize& size)
{
    const bool tooLarge = std::max(size.width(), size.height()) > kLongestSide;
    return tooLarge ? size.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio) : size;
}

QImage decode(const Picture& picture)
{
    if (picture.type == PictureType::Svg) {
        QSvgRenderer renderer(picture.content);
        QImage image(renderer.defaultSize().scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio),
                     QImage::Format_ARGB32_Premultiplied);
        if (image.isNull()) {
            return {};
        }
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }
    QBuffer buffer;
    buffer.setData(picture.content);
    QImageReader reader(&buffer, wordFor(picture.type).toLatin1());
    reader.setAutoTransform(true);
    reader.setScaledSize(keptSize(reader.size()));
    return reader.read();
}

} // namespace

ExerciseGallery::ExerciseGallery(const Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pictures(kCacheKib)
{
    connect(&workspace, &Workspace::libraryChanged, this, [this] {
        m_frames.clear();
        emit libraryChanged();
    });
}

const ExerciseLibrary& ExerciseGallery::library() const
{
    return m_workspace.library();
}

bool ExerciseGallery::moves(const ExerciseId& id) const
{
    return m_workspace.figureOf(id) != nullptr;
}

const Figure* ExerciseGallery::figureOf(const ExerciseId& id) const
{
    return m_workspace.figureOf(id);
}

void ExerciseGallery::paintStill(QPainter& painter, const QRectF& rect, const ExerciseId& id,
                                 Color ground) const
{
    if (const Figure* figure = m_workspace.figureOf(id)) {
        report::paintStill(painter, *figure, rect, figurePalette(ground), false);
        return;
    }
    const Exercise* exercise = m_workspace.library().find(id);
    if (exercise == nullptr) {
        return;
    }
    if (exercise->pictures.empty()) {
        constexpr double kLargestGlyph = 72;
        paintGlyph(painter, rect, exercise->family, std::min(kLargestGlyph, rect.height()));
        return;
    }
    std::vector<PictureId> pictures;
    for (const ExercisePicture& picture : exercise->pictures) {
        pictures.push_back(picture.id);
    }
    paintPictures(painter, rect, pictures);
}

void ExerciseGallery::paintEnd(QPainter& painter, const QRectF& rect, const ExerciseId& id,
                               Color ground) const
{
    if (const Figure* figure = m_workspace.figureOf(id)) {
        report::paintEnd(painter, *figure, rect, figurePalette(ground));
    } else {
        paintStill(painter, rect, id, ground);
    }
}

void ExerciseGallery::paintMoment(QPainter& painter, const QRectF& rect, const ExerciseId& id, Color ground,
                                  double seconds) const
{
    const Figure* figure = m_workspace.figureOf(id);
    if (figure == nullptr) {
        paintStill(painter, rect, id, ground);
        return;
    }
    report::paintFigure(painter, *figure, skeletonAt(*figure, tempoOf(id), seconds),
                        {frameOf(id, *figure), rect, false}, figurePalette(ground));
}

bool ExerciseGallery::looksTheSame(const ExerciseId& id, const QRectF& rect, double seconds,
                                   double otherSeconds) const
{
    constexpr double kSeen = 1.0 / 3; // pixels
    const Figure* figure = m_workspace.figureOf(id);
    if (figure == nullptr) {
        return true;
    }
    const Tempo tempo = tempoOf(id);
    const double moved =
        distanceBetween(skeletonAt(*figure, tempo, seconds), skeletonAt(*figure, tempo, otherSeconds));
    return moved * report::FigurePlacing {frameOf(id, *figure), rect, false}.scale() < kSeen;
}

QRectF ExerciseGallery::frameOf(const ExerciseId& id, const Figure& figure) const
{
    auto frame = m_frames.constFind(id);
    if (frame == m_frames.constEnd()) {
        frame = m_frames.insert(id, report::figureFrame(figure));
    }
    return *frame;
}

Tempo ExerciseGallery::tempoOf(const ExerciseId& id) const
{
    const Exercise* exercise = m_workspace.library().find(id);
    return shownTempo(exercise != nullptr ? exercise->startDose.tempo : std::nullopt);
}

QImage ExerciseGallery::pictureOf(const PictureId& id) const
{
    if (const QImage* kept = m_pictures.object(id)) {
        return *kept;
    }
    auto image = std::make_unique<QImage>();
    // Painting cannot say what failed; the page that reads the records does.
    (void)failureOf([&] {
        if (const std::optional<Picture> picture = m_workspace.picture(id)) {
            *image = decode(*picture);
        }
    });
    QImage shown = *image;
    m_pictures.insert(id, image.release(), static_cast<int>(shown.sizeInBytes() / 1024) + 1);
    return shown;
}

void ExerciseGallery::paintPictures(QPainter& painter, const QRectF& rect,
                                    const std::vector<PictureId>& pictures) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto count = static_cast<double>(pictures.size());
    const double width = (rect.width() - (count - 1) * kGap) / count;
    double left = rect.left();
    for (const PictureId& id : pictures) {
        const QImage image = pictureOf(id);
        const QSizeF size = QSizeF(image.size()).scaled(width, rect.height(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(left + (width - size.width()) / 2,
                                 rect.top() + (rect.height() - size.height()) / 2, size.width(),
                                 size.height()),
                          image);
        left += width + kGap;
    }
    painter.restore();
}

Tempo shownTempo(const std::optional<Tempo>& prescribed)
{
    return prescribed.value_or(kUsualTempo);
}

} // namespace backbridge::ui
