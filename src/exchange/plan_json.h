#pragma once

#include "backbridge/domain/plan.h"
#include "bundle_context.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads one plan of `client` and checks it.
[[nodiscard]] Plan readPlan(ObjectReader& reader, BundleContext& context, const ClientId& client);

/// The fields that a plan, its earlier versions, templates and drafts have alike; `from` is the version's.
/// Exercises must be in `library`; null: they are not looked for.
[[nodiscard]] PlanVersion readVersion(ObjectReader& reader, const ExerciseLibrary* library, PlanKind kind,
                                      QDate from);
void writeVersion(JsonWriter& writer, const PlanVersion& version);

void writePlan(JsonWriter& writer, const Plan& plan);

} // namespace backbridge::exchange
