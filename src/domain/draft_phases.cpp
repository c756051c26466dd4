#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/plan_draft.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanDraft)
};

/// Moves the weeks of the phases from `first` on.
void shift(std::vector<Phase>& phases, std::size_t first, int weeks)
{
    for (std::size_t i = first; i < phases.size(); ++i) {
        phases[i].firstWeek += weeks;
        phases[i].lastWeek += weeks;
    }
}

/// Advice that was kept stays with its phase when one comes in at `at`.
void makeRoom(std::vector<KeptAdvice>& advice, int at)
{
    for (KeptAdvice& kept : advice) {
        kept.phase += kept.phase >= at ? 1 : 0;
    }
}

/// The same when the one at `at` goes, and its advice with it.
void closeGap(std::vector<KeptAdvice>& advice, int at)
{
    std::erase_if(advice, [at](const KeptAdvice& kept) { return kept.phase == at; });
    for (KeptAdvice& kept : advice) {
        kept.phase -= kept.phase > at ? 1 : 0;
    }
}

} // namespace

std::optional<int> PlanDraft::copyPhase(int phase)
{
    std::vector<Phase>& phases = version.phases;
    const auto index = static_cast<std::size_t>(phase);
    if (weeksOf(phases.at(index)) < 2) {
        const auto longest =
            std::max_element(phases.begin(), phases.end(),
                             [](const Phase& a, const Phase& b) { return weeksOf(a) < weeksOf(b); });
        if (weeksOf(*longest) < 2) {
            return std::nullopt;
        }
        // One week of the longest goes to this phase, for the copy to take.
        const auto giver = static_cast<std::size_t>(longest - phases.begin());
        --phases[giver].lastWeek;
        shift(phases, giver + 1, -1);
        ++phases[index].lastWeek;
        shift(phases, index + 1, 1);
    }
    Phase copy = phases[index];
    const int weeks = weeksOf(copy) / 2;
    phases[index].lastWeek -= weeks;
    copy.firstWeek = phases[index].lastWeek + 1;
    copy.name = Text::tr("%1, continued").arg(copy.name);
    phases.insert(phases.begin() + phase + 1, std::move(copy));
    makeRoom(version.keptAdvice, phase + 1);
    return phase + 1;
}

bool PlanDraft::removePhase(int phase)
{
    std::vector<Phase>& phases = version.phases;
    if (phases.size() < 2) {
        return false;
    }
    const auto index = static_cast<std::size_t>(phase);
    if (index > 0) {
        phases[index - 1].lastWeek = phases.at(index).lastWeek;
    } else {
        phases[1].firstWeek = phases[0].firstWeek;
    }
    phases.erase(phases.begin() + phase);
    closeGap(version.keptAdvice, phase);
    return true;
}

void PlanDraft::moveWeekday(int phase, Weekday from, Weekday to)
{
    const bool own = !phaseAt(phase).weekdays.empty();
    std::vector<Weekday> days = own ? phaseAt(phase).weekdays : version.weekdays;
    const auto found = std::find(days.begin(), days.end(), from);
    if (found == days.end() || std::find(days.begin(), days.end(), to) != days.end()) {
        return;
    }
    *found = to;
    std::sort(days.begin(), days.end());
    if (own) {
        setPhaseWeekdays(phase, std::move(days));
    } else {
        setWeekdays(std::move(days));
    }
}

int PlanDraft::moveTo(int phase, int index, int toPhase, DayLetter day, int position)
{
    std::vector<Prescription>& from = phaseAt(phase).prescriptions;
    Prescription moved = std::move(from.at(static_cast<std::size_t>(index)));
    from.erase(from.begin() + index);
    moved.day = day;
    std::vector<Prescription>& to = phaseAt(toPhase).prescriptions;
    const std::vector<int> there = prescriptionsOn(toPhase, day);
    const bool atEnd = position >= static_cast<int>(there.size());
    const int target = !atEnd ? there.at(static_cast<std::size_t>(std::max(0, position)))
        : there.empty()       ? static_cast<int>(to.size())
                              : there.back() + 1;
    to.insert(to.begin() + target, std::move(moved));
    return target;
}

} // namespace backbridge
