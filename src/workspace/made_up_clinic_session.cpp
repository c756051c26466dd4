#include "made_up_clinic_session.h"

#include <QStringView>

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge::madeup {

namespace {

constexpr auto kNotes = std::to_array<QStringView>({
    u"Felt easier than last week.",
    u"Tired today, took longer rests.",
    u"Left side works harder than the right.",
    u"Right hip was stiff at first, fine after the second set.",
    u"Short on time, kept the rests short.",
    u"Good session.",
    u"Did it in the hotel room.",
    u"Long day in the car before this.",
    u"Back was stiff in the morning, better now.",
    u"Calf cramped once during the bridges.",
    u"Used the thicker cushion for the knees.",
    u"The last set was hard but clean.",
    u"Slept badly.",
    u"Did it with my daughter.",
    u"Need a stronger band soon.",
    u"Balance was better today.",
    u"Lost count in the second set.",
    u"Gardened for two hours before.",
    u"Sore thighs from the walk on Sunday.",
    u"Kept the movement smaller than usual.",
    u"First time without holding on.",
    u"Neighbour's dog joined in.",
    u"Did the floor exercises on the carpet; the mat is better.",
    u"Could have done one more set.",
});

constexpr auto kFlareNotes = std::to_array<QStringView>({
    u"Back flared up yesterday; did less of everything.",
    u"Careful today, small movements only.",
    u"Sat too long; sore since the morning. Half the usual.",
    u"Better than yesterday, still not as usual.",
});

constexpr auto kNotDoneNotes = std::to_array<QStringView>({
    u"Will do it tomorrow.",
    u"Too late home from work.",
    u"Children ill.",
    u"Visitors all day.",
    u"Went for a long walk instead.",
});

constexpr auto kEntryNotes = std::to_array<QStringView>({
    u"Slower on the way down.",
    u"Knee wants to fall in.",
    u"Held on with one finger.",
    u"Lighter weight than planned.",
    u"Smaller range today.",
});

/// Ratings stay on their scale.
int rating(int value)
{
    return std::clamp(value, 0, 10);
}

} // namespace

Session SessionMaker::make(const Occasion& occasion, int pain)
{
    Session session;
    session.id = SessionId {m_dice.uuid()};
    session.client = m_person.client.id;
    session.plan = occasion.plan;
    session.date = occasion.date;
    session.plannedDate = occasion.plannedDate;
    session.source = m_person.source;
    session.notDoneReason = occasion.notDoneReason;
    if (session.notDoneReason) {
        addNotDone(session, pain);
        return session;
    }
    session.setting = occasion.setting;
    session.flare = occasion.flare;
    addEntries(session, occasion);
    addTimes(session, occasion);
    addRatings(session, occasion, pain);
    addNote(session);
    return session;
}

void SessionMaker::addNotDone(Session& session, int pain)
{
    session.source = Source::Logged;
    if (session.notDoneReason == NotDoneReason::Pain) {
        session.painBefore = rated(rating((pain + 200) / 100));
    }
    if (m_dice.chance(m_person.writes)) {
        session.note = m_dice.oneOf(kNotDoneNotes).toString();
    }
    session.updatedAt = at(session.date, 20, m_dice.between(0, 59));
}

void SessionMaker::addTimes(Session& session, const Occasion& occasion)
{
    const QDateTime start = at(session.date, m_person.hour, m_dice.between(0, 11) * 5);
    const int planned = sessionSeconds(occasion.prescriptions);
    const QDateTime end = start.addSecs(planned * m_dice.between(85, 125) / 100 + 60);
    switch (session.source) {
    case Source::Guided:
        session.startedAt = start;
        session.endedAt = end;
        session.updatedAt = end.addSecs(m_dice.between(20, 200));
        break;
    case Source::Logged:
        if (m_dice.chance(600)) {
            session.startedAt = start;
            session.endedAt = end;
        }
        session.updatedAt = at(session.date, 21, m_dice.between(0, 59));
        break;
    case Source::Transcribed:
    case Source::Imported: {
        // From paper, some days later.
        const QDate day = std::min(m_lastDay, session.date.addDays(m_dice.between(1, 6)));
        session.updatedAt = at(day, 22, m_dice.between(0, 59));
        break;
    }
    }
}

std::optional<int> SessionMaker::rated(int value)
{
    return m_dice.chance(m_person.rates) ? std::optional(value) : std::nullopt;
}

void SessionMaker::addRatings(Session& session, const Occasion& occasion, int pain)
{
    if (occasion.flare) {
        pain += m_dice.between(150, 280);
    }
    const int before = rating((pain + m_dice.around(90) + 50) / 100);
    const int rise = static_cast<int>(m_dice.weighted(std::array {46, 38, 12, 4}));
    const int highest = rating(before + rise);
    const int after = std::clamp(before + m_dice.between(-1, 1), 0, highest);
    session.painBefore = rated(before);
    session.painHighest = rated(highest);
    session.painAfter = rated(after);

    const int freshPhase = occasion.phaseWeek == 0 ? 2 : 0;
    session.soreness = rated(std::clamp(1 + freshPhase + m_dice.around(3), 0, 8));

    int effort = 0;
    for (const Prescription& prescription : occasion.prescriptions) {
        effort = std::max(effort, prescription.dose.effort.value_or(4));
    }
    session.effort = rated(rating(effort + m_dice.around(2) + (occasion.flare ? 1 : 0)));

    const std::vector<CareTag>& tags = m_person.client.careTags;
    const bool leg = std::find(tags.begin(), tags.end(), CareTag::LegSymptoms) != tags.end();
    for (const auto& [symptom, perMille] : {std::pair {Symptom::Stiffness, before >= 4 ? 280 : 60},
                                            std::pair {Symptom::ReducedMobility, before >= 6 ? 150 : 15},
                                            std::pair {Symptom::SharpPain, highest >= 7 ? 120 : 6},
                                            std::pair {Symptom::LegSymptoms, leg ? 160 : 4}}) {
        if (m_dice.chance(perMille)) {
            session.symptoms.push_back(symptom);
        }
    }

    const int nextMorning = rating(before + m_dice.around(2) + (rise >= 3 ? 1 : 0));
    if (session.date < m_lastDay && m_dice.chance(m_person.rates * 8 / 10)) {
        session.painNextMorning = nextMorning;
        const int hour = m_dice.between(5, 9);
        const QDateTime answered = at(session.date.addDays(1), hour, m_dice.between(0, 59));
        session.updatedAt = std::max(session.updatedAt, answered);
    }
}

void SessionMaker::addEntries(Session& session, const Occasion& occasion)
{
    const auto count = static_cast<int>(occasion.prescriptions.size());
    // Some sessions end early: what comes after the cut is left out.
    const bool cutShort = count > 1 && m_dice.chance(occasion.flare ? 250 : 70);
    const int done = cutShort ? m_dice.between(1, count - 1) : count;
    for (int i = 0; i < done; ++i) {
        const Prescription& prescription = occasion.prescriptions[static_cast<std::size_t>(i)];
        Entry entry;
        entry.exercise = prescription.exercise;
        entry.technique = technique();
        const bool hard = m_dice.chance(45);
        addSets(entry, doseThatDay(occasion, prescription.dose), hard ? 1 : 0);
        if (m_dice.chance(m_person.writes / 4)) {
            entry.note = m_dice.oneOf(kEntryNotes).toString();
        }
        session.entries.push_back(std::move(entry));
    }
}

std::optional<Technique> SessionMaker::technique()
{
    static constexpr std::array<std::optional<Technique>, 4> kAnswers {Technique::Good, Technique::Mostly,
                                                                       Technique::Poor, std::nullopt};
    return kAnswers.at(m_dice.weighted(std::array {62, 20, 3, 15}));
}

Dose SessionMaker::doseThatDay(const Occasion& occasion, Dose dose)
{
    const int risen = std::min(occasion.phaseWeek, 4);
    for (std::optional<int>* count : {&dose.reps, &dose.steps}) {
        if (*count) {
            *count = **count + risen - (occasion.flare ? **count / 3 + risen : 0);
        }
    }
    if (!dose.reps && dose.holdSeconds) {
        *dose.holdSeconds = occasion.flare ? *dose.holdSeconds / 2 : *dose.holdSeconds + risen * 2;
    }
    if (dose.loadKg && !occasion.flare) {
        *dose.loadKg += risen * (*dose.loadKg < 14 ? 1 : 2);
    } else {
        dose.loadKg.reset();
    }
    if (occasion.flare && dose.sets > 1) {
        --dose.sets;
    }
    return dose;
}

SetRecord SessionMaker::record(const Dose& dose)
{
    SetRecord set;
    set.reps = dose.reps;
    set.steps = dose.steps;
    set.holdSeconds = dose.holdSeconds;
    set.loadKg = dose.loadKg;
    set.done = true;
    if (set.reps && m_dice.chance(90)) {
        set.reps = std::max(1, *set.reps + m_dice.between(-2, 1));
    }
    if (m_dice.chance(15)) {
        set.pain = m_dice.between(1, 5);
    }
    return set;
}

/// The last `undone` sets were begun and not finished.
void SessionMaker::addSets(Entry& entry, const Dose& dose, int undone)
{
    const bool sided = dose.sidesPerSet() > 1;
    for (int i = 0; i < dose.sets; ++i) {
        for (const SetSide side : {SetSide::Left, SetSide::Right}) {
            SetRecord set = record(dose);
            if (sided) {
                set.side = side;
            }
            // At least one set is done.
            if (i > 0 && i >= dose.sets - undone) {
                set.done = false;
                std::optional<int>& count = set.reps ? set.reps : set.steps ? set.steps : set.holdSeconds;
                count = *count / 2;
            }
            entry.sets.push_back(set);
            if (!sided) {
                break;
            }
        }
    }
}

void SessionMaker::addNote(Session& session)
{
    if (session.flare && m_dice.chance(500)) {
        session.note = m_dice.oneOf(kFlareNotes).toString();
    } else if (m_dice.chance(m_person.writes)) {
        session.note = m_dice.oneOf(kNotes).toString();
    }
}

void PainWalk::setBack(int by)
{
    m_pain = std::min(800, m_pain + by);
}

int PainWalk::on(QDate day)
{
    m_pain += static_cast<int>(m_day.daysTo(day)) * m_course.weekly / 7;
    m_pain = std::clamp(m_pain, m_course.floor, 850);
    m_day = day;
    return m_pain;
}

} // namespace backbridge::madeup
