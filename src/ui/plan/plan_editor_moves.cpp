#include <algorithm>

#include "ui/plan/drop_mark.h"
#include "ui/plan/phase_card.h"
#include "ui/plan/plan_editor.h"

// What moves between the phases and days of a draft.

namespace backbridge::ui {

void PlanEditor::connectPhase(PhaseCard* card)
{
    connect(card, &FoldCard::openChanged, this, [this, card](bool open) {
        if (open) {
            openOnly(card);
            emit revealRequested(card);
        }
    });
    connect(card, &PhaseCard::addRequested, this, &PlanEditor::beginAdding);
    connect(card, &PhaseCard::copyRequested, this, &PlanEditor::copyPhase);
    connect(card, &PhaseCard::removeRequested, this, &PlanEditor::removePhase);
    connect(card, &PhaseCard::phaseRequested, this, [this](int phase, int index, int toPhase) {
        const PlanDraft& draft = m_session.draft().value();
        const DayLetter day = draft.prescriptionAt(phase, index).day;
        moveTo(phase, index, toPhase, day, static_cast<int>(draft.prescriptionsOn(toPhase, day).size()));
    });
    connect(card, &PhaseCard::dragged, this, &PlanEditor::showDrop);
    connect(card, &PhaseCard::dropped, this, &PlanEditor::drop);
    connect(card, &PhaseCard::dragLeft, m_dropMark, &DropMark::hide);
}

void PlanEditor::copyPhase(int phase)
{
    m_openNext = phase + 1;
    m_session.edit(tr("Copy the phase"), [phase](PlanDraft& draft) { draft.copyPhase(phase); });
    m_openNext = -1;
}

void PlanEditor::removePhase(int phase)
{
    m_openNext = std::max(0, phase - 1);
    m_session.edit(tr("Remove the phase"), [phase](PlanDraft& draft) { draft.removePhase(phase); });
    m_openNext = -1;
}

void PlanEditor::showDrop(QPoint at)
{
    for (const PhaseCard* card : m_phases) {
        if (const auto place = card->dropPlaceAt(at)) {
            m_dropMark->showAt(place->line);
            return;
        }
    }
    m_dropMark->hide();
}

void PlanEditor::drop(int phase, int index, QPoint at)
{
    m_dropMark->hide();
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        const auto place = m_phases[i]->dropPlaceAt(at);
        if (!place) {
            continue;
        }
        const auto toPhase = static_cast<int>(i);
        int position = place->position;
        const PlanDraft& draft = m_session.draft().value();
        if (toPhase == phase && draft.prescriptionAt(phase, index).day == place->day) {
            const std::vector<int> same = draft.prescriptionsOn(phase, place->day);
            const auto own = std::find(same.begin(), same.end(), index) - same.begin();
            // Positions count without the one that moves.
            position -= position > own ? 1 : 0;
        }
        moveTo(phase, index, toPhase, place->day, position);
        return;
    }
}

void PlanEditor::moveTo(int phase, int index, int toPhase, DayLetter day, int position)
{
    PhaseCard* card = m_phases.at(static_cast<std::size_t>(toPhase));
    const PlanDraft& draft = m_session.draft().value();
    if (toPhase != phase && draft.indexOf(toPhase, day, draft.prescriptionAt(phase, index).exercise)) {
        // It is there already: twice on one day it would say nothing new.
        openOnly(card);
        card->openExercise(*draft.indexOf(toPhase, day, draft.prescriptionAt(phase, index).exercise));
        refresh();
        return;
    }
    m_session.edit(tr("Move the exercise"),
                   [&](PlanDraft& changed) { changed.moveTo(phase, index, toPhase, day, position); });
}

void PlanEditor::moveSession(QDate from, QDate to)
{
    const PlanDraft& draft = m_session.draft().value();
    const Plan plan = draft.appliedTo(m_base);
    const std::optional<int> week = plan.weekOn(from);
    const Phase* phase = week ? phaseOfWeek(draft.version, *week) : nullptr;
    if (phase == nullptr) {
        return;
    }
    const auto index = static_cast<int>(phase - draft.version.phases.data());
    m_session.edit(tr("Move the sessions of a weekday"), [index, from, to](PlanDraft& changed) {
        changed.moveWeekday(index, weekdayOf(from), weekdayOf(to));
    });
}

} // namespace backbridge::ui
