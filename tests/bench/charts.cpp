#include "charts.h"

#include <QImage>
#include <QPainter>

#include "backbridge/domain/day_state.h"
#include "backbridge/report/chart_painter.h"
#include "backbridge/report/pain_dose_chart.h"
#include "measure.h"
#include "report.h"

namespace backbridge::bench {

namespace {

constexpr int kYears = 10;
constexpr int kRounds = 31;
constexpr QSize kChart {960, 300};
const QDate kFirst(2016, 1, 4);

/// Plans of twelve weeks one after the other.
std::vector<Plan> plans()
{
    std::vector<Plan> made;
    for (QDate start = kFirst; start < kFirst.addYears(kYears); start = start.addDays(84)) {
        Plan plan;
        plan.id = PlanId::create();
        plan.startDate = start;
        PlanVersion version;
        version.from = start;
        version.weeks = 12;
        version.sessionsPerWeek = 5;
        version.weekdays = {Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri};
        version.phases.push_back({QStringLiteral("Settle"), 1, 4, {}, {}, {}, {}});
        version.phases.push_back({QStringLiteral("Build"), 5, 12, {}, {}, {}, {}});
        plan.versions.push_back(version);
        made.push_back(plan);
    }
    return made;
}

std::vector<SessionLine> sessions()
{
    std::vector<SessionLine> lines;
    for (QDate day = kFirst; day < kFirst.addYears(kYears); day = day.addDays(1)) {
        if (day.dayOfWeek() <= 5) {
            SessionLine line;
            line.date = day;
            line.counted = true;
            line.painBefore = static_cast<int>(day.toJulianDay() % 7);
            line.painHighest = *line.painBefore + 2;
            line.work.reps = 100 + day.day();
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace

void timeCharts()
{
    const std::vector<Plan> allPlans = plans();
    const std::vector<SessionLine> lines = sessions();
    const QDate last = kFirst.addYears(kYears);
    QImage image(kChart, QImage::Format_ARGB32_Premultiplied);
    const QFont font;
    const QFontMetricsF metrics(font);
    Timings weekly;
    Timings painDose;
    Timings painDoseAgain;
    for (int round = 0; round < kRounds; ++round) {
        QPainter painter(&image);
        weekly.add(measure([&] {
            const auto model =
                report::weeklyChartModel(allPlans, adherenceToAll(allPlans, doneDates(lines), last));
            const auto layout =
                report::layOutWeeklyChart(model, kChart, report::measureChartText(model, metrics));
            report::paintWeeklyChart(painter, layout, report::printPalette(), font);
        }));
        report::ChartScene scene;
        painDose.add(measure([&] {
            const auto model = report::painDoseModel(allPlans, lines, kFirst, last, last);
            scene = report::layOutPainDose(model, kChart, report::ChartType::of(metrics), true);
            report::paintScene(painter, scene, report::printPalette(), font);
        }));
        painDoseAgain.add(measure([&] { report::paintScene(painter, scene, report::printPalette(), font); }));
    }
    reportTime(QStringLiteral("weeks, ten years, from sessions to pixels"), weekly, QStringLiteral("50 ms"));
    reportTime(QStringLiteral("pain beside dose, ten years, from sessions to pixels"), painDose,
               QStringLiteral("50 ms"));
    reportTime(QStringLiteral("pain beside dose, painted again"), painDoseAgain, QStringLiteral("16 ms"));
}

} // namespace backbridge::bench
