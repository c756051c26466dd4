#include "ui/progress/doses_card.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/progress/definition_link.h"
#include "ui/progress/dose_table_model.h"

namespace backbridge::ui {

namespace {

constexpr int kRow = 30;

} // namespace

DosesCard::DosesCard(QWidget* parent)
    : Card(DosesCard::tr("Doses in this plan"), parent)
    , m_model(new DoseTableModel(this))
{
    setObjectName(QStringLiteral("dosesCard"));
    auto* link = new DefinitionLink;
    link->setObjectName(QStringLiteral("doseLink"));
    link->setText(tr("How this is counted"));
    addAside(link);
    auto* definition = makeParagraph(
        tr("For each session that was planned up to now, what the plan asked for is added up in repetitions, "
           "steps or seconds, both sides. Done of it counts in each session at most as much as was asked "
           "for; "
           "more is extra. Sessions that were not done count with nothing, paused days are left out, and a "
           "session on another day belongs to the one it was planned for."),
        Type::Base, Color::Soft);
    definition->setObjectName(QStringLiteral("doseDefinition"));
    definition->hide();
    auto* table = new TableView;
    table->setObjectName(QStringLiteral("doseTable"));
    table->setAccessibleName(tr("Doses in this plan"));
    table->setModel(m_model);
    table->setRowHeight(kRow);
    table->setCopiesAll(true);
    table->setFitsContent(true);
    table->horizontalHeader()->setSectionResizeMode(DoseTableModel::Exercise, QHeaderView::Stretch);
    body()->addWidget(definition);
    body()->addWidget(table);
    connect(link, &DefinitionLink::toggled, definition, &QWidget::setVisible);
}

void DosesCard::setDoses(const std::vector<DoseShare>& doses, const ExerciseLibrary& library)
{
    m_model->setDoses(doses, library);
}

} // namespace backbridge::ui
