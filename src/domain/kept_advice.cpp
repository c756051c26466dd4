#include <algorithm>

#include "backbridge/domain/plan_advice.h"

namespace backbridge {

namespace {

bool isAbout(const KeptAdvice& kept, const Advice& advice)
{
    return kept.kind == advice.kind && kept.phase == advice.phase && kept.exercise == advice.exercise;
}

} // namespace

bool isKept(const PlanVersion& version, const Advice& advice)
{
    return std::any_of(version.keptAdvice.begin(), version.keptAdvice.end(),
                       [&advice](const KeptAdvice& kept) { return isAbout(kept, advice); });
}

void keepAdvice(PlanVersion& version, const Advice& advice, const QString& reason)
{
    unkeepAdvice(version, advice);
    version.keptAdvice.push_back({advice.kind, advice.phase, advice.exercise, reason, {}});
}

void unkeepAdvice(PlanVersion& version, const Advice& advice)
{
    std::erase_if(version.keptAdvice, [&advice](const KeptAdvice& kept) { return isAbout(kept, advice); });
}

} // namespace backbridge
