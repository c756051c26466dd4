#include <QCoreApplication>

#include <cstdlib>

#include "backbridge/domain/plan_draft.h"

namespace backbridge {

namespace {

constexpr qint64 kFarDays = 366;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanDraft)
};

} // namespace

Problems checkDraft(const PlanDraft& draft, const Plan& base, QDate today)
{
    Problems problems = checkPlan(draft.appliedTo(base));
    const bool isNew = base.versions.empty();
    if (isNew && draft.startDate.isValid() && std::abs(today.daysTo(draft.startDate)) > kFarDays) {
        problems.push_back({QStringLiteral("start_date"), ProblemKind::OutOfRange,
                            draft.startDate > today ? Text::tr("the first day is more than a year ahead")
                                                    : Text::tr("the first day is more than a year ago")});
    }
    return problems;
}

} // namespace backbridge
