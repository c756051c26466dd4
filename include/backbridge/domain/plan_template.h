#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/plan_draft.h"

namespace backbridge {

/// A plan without a person and a date, to begin from: one that came with the program, or one's own.
struct PlanTemplate {
    TemplateId id;
    QString name; ///< 1–200 characters, plain text
    QString description; ///< who it is for, one or two sentences
    PlanKind kind = PlanKind::Course;
    std::optional<Setting> setting;
    std::vector<Equipment> equipment; ///< that it needs, in the order of the enumeration
    PlanVersion version; ///< `from` is not used
    bool builtIn = false;
    QDateTime updatedAt; ///< UTC; of built-in ones not valid

    friend bool operator==(const PlanTemplate& a, const PlanTemplate& b) = default;
};

/// Everything that keeps `planTemplate` from being one: as checkPlan(), and a name. Places are field names of
/// the template file ("name", "phases[0].last_week").
[[nodiscard]] Problems checkTemplate(const PlanTemplate& planTemplate);

/// `plan` as a template of that name: its latest version, what its exercises need, nothing about the person.
[[nodiscard]] PlanTemplate templateOf(const Plan& plan, const QString& name, const ExerciseLibrary& library);

/// A draft from the template, starting on `start`, for someone who minds `avoid` and has `equipment` at hand
/// (nothing: not asked).
[[nodiscard]] PlanDraft draftFrom(const PlanTemplate& planTemplate, QDate start, std::vector<CareTag> avoid,
                                  const std::optional<std::vector<Equipment>>& equipment);

} // namespace backbridge
