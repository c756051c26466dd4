#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

#include "backbridge/report/pain_dose_chart.h"
#include "backbridge/report/weekly_chart_layout.h"

namespace backbridge::report {

namespace {

constexpr int kGreatestPain = 10;
constexpr double kPartsGap = 16; ///< between pain and dose
constexpr double kPainShare = 0.68; ///< of the height that both have
constexpr double kPhaseGap = 8; ///< between the axis and the brackets of phases
constexpr double kRadius = 3.2;
constexpr double kLeastRadius = 1.4;
constexpr double kDiamond = 1.6; ///< of the ring's radius
constexpr double kDisc = 0.5;
constexpr double kDash = 8; ///< width of the mark of the highest pain
constexpr double kGreatestBar = 8;
constexpr double kLeastPhase = 16; ///< a shorter bracket would have no name
constexpr double kLabelSpace = 6; ///< between labels of one line

/// Days to x, pain and dose to y.
struct Scale {
    QRectF pain;
    QRectF dose;
    QDate first;
    double day = 1; ///< width of a day
    int most = 1; ///< of the dose axis

    [[nodiscard]] double left(QDate date) const
    {
        return pain.left() + day * static_cast<double>(first.daysTo(date));
    }

    [[nodiscard]] double right(QDate date) const { return left(date.addDays(1)); }

    [[nodiscard]] double painY(double value) const
    {
        return pain.bottom() - pain.height() * value / kGreatestPain;
    }

    [[nodiscard]] double doseY(double value) const { return dose.bottom() - dose.height() * value / most; }
};

/// The least round number from `value` on: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of
/// ten.
int roundUp(int value)
{
    constexpr std::array kSteps {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double power = std::pow(10.0, std::max(1.0, std::floor(std::log10(std::max(10, value)))));
    const auto* const step = std::find_if(kSteps.begin(), kSteps.end(), [value, power](double candidate) {
        return candidate * power >= value;
    });
    return static_cast<int>(std::lround((step == kSteps.end() ? kSteps.back() : *step) * power));
}

int mostOf(const PainDoseModel& model)
{
    int most = 0;
    for (const PainDosePoint& point : model.points) {
        most = std::max(most, model.dose(point));
    }
    return roundUp(most);
}

Scale scaleOf(const PainDoseModel& model, QSizeF size, const ChartType& type)
{
    Scale scale;
    scale.most = mostOf(model);
    scale.first = model.first;
    const double line = type.lineHeight;
    const double left = std::ceil(axisWidth(QString::number(scale.most), type) + kAxisGap);
    const double width = std::max(1.0, size.width() - left);
    const double top = line + 2;
    const double below = kPhaseGap + line + 4;
    const double both = std::max(20.0, size.height() - top - below - kPartsGap);
    const double pain = std::round(both * kPainShare);
    scale.pain = QRectF(left, top, width, pain);
    scale.dose = QRectF(left, top + pain + kPartsGap, width, std::round(both - pain));
    const auto weeks = static_cast<std::size_t>((model.first.daysTo(model.last) + 1) / 7);
    scale.day = weekSlot(width, weeks) / 7;
    return scale;
}

/// Builds the scene, in the order it is painted.
class Layout {
public:
    Layout(const PainDoseModel& model, const Scale& scale, const ChartType& type)
        : m_model(model)
        , m_scale(scale)
        , m_type(type)
        , m_line(type.lineHeight)
    {
    }

    ChartScene build(bool later)
    {
        addGround();
        addMarks();
        addAxes();
        addMedian();
        for (const PainDosePoint& point : m_model.points) {
            addPoint(point, later);
        }
        addPhases();
        return std::move(m_scene);
    }

private:
    void add(ChartShape shape) { m_scene.shapes.push_back(std::move(shape)); }

    [[nodiscard]] QRectF between(QDate from, QDate to) const
    {
        const double left = m_scale.left(from);
        return {left, m_scale.pain.top(), m_scale.right(to) - left,
                m_scale.dose.bottom() - m_scale.pain.top()};
    }

    void addGround()
    {
        if (m_model.notice) {
            add(ChartFill {between(m_model.notice->from, m_model.notice->to), ChartInk::Well});
        }
        for (const int pain : {kGreatestPain / 2, kGreatestPain}) {
            addLine(m_scale.painY(pain), ChartInk::Line);
        }
        addLine(m_scale.dose.top(), ChartInk::Line);
    }

    /// Pauses, flares and changes of the plan, each named above the plot where there is room; those that come
    /// first have it.
    void addMarks()
    {
        for (const ChartSpan& pause : m_model.pauses) {
            const QRectF box = between(pause.from, pause.to);
            add(ChartFrame {box});
            add(ChartSign {ChartMark::TwoBars, QPointF(box.center().x(), m_scale.painY(2.5)),
                           std::min(12.0, std::max(4.0, box.width() - 4))});
            addName(box.center().x(), pause.text.isEmpty() ? tr("paused") : pause.text);
        }
        for (const QDate flare : m_model.flares) {
            const double x = (m_scale.left(flare) + m_scale.right(flare)) / 2;
            addUpright(x, ChartInk::Ink, ChartStroke::Style::Dotted);
            addName(x, tr("flare"));
        }
        if (m_model.notice) {
            addName(between(m_model.notice->from, m_model.notice->to).center().x(), m_model.notice->text);
        }
        for (const QDate change : m_model.changes) {
            const double x = m_scale.left(change);
            addUpright(x, ChartInk::Edge, ChartStroke::Style::Solid);
            addName(x, tr("plan changed"));
        }
    }

    void addUpright(double x, ChartInk ink, ChartStroke::Style style)
    {
        add(ChartStroke {{QPointF(x, m_scale.pain.top()), QPointF(x, m_scale.dose.bottom())},
                         ink,
                         style == ChartStroke::Style::Dotted ? 1.4 : 1.0,
                         style});
    }

    void addName(double middle, const QString& text)
    {
        const QString shown = m_type.fitted(text, m_scale.pain.width() / 4);
        const double width = std::ceil(m_type.width(shown)) + 1;
        const double left = std::clamp(middle - width / 2, m_scale.pain.left(),
                                       std::max(m_scale.pain.left(), m_scale.pain.right() - width));
        const QRectF rect(left, 0, width, m_line);
        const QRectF room = rect.adjusted(-kLabelSpace, 0, kLabelSpace, 0);
        const bool taken = std::any_of(m_names.begin(), m_names.end(),
                                       [&room](const QRectF& name) { return name.intersects(room); });
        if (!taken) {
            m_names.push_back(rect);
            m_scene.labels.push_back({rect, shown, Qt::AlignCenter, false});
        }
    }

    void addLine(double y, ChartInk ink)
    {
        add(ChartFill {QRectF(m_scale.pain.left(), std::round(y), m_scale.pain.width(), 1), ink});
    }

    void addAxes()
    {
        addLine(m_scale.painY(0), ChartInk::Edge);
        addLine(m_scale.dose.bottom(), ChartInk::Edge);
        for (const int pain : {0, kGreatestPain / 2, kGreatestPain}) {
            addNumber(m_scale.painY(pain), pain);
        }
        addNumber(m_scale.dose.bottom(), 0);
        addNumber(m_scale.dose.top(), m_scale.most);
    }

    void addNumber(double y, int value)
    {
        m_scene.labels.push_back({QRectF(0, y - m_line / 2, m_scale.pain.left() - kAxisGap, m_line),
                                  QString::number(value), Qt::AlignRight | Qt::AlignVCenter, false});
    }

    void addMedian()
    {
        std::vector<QPointF> points;
        QDate end;
        const auto finish = [&] {
            if (!points.empty()) {
                add(ChartStroke {points, ChartInk::Accent, 2.5});
                points.clear();
            }
        };
        for (const PainStep& step : m_model.steps) {
            if (end.isValid() && end.addDays(1) != step.from) {
                finish();
            }
            points.emplace_back(m_scale.left(step.from), m_scale.painY(step.median));
            points.emplace_back(m_scale.right(step.to), m_scale.painY(step.median));
            end = step.to;
        }
        finish();
    }

    void addPoint(const PainDosePoint& point, bool later)
    {
        const QRectF slot = between(std::max(point.from, m_model.first), std::min(point.to, m_model.last));
        m_scene.places.push_back(slot);
        const double x = slot.center().x();
        const double radius = std::clamp(slot.width() / 2 - 0.3, kLeastRadius, kRadius);
        if (const int dose = m_model.dose(point); dose > 0) {
            const double width = std::clamp(slot.width() * 0.8, 1.0, kGreatestBar);
            const double top = m_scale.doseY(dose);
            add(ChartFill {QRectF(x - width / 2, top, width, m_scale.dose.bottom() - top), ChartInk::Soft});
        }
        if (point.highest) {
            const double y = m_scale.painY(*point.highest);
            if (point.before && *point.before != *point.highest) {
                add(ChartStroke {
                    {QPointF(x, m_scale.painY(*point.before)), QPointF(x, y)}, ChartInk::Ink, 1});
            }
            const double width = std::clamp(slot.width(), 3.0, kDash);
            add(ChartFill {QRectF(x - width / 2, y - 1, width, 2), ChartInk::Ink});
        }
        const auto addDot = [&](const std::optional<double>& pain, ChartDot::Shape shape, double size) {
            if (pain) {
                add(ChartDot {QPointF(x, m_scale.painY(*pain)), size, shape});
            }
        };
        // Equal ratings stay legible: tips of the diamond around the ring, the disc within it.
        if (later) {
            addDot(point.nextMorning, ChartDot::Shape::Diamond, radius * kDiamond);
        }
        addDot(point.before, ChartDot::Shape::Ring, radius);
        if (later) {
            addDot(point.after, ChartDot::Shape::Disc, radius * kDisc);
        }
    }

    void addPhases()
    {
        const double y = m_scale.dose.bottom() + kPhaseGap;
        for (const ChartSpan& phase : m_model.phases) {
            const double left = m_scale.left(phase.from) + 1;
            const double width = m_scale.right(phase.to) - 1 - left;
            if (width < kLeastPhase) {
                continue;
            }
            add(ChartFill {QRectF(left, y, width, 1.5), ChartInk::Edge});
            const QString name = m_type.fitted(phase.text, width);
            if (name.size() > 2) {
                m_scene.labels.push_back({QRectF(left, y + 3, width, m_line), name, Qt::AlignCenter, false});
            }
        }
    }

    static QString tr(const char* text)
    {
        return QCoreApplication::translate("backbridge::report::PainDoseChart", text);
    }

    const PainDoseModel& m_model;
    const Scale& m_scale;
    const ChartType& m_type;
    double m_line;
    std::vector<QRectF> m_names;
    ChartScene m_scene;
};

} // namespace

ChartScene layOutPainDose(const PainDoseModel& model, QSizeF size, const ChartType& type, bool later)
{
    if (!model.first.isValid()) {
        return {};
    }
    const Scale scale = scaleOf(model, size, type);
    return Layout(model, scale, type).build(later);
}

} // namespace backbridge::report
