#include "backbridge/report/figure_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "figure_shapes.h"

namespace backbridge::report {

namespace {

// Body heights.
constexpr double kGap = 0.005; ///< between what lies on top and what lies below
constexpr double kLine = 0.005; ///< floor and outlines of props
constexpr double kMatHeight = 0.018;
constexpr double kMargin = 0.02; ///< around everything
constexpr double kFloorBeyond = 0.05; ///< the floor goes on beside the body
constexpr double kTick = 0.25; ///< between marks on the ground under a walking figure
constexpr double kBandHeight = 0.022;
constexpr double kBandAt = 0.80; ///< of the thigh
constexpr double kDowelWidth = 0.015;
constexpr double kDowelBehind = 0.070;
constexpr double kPlate = 0.044; ///< a weight's radius, seen from its end
constexpr double kArrowWidth = 0.011;
constexpr double kArrowHead = 0.032;
constexpr double kStillGap = 0.10; ///< between two stills beside each other

QRectF upright(double left, double bottom, double right, double top)
{
    return {left, bottom, right - left, top - bottom};
}

QPointF unit(const QPointF& vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF(0, 1);
}

bool hasMat(const Figure& figure)
{
    return std::any_of(figure.props.begin(), figure.props.end(), [](const FigureProp& prop) {
        return prop.kind == PropKind::Mat && prop.bottom == prop.top;
    });
}

/// A mat lies on the floor and the body on the mat: the floor is a mat's height lower then.
double floorOf(const Figure& figure)
{
    return hasMat(figure) ? -kMatHeight : 0;
}

bool hasFloor(const Figure& figure)
{
    // Somebody lying on a side is seen from above: the mat is the ground.
    return std::none_of(figure.props.begin(), figure.props.end(), [](const FigureProp& prop) {
        return prop.kind == PropKind::Mat && prop.bottom < prop.top;
    });
}

bool walks(const Figure& figure)
{
    return std::any_of(figure.poses.begin(), figure.poses.end(),
                       [](const FigurePose& pose) { return pose.travel != 0; });
}

/// The parts of a prop that stands behind the body.
std::vector<QRectF> piecesOf(const FigureProp& prop, double floor)
{
    constexpr double kLeg = 0.020;
    constexpr double kSeat = 0.024;
    constexpr double kSlab = 0.045;
    constexpr double kBackrest = 0.27;
    constexpr double kWallWidth = 0.035;
    const double left = prop.from;
    const double right = prop.to;
    switch (prop.kind) {
    case PropKind::Mat:
        return prop.bottom < prop.top ? std::vector {upright(left, prop.bottom, right, prop.top)}
                                      : std::vector {upright(left, floor, right, 0)};
    case PropKind::Box:
    case PropKind::Cushion:
        return {upright(left, prop.bottom > 0 ? prop.bottom : floor, right, prop.top)};
    case PropKind::Bench:
        return {upright(left + 2 * kLeg, floor, left + 3.5 * kLeg, prop.top - kSlab),
                upright(right - 3.5 * kLeg, floor, right - 2 * kLeg, prop.top - kSlab),
                upright(left, prop.top - kSlab, right, prop.top)};
    case PropKind::Chair:
        return {upright(left, floor, left + kLeg, prop.top + kBackrest),
                upright(right - kLeg, floor, right, prop.top - kSeat),
                upright(left + kLeg, prop.top - kSeat, right + kLeg / 2, prop.top)};
    case PropKind::Wall:
        return {upright(left - kWallWidth, floor, left, prop.top)};
    case PropKind::Worktop:
        return {upright(left + kLeg, floor, left + 2 * kLeg, prop.top - kSeat),
                upright(right - 2 * kLeg, floor, right - kLeg, prop.top - kSeat),
                upright(left, prop.top - kSeat, right, prop.top)};
    case PropKind::Dowel:
    case PropKind::Dumbbell:
    case PropKind::Band:
        break;
    }
    return {};
}

/// Where the stick on the back begins and ends.
std::pair<QPointF, QPointF> dowelOf(const Skeleton& skeleton)
{
    constexpr double kBelowHips = 0.09;
    constexpr double kAboveHead = 0.09;
    const QPointF up = unit(skeleton.shoulder - skeleton.hip);
    const QPointF back = QPointF(-up.y(), up.x()) * kDowelBehind;
    const double length =
        std::hypot(skeleton.head.x() - skeleton.hip.x(), skeleton.head.y() - skeleton.hip.y());
    return {skeleton.hip + back - up * kBelowHips, skeleton.hip + back + up * (length + kAboveHead)};
}

QPointF betweenHands(const Skeleton& skeleton)
{
    return (skeleton.nearArm.hand + skeleton.farArm.hand) / 2;
}

QPointF inNearHand(const Skeleton& skeleton)
{
    return (skeleton.nearArm.wrist + skeleton.nearArm.hand) / 2;
}

/// Where a weight lies in the fold of the hips.
QPointF onHips(const Skeleton& skeleton)
{
    constexpr double kBeforeHips = 0.094;
    constexpr double kAboveHips = 0.02;
    const QPointF up = unit(skeleton.waist - skeleton.hip);
    return skeleton.hip + up * kAboveHips + QPointF(up.y(), -up.x()) * kBeforeHips;
}

/// Paints in body heights with y up.
class FigureCanvas {
public:
    FigureCanvas(QPainter& painter, const FigurePlacing& placing, const FigurePalette& palette)
        : m_painter(painter)
        , m_palette(palette)
        , m_scale(placing.scale())
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF& frame = placing.frame;
        painter.translate(placing.target.center().x(), placing.target.bottom());
        painter.scale(placing.mirrored ? -m_scale : m_scale, -m_scale);
        painter.translate(-frame.center().x(), -frame.top());
    }

    ~FigureCanvas() { m_painter.restore(); }

    Q_DISABLE_COPY_MOVE(FigureCanvas)

    void floor(const Figure& figure, const QRectF& frame, double travel)
    {
        if (!hasFloor(figure)) {
            return;
        }
        // In a small picture lines are thicker than the figure's room for them.
        const double lowest = frame.top() + thick(kLine) / 2;
        const double y = std::max(floorOf(figure) - kLine / 2, lowest);
        const double margin = std::max(kMargin, thick(kLine) / 2);
        const QPointF right(frame.right() - margin, y);
        bar({frame.left() + margin, y}, right, kLine, m_palette.floor);
        if (walks(figure)) {
            const double first = std::ceil((frame.left() + kMargin + travel) / kTick) * kTick - travel;
            const int marks = static_cast<int>(std::ceil((right.x() - first) / kTick));
            for (int i = 0; i < marks; ++i) {
                const double x = first + i * kTick;
                bar({x, y}, {x - kTick / 12, std::max(y - kTick / 12, lowest)}, kLine, m_palette.floor);
            }
        }
    }

    void standingProps(const Figure& figure, const QRectF& frame)
    {
        for (const FigureProp& prop : figure.props) {
            for (const QRectF& piece : piecesOf(prop, floorOf(figure))) {
                const double radius = prop.kind == PropKind::Cushion ? piece.height() / 2 : kLine;
                const double line = thick(kLine);
                QRectF outer = piece.adjusted(-line / 2, -line / 2, line / 2, line / 2);
                outer.setTop(std::max(outer.top(), frame.top()));
                box(outer, radius + line / 2, m_palette.prop);
                box(piece.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius - line / 2,
                    m_palette.propFill);
            }
        }
    }

    /// Over a rim of the ground, which keeps it apart from what lies below.
    void part(const BodyPart& part, const QColor& color)
    {
        fill(part, std::max(kGap, 0.5 / m_scale), m_palette.ground);
        fill(part, 0, color);
    }

    /// A far limb; on paper its outline.
    void farPart(const BodyPart& part)
    {
        this->part(part, m_palette.farSide);
        if (m_palette.outlined) {
            fill(part, -thick(kLine), m_palette.ground);
        }
    }

    void muscle(const BodyPart& part)
    {
        if (m_palette.outlined) {
            this->part(part, Qt::black);
            fill(part, -thick(kLine), m_palette.muscle);
        } else {
            this->part(part, m_palette.muscle);
        }
    }

    void dowel(const Skeleton& skeleton)
    {
        const auto [low, high] = dowelOf(skeleton);
        bar(low, high, kDowelWidth, m_palette.prop);
    }

    void band(const Skeleton& skeleton, bool front)
    {
        const auto at = [](const Skeleton::Leg& leg) {
            return leg.hip + (leg.knee - leg.hip) * kBandAt;
        };
        constexpr double kThighThere = 0.046; // a little more, so that it is seen around the thigh
        QPointF from = at(skeleton.farLeg);
        QPointF to = at(skeleton.nearLeg);
        if (front) {
            const QPointF out = unit(to - from) * kThighThere;
            from -= out;
            to += out;
        } else {
            const QPointF thigh = unit(skeleton.nearLeg.knee - skeleton.nearLeg.hip);
            from = to - QPointF(thigh.y(), -thigh.x()) * kThighThere;
            to += QPointF(thigh.y(), -thigh.x()) * kThighThere;
        }
        strip(from, to, kBandHeight + 2 * kGap, m_palette.ground);
        strip(from, to, kBandHeight, m_palette.band);
    }

    void dumbbell(const Skeleton& skeleton, PropHold hold)
    {
        switch (hold) {
        case PropHold::Hands:
            goblet(betweenHands(skeleton));
            break;
        case PropHold::NearHand:
            plate(inNearHand(skeleton));
            break;
        case PropHold::Hips:
            plate(onHips(skeleton));
            break;
        case PropHold::Thighs:
        case PropHold::Spine:
            break;
        }
    }

    void arrow(const FigureArrow& arrow)
    {
        const QPointF along = unit(arrow.to - arrow.from);
        const QPointF across(along.y(), -along.x());
        const QPointF back = arrow.to - along * (kArrowHead * M_SQRT1_2);
        QPainterPath path;
        path.moveTo(arrow.from);
        path.lineTo(arrow.to);
        path.moveTo(back + across * (kArrowHead * M_SQRT1_2));
        path.lineTo(arrow.to);
        path.lineTo(back - across * (kArrowHead * M_SQRT1_2));
        m_painter.setPen(
            QPen(m_palette.arrow, thick(kArrowWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
    }

private:
    /// `width` in body heights, but at least a pixel.
    [[nodiscard]] double thick(double width) const { return std::max(width, 1 / m_scale); }

    void fill(const BodyPart& part, double grown, const QColor& color)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        part.outline(grown, m_scale, [this](const QPointF* corners, int count) {
            m_painter.drawConvexPolygon(corners, count);
        });
    }

    /// A line with round ends.
    void bar(const QPointF& from, const QPointF& to, double width, const QColor& color)
    {
        BodyPart line;
        line.capsules = {{from, to, thick(width) / 2, thick(width) / 2}};
        fill(line, 0, color);
    }

    /// A line with square ends.
    void strip(const QPointF& from, const QPointF& to, double width, const QColor& color)
    {
        const QPointF along = unit(to - from);
        const QPointF side = QPointF(along.y(), -along.x()) * (thick(width) / 2);
        BodyPart line;
        line.quads = {{from + side, to + side, to - side, from - side}};
        fill(line, 0, color);
    }

    /// A rectangle with rounded corners.
    void box(const QRectF& rect, double radius, const QColor& color)
    {
        BodyPart part;
        part.boxes = {{rect, std::max(0.0, radius)}};
        fill(part, 0, color);
    }

    void disc(const QPointF& centre, double radius, const QColor& color)
    {
        BodyPart round;
        round.ovals = {{centre, radius, radius, 0}};
        fill(round, 0, color);
    }

    /// A weight seen from its end.
    void plate(const QPointF& centre)
    {
        disc(centre, kPlate + kGap, m_palette.ground);
        disc(centre, kPlate, m_palette.prop);
        disc(centre, kPlate / 3, m_palette.propFill);
    }

    /// A dumbbell held upright before the chest, its upper end in the hands.
    void goblet(const QPointF& top)
    {
        constexpr double kWide = 0.052;
        constexpr double kHigh = 0.036;
        constexpr double kHandle = 0.070;
        const auto piece = [&](double half, double low, double high, double grown, const QColor& color) {
            box(upright(top.x() - half, top.y() + low, top.x() + half, top.y() + high)
                    .adjusted(-grown, -grown, grown, grown),
                2 * kGap, color);
        };
        for (const auto& [grown, color] :
             {std::pair(kGap, m_palette.ground), std::pair(0.0, m_palette.prop)}) {
            piece(kHigh / 3, -kHandle, 0, grown, color);
            piece(kWide, 0, kHigh, grown, color);
            piece(kWide, -kHandle - kHigh, -kHandle, grown, color);
        }
    }

    QPainter& m_painter;
    const FigurePalette& m_palette;
    double m_scale;
};

/// Whether somebody stands face to face with us, so that neither side is the far one.
bool isFacing(const Skeleton& skeleton, bool front)
{
    const QPointF hips = skeleton.nearLeg.hip - skeleton.farLeg.hip;
    return front && std::abs(hips.x()) > std::abs(hips.y());
}

bool carries(const Figure& figure, PropKind kind)
{
    return std::any_of(figure.props.begin(), figure.props.end(),
                       [kind](const FigureProp& prop) { return prop.kind == kind; });
}

/// `frame` with room around it, standing on the floor.
QRectF framed(const Figure& figure, QRectF frame)
{
    for (const FigureProp& prop : figure.props) {
        for (const QRectF& piece : piecesOf(prop, floorOf(figure))) {
            frame |= piece;
        }
    }
    const double low = hasFloor(figure) ? floorOf(figure) - 2 * kLine - (walks(figure) ? kTick / 12 : 0)
                                        : frame.top() - kMargin;
    const double beyond = hasFloor(figure) ? kFloorBeyond : kMargin;
    return upright(frame.left() - beyond, std::min(low, frame.top() - kGap), frame.right() + beyond,
                   frame.bottom() + kMargin);
}

QRectF dumbbellFrame(const Skeleton& skeleton, PropHold hold)
{
    constexpr double kGoblet = 0.11; // from the hands down, the larger way
    const bool goblet = hold == PropHold::Hands;
    const double reach = goblet ? kGoblet : kPlate;
    const QPointF held = goblet      ? betweenHands(skeleton)
        : hold == PropHold::NearHand ? inNearHand(skeleton)
                                     : onHips(skeleton);
    return {held.x() - reach, held.y() - reach, 2 * reach, 2 * reach};
}

QRectF aroundArrow(const FigureArrow& arrow)
{
    return QRectF(arrow.from, arrow.to)
        .normalized()
        .adjusted(-kArrowHead, -kArrowHead, kArrowHead, kArrowHead);
}

QRectF bodyFrame(const Figure& figure, const Skeleton& skeleton)
{
    QRectF frame;
    for (const BodyPart& part : bodyParts(skeleton, figure.isFront())) {
        frame |= part.bounds();
    }
    if (carries(figure, PropKind::Dowel)) {
        const auto [low, high] = dowelOf(skeleton);
        frame |= QRectF(low, high).normalized();
    }
    for (const FigureProp& prop : figure.props) {
        if (prop.kind == PropKind::Dumbbell) {
            frame |= dumbbellFrame(skeleton, prop.hold);
        }
    }
    return frame;
}

} // namespace

FigurePalette printFigurePalette()
{
    FigurePalette palette;
    palette.ground = Qt::white;
    palette.nearSide = QColor(0x55, 0x55, 0x55);
    palette.farSide = Qt::black;
    palette.muscle = QColor(0xC8, 0xC8, 0xC8);
    palette.floor = Qt::black;
    palette.prop = QColor(0x60, 0x60, 0x60);
    palette.propFill = QColor(0xF0, 0xF0, 0xF0);
    palette.band = Qt::black;
    palette.arrow = Qt::black;
    palette.outlined = true;
    return palette;
}

QRectF figureFrame(const Figure& figure)
{
    constexpr int kMoments = 24;
    QRectF frame;
    const double round = roundSeconds(figure, kUsualTempo);
    for (int i = 0; i < kMoments; ++i) {
        frame |= bodyFrame(figure, skeletonAt(figure, kUsualTempo, round * i / kMoments));
    }
    for (const FigurePose& pose : figure.poses) {
        frame |= bodyFrame(figure, skeletonOf(pose));
    }
    return framed(figure, frame);
}

QRectF poseFrame(const Figure& figure, const Skeleton& skeleton)
{
    return framed(figure, bodyFrame(figure, skeleton));
}

bool isLying(const Figure& figure)
{
    const QRectF frame = poseFrame(figure, skeletonOf(figure, QStringLiteral("start")));
    constexpr double kWide = 1.5;
    return frame.width() > kWide * frame.height();
}

double FigurePlacing::scale() const
{
    return std::min(target.width() / frame.width(), target.height() / frame.height());
}

void paintFigure(QPainter& painter, const Figure& figure, const Skeleton& skeleton,
                 const FigurePlacing& placing, const FigurePalette& palette)
{
    const bool front = figure.isFront();
    FigureCanvas canvas(painter, placing, palette);
    canvas.standingProps(figure, placing.frame);
    canvas.floor(figure, placing.frame, skeleton.travel);
    if (isFacing(skeleton, front)) {
        canvas.part(trunkPart(skeleton, front), palette.nearSide);
        canvas.part(legPart(skeleton.farLeg), palette.nearSide);
    } else {
        canvas.farPart(armPart(skeleton.farArm));
        if (carries(figure, PropKind::Dowel)) {
            canvas.dowel(skeleton);
        }
        canvas.farPart(legPart(skeleton.farLeg));
        canvas.part(trunkPart(skeleton, front), palette.nearSide);
    }
    canvas.part(legPart(skeleton.nearLeg), palette.nearSide);
    for (const BodyPart& muscle : muscleParts(skeleton, figure)) {
        canvas.muscle(muscle);
    }
    if (carries(figure, PropKind::Band)) {
        canvas.band(skeleton, front);
    }
    if (isFacing(skeleton, front)) {
        canvas.part(armPart(skeleton.farArm), palette.nearSide);
    }
    canvas.part(armPart(skeleton.nearArm), palette.nearSide);
    for (const FigureProp& prop : figure.props) {
        if (prop.kind == PropKind::Dumbbell) {
            canvas.dumbbell(skeleton, prop.hold);
        }
    }
}

void paintFigureArrow(QPainter& painter, const FigureArrow& arrow, const FigurePlacing& placing,
                      const FigurePalette& palette)
{
    FigureCanvas(painter, placing, palette).arrow(arrow);
}

void paintEnd(QPainter& painter, const Figure& figure, const QRectF& target, const FigurePalette& palette)
{
    const Skeleton end = skeletonOf(figure, QStringLiteral("end"));
    paintFigure(painter, figure, end, {poseFrame(figure, end), target, false}, palette);
}

void paintStill(QPainter& painter, const Figure& figure, const QRectF& target, const FigurePalette& palette,
                bool arrow)
{
    struct Still {
        std::size_t pose;
        Skeleton skeleton;
        QRectF frame;
    };

    std::vector<Still> stills;
    const bool lying = isLying(figure);
    for (const QString& name : {QStringLiteral("start"), QStringLiteral("end")}) {
        if (lying && !arrow && name == QLatin1String("start")) {
            continue;
        }
        const std::size_t pose = *figure.find(name);
        const Skeleton skeleton = skeletonOf(figure.poses[pose]);
        QRectF frame = poseFrame(figure, skeleton);
        if (arrow && figure.arrow && figure.arrow->pose == pose) {
            frame |= aroundArrow(*figure.arrow);
        }
        stills.push_back({pose, skeleton, frame});
    }
    if (lying && stills.size() > 1) {
        // What stays put stands in line.
        const double left = std::min(stills.front().frame.left(), stills.back().frame.left());
        const double right = std::max(stills.front().frame.right(), stills.back().frame.right());
        for (Still& still : stills) {
            still.frame.setLeft(left);
            still.frame.setRight(right);
        }
    }
    // Both at one scale; beside each other on one floor, lying ones above each other.
    QSizeF all(0, 0);
    for (const Still& still : stills) {
        const QSizeF size = still.frame.size();
        const double gap = all.height() > 0 ? kStillGap : 0;
        all = lying ? QSizeF(std::max(all.width(), size.width()), all.height() + gap + size.height())
                    : QSizeF(all.width() + gap + size.width(), std::max(all.height(), size.height()));
    }
    const double scale = std::min(target.width() / all.width(), target.height() / all.height());
    const double gap = kStillGap * scale;
    double x = target.center().x() - all.width() * scale / 2;
    double y = lying && stills.size() > 1 ? target.center().y() - all.height() * scale / 2
                                          : target.bottom() - all.height() * scale;
    for (const Still& still : stills) {
        const QSizeF size = still.frame.size() * scale;
        const QRectF place = lying
            ? QRectF(target.center().x() - size.width() / 2, y, size.width(), size.height())
            : QRectF(x, target.bottom() - size.height(), size.width(), size.height());
        const FigurePlacing placing {still.frame, place, false};
        paintFigure(painter, figure, still.skeleton, placing, palette);
        if (arrow && figure.arrow && figure.arrow->pose == still.pose) {
            paintFigureArrow(painter, *figure.arrow, placing, palette);
        }
        x += size.width() + gap;
        y += size.height() + gap;
    }
}

} // namespace backbridge::report
