#include <QCoreApplication>

#include "backbridge/exchange/template_file.h"
#include "importer.h"
#include "stored_templates.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Importer)
};

} // namespace

void Importer::readTemplate(const QByteArray& content)
{
    exchange::TemplateResult result = exchange::readTemplate(content, m_library);
    if (!result.file) {
        m_report.problems = std::move(result.problems);
        return;
    }
    takePictures(std::move(result.file->pictures), result.file->exercises,
                 [](std::size_t index) { return QStringLiteral("exercises[%1].").arg(index); });
    takeExercises(result.file->exercises);
    takeTemplate(result.file->planTemplate);
}

void Importer::takeTemplate(const PlanTemplate& planTemplate)
{
    const std::optional<PlanTemplate> stored =
        findTemplate(allTemplates(m_database, m_library), planTemplate.id);
    if (!stored) {
        m_changes.templates.push_back({std::nullopt, planTemplate});
        m_report.notes << Text::tr("new plan template “%1”").arg(planTemplate.name);
        ++m_report.added;
    } else if (stored->builtIn || exchange::writeRecord(*stored) == exchange::writeRecord(planTemplate)) {
        ++m_report.unchanged;
    } else if (planTemplate.updatedAt > stored->updatedAt) {
        m_changes.templates.push_back({*stored, planTemplate});
        m_report.notes << Text::tr("newer version of the plan template “%1”").arg(planTemplate.name);
        ++m_report.updated;
    } else {
        m_report.notes
            << Text::tr("skipped the plan template “%1”: the version here is newer").arg(planTemplate.name);
        ++m_report.skipped;
    }
}

} // namespace backbridge
