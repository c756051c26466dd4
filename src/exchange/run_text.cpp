#include "backbridge/exchange/run_text.h"

#include "dose_json.h"
#include "json_writer.h"
#include "kept_json.h"

namespace backbridge::exchange {

namespace {

constexpr int kRunVersion = 1;

RunSet readSet(ObjectReader& reader)
{
    RunSet set;
    set.side = reader.word<SetSide>("side");
    set.state = reader.word<RunSetState>("state", Need::Required).value_or(RunSetState::Open);
    set.count = reader.integer("count", Need::Required).value_or(0);
    set.pain = reader.integer("pain");
    return set;
}

RunExercise readExercise(ObjectReader& reader)
{
    RunExercise exercise;
    exercise.exercise = ExerciseId {reader.requiredText("exercise")};
    exercise.dose = readDose(reader);
    exercise.technique = reader.word<Technique>("technique");
    reader.objects("runs", Need::Required,
                   [&exercise](ObjectReader& element) { exercise.sets.push_back(readSet(element)); });
    return exercise;
}

void writeSet(JsonWriter& writer, const RunSet& set)
{
    writer.beginObject();
    writer.field("side", set.side);
    writer.field("state", set.state);
    writer.field("count", set.count);
    writer.field("pain", set.pain);
    writer.endObject();
}

void writeExercise(JsonWriter& writer, const RunExercise& exercise)
{
    writer.beginObject();
    writer.field("exercise", exercise.exercise.value);
    writeDose(writer, exercise.dose);
    writer.field("technique", exercise.technique);
    writer.key("runs");
    writer.beginArray();
    for (const RunSet& set : exercise.sets) {
        writeSet(writer, set);
    }
    writer.endArray();
    writer.endObject();
}

/// Whether the place is on a set that is there, or on the end, and every exercise has a set and a dose.
bool holdsTogether(const SessionRun& run)
{
    for (const RunExercise& exercise : run.exercises) {
        if (exercise.sets.empty() || !checkDose(exercise.dose).empty()) {
            return false;
        }
    }
    return run.exercise < run.exercises.size() ? run.set < run.now().sets.size()
                                               : run.exercise == run.exercises.size() && run.set == 0;
}

} // namespace

QByteArray writeRun(const SessionRun& run)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writer.beginObject();
    writer.field("version", kRunVersion);
    writer.field("session", run.session.id.text());
    writer.field("revision", run.session.revision);
    writer.field("at_exercise", static_cast<int>(run.exercise));
    writer.field("at_set", static_cast<int>(run.set));
    writer.key("exercises");
    writer.beginArray();
    for (const RunExercise& exercise : run.exercises) {
        writeExercise(writer, exercise);
    }
    writer.endArray();
    writer.endObject();
    return writer.take();
}

std::optional<SessionRun> readRun(const QByteArray& json)
{
    SessionRun run;
    const bool whole = readKept(json, kRunVersion, [&run](ObjectReader& reader) {
        run.session.id = reader.id<SessionId>("session", Need::Required).value_or(SessionId());
        run.session.revision = reader.integer("revision", Need::Required).value_or(0);
        run.exercise = static_cast<std::size_t>(reader.integer("at_exercise", Need::Required).value_or(0));
        run.set = static_cast<std::size_t>(reader.integer("at_set", Need::Required).value_or(0));
        reader.objects("exercises", Need::Required,
                       [&run](ObjectReader& element) { run.exercises.push_back(readExercise(element)); });
    });
    return whole && holdsTogether(run) ? std::optional(std::move(run)) : std::nullopt;
}

} // namespace backbridge::exchange
