#include "dose_json.h"

#include <QCoreApplication>

namespace backbridge::exchange {

Dose readDose(ObjectReader& reader)
{
    Dose dose;
    dose.sets = reader.integer("sets", Need::Required).value_or(0);
    dose.reps = reader.integer("reps");
    dose.steps = reader.integer("steps");
    dose.holdSeconds = reader.integer("hold_s");
    dose.side = reader.word<Side>("side").value_or(Side::Both);
    dose.restSeconds = reader.integer("rest_s");
    dose.tempo = readTempo(reader);
    dose.loadKg = reader.number("load_kg");
    dose.effort = reader.integer("effort");
    return dose;
}

void writeDose(JsonWriter& writer, const Dose& dose)
{
    writer.field("sets", dose.sets);
    writer.field("reps", dose.reps);
    writer.field("steps", dose.steps);
    writer.field("hold_s", dose.holdSeconds);
    if (dose.side != Side::Both) {
        writer.field("side", dose.side);
    }
    writer.field("rest_s", dose.restSeconds);
    writeTempo(writer, dose.tempo);
    writer.field("load_kg", dose.loadKg);
    writer.field("effort", dose.effort);
}

std::optional<Tempo> readTempo(ObjectReader& reader, Need need)
{
    const std::optional<std::vector<int>> seconds = reader.integers("tempo_s", need);
    if (!seconds) {
        return std::nullopt;
    }
    if (seconds->size() != 3) {
        reader.add("tempo_s", ProblemKind::Malformed,
                   QCoreApplication::translate("Exchange", "a tempo is three numbers: up, hold, down"));
        return std::nullopt;
    }
    return Tempo {seconds->at(0), seconds->at(1), seconds->at(2)};
}

void writeTempo(JsonWriter& writer, const std::optional<Tempo>& tempo)
{
    if (tempo) {
        writer.key("tempo_s");
        writer.beginArray(JsonWriter::Lines::One);
        writer.value(tempo->up);
        writer.value(tempo->hold);
        writer.value(tempo->down);
        writer.endArray();
    }
}

} // namespace backbridge::exchange
