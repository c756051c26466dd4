#include "exchange/samples.h"

#include <QFile>

#include "backbridge/exchange/exercise_file.h"
#include "support/random_records.h"

namespace backbridge::test {

namespace {

std::vector<ExerciseId> idsOf(const std::vector<Exercise>& exercises)
{
    std::vector<ExerciseId> ids;
    ids.reserve(exercises.size());
    for (const Exercise& exercise : exercises) {
        ids.push_back(exercise.id);
    }
    return ids;
}

exchange::ClientRecord randomRecord(RandomRecords& random, int mostSessions)
{
    exchange::ClientRecord record;
    record.client = random.client();
    const int plans = random.number(0, 3);
    for (int i = 0; i < plans; ++i) {
        record.plans.push_back(random.plan(record.client.id));
    }
    const int sessions = random.number(0, mostSessions);
    for (int i = 0; i < sessions; ++i) {
        record.sessions.push_back(random.session(record.client.id, record.plans));
    }
    const int activities = random.number(0, 4);
    for (int i = 0; i < activities; ++i) {
        record.activities.push_back(random.activity(record.client.id));
    }
    return record;
}

} // namespace

const ExerciseLibrary& builtIn()
{
    static const ExerciseLibrary kLibrary = exchange::builtInLibrary();
    return kLibrary;
}

QByteArray exampleJson()
{
    QFile file(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/tests/data/bundle-example.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the example is missing");
    }
    return file.readAll();
}

SetRecord doneReps(int reps)
{
    SetRecord set;
    set.reps = reps;
    set.done = true;
    return set;
}

exchange::Bundle randomBundle(quint32 seed)
{
    RandomRecords custom(seed, idsOf(builtIn().exercises()), kToday);
    exchange::Bundle bundle;
    bundle.exportedAt = QDateTime(kToday, QTime(9, 30), Qt::UTC);
    const int exercises = custom.number(0, 2);
    for (int i = 0; i < exercises; ++i) {
        bundle.exercises.push_back(custom.exercise());
    }
    bundle.pictures = custom.pictures();
    RandomRecords random(~seed, idsOf(builtIn().with(bundle.exercises).exercises()), kToday);
    const int clients = random.number(1, 3);
    for (int i = 0; i < clients; ++i) {
        bundle.clients.push_back(randomRecord(random, 6));
    }
    return bundle;
}

exchange::ClientRecord randomLog(quint32 seed)
{
    RandomRecords random(seed, idsOf(builtIn().exercises()), kToday);
    return randomRecord(random, 40);
}

} // namespace backbridge::test
