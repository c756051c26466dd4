#include "ui/plan/versions_card.h"

#include <QVBoxLayout>

#include "backbridge/domain/version_words.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/labels.h"
#include "ui/plan/phase_header.h"
#include "ui/plan/plan_words.h"

namespace backbridge::ui {

VersionsCard::VersionsCard(QWidget* parent)
    : FoldCard(parent)
{
    setObjectName(QStringLiteral("versions"));
    header().setIconName(QStringLiteral("edit"));
    header().setName(tr("Changes to this plan"));
}

void VersionsCard::setPlan(const Plan& plan, const ExerciseLibrary& library)
{
    setVisible(plan.versions.size() > 1);
    emptyLayout(*content());
    const auto changes = static_cast<int>(plan.versions.size()) - 1;
    header().setNote(changes == 1 ? tr("1 change") : tr("%n changes", nullptr, changes));
    for (std::size_t i = plan.versions.size() - 1; i > 0; --i) {
        const QStringList words = changesBetween(plan.versions[i - 1], plan.versions[i], library);
        auto* change = new LeadText;
        change->setText(tr("From %1:").arg(dateText(plan.versions[i].from)),
                        words.isEmpty() ? tr("Notes or advice only.") : words.join(QLatin1Char(' ')));
        content()->addWidget(change);
    }
}

} // namespace backbridge::ui
