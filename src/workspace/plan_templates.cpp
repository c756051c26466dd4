#include "backbridge/exchange/draft_text.h"
#include "backbridge/exchange/template_file.h"
#include "backbridge/storage/draft_repository.h"
#include "backbridge/workspace/workspace.h"
#include "client_files.h"
#include "record_changes.h"
#include "stored_templates.h"

namespace backbridge {

namespace {

bool sameContent(PlanTemplate planTemplate, const PlanTemplate& stored)
{
    planTemplate.updatedAt = stored.updatedAt;
    return planTemplate == stored;
}

} // namespace

std::vector<PlanTemplate> Workspace::planTemplates() const
{
    return allTemplates(*m_database, m_library);
}

PlanTemplate Workspace::savePlanTemplate(const PlanTemplate& planTemplate)
{
    Q_ASSERT(checkTemplate(planTemplate).empty() && !planTemplate.builtIn);
    const std::optional<PlanTemplate> stored = findTemplate(planTemplates(), planTemplate.id);
    if (stored && sameContent(planTemplate, *stored)) {
        return *stored;
    }
    PlanTemplate saved = planTemplate;
    const QDateTime now = m_clock.now();
    const bool clockWentBack = stored && stored->updatedAt >= now;
    saved.updatedAt = clockWentBack ? stored->updatedAt.addSecs(1) : now;
    RecordChanges changes;
    changes.templates.push_back({stored, saved});
    perform(std::move(changes), stored ? tr("Change template") : tr("New template"));
    return saved;
}

void Workspace::removePlanTemplate(const TemplateId& id)
{
    const std::optional<PlanTemplate> stored = findTemplate(planTemplates(), id);
    if (!stored || stored->builtIn) {
        return;
    }
    RecordChanges changes;
    changes.templates.push_back({stored, std::nullopt});
    perform(std::move(changes), tr("Remove template"));
}

QByteArray Workspace::exportTemplate(const PlanTemplate& planTemplate) const
{
    BroughtExercises brought =
        exercisesToBring(*m_database, m_library, exercisesNamedIn(planTemplate.version));
    return exchange::writeTemplate({planTemplate, std::move(brought.exercises), std::move(brought.pictures)});
}

std::vector<SavedDraft> Workspace::savedDrafts(const ClientId& client) const
{
    std::vector<SavedDraft> drafts;
    for (const QByteArray& content : storage::DraftRepository(*m_database).ofClient(client)) {
        std::optional<SavedDraft> read = exchange::readDraft(content);
        if (read && read->client == client) {
            drafts.push_back(std::move(*read));
        }
    }
    return drafts;
}

void Workspace::keepDraft(const SavedDraft& draft)
{
    storage::Transaction transaction(*m_database);
    storage::DraftRepository(*m_database).save(draft.client, draft.plan, exchange::writeDraft(draft));
    transaction.commit();
}

void Workspace::dropDraft(const ClientId& client, const PlanId& plan)
{
    storage::Transaction transaction(*m_database);
    storage::DraftRepository(*m_database).remove(client, plan);
    transaction.commit();
}

} // namespace backbridge
