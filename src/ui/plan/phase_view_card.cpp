#include "ui/plan/phase_view_card.h"

#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/plan_draft.h"
#include "ui/controls/labels.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/day_head.h"
#include "ui/plan/phase_header.h"
#include "ui/plan/plan_words.h"
#include "ui/plan/prescription_line.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PhaseViewCard::PhaseViewCard(const PlanVersion& version, int index, const ExerciseGallery& gallery,
                             QWidget* parent)
    : FoldCard(parent)
{
    const Phase& phase = version.phases.at(static_cast<std::size_t>(index));
    setObjectName(QStringLiteral("phase%1").arg(index));
    header().setNumber(index + 1);
    header().setName(phase.name);
    header().setNote(QStringLiteral("%1 · %2").arg(weeksText(phase), minutesText(phase)));
    content()->setSpacing(0);
    content()->setContentsMargins(space::kHair, 0, space::kHair, space::kHair);
    auto* aim = makeParagraph(aimText(version, phase), Type::Base, Color::Soft);
    aim->setContentsMargins(space::kHair, 0, 0, space::kHair);
    content()->addWidget(aim);
    addDay(phase, DayLetter::A, gallery);
    addDay(phase, DayLetter::B, gallery);
}

void PhaseViewCard::addDay(const Phase& phase, DayLetter day, const ExerciseGallery& gallery)
{
    const bool only = std::all_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                                  [](const Prescription& each) { return each.day == DayLetter::A; });
    DayHead* head = nullptr;
    for (const Prescription& prescription : phase.prescriptions) {
        if (prescription.day != day) {
            continue;
        }
        if (head == nullptr) {
            head = new DayHead(day);
            head->setWords(only ? tr("every session") : placeText(phase, day, gallery.library()),
                           tr("%1 min").arg(sessionMinutes(phase, day)), false);
            content()->addSpacing(space::kHair);
            content()->addWidget(head);
        } else {
            content()->addWidget(makeHairline());
        }
        auto* line = new PrescriptionLine;
        line->setObjectName(QStringLiteral("line_") + prescription.exercise.value);
        line->setPrescription(prescription, gallery);
        content()->addWidget(line);
        connect(line, &PrescriptionLine::clicked, this,
                [this, exercise = prescription.exercise] { emit exerciseRequested(exercise); });
    }
}

} // namespace backbridge::ui
