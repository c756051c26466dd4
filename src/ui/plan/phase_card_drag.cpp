#include "ui/plan/day_section.h"
#include "ui/plan/phase_card.h"
#include "ui/plan/phase_header.h"

// Where exercises that are dragged can be dropped.

namespace backbridge::ui {

namespace {

QRect onScreen(const QWidget& widget)
{
    return {widget.mapToGlobal(QPoint()), widget.size()};
}

} // namespace

std::optional<PhaseCard::DropPlace> PhaseCard::dropPlaceAt(QPoint at) const
{
    if (!isVisible() || !onScreen(*this).contains(at)) {
        return std::nullopt;
    }
    if (!isOpen()) {
        const PlanDraft& draft = m_session.draft().value();
        const auto count = static_cast<int>(draft.prescriptionsOn(m_phase, DayLetter::A).size());
        return DropPlace {DayLetter::A, count, onScreen(*this)};
    }
    const bool toB = m_dayB->isVisible() && at.y() >= onScreen(*m_dayB).top();
    const DaySection* section = toB ? m_dayB : m_dayA;
    const int position = section->positionAt(at.y());
    const QRect place = onScreen(*section);
    const QPoint left = section->mapToGlobal(QPoint(0, section->heightOf(position)));
    return DropPlace {toB ? DayLetter::B : DayLetter::A, position, {left, QSize(place.width(), 0)}};
}

} // namespace backbridge::ui
