#include "ui/progress/doses_card.h"

#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

#include "backbridge/domain/library.h"
#include "ui/controls/labels.h"
#include "ui/controls/numbers_model.h"
#include "ui/controls/table_view.h"
#include "ui/progress/definition_link.h"

namespace backbridge::ui {

namespace {

constexpr int kRow = 30;

QString amountText(int amount, Measure measure)
{
    const QString number = QLocale().toString(amount);
    switch (measure) {
    case Measure::Reps:
        return DosesCard::tr("%1 reps").arg(number);
    case Measure::Steps:
        return DosesCard::tr("%1 steps").arg(number);
    case Measure::Hold:
        return DosesCard::tr("%1 s").arg(number);
    }
    Q_UNREACHABLE();
}

report::NumbersTable numbersOf(const std::vector<DoseShare>& doses, const ExerciseLibrary& library)
{
    report::NumbersTable table;
    table.columns = {{DosesCard::tr("Exercise"), false}, {DosesCard::tr("Sessions")},
                     {DosesCard::tr("Planned")},         {DosesCard::tr("Done of it")},
                     {DosesCard::tr("Share")},           {DosesCard::tr("Extra")}};
    for (const DoseShare& dose : doses) {
        const auto share = dose.share();
        table.rows.push_back({library.nameOf(dose.exercise), QString::number(dose.sessions),
                              amountText(dose.prescribed, dose.measure),
                              amountText(dose.credited, dose.measure),
                              share ? DosesCard::tr("%1 %").arg(std::lround(*share * 100)) : QString(),
                              dose.surplus > 0 ? amountText(dose.surplus, dose.measure) : QString()});
    }
    return table;
}

} // namespace

DosesCard::DosesCard(QWidget* parent)
    : Card(tr("Doses in this plan"), parent)
    , m_table(new TableView)
    , m_model(new NumbersModel(this))
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
    m_table->setObjectName(QStringLiteral("doseTable"));
    m_table->setAccessibleName(tr("Doses in this plan"));
    m_table->setModel(m_model);
    m_table->setRowHeight(kRow);
    m_table->setCopiesAll(true);
    m_table->setFitsContent(true);
    body()->addWidget(definition);
    body()->addWidget(m_table);
    connect(link, &DefinitionLink::toggled, definition, &QWidget::setVisible);
}

void DosesCard::setDoses(const std::vector<DoseShare>& doses, const ExerciseLibrary& library)
{
    m_model->setNumbers(numbersOf(doses, library));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // the names
}

} // namespace backbridge::ui
