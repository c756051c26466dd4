#include <algorithm>

#include "backbridge/report/pain_dose_chart.h"
#include "backbridge/report/weekly_chart_layout.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;

namespace {

const QDate kMonday(2026, 1, 5);
constexpr QSizeF kSize {640, 300};

/// Every character 7 wide.
ChartType type()
{
    return {17, [](const QString& words) {
                return 7.0 * static_cast<double>(words.size());
            }};
}

SessionLine line(int day, std::optional<int> before, std::optional<int> highest = {}, int reps = 0,
                 int seconds = 0)
{
    SessionLine made;
    made.date = kMonday.addDays(day);
    made.painBefore = before;
    made.painHighest = highest;
    made.work = {reps, seconds};
    made.counted = reps > 0 || seconds > 0;
    return made;
}

/// Six weeks: weeks 1–2 "Settle", 3–6 "Build" once a second version changes the phases from week 3 on; week 2
/// paused, a flare on the Tuesday of week 5.
Plan sixWeeks()
{
    Plan plan;
    plan.startDate = kMonday;
    PlanVersion first;
    first.from = kMonday;
    first.weeks = 6;
    first.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    first.phases.push_back({QStringLiteral("Settle"), 1, 6, {}, {}, {}, {}});
    plan.versions.push_back(first);
    PlanVersion second = plan.versions.front();
    second.phases.front().name = QStringLiteral("Build");
    plan = withVersion(plan, second, kMonday.addDays(14));
    plan.pauses = {{kMonday.addDays(7), kMonday.addDays(13), PauseKind::Pause, QStringLiteral("holiday"), {}},
                   {kMonday.addDays(29), kMonday.addDays(31), PauseKind::Flare, {}, {}}};
    return plan;
}

PainDoseModel modelOf(const std::vector<SessionLine>& lines, int weeks = 6)
{
    return painDoseModel({sixWeeks()}, lines, kMonday, kMonday.addDays(7 * weeks - 1),
                         kMonday.addDays(7 * weeks - 1));
}

ChartScene sceneOf(const PainDoseModel& model, bool later = false)
{
    return layOutPainDose(model, kSize, type(), later);
}

template <typename Shape>
std::vector<Shape> shapes(const ChartScene& scene)
{
    std::vector<Shape> found;
    for (const ChartShape& shape : scene.shapes) {
        if (const auto* is = std::get_if<Shape>(&shape)) {
            found.push_back(*is);
        }
    }
    return found;
}

std::vector<ChartFill> bars(const ChartScene& scene)
{
    std::vector<ChartFill> fills = shapes<ChartFill>(scene);
    fills.erase(std::remove_if(fills.begin(), fills.end(),
                               [](const ChartFill& fill) { return fill.ink != ChartInk::Soft; }),
                fills.end());
    return fills;
}

bool says(const ChartScene& scene, const char* text)
{
    return std::any_of(scene.labels.begin(), scene.labels.end(),
                       [text](const ChartLabel& label) { return label.text == QLatin1String(text); });
}

} // namespace

TEST_CASE("Sessions of a day are one point: medians, the highest, the sum of work", "[paindose]")
{
    const PainDoseModel model = modelOf({line(0, 2, 3, 40, 30), line(0, 5, 6, 24), line(2, {}, 4, 10)});

    REQUIRE(model.grain == ChartGrain::Day);
    REQUIRE(model.points.size() == 2);
    // (2 + 5) / 2, the higher of 3 and 6, 40 + 24 repetitions.
    CHECK(model.points.at(0)
          == PainDosePoint {kMonday, kMonday, 2, 3.5, 6, std::nullopt, std::nullopt, {64, 30}});
    CHECK_FALSE(model.points.at(1).before);
    CHECK(pointSentence(model, model.points.at(0))
          == QStringLiteral(
              "Monday 5 January: pain before 3.5, highest 6; 64 reps and 30 s of holds; 2 sessions"));
    CHECK(pointSentence(model, model.points.at(1))
          == QStringLiteral("Wednesday 7 January: pain highest 4; 10 reps"));
}

TEST_CASE("A longer time is shown week by week, and then month by month", "[paindose]")
{
    const std::vector<SessionLine> lines {line(0, 4, 4, 10), line(6, 2, 7, 10), line(7, 1, 1, 5),
                                          line(30, 3, 3, 20)};

    const PainDoseModel weeks = modelOf(lines, 21);
    REQUIRE(weeks.grain == ChartGrain::Week);
    REQUIRE(weeks.points.size() == 3);
    CHECK(weeks.points.at(0)
          == PainDosePoint {kMonday, kMonday.addDays(6), 2, 3.0, 7, std::nullopt, std::nullopt, {20, 0}});
    CHECK(pointSentence(weeks, weeks.points.at(0))
          == QStringLiteral("week of 5 Jan 2026: pain before 3, highest 7; 20 reps; 2 sessions"));

    const PainDoseModel months = modelOf(lines, 157);
    REQUIRE(months.grain == ChartGrain::Month);
    REQUIRE(months.points.size() == 2);
    CHECK(months.points.at(0).from == QDate(2026, 1, 1));
    CHECK(months.points.at(0).to == QDate(2026, 1, 31));
    CHECK(months.points.at(0).work.reps == 25);
    CHECK(numbersOf(months).rows.at(1).front() == QStringLiteral("February 2026"));
}

TEST_CASE("What lies outside the weeks, or says nothing, makes no point", "[paindose]")
{
    SessionLine away = line(3, {});
    away.notDoneReason = NotDoneReason::Travel;
    const PainDoseModel model = modelOf({line(-1, 9), line(0, 4), away, line(42, 9)});
    REQUIRE(model.points.size() == 1);
    CHECK(model.points.front().from == kMonday);
    CHECK(std::none_of(model.steps.begin(), model.steps.end(), [&model](const PainStep& step) {
        return step.from < model.first || step.to > model.last;
    }));
}

TEST_CASE("Phases, pauses, flares and changes of the plan stand beside the points", "[paindose]")
{
    SessionLine flare = line(31, 6);
    flare.flare = true; // within the one that the plan knows of
    SessionLine another = line(40, 6);
    another.flare = true;
    const PainDoseModel model = modelOf({line(0, 4), flare, another});

    CHECK(model.phases
          == std::vector<ChartSpan> {{kMonday, kMonday.addDays(13), QStringLiteral("Settle")},
                                     {kMonday.addDays(14), kMonday.addDays(41), QStringLiteral("Build")}});
    CHECK(model.pauses
          == std::vector<ChartSpan> {{kMonday.addDays(7), kMonday.addDays(13), QStringLiteral("holiday")}});
    CHECK(model.flares == std::vector<QDate> {kMonday.addDays(29), kMonday.addDays(40)});
    CHECK(model.changes == std::vector<QDate> {kMonday.addDays(14)});
    REQUIRE(model.notice);
    CHECK(model.notice->from == kMonday.addDays(21));
    CHECK(model.notice->to == kMonday.addDays(41));
}

TEST_CASE("Sessions of holds alone are drawn in seconds", "[paindose]")
{
    CHECK(modelOf({line(0, 1, 1, 0, 60)}).inSeconds);
    CHECK_FALSE(modelOf({line(0, 1, 1, 0, 60), line(2, 1, 1, 8)}).inSeconds);
    CHECK_FALSE(modelOf({line(0, 1)}).inSeconds);
}

TEST_CASE("The change is told with both measures and without a cause", "[paindose]")
{
    CHECK(changeSentence({5, 3})
          == QStringLiteral("Lower by 2 points and by 40 %, a change that matters by both measures."));
    CHECK(changeSentence({4, 3})
          == QStringLiteral("Lower by 1 point and by 25 %, less than 2 points and 30 %, the size that "
                            "matters."));
    CHECK(changeSentence({8, 6}).contains(QStringLiteral("less than 2 points and 30 %")));
    CHECK(changeSentence({0, 3})
          == QStringLiteral("Higher by 3 points, a change that matters by both measures."));
    CHECK(changeSentence({2.5, 2.5}) == QStringLiteral("The same in both."));
    CHECK(summarySentence(modelOf({line(0, 5, {}, 10), line(41, 3, {}, 10)}))
          == QStringLiteral("Pain before sessions, median 5 in the first 14 days and 3 in the last 14. 2 "
                            "sessions."));
    CHECK(summarySentence(modelOf({})) == QStringLiteral("No session in this time."));
}

TEST_CASE("Each point of the model has its place, in the weeks of the weekly chart", "[paindose]")
{
    const PainDoseModel model = modelOf({line(0, 4, 6, 80), line(8, 4, 4, 40), line(41, 2, 2, 120)});
    const ChartScene scene = sceneOf(model);

    WeeklyChartModel weekly;
    for (int week = 0; week < 6; ++week) {
        weekly.weeks.push_back(
            {week + 1, kMonday.addDays(qint64 {7} * week), 3, 3, 3, ChartWeekState::OnTarget});
    }
    ChartText text;
    text.axisWidth = axisWidth(QStringLiteral("6"), type());
    const WeeklyChartLayout above = layOutWeeklyChart(weekly, kSize, text);
    REQUIRE(scene.places.size() == 3);
    CHECK(scene.places.at(0).left() == Approx(above.bars.at(0).slot.left()));
    CHECK(above.bars.at(1).slot.contains(scene.places.at(1).center().x(), above.plot.center().y()));
    CHECK(scene.places.at(2).right() == Approx(above.bars.at(5).slot.right()));
}

TEST_CASE("Pain and dose are drawn to scale", "[paindose]")
{
    const ChartScene scene = sceneOf(modelOf({line(0, 0, 10, 60), line(2, 5, 5, 120)}));

    const std::vector<ChartDot> dots = shapes<ChartDot>(scene);
    REQUIRE(dots.size() == 2);
    const std::vector<ChartStroke> strokes = shapes<ChartStroke>(scene);
    const auto stem = std::find_if(strokes.begin(), strokes.end(), [](const ChartStroke& stroke) {
        return stroke.ink == ChartInk::Ink && stroke.style == ChartStroke::Style::Solid;
    });
    REQUIRE(stem != strokes.end());
    // From 0 to 10: 5 is half way.
    CHECK(dots.at(1).at.y() == Approx((stem->points.front().y() + stem->points.back().y()) / 2));
    const std::vector<ChartFill> dose = bars(scene);
    REQUIRE(dose.size() == 2);
    CHECK(dose.at(1).rect.height() == Approx(2 * dose.at(0).rect.height()));
    CHECK(dose.at(0).rect.bottom() == Approx(dose.at(1).rect.bottom()));
    CHECK(says(scene, "120")); // the axis ends where the highest bar does
}

TEST_CASE("Pain after and of the next morning is drawn when asked for", "[paindose]")
{
    SessionLine session = line(0, 3, 4, 20);
    session.painAfter = 3;
    session.painNextMorning = 3;
    const PainDoseModel model = modelOf({session});

    CHECK(shapes<ChartDot>(sceneOf(model)).size() == 1);
    const std::vector<ChartDot> dots = shapes<ChartDot>(sceneOf(model, true));
    REQUIRE(dots.size() == 3);
    // Equal ratings stay legible: the ring over a wider diamond, a smaller disc over the ring.
    CHECK(dots.at(0).shape == ChartDot::Shape::Diamond);
    CHECK(dots.at(1).shape == ChartDot::Shape::Ring);
    CHECK(dots.at(2).shape == ChartDot::Shape::Disc);
    CHECK(dots.at(0).radius > dots.at(1).radius);
    CHECK(dots.at(2).radius < dots.at(1).radius);
}

TEST_CASE("Names above the plot do not touch each other and stay inside", "[paindose]")
{
    Plan plan = sixWeeks();
    plan.pauses = {{kMonday, kMonday, PauseKind::Pause, QString(200, QLatin1Char('w')), {}},
                   {kMonday.addDays(1), kMonday.addDays(1), PauseKind::Pause, QStringLiteral("a cold"), {}},
                   {kMonday.addDays(41), kMonday.addDays(41), PauseKind::Pause, QStringLiteral("trip"), {}}};
    const ChartScene scene =
        sceneOf(painDoseModel({plan}, {line(2, 3, 3, 20)}, kMonday, kMonday.addDays(41), kMonday));

    std::vector<QRectF> names;
    for (const ChartLabel& label : scene.labels) {
        if (label.rect.top() == 0) {
            names.push_back(label.rect);
        }
    }
    REQUIRE(names.size() >= 2);
    for (std::size_t a = 0; a < names.size(); ++a) {
        CHECK(names.at(a).left() >= 0);
        CHECK(names.at(a).right() <= kSize.width());
        for (std::size_t b = a + 1; b < names.size(); ++b) {
            CHECK_FALSE(names.at(a).intersects(names.at(b)));
        }
    }
    CHECK_FALSE(says(scene, "a cold")); // no room beside the first one
    CHECK(says(scene, "trip"));
}

TEST_CASE("Nothing to show, one point and a thousand sessions of a month are laid out", "[paindose]")
{
    CHECK(sceneOf(PainDoseModel {}) == ChartScene {});
    CHECK(sceneOf(modelOf({})).places.empty());
    CHECK(sceneOf(modelOf({line(0, 3)}, 1)).places.size() == 1);

    std::vector<SessionLine> many;
    many.reserve(1000);
    for (int session = 0; session < 1000; ++session) {
        many.push_back(line(session * 28 / 1000, session % 11, 10, 100));
    }
    const PainDoseModel model = modelOf(many, 4);
    CHECK(model.points.size() == 28);
    const ChartScene scene = sceneOf(model);
    for (const ChartFill& bar : bars(scene)) {
        CHECK(bar.rect.top() >= scene.places.front().top());
    }
}

TEST_CASE("Words that have no room are cut, or left out", "[chartscene]")
{
    CHECK(type().fitted(QStringLiteral("Build"), 35) == QStringLiteral("Build"));
    CHECK(type().fitted(QStringLiteral("Strengthen"), 35) == QStringLiteral("Stre\u2026"));
    CHECK(type().fitted(QStringLiteral("Settle and learn"), 56) == QStringLiteral("Settle\u2026"));
    CHECK(type().fitted(QStringLiteral("Build"), 7) == QStringLiteral("\u2026"));
    CHECK(type().fitted(QStringLiteral("Build"), 6).isEmpty());
}
