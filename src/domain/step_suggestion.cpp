#include "backbridge/domain/step_suggestion.h"

#include <algorithm>
#include <utility>

#include "step_dose.h"
#include "step_evidence.h"
#include "step_words.h"

namespace backbridge {

namespace {

constexpr int kGapDays = 7; ///< full days without a session, from which on a restart is offered instead
constexpr std::size_t kMostDeclined = 500;

bool isUpward(StepKind kind)
{
    switch (kind) {
    case StepKind::MoreReps:
    case StepKind::MoreSets:
    case StepKind::LongerHold:
    case StepKind::MoreLoad:
    case StepKind::Harder:
        return true;
    case StepKind::FewerSets:
    case StepKind::FewerReps:
    case StepKind::LessLoad:
    case StepKind::Easier:
        return false;
    }
    Q_UNREACHABLE();
}

/// What is known of one prescription of the running phase.
struct Candidate {
    const Prescription& prescription;
    const Exercise& exercise;
    AskedSince since;
    std::vector<ExerciseDone> done;
};

/// Looks for steps in one phase.
class StepFinder {
public:
    StepFinder(const Plan& plan, const std::vector<Session>& sessions, const Phase& phase, int index,
               StepScope scope, QDate today)
        : m_plan(plan)
        , m_ordered(inOrder(sessions, today.addDays(-kStepDays), today))
        , m_index(index)
        , m_scope(scope)
        , m_today(today)
    {
        for (const Prescription& prescription : phase.prescriptions) {
            if (const Exercise* exercise = scope.library.find(prescription.exercise)) {
                const AskedSince since = askedSince(plan, prescription, today);
                m_candidates.push_back(
                    {prescription, *exercise, since, doneWith(prescription, m_ordered, plan, since.counted)});
            }
        }
    }

    void down()
    {
        for (const Candidate& candidate : m_candidates) {
            const Dose& dose = candidate.prescription.dose;
            const auto evidence = downEvidence(candidate.done, dose, m_plan);
            if (!evidence) {
                continue;
            }
            take(candidate.exercise.family, candidate.prescription.day);
            if (isDeclined(candidate, false, evidence->on)) {
                continue;
            }
            if (const auto step =
                    stepDown(candidate.prescription, candidate.exercise, evidence->cause, m_scope)) {
                add(*step, candidate.prescription, reasonDown(*evidence));
            }
        }
    }

    void up()
    {
        if (isHeldBack()) {
            return;
        }
        takeUntried();
        for (const Candidate& candidate : m_candidates) {
            const auto good = goodSessions(candidate.done, m_ordered, candidate.prescription.dose, m_plan);
            if (!good || isDeclined(candidate, true, {}) || flareSince(candidate, good->count)) {
                continue;
            }
            const auto step = stepUp(candidate.prescription, candidate.exercise, good->lastSet, m_scope);
            if (!step || !checkDose(step->after.dose).empty()) {
                continue;
            }
            // The harder exercise may be of another family, which then has its step.
            const Family family = m_scope.library.find(step->after.exercise)->family;
            if (take(family, candidate.prescription.day)) {
                add(*step, candidate.prescription, reasonUp(*good));
            }
        }
    }

    std::vector<StepSuggestion> found() { return std::move(m_found); }

private:
    /// A new spike, or a gap after which the plan offers to begin again.
    [[nodiscard]] bool isHeldBack() const
    {
        const auto last = std::find_if(m_ordered.rbegin(), m_ordered.rend(),
                                       [](const Session* session) { return counts(*session); });
        if (last == m_ordered.rend() || (*last)->date.daysTo(m_today) - 1 >= kGapDays) {
            return true;
        }
        const auto rated = std::find_if(m_ordered.rbegin(), m_ordered.rend(), [](const Session* session) {
            return session->painBefore.has_value();
        });
        return rated != m_ordered.rend() && isSpike(**rated, m_ordered);
    }

    /// Families with a dose that the plan has changed and that nobody has tried yet.
    void takeUntried()
    {
        for (const Candidate& candidate : m_candidates) {
            if (candidate.since.first > m_plan.startDate && candidate.done.empty()) {
                take(candidate.exercise.family, candidate.prescription.day);
            }
        }
    }

    /// Whether a flare was called, or lighter days began, since the sessions that speak for the step.
    [[nodiscard]] bool flareSince(const Candidate& candidate, int count) const
    {
        const QDate first = (candidate.done.end() - count)->session->date;
        return std::any_of(
                   m_ordered.begin(), m_ordered.end(),
                   [first](const Session* session) { return session->flare && session->date >= first; })
            || std::any_of(m_plan.pauses.begin(), m_plan.pauses.end(), [this, first](const Pause& pause) {
                   return pause.kind == PauseKind::Flare && pause.to >= first && pause.from <= m_today;
               });
    }

    /// Whether a step of this direction was turned down for the dose as it is, and not before `cause`.
    [[nodiscard]] bool isDeclined(const Candidate& candidate, bool upward, QDate cause) const
    {
        return std::any_of(
            m_plan.declinedSteps.begin(), m_plan.declinedSteps.end(), [&](const DeclinedStep& declined) {
                return declined.exercise == candidate.prescription.exercise
                    && isUpward(declined.kind) == upward && declined.on >= candidate.since.counted
                    && (upward || declined.on >= cause);
            });
    }

    /// True the first time for a family on this kind of day.
    bool take(Family family, DayLetter day)
    {
        const std::pair slot {family, day};
        if (std::find(m_taken.begin(), m_taken.end(), slot) != m_taken.end()) {
            return false;
        }
        m_taken.push_back(slot);
        return true;
    }

    void add(const Step& step, const Prescription& before, const QString& reason)
    {
        m_found.push_back({step.kind, m_index, before.day, before, step.after,
                           stepText(step.kind, before, step.after, m_scope.library), reason,
                           stepSource(isUpward(step.kind))});
    }

    const Plan& m_plan;
    std::vector<const Session*> m_ordered;
    int m_index;
    StepScope m_scope;
    QDate m_today;
    std::vector<Candidate> m_candidates;
    std::vector<std::pair<Family, DayLetter>> m_taken;
    std::vector<StepSuggestion> m_found;
};

/// Whether `phase` has `exercise` on `day` already.
bool has(const Phase& phase, const ExerciseId& exercise, DayLetter day)
{
    return std::any_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                       [&exercise, day](const Prescription& other) {
                           return other.day == day && other.exercise == exercise;
                       });
}

/// Puts the step into a phase that asks for just what was before it.
void apply(Phase& phase, const StepSuggestion& step)
{
    const bool swaps = step.after.exercise != step.before.exercise;
    if (swaps && has(phase, step.after.exercise, step.day)) {
        return;
    }
    for (Prescription& prescription : phase.prescriptions) {
        if (prescription.day == step.day && prescription.exercise == step.before.exercise
            && prescription.dose == step.before.dose) {
            prescription.exercise = step.after.exercise;
            prescription.dose = step.after.dose;
        }
    }
}

} // namespace

bool StepSuggestion::isUp() const
{
    return isUpward(kind);
}

std::vector<StepSuggestion> suggestSteps(const Plan& plan, const std::vector<Session>& sessions,
                                         const ExerciseLibrary& library, QDate today, bool redFlagOpen,
                                         const Means& means)
{
    const std::optional<int> week = plan.weekOn(today);
    // On the first day nobody can tell which sessions were before an edit of that day.
    if (!week || today == plan.startDate || plan.isPaused(today) || plan.isFlare(today)
        || plan.current().from > today) {
        return {};
    }
    const PlanVersion& version = plan.current();
    const Phase* phase = phaseOfWeek(version, *week);
    if (phase == nullptr) {
        return {};
    }
    StepFinder finder(plan, sessions, *phase, static_cast<int>(phase - version.phases.data()),
                      {*phase, library, means}, today);
    finder.down();
    if (!redFlagOpen) {
        finder.up();
    }
    return finder.found();
}

PlanVersion withStep(PlanVersion version, const StepSuggestion& step)
{
    for (auto i = static_cast<std::size_t>(step.phase); i < version.phases.size(); ++i) {
        apply(version.phases[i], step);
    }
    return version;
}

Plan withStep(Plan plan, const StepSuggestion& step, QDate today)
{
    PlanVersion version = withStep(plan.versionOn(today), step);
    if (version.phases == plan.versionOn(today).phases) {
        return plan;
    }
    return withVersion(std::move(plan), std::move(version), today);
}

Plan withDeclined(Plan plan, const StepSuggestion& step, QDate today)
{
    if (plan.declinedSteps.size() >= kMostDeclined) {
        plan.declinedSteps.erase(plan.declinedSteps.begin());
    }
    plan.declinedSteps.push_back({step.before.exercise, step.kind, today, {}});
    return plan;
}

} // namespace backbridge
