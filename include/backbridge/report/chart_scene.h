#pragma once

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <variant>
#include <vector>

/// What a chart is made of, ready to paint: a layout makes one of it, the painter shows it on screen and on
/// paper, and its items say what stands where.
namespace backbridge::report {

/// What a layout needs to know of the small font.
struct ChartType {
    double lineHeight = 17;
    std::function<double(const QString&)> width; ///< of words on one line

    [[nodiscard]] static ChartType of(const QFontMetricsF& metrics);

    /// `text`, cut with "…" where it is wider than `room`; empty when not even that has room.
    [[nodiscard]] QString fitted(const QString& text, double room) const;
};

/// What a part of a chart is for; the palette has the colour.
enum class ChartInk : std::uint8_t { Ground, Well, Band, Line, Edge, Soft, Ink, Accent };

/// The shape above a bar; each status of a week has its own.
enum class ChartMark : std::uint8_t { None, Tick, HollowDown, SolidUp, TwoBars, Ring };

struct ChartFill {
    QRectF rect;
    ChartInk ink = ChartInk::Ink;

    friend bool operator==(const ChartFill& a, const ChartFill& b) = default;
};

struct ChartStroke {
    enum class Style : std::uint8_t { Solid, Dotted };

    std::vector<QPointF> points;
    ChartInk ink = ChartInk::Ink;
    double width = 1;
    Style style = Style::Solid;

    friend bool operator==(const ChartStroke& a, const ChartStroke& b) = default;
};

/// A dashed box with round corners: what was left out on purpose.
struct ChartFrame {
    QRectF rect;

    friend bool operator==(const ChartFrame& a, const ChartFrame& b) = default;
};

struct ChartDot {
    enum class Shape : std::uint8_t { Ring, Disc, Diamond };

    QPointF at;
    double radius = 3;
    Shape shape = Shape::Ring;

    friend bool operator==(const ChartDot& a, const ChartDot& b) = default;
};

struct ChartSign {
    ChartMark mark = ChartMark::None;
    QPointF at; ///< its middle
    double size = 12; ///< its width

    friend bool operator==(const ChartSign& a, const ChartSign& b) = default;
};

struct ChartLabel {
    QRectF rect;
    QString text;
    Qt::Alignment alignment = Qt::AlignCenter;
    bool strong = false;

    friend bool operator==(const ChartLabel& a, const ChartLabel& b) = default;
};

using ChartShape = std::variant<ChartFill, ChartStroke, ChartFrame, ChartDot, ChartSign>;

struct ChartScene {
    std::vector<ChartShape> shapes; ///< in the order they are painted
    std::vector<ChartLabel> labels;
    std::vector<QRectF> places; ///< of each point of the model: what the pointer hits

    friend bool operator==(const ChartScene& a, const ChartScene& b) = default;
};

} // namespace backbridge::report
