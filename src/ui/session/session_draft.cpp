#include "ui/session/session_draft.h"

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge::ui {

namespace {

/// The measure of a set that was recorded; nothing while it has no number.
std::optional<Measure> measureOf(const SetRecord& record)
{
    if (record.reps) {
        return Measure::Reps;
    }
    if (record.steps) {
        return Measure::Steps;
    }
    return record.holdSeconds ? std::optional(Measure::Hold) : std::nullopt;
}

std::optional<int>& countOf(SetRecord& record, Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return record.reps;
    case Measure::Steps:
        return record.steps;
    case Measure::Hold:
        break;
    }
    return record.holdSeconds;
}

std::vector<std::optional<SetSide>> sidesOf(Side side)
{
    if (side == Side::PerSide) {
        return {SetSide::Left, SetSide::Right};
    }
    return {std::nullopt};
}

/// A set of `dose` as planned.
SetRecord plannedRecord(const Dose& dose)
{
    SetRecord record;
    record.reps = dose.reps;
    record.steps = dose.steps;
    record.holdSeconds = dose.holdSeconds;
    record.loadKg = dose.loadKg;
    return record;
}

/// Left and right take turns set by set, so the sides of one set follow each other.
int orderOf(std::size_t set, std::size_t row, std::size_t rows)
{
    return static_cast<int>(set * rows + row);
}

DraftEntry asPlanned(const Prescription& prescription)
{
    const Dose& dose = prescription.dose;
    DraftEntry draft;
    draft.entry.exercise = prescription.exercise;
    draft.measure = dose.measure();
    draft.side = dose.side;
    draft.planned = dose;
    const auto sides = sidesOf(dose.side);
    for (std::size_t row = 0; row < sides.size(); ++row) {
        DraftRow cells {sides[row], {}};
        for (std::size_t set = 0; set < static_cast<std::size_t>(dose.sets); ++set) {
            SetRecord record = plannedRecord(dose);
            record.side = sides[row];
            cells.cells.push_back(
                {record, dose.countPerSet(), dose.countPerSet(), orderOf(set, row, sides.size())});
        }
        draft.rows.push_back(std::move(cells));
    }
    return draft;
}

/// Sets of a stored entry, by side in the order in which the sides first occur.
std::vector<DraftRow> rowsOf(const Entry& entry)
{
    std::vector<DraftRow> rows;
    int order = 0;
    for (const SetRecord& record : entry.sets) {
        auto row = std::find_if(rows.begin(), rows.end(), [&record](const DraftRow& candidate) {
            return candidate.side == record.side;
        });
        if (row == rows.end()) {
            row = rows.insert(rows.end(), DraftRow {record.side, {}});
        }
        SetRecord copy = record;
        const Measure measure = measureOf(record).value_or(Measure::Reps);
        row->cells.push_back(
            {record, record.done ? countOf(copy, measure) : std::nullopt, std::nullopt, order++});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DraftRow& a, const DraftRow& b) { return a.side < b.side; });
    return rows;
}

DraftEntry stored(const Entry& entry, const ExerciseLibrary& library)
{
    DraftEntry draft;
    draft.entry = entry;
    draft.entry.sets.clear();
    draft.rows = rowsOf(entry);
    const Exercise* exercise = library.find(entry.exercise);
    const auto measure = entry.sets.empty() ? std::nullopt : measureOf(entry.sets.front());
    draft.measure = measure.value_or(exercise != nullptr ? exercise->measure : Measure::Reps);
    draft.side = exercise != nullptr ? exercise->side : Side::Both;
    const bool sided = std::any_of(draft.rows.begin(), draft.rows.end(),
                                   [](const DraftRow& row) { return row.side.has_value(); });
    if (sided != (draft.side == Side::PerSide) && !draft.rows.empty()) {
        draft.side = sided ? Side::PerSide : Side::Both;
    }
    return draft;
}

int nextOrder(const DraftEntry& draft)
{
    int next = 0;
    for (const DraftRow& row : draft.rows) {
        for (const DraftCell& cell : row.cells) {
            next = std::max(next, cell.order + 1);
        }
    }
    return next;
}

/// Compares the sets of `draft` with `dose`, or with nothing.
void compareWith(DraftEntry& draft, const std::optional<Dose>& dose)
{
    draft.planned = dose;
    for (DraftRow& row : draft.rows) {
        for (std::size_t set = 0; set < row.cells.size(); ++set) {
            const bool asked = dose && set < static_cast<std::size_t>(dose->sets);
            row.cells[set].planned = asked ? std::optional(dose->countPerSet()) : std::nullopt;
        }
    }
}

/// The set as it is to be saved; nothing when there is nothing to say about it.
std::optional<SetRecord> recordOf(const DraftCell& cell, const DraftRow& row, Measure entryMeasure)
{
    SetRecord record = cell.record;
    record.side = row.side;
    record.done = cell.count.has_value();
    const Measure measure = measureOf(record).value_or(entryMeasure);
    std::optional<int>& count = countOf(record, measure);
    if (cell.count) {
        count = cell.count;
    } else if (!count) {
        count = cell.planned;
    }
    return count ? std::optional(record) : std::nullopt;
}

Entry entryOf(const DraftEntry& draft)
{
    std::vector<std::pair<int, SetRecord>> sets;
    for (const DraftRow& row : draft.rows) {
        for (const DraftCell& cell : row.cells) {
            if (const auto record = recordOf(cell, row, draft.measure)) {
                sets.emplace_back(cell.order, *record);
            }
        }
    }
    std::stable_sort(sets.begin(), sets.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Entry entry = draft.entry;
    for (auto& [order, record] : sets) {
        entry.sets.push_back(record);
    }
    return entry;
}

std::vector<Prescription> prescriptionsOn(const Plan* plan, std::optional<QDate> date)
{
    if (plan == nullptr || !date) {
        return {};
    }
    const auto planned = plannedOn(*plan, *date);
    return planned ? prescriptionsOf(*planned) : std::vector<Prescription>();
}

} // namespace

int DraftEntry::sets() const
{
    std::size_t most = 0;
    for (const DraftRow& row : rows) {
        most = std::max(most, row.cells.size());
    }
    return static_cast<int>(most);
}

bool DraftEntry::anyDone() const
{
    return std::any_of(rows.begin(), rows.end(), [](const DraftRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const DraftCell& cell) { return cell.count.has_value(); });
    });
}

std::optional<double> DraftEntry::load() const
{
    std::optional<double> shared;
    bool first = true;
    for (const DraftRow& row : rows) {
        for (const DraftCell& cell : row.cells) {
            if (!first && cell.record.loadKg != shared) {
                return std::nullopt;
            }
            shared = cell.record.loadKg;
            first = false;
        }
    }
    return shared;
}

bool DraftEntry::hasLoad() const
{
    return (planned && planned->loadKg) || std::any_of(rows.begin(), rows.end(), [](const DraftRow& row) {
               return std::any_of(row.cells.begin(), row.cells.end(),
                                  [](const DraftCell& cell) { return cell.record.loadKg.has_value(); });
           });
}

void DraftEntry::setLoad(std::optional<double> loadKg)
{
    for (DraftRow& row : rows) {
        for (DraftCell& cell : row.cells) {
            cell.record.loadKg = loadKg;
        }
    }
}

SessionDraft SessionDraft::fresh(const ClientId& client, QDate date, const Plan* plan,
                                 std::optional<QDate> plannedDate)
{
    SessionDraft draft;
    draft.session.id = SessionId::create();
    draft.session.client = client;
    draft.session.date = date;
    draft.setPlannedDate(plan, plannedDate);
    draft.fillAsPlanned();
    return draft;
}

SessionDraft SessionDraft::of(const Session& session, const Plan* plan, const ExerciseLibrary& library)
{
    SessionDraft draft;
    draft.session = session;
    draft.session.entries.clear();
    for (const Entry& entry : session.entries) {
        draft.entries.push_back(stored(entry, library));
    }
    draft.rested = !counts(session) && !session.notDoneReason;
    draft.setPlannedDate(plan, session.plannedDate);
    draft.session.plan = session.plan;
    return draft;
}

SessionDraft SessionDraft::copyOf(const Session& session, QDate date, const Plan* plan,
                                  std::optional<QDate> plannedDate, const ExerciseLibrary& library)
{
    Session copy;
    copy.id = SessionId::create();
    copy.client = session.client;
    copy.date = date;
    copy.setting = session.setting;
    for (const Entry& entry : session.entries) {
        Entry& copied = copy.entries.emplace_back();
        copied.exercise = entry.exercise;
        copied.sets = entry.sets;
        for (SetRecord& set : copied.sets) {
            set.pain.reset();
        }
    }
    SessionDraft draft = of(copy, nullptr, library);
    draft.rested = false;
    draft.setPlannedDate(plan, plannedDate);
    return draft;
}

bool SessionDraft::anyDone() const
{
    return std::any_of(entries.begin(), entries.end(),
                       [](const DraftEntry& entry) { return entry.anyDone(); });
}

void SessionDraft::setPlannedDate(const Plan* plan, std::optional<QDate> plannedDate)
{
    session.plannedDate = plannedDate;
    session.plan = plan != nullptr ? std::optional(plan->id) : std::nullopt;
    m_prescriptions = prescriptionsOn(plan, plannedDate);
    std::vector<Prescription> open = m_prescriptions;
    for (DraftEntry& entry : entries) {
        const auto asked = std::find_if(open.begin(), open.end(), [&entry](const Prescription& candidate) {
            return candidate.exercise == entry.entry.exercise;
        });
        if (asked == open.end()) {
            compareWith(entry, std::nullopt);
        } else {
            compareWith(entry, asked->dose);
            open.erase(asked);
        }
    }
}

bool SessionDraft::isAsPlanned() const
{
    return std::equal(entries.begin(), entries.end(), m_prescriptions.begin(), m_prescriptions.end(),
                      [](const DraftEntry& entry, const Prescription& prescription) {
                          return entry == asPlanned(prescription);
                      });
}

void SessionDraft::fillAsPlanned()
{
    std::vector<DraftEntry> before = std::move(entries);
    entries.clear();
    for (const Prescription& prescription : m_prescriptions) {
        DraftEntry filled = asPlanned(prescription);
        const auto same = std::find_if(before.begin(), before.end(), [&filled](const DraftEntry& candidate) {
            return candidate.entry.exercise == filled.entry.exercise;
        });
        if (same != before.end()) {
            filled.entry = same->entry;
            before.erase(same);
        }
        entries.push_back(std::move(filled));
    }
    std::move(before.begin(), before.end(), std::back_inserter(entries));
}

void SessionDraft::addExercise(const Exercise& exercise)
{
    const Dose dose = firstDose(exercise);
    DraftEntry draft;
    draft.entry.exercise = exercise.id;
    draft.entry.technique = technique();
    draft.measure = dose.measure();
    draft.side = dose.side;
    for (const auto& side : sidesOf(dose.side)) {
        draft.rows.push_back({side, {}});
    }
    entries.push_back(std::move(draft));
    for (int set = 0; set < dose.sets; ++set) {
        addSet(entries.size() - 1);
    }
}

void SessionDraft::removeExercise(std::size_t index)
{
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
}

void SessionDraft::addSet(std::size_t index)
{
    DraftEntry& draft = entries.at(index);
    if (draft.rows.empty()) {
        for (const auto& side : sidesOf(draft.side)) {
            draft.rows.push_back({side, {}});
        }
    }
    const std::optional<double> load = draft.load();
    int order = nextOrder(draft);
    for (DraftRow& row : draft.rows) {
        DraftCell cell;
        cell.order = order++;
        cell.record.loadKg = load;
        if (draft.planned && row.cells.size() < static_cast<std::size_t>(draft.planned->sets)) {
            cell.planned = draft.planned->countPerSet();
        }
        row.cells.push_back(cell);
    }
}

void SessionDraft::removeSet(std::size_t index)
{
    DraftEntry& draft = entries.at(index);
    const auto longest = static_cast<std::size_t>(draft.sets());
    if (longest <= 1) {
        return;
    }
    for (DraftRow& row : draft.rows) {
        if (row.cells.size() == longest) {
            row.cells.pop_back();
        }
    }
}

std::optional<Technique> SessionDraft::technique() const
{
    if (entries.empty()) {
        return std::nullopt;
    }
    const std::optional<Technique> shared = entries.front().entry.technique;
    const bool same = std::all_of(entries.begin(), entries.end(), [&shared](const DraftEntry& entry) {
        return entry.entry.technique == shared;
    });
    return same ? shared : std::nullopt;
}

void SessionDraft::setTechnique(std::optional<Technique> technique)
{
    for (DraftEntry& entry : entries) {
        entry.entry.technique = technique;
    }
}

Session SessionDraft::toSession() const
{
    Session result = session;
    for (const DraftEntry& entry : entries) {
        result.entries.push_back(entryOf(entry));
    }
    if (anyDone() || rested) {
        result.notDoneReason.reset();
    }
    return result;
}

} // namespace backbridge::ui
