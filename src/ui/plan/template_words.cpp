#include "ui/plan/template_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/texts.h"
#include "ui/plan/plan_words.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

/// The shortest and longest session.
std::optional<Range> minutesOf(const PlanVersion& version)
{
    std::optional<Range> range;
    for (const Phase& phase : version.phases) {
        for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
            const int minutes = sessionMinutes(phase, day);
            if (minutes > 0) {
                range = range ? Range {std::min(range->low, minutes), std::max(range->high, minutes)}
                              : Range {minutes, minutes};
            }
        }
    }
    return range;
}

} // namespace

QString sizeText(const PlanTemplate& planTemplate)
{
    QStringList parts;
    if (planTemplate.kind == PlanKind::Course) {
        parts << Text::tr("%1 weeks").arg(planTemplate.version.weeks);
    }
    parts << sessionsText(planTemplate.version);
    if (const std::optional<Range> minutes = minutesOf(planTemplate.version)) {
        parts << (minutes->low == minutes->high ? Text::tr("%1 min").arg(minutes->low)
                                                : Text::tr("%1–%2 min").arg(minutes->low).arg(minutes->high));
    }
    return parts.join(QStringLiteral(" · "));
}

QString needsText(const PlanTemplate& planTemplate)
{
    QStringList names;
    for (const Equipment item : planTemplate.equipment) {
        names << nameOf(item);
    }
    return names.isEmpty() ? Text::tr("Needs nothing but room")
                           : Text::tr("Needs: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace backbridge::ui
