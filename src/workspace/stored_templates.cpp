#include "stored_templates.h"

#include <algorithm>

#include "backbridge/exchange/template_file.h"
#include "backbridge/storage/template_repository.h"

namespace backbridge {

std::vector<PlanTemplate> allTemplates(storage::Database& database, const ExerciseLibrary& library)
{
    std::vector<PlanTemplate> own;
    for (const QByteArray& content : storage::TemplateRepository(database).all()) {
        // One from a newer program stays where it is, unseen.
        if (std::optional<PlanTemplate> read = exchange::readTemplateRecord(content)) {
            own.push_back(std::move(*read));
        }
    }
    std::sort(own.begin(), own.end(), [](const PlanTemplate& a, const PlanTemplate& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id.text() < b.id.text();
    });
    std::vector<PlanTemplate> all = exchange::builtInTemplates(library);
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

std::optional<PlanTemplate> findTemplate(const std::vector<PlanTemplate>& templates, const TemplateId& id)
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&id](const PlanTemplate& other) { return other.id == id; });
    return found == templates.end() ? std::nullopt : std::optional(*found);
}

} // namespace backbridge
