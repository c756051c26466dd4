#include <QLocale>

#include <algorithm>
#include <map>
#include <optional>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/exchange/figure_file.h"
#include "backbridge/report/plan_sheet.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;
using namespace Qt::StringLiterals;

namespace {

const ExerciseLibrary& library()
{
    static const ExerciseLibrary kLibrary = exchange::builtInLibrary();
    return kLibrary;
}

Plan proposedPlan(int weeks, int days)
{
    PlanAnswers answers;
    answers.weeks = weeks;
    answers.sessionsPerWeek = days;
    answers.equipment = usualEquipment(Setting::Home);
    answers.startDate = QDate(2026, 3, 2);
    Plan plan = PlanDraft::proposed(answers, library()).appliedTo(Plan());
    plan.goal = u"Walk for an hour"_s;
    return plan;
}

const Figure* figureOf(const ExerciseId& id)
{
    static std::map<ExerciseId, std::optional<Figure>> read;
    const auto found = read.try_emplace(id, exchange::builtInFigure(id)).first;
    return found->second ? &*found->second : nullptr;
}

PlanOnPaper onPaper(Plan plan)
{
    return {std::move(plan),
            u"Robin Hale"_s,
            QDate(2026, 2, 28),
            {u"New numbness, tingling or weakness in a leg."_s},
            {u"Pain that is more than 5 of 10."_s},
            library(),
            figureOf};
}

std::string allText(const Sheet& sheet)
{
    QStringList words;
    for (const SheetPage& page : sheet.pages) {
        for (const SheetItem& item : page) {
            words << item.text;
        }
    }
    return words.join(QLatin1Char('\n')).toStdString();
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

int countBoxes(const SheetPage& page)
{
    return static_cast<int>(std::count_if(
        page.begin(), page.end(), [](const SheetItem& item) { return item.kind == SheetItem::Kind::Box; }));
}

/// The rectangle that an item really needs.
QRectF needed(const SheetItem& item)
{
    QRectF rect = item.rect;
    if (item.kind == SheetItem::Kind::Line) {
        rect.setHeight(1); // an empty rectangle lies nowhere
    }
    if (item.kind == SheetItem::Kind::Text) {
        rect.setHeight(heightOf(item));
        if ((item.align & Qt::AlignVCenter) != 0) {
            rect.moveCenter(item.rect.center());
        }
    }
    return rect;
}

void checkInside(const Sheet& sheet)
{
    const QRectF paper = QRectF(QPointF(), sheet.size()).adjusted(36, 36, -36, -24);
    for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
        for (const SheetItem& item : sheet.pages[i]) {
            CAPTURE(i, item.text.toStdString(), item.rect.top(), item.rect.bottom());
            CHECK(paper.contains(needed(item)));
        }
    }
}

void checkApart(const Sheet& sheet)
{
    for (const SheetPage& page : sheet.pages) {
        for (std::size_t i = 0; i < page.size(); ++i) {
            for (std::size_t j = i + 1; j < page.size(); ++j) {
                if (page[i].kind == SheetItem::Kind::Line || page[j].kind == SheetItem::Kind::Line) {
                    continue;
                }
                CAPTURE(page[i].text.toStdString(), page[j].text.toStdString());
                CHECK_FALSE(needed(page[i]).adjusted(0.5, 0.5, -0.5, -0.5).intersects(needed(page[j])));
            }
        }
    }
}

} // namespace

TEST_CASE("a printed plan stays on its paper and nothing lies over anything else", "[sheet]")
{
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        for (const int weeks : {6, 8, 12}) {
            for (const int days : {3, 5}) {
                CAPTURE(weeks, days);
                const PlanOnPaper content = onPaper(proposedPlan(weeks, days));
                const Sheet plan = layOutPlan(content, paper);
                checkInside(plan);
                checkApart(plan);
                const Sheet log = layOutLog(content, 1, weeks, paper);
                checkInside(log);
                checkApart(log);
            }
        }
    }
}

TEST_CASE("a printed plan says whose it is, when to stop, what to do and how", "[sheet]")
{
    const std::string text = allText(layOutPlan(onPaper(proposedPlan(8, 3)), Paper::A4));

    CHECK(contains(text, "Eight weeks at home"));
    CHECK(contains(text, "For Robin Hale"));
    CHECK(contains(text, "Goal: Walk for an hour"));
    CHECK(contains(text, "New numbness, tingling or weakness in a leg."));
    CHECK(contains(text, "Phase 2: Build"));
    CHECK(contains(text, "2 sets of 10"));
    CHECK(contains(text, "1. "));
    CHECK(contains(text, "Stop this one if: "));
    CHECK(contains(text, "Page 1 of 7"));
    CHECK(contains(text, "not a medical device"));
}

TEST_CASE("there is a box to tick for each session, and none in a break", "[sheet]")
{
    Plan plan = proposedPlan(8, 3);
    const auto boxes = [](const Plan& given) {
        int count = 0;
        for (const SheetPage& page : layOutPlan(onPaper(given), Paper::A4).pages) {
            count += countBoxes(page);
        }
        return count;
    };
    CHECK(boxes(plan) == 24);

    plan.pauses = {{QDate(2026, 3, 9), QDate(2026, 3, 15), PauseKind::Pause, {}, {}}};
    CHECK(boxes(plan) == 21);
    CHECK(contains(allText(layOutPlan(onPaper(plan), Paper::A4)), "a break"));
}

TEST_CASE("words that are too long, markup and other scripts stay what they are and in their place",
          "[sheet]")
{
    Plan plan = proposedPlan(6, 3);
    plan.title = QString(180, u'W') + u" <b>bold</b> مرحبا"_s;
    plan.versions.front().phases.front().name = QString(200, u'm');
    plan.versions.front().phases.front().prescriptions.front().note = QString(400, u'n');
    plan.versions.front().phases.front().prescriptions.front().exercise = {u"not_in_the_library"_s};

    const Sheet sheet = layOutPlan(onPaper(plan), Paper::Letter);

    checkInside(sheet);
    CHECK(contains(allText(sheet), "<b>bold</b>"));
    CHECK(contains(allText(sheet), "not_in_the_library"));
}

TEST_CASE("a log sheet has a page for each week with a box for each set and each answer", "[sheet]")
{
    const PlanOnPaper content = onPaper(proposedPlan(8, 3));

    const Sheet sheet = layOutLog(content, 1, 2, Paper::A4);

    REQUIRE(sheet.pages.size() == 2);
    // Three sessions: bridge and sit-to-stand with two sets, lunge and clamshell with two for each side; four
    // answers on pain, soreness, effort, three ticks for technique, and the note.
    CHECK(countBoxes(sheet.pages.front()) == 3 * (2 + 2 + 4 + 4 + 10));
    CHECK(contains(allText(sheet), "Week 2, from Monday 9 March 2026"));
}

TEST_CASE("paper is Letter where people have that", "[sheet]")
{
    CHECK(usualPaper(QLocale(QLocale::English, QLocale::UnitedStates)) == Paper::Letter);
    CHECK(usualPaper(QLocale(QLocale::English, QLocale::UnitedKingdom)) == Paper::A4);
    CHECK(usualPaper(QLocale(QLocale::German, QLocale::Germany)) == Paper::A4);
}

TEST_CASE("the file is a PDF with a page for each of the sheet", "[sheet]")
{
    const Sheet sheet = layOutPlan(onPaper(proposedPlan(8, 3)), Paper::A4);

    const QByteArray pdf = sheetPdf(sheet, {});

    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.contains("/Count 7"));
    CHECK(pdf.contains("/FontFile"));
}

TEST_CASE("words break between words, and only one that is wider than its place breaks within", "[sheet]")
{
    SheetItem item;
    item.text = u"buttocks"_s;
    item.rect = {0, 0, widthOf(item) + 1, 0};
    const double line = heightOf(item);

    item.text = u"buttocks buttocks buttocks"_s;
    CHECK(heightOf(item) == 3 * line);
    item.text = u"buttocksbuttocks"_s;
    CHECK(heightOf(item) == 2 * line);
}

TEST_CASE("maintenance, which has no end, has twelve weeks to tick", "[sheet]")
{
    Plan plan = proposedPlan(8, 3);
    plan.kind = PlanKind::Maintenance;
    plan.versions.front().weeks = kOpenWeeks;
    plan.versions.front().phases.resize(1);
    plan.versions.front().phases.front().lastWeek = kOpenWeeks;

    const Sheet sheet = layOutPlan(onPaper(plan), Paper::A4);

    CHECK(countBoxes(sheet.pages.front()) == 12 * 3);
    CHECK(contains(allText(sheet), "From Monday 2 March 2026 on, without an end date"));
    CHECK_FALSE(contains(allText(sheet), "Week 13"));
}
