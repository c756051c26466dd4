#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// The side a set was done with, for exercises done one side at a time.
enum class SetSide {
    Left,
    Right,
};

template <>
struct EnumWords<SetSide> {
    static constexpr std::array<std::pair<SetSide, QLatin1String>, 2> kWords {{
        {SetSide::Left, QLatin1String("left")},
        {SetSide::Right, QLatin1String("right")},
    }};
};

/// How well the movement went, in the person's own eyes.
enum class Technique {
    Good,
    Mostly,
    Poor,
};

template <>
struct EnumWords<Technique> {
    static constexpr std::array<std::pair<Technique, QLatin1String>, 3> kWords {{
        {Technique::Good, QLatin1String("good")},
        {Technique::Mostly, QLatin1String("mostly")},
        {Technique::Poor, QLatin1String("poor")},
    }};
};

/// What else was felt.
enum class Symptom {
    Stiffness,
    ReducedMobility,
    SharpPain,
    LegSymptoms,
};

template <>
struct EnumWords<Symptom> {
    static constexpr std::array<std::pair<Symptom, QLatin1String>, 4> kWords {{
        {Symptom::Stiffness, QLatin1String("stiffness")},
        {Symptom::ReducedMobility, QLatin1String("reduced_mobility")},
        {Symptom::SharpPain, QLatin1String("sharp_pain")},
        {Symptom::LegSymptoms, QLatin1String("leg_symptoms")},
    }};
};

/// How a session came into the log: done with the player, typed in afterwards, typed in from paper, or read
/// from a file.
enum class Source {
    Guided,
    Logged,
    Transcribed,
    Imported,
};

template <>
struct EnumWords<Source> {
    static constexpr std::array<std::pair<Source, QLatin1String>, 4> kWords {{
        {Source::Guided, QLatin1String("guided")},
        {Source::Logged, QLatin1String("logged")},
        {Source::Transcribed, QLatin1String("transcribed")},
        {Source::Imported, QLatin1String("imported")},
    }};
};

/// Why a planned session was not done (docs/clinical-rules.md, "Adherence").
enum class NotDoneReason {
    Pain,
    Soreness,
    Time,
    Motivation,
    Forgot,
    Illness,
    Travel,
    Equipment,
    UnsureHow,
    Other,
};

template <>
struct EnumWords<NotDoneReason> {
    static constexpr std::array<std::pair<NotDoneReason, QLatin1String>, 10> kWords {{
        {NotDoneReason::Pain, QLatin1String("pain")},
        {NotDoneReason::Soreness, QLatin1String("soreness")},
        {NotDoneReason::Time, QLatin1String("time")},
        {NotDoneReason::Motivation, QLatin1String("motivation")},
        {NotDoneReason::Forgot, QLatin1String("forgot")},
        {NotDoneReason::Illness, QLatin1String("illness")},
        {NotDoneReason::Travel, QLatin1String("travel")},
        {NotDoneReason::Equipment, QLatin1String("equipment")},
        {NotDoneReason::UnsureHow, QLatin1String("unsure_how")},
        {NotDoneReason::Other, QLatin1String("other")},
    }};
};

/// Whether a session that was not done for this reason counts as excused: illness and travel
/// (docs/clinical-rules.md, "A running plan").
[[nodiscard]] bool isExcuse(NotDoneReason reason);

/// One work set as done. Exactly one of reps, steps or holdSeconds counts it; a hold may go with reps.
struct SetRecord {
    std::optional<SetSide> side;
    std::optional<int> reps; ///< 0–1000
    std::optional<int> steps; ///< 0–5000
    std::optional<int> holdSeconds; ///< 0–3600
    std::optional<double> loadKg; ///< above 0, at most 500
    bool done = false; ///< false: begun or planned, but not completed
    std::optional<int> pain; ///< during this set, 0–10

    friend bool operator==(const SetRecord& a, const SetRecord& b) = default;
};

/// One exercise within a session, with its sets in the order done.
struct Entry {
    ExerciseId exercise;
    std::optional<Technique> technique;
    std::vector<SetRecord> sets;
    QString note;
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Entry& a, const Entry& b) = default;
};

/// One workout as it was done (or, with notDoneReason, as it was not).
/// Ratings are 0–10 (docs/clinical-rules.md, "Pain scale" and "Effort scale words"), asked of the person;
/// absent means not asked or not answered, never 0.
struct Session {
    SessionId id;
    ClientId client;
    std::optional<PlanId> plan; ///< the plan it was done for, if any
    QDate date; ///< the local day it was done on
    std::optional<QDate> plannedDate; ///< the day it was planned for; stays when the session is moved
    std::optional<QDateTime> startedAt; ///< UTC
    std::optional<QDateTime> endedAt; ///< UTC, not before startedAt
    std::optional<Setting> setting;
    std::optional<int> painBefore; ///< back pain, NPRS 0–10
    std::optional<int> painHighest;
    std::optional<int> painAfter;
    std::optional<int> painNextMorning;
    std::optional<int> soreness; ///< buttocks or thighs; apart from pain
    std::optional<int> sorenessNextMorning;
    std::optional<int> effort; ///< how hard it was
    std::vector<Symptom> symptoms; ///< no value twice, in the order of the enumeration
    bool flare = false; ///< the person calls today a flare
    bool flareNextMorning = false; ///< the same of the next morning
    std::vector<Entry> entries;
    QString note;
    Source source = Source::Logged;
    std::optional<ImportId> import; ///< of the log it came in with, for taking that back; not exported
    std::optional<QDate> loggedOn; ///< the local day on which it was first saved; unknown in older data
    std::optional<NotDoneReason> notDoneReason;
    QDateTime updatedAt; ///< UTC; decides which of two versions is the newer one
    int revision = 0; ///< of the stored row; 0 before the first save
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Session& a, const Session& b) = default;
};

/// Whether the session counts for adherence: at least one work set is done (docs/clinical-rules.md,
/// "Adherence").
[[nodiscard]] bool counts(const Session& session);

/// Whether it was typed in more than two days after it was done, by when the program has asked for it
/// (docs/clinical-rules.md, "Adherence"): such entries rest on memory.
[[nodiscard]] bool isLate(QDate date, std::optional<QDate> loggedOn);
[[nodiscard]] bool isLate(const Session& session);

/// Whether anything was answered about the next morning.
[[nodiscard]] bool hasNextMorning(const Session& session);

/// Repetitions and steps of done sets, each side counted, and seconds of holds (times repetitions).
struct Work {
    int reps = 0;
    int seconds = 0;

    friend bool operator==(const Work& a, const Work& b) = default;
};

[[nodiscard]] Work workOf(const Session& session);

/// Everything that keeps `session` from being saved; places are field names of the bundle
/// ("entries[0].sets[2].reps"). `today` refuses dates in the future.
[[nodiscard]] Problems checkSession(const Session& session, QDate today);

} // namespace backbridge
