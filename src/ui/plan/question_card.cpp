#include "ui/plan/question_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/flow_layout.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

QuestionCard::QuestionCard(const QString& name, const QString& question, QWidget* parent)
    : Card(parent)
{
    setObjectName(name);
    setTitle(question, Type::LeadStrong);
    setPadding(space::kWide);
    body()->setContentsMargins(0, space::kSmall, 0, 0);
}

void QuestionCard::addControl(QWidget* control)
{
    auto* row = new QHBoxLayout;
    row->addWidget(control);
    row->addStretch();
    body()->addLayout(row);
}

FlowLayout* QuestionCard::addFlow()
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, box);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    body()->addWidget(box);
    return flow;
}

} // namespace backbridge::ui
