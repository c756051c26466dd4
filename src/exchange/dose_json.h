#pragma once

#include "backbridge/domain/dose.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads a dose's fields of the object; checking them is left to the domain.
[[nodiscard]] Dose readDose(ObjectReader& reader);

/// Writes a dose's fields into the open object.
void writeDose(JsonWriter& writer, const Dose& dose);

/// Reads the field tempo_s: seconds up, held and down.
[[nodiscard]] std::optional<Tempo> readTempo(ObjectReader& reader, Need need = Need::Optional);

/// Writes the field tempo_s, unless there is none.
void writeTempo(JsonWriter& writer, const std::optional<Tempo>& tempo);

} // namespace backbridge::exchange
