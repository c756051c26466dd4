#include "backbridge/domain/plan_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanDraft)
};

/// Lays the phases end to end, phase i being `lengths[i]` weeks long.
void layOut(std::vector<Phase>& phases, const std::vector<int>& lengths)
{
    int week = 1;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        phases[i].firstWeek = week;
        phases[i].lastWeek = week + lengths[i] - 1;
        week += lengths[i];
    }
}

std::vector<int> lengthsOf(const std::vector<Phase>& phases)
{
    std::vector<int> lengths;
    std::transform(phases.begin(), phases.end(), std::back_inserter(lengths), weeksOf);
    return lengths;
}

/// The phase whose weeks a change of `phase` takes; nothing when there is only one.
std::optional<std::size_t> neighbourOf(std::size_t phase, std::size_t count)
{
    if (count < 2) {
        return std::nullopt;
    }
    return phase + 1 < count ? phase + 1 : phase - 1;
}

bool isSessionsPerWeek(std::size_t count)
{
    return count >= kMinSessionsPerWeek && count <= kMaxSessionsPerWeek;
}

void equipmentAdvice(const PlanDraft& draft, const ExerciseLibrary& library, std::vector<Advice>& advice)
{
    for (int phase = 0; phase < static_cast<int>(draft.version.phases.size()); ++phase) {
        for (const Prescription& prescription : draft.phaseAt(phase).prescriptions) {
            const Exercise* exercise = library.find(prescription.exercise);
            if (exercise == nullptr) {
                continue;
            }
            for (const Equipment item : exercise->equipment) {
                if (std::find(draft.equipment.begin(), draft.equipment.end(), item)
                    == draft.equipment.end()) {
                    advice.push_back({AdviceKind::MissingEquipment, phase, exercise->id,
                                      Text::tr("“%1” needs something that is not ticked: %2.")
                                          .arg(exercise->name, nameOf(item)),
                                      Text::tr("You said what there is to train with.")});
                }
            }
        }
    }
}

} // namespace

PlanDraft PlanDraft::proposed(const PlanAnswers& answers, const ExerciseLibrary& library)
{
    PlanDraft draft;
    draft.title = proposedTitle(answers);
    draft.goal = answers.goal.trimmed();
    draft.startDate = answers.startDate;
    draft.version = proposePlan(answers, library);
    draft.avoid = answers.avoid;
    draft.setting = answers.setting;
    draft.equipment = answers.equipment;
    return draft;
}

PlanDraft PlanDraft::copyOf(const Plan& plan, std::vector<CareTag> avoid, QDate today)
{
    PlanDraft draft;
    draft.kind = plan.kind;
    draft.title = plan.title;
    draft.goal = plan.goal;
    draft.startDate = plan.startDate;
    draft.version = plan.current();
    draft.avoid = std::move(avoid);
    if (today > plan.startDate) {
        draft.changesFrom = std::max(today, plan.current().from);
    }
    return draft;
}

Plan PlanDraft::appliedTo(Plan plan) const
{
    plan.kind = kind;
    plan.title = title.trimmed();
    plan.goal = goal.trimmed();
    plan.startDate = startDate;
    if (!changesFrom) {
        plan.versions.clear();
    } else if (!plan.versions.empty()) {
        PlanVersion same = version;
        same.from = plan.current().from;
        if (same == plan.current()) {
            return plan;
        }
    }
    return withVersion(std::move(plan), version, changesFrom.value_or(startDate));
}

void PlanDraft::setWeeks(int weeks)
{
    if (setting) {
        PlanAnswers answers;
        answers.setting = *setting;
        answers.weeks = version.weeks;
        if (title == proposedTitle(answers)) {
            answers.weeks = weeks;
            title = proposedTitle(answers);
        }
    }
    std::vector<int> lengths = lengthsOf(version.phases);
    int toGive = weeks - version.weeks;
    for (auto length = lengths.rbegin(); length != lengths.rend() && toGive != 0; ++length) {
        const int given = std::max(toGive, 1 - *length);
        *length += given;
        toGive -= given;
    }
    layOut(version.phases, lengths);
    version.weeks = weeks;
}

Range PlanDraft::phaseWeeks(int phase) const
{
    const auto index = static_cast<std::size_t>(phase);
    const int own = weeksOf(version.phases.at(index));
    const auto neighbour = neighbourOf(index, version.phases.size());
    return neighbour ? Range {1, own + weeksOf(version.phases[*neighbour]) - 1} : Range {own, own};
}

void PlanDraft::setPhaseWeeks(int phase, int weeks)
{
    const Range range = phaseWeeks(phase);
    Q_ASSERT(weeks >= range.low && weeks <= range.high);
    const auto index = static_cast<std::size_t>(phase);
    std::vector<int> lengths = lengthsOf(version.phases);
    if (const auto neighbour = neighbourOf(index, lengths.size())) {
        lengths[*neighbour] -= weeks - lengths[index];
        lengths[index] = weeks;
    }
    layOut(version.phases, lengths);
}

void PlanDraft::setWeekdays(std::vector<Weekday> days)
{
    if (isSessionsPerWeek(days.size())) {
        version.sessionsPerWeek = static_cast<int>(days.size());
    }
    version.weekdays = std::move(days);
    for (Phase& phase : version.phases) {
        // A phase keeps saying how many, so that the plan's new days do not change it by the way.
        if (!phase.weekdays.empty()) {
            phase.sessionsPerWeek = static_cast<int>(phase.weekdays.size());
        }
    }
}

void PlanDraft::setPhaseWeekdays(int phase, std::vector<Weekday> days)
{
    Phase& changed = phaseAt(phase);
    if (days == version.weekdays) {
        days.clear();
    }
    changed.sessionsPerWeek = std::nullopt;
    if (isSessionsPerWeek(days.size())) {
        changed.sessionsPerWeek = static_cast<int>(days.size());
    }
    changed.weekdays = std::move(days);
}

std::vector<int> PlanDraft::prescriptionsOn(int phase, DayLetter day) const
{
    const std::vector<Prescription>& all = phaseAt(phase).prescriptions;
    std::vector<int> indices;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].day == day) {
            indices.push_back(static_cast<int>(i));
        }
    }
    return indices;
}

bool PlanDraft::hasDay(int phase, DayLetter day) const
{
    return !prescriptionsOn(phase, day).empty();
}

std::optional<int> PlanDraft::indexOf(int phase, DayLetter day, const ExerciseId& exercise) const
{
    const std::vector<int> indices = prescriptionsOn(phase, day);
    const auto found = std::find_if(indices.begin(), indices.end(), [&](int index) {
        return prescriptionAt(phase, index).exercise == exercise;
    });
    return found == indices.end() ? std::nullopt : std::optional(*found);
}

int PlanDraft::addExercise(int phase, DayLetter day, const Exercise& exercise)
{
    std::vector<Prescription>& all = phaseAt(phase).prescriptions;
    all.push_back({exercise.id, day, firstDose(exercise), {}, {}});
    return static_cast<int>(all.size()) - 1;
}

void PlanDraft::removeExercise(int phase, int index)
{
    std::vector<Prescription>& all = phaseAt(phase).prescriptions;
    all.erase(all.begin() + index);
}

void PlanDraft::swapExercise(int phase, int index, const Exercise& exercise)
{
    Prescription& prescription = phaseAt(phase).prescriptions.at(static_cast<std::size_t>(index));
    prescription.exercise = exercise.id;
    prescription.dose = firstDose(exercise);
}

void PlanDraft::setDose(int phase, int index, const Dose& dose)
{
    phaseAt(phase).prescriptions.at(static_cast<std::size_t>(index)).dose = dose;
}

int PlanDraft::moveExercise(int phase, int index, int steps)
{
    std::vector<Prescription>& all = phaseAt(phase).prescriptions;
    std::vector<int> same = prescriptionsOn(phase, prescriptionAt(phase, index).day);
    const int from = static_cast<int>(std::find(same.begin(), same.end(), index) - same.begin());
    const int to = std::clamp(from + steps, 0, static_cast<int>(same.size()) - 1);
    const int direction = to < from ? -1 : 1;
    for (int at = from; at != to; at += direction) {
        const int next = at + direction;
        std::swap(all.at(static_cast<std::size_t>(same.at(static_cast<std::size_t>(at)))),
                  all.at(static_cast<std::size_t>(same.at(static_cast<std::size_t>(next)))));
    }
    return same.at(static_cast<std::size_t>(to));
}

int PlanDraft::moveToDay(int phase, int index, DayLetter day)
{
    std::vector<Prescription>& all = phaseAt(phase).prescriptions;
    Prescription moved = std::move(all.at(static_cast<std::size_t>(index)));
    all.erase(all.begin() + index);
    moved.day = day;
    all.push_back(std::move(moved));
    return static_cast<int>(all.size()) - 1;
}

int weeksOf(const Phase& phase)
{
    return phase.lastWeek - phase.firstWeek + 1;
}

int sessionMinutes(const Phase& phase, DayLetter day)
{
    return (sessionSeconds(prescriptionsOf(phase, day)) + 59) / 60;
}

std::optional<Range> effortOf(const Phase& phase)
{
    std::optional<Range> range;
    for (const Prescription& prescription : phase.prescriptions) {
        if (const std::optional<int> effort = prescription.dose.effort) {
            range = range ? Range {std::min(range->low, *effort), std::max(range->high, *effort)}
                          : Range {*effort, *effort};
        }
    }
    return range;
}

std::vector<Equipment> usualEquipment(Setting setting)
{
    using enum Equipment;
    if (setting == Setting::Home) {
        return {Mat, Chair, Wall, HandSupport};
    }
    return {Mat, Chair, Wall, HandSupport, Step, LoopBand, Bench, Dumbbell, Dowel, ClearLane, ExerciseBall};
}

std::vector<Advice> adviceOn(const PlanDraft& draft, const ExerciseLibrary& library)
{
    std::vector<Advice> advice = planAdvice(draft.version, library, draft.avoid);
    if (draft.setting) {
        equipmentAdvice(draft, library, advice);
        std::stable_sort(advice.begin(), advice.end(),
                         [](const Advice& a, const Advice& b) { return a.phase < b.phase; });
    }
    return advice;
}

DraftPlace draftPlaceOf(const Problem& problem)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^phases\[(\d+)\](?:\.prescriptions\[(\d+)\])?\.?(.*)$)"));
    DraftPlace place;
    const QRegularExpressionMatch match = pattern.match(problem.place);
    if (!match.hasMatch()) {
        place.field = problem.place;
        return place;
    }
    place.phase = match.captured(1).toInt();
    if (match.capturedLength(2) > 0) {
        place.prescription = match.captured(2).toInt();
    }
    place.field = match.captured(3);
    return place;
}

} // namespace backbridge
