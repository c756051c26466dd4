#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan_template.h"
#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// The template file version that this program writes, and the newest that it reads.
constexpr int kTemplateVersion = 1;

/// A template as a file carries it (docs/template-format.md).
struct TemplateFile {
    PlanTemplate planTemplate;
    std::vector<Exercise> exercises; ///< that are not built in and that the template names
    std::vector<Picture> pictures; ///< the bytes of their pictures, as in a bundle

    friend bool operator==(const TemplateFile& a, const TemplateFile& b) = default;
};

/// A template that was read, or why it was refused: `problems` is empty exactly when `file` is there.
struct TemplateResult {
    std::optional<TemplateFile> file;
    Problems problems;
};

/// Whether `json` says that it is a template. Does not throw on any input.
[[nodiscard]] bool looksLikeTemplate(const QByteArray& json);

/// Reads a template; never throws, refuses as a whole what breaks the format or checkTemplate(). Exercises
/// must be in `library` or in the file itself.
[[nodiscard]] TemplateResult readTemplate(const QByteArray& json, const ExerciseLibrary& library);

/// Writes `file` as UTF-8 JSON with two spaces of indent. The same value gives the same bytes.
[[nodiscard]] QByteArray writeTemplate(const TemplateFile& file);

/// The template alone as compact JSON, as it is kept with the data.
[[nodiscard]] QByteArray writeRecord(const PlanTemplate& planTemplate);

/// What writeRecord() wrote; nothing when it cannot be read (a newer program wrote it). It may name exercises
/// that are no longer there.
[[nodiscard]] std::optional<PlanTemplate> readTemplateRecord(const QByteArray& json);

/// The templates that ship with the program, in the order to show them. A fault in them is a bug and ends the
/// program with its text.
[[nodiscard]] std::vector<PlanTemplate> builtInTemplates(const ExerciseLibrary& library);

} // namespace backbridge::exchange
