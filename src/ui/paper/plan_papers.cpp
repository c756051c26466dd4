#include "ui/paper/plan_papers.h"

#include <algorithm>

#include "ui/settings/page_text.h"

namespace backbridge::ui {

namespace {

/// The list of the page "Warning signs" that goes by this key.
QStringList signsOf(const char* key)
{
    const std::vector<TextSection> sections = readPageText(QStringLiteral("warning_signs"));
    const auto found = std::find_if(sections.begin(), sections.end(), [key](const TextSection& section) {
        return section.key == QLatin1String(key);
    });
    Q_ASSERT(found != sections.end());
    return found->items;
}

} // namespace

report::PlanOnPaper planOnPaper(const Workspace& workspace, const Plan& plan)
{
    const std::optional<Client> client = workspace.client(plan.client);
    return {plan,
            client ? client->name : QString(),
            workspace.today(),
            signsOf("stop_session"),
            signsOf("stop_exercise"),
            workspace.library(),
            [&workspace](const ExerciseId& id) {
                return workspace.figureOf(id);
            }};
}

} // namespace backbridge::ui
