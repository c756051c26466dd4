#include <QSet>

#include "backbridge/domain/plan_template.h"
#include "backbridge/domain/proposal.h"
#include "backbridge/exchange/template_file.h"
#include "content/answers.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::content;

namespace {

constexpr int kLeastMinutes = 10; ///< of maintenance
constexpr int kMostMinutes = 30;

std::vector<PlanTemplate> templates()
{
    return exchange::builtInTemplates(library());
}

void checkPhase(const PlanTemplate& planTemplate, const Phase& phase)
{
    for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
        const std::vector<Prescription> list = prescriptionsOn(phase, day);
        if (list.empty()) {
            CHECK(day == DayLetter::B);
            continue;
        }
        CAPTURE(planTemplate.name.toStdString(), phase.name.toStdString(), wordFor(day).toStdString());
        CHECK(list.size() >= 3);
        CHECK(list.size() <= 4);
        const int minutes = sessionMinutes(phase, day);
        CHECK(minutes >= (planTemplate.kind == PlanKind::Course ? 15 : kLeastMinutes));
        CHECK(minutes <= kMostMinutes);
        for (const Prescription& prescription : list) {
            CHECK(prescription.dose.effort.value_or(0) >= 3);
            CHECK(prescription.dose.effort.value_or(10) <= 6);
        }
    }
}

} // namespace

TEST_CASE("the templates that ship are sound with what they say they need", "[template]")
{
    CHECK(templates().size() >= 8);
    QSet<QString> ids;
    for (const PlanTemplate& planTemplate : templates()) {
        CAPTURE(planTemplate.name.toStdString());
        CHECK(planTemplate.builtIn);
        CHECK_FALSE(planTemplate.description.isEmpty());
        CHECK(checkTemplate(planTemplate).empty());
        ids.insert(planTemplate.id.text());

        const PlanDraft draft = draftFrom(planTemplate, QDate(2026, 3, 2), {}, planTemplate.equipment);
        for (const Advice& advice : adviceOn(draft, library())) {
            FAIL_CHECK(advice.text.toStdString());
        }
        CHECK(checkDraft(draft, Plan(), QDate(2026, 3, 2)).empty());
        for (const Phase& phase : planTemplate.version.phases) {
            checkPhase(planTemplate, phase);
        }
    }
    CHECK(ids.size() == static_cast<qsizetype>(templates().size()));
}

TEST_CASE("courses among the templates have the phases of their length", "[template]")
{
    for (const PlanTemplate& planTemplate : templates()) {
        if (planTemplate.kind == PlanKind::Maintenance) {
            CHECK(planTemplate.version.sessionsPerWeek == kMaintenanceSessions);
            continue;
        }
        CAPTURE(planTemplate.name.toStdString());
        const std::vector<Phase> expected = phasesFor(planTemplate.version.weeks);
        REQUIRE(planTemplate.version.phases.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            CHECK(planTemplate.version.phases[i].firstWeek == expected[i].firstWeek);
            CHECK(planTemplate.version.phases[i].lastWeek == expected[i].lastWeek);
            CHECK(planTemplate.version.phases[i].name == expected[i].name);
        }
    }
}
