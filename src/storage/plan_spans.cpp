#include "plan_spans.h"

#include "backbridge/domain/adherence.h"

namespace backbridge::storage {

std::vector<PlanSpan> spansOf(const Plan& plan)
{
    std::vector<PlanSpan> spans;
    for (QDate day = plan.startDate; day <= plan.lastDay(); day = day.addDays(1)) {
        const int sessions = sessionsPerWeekOn(plan, day);
        if (!spans.empty() && spans.back().sessionsPerWeek == sessions) {
            spans.back().to = day;
        } else {
            spans.push_back({day, day, sessions});
        }
    }
    return spans;
}

} // namespace backbridge::storage
