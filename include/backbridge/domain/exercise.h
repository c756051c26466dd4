#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// The kind of movement (docs/clinical-rules.md, "Phases"); every plan has bridge, squat and lunge from its
/// second phase on.
enum class Family {
    Bridge,
    Squat,
    Lunge,
    Support,
};

template <>
struct EnumWords<Family> {
    static constexpr std::array<std::pair<Family, QLatin1String>, 4> kWords {{
        {Family::Bridge, QLatin1String("bridge")},
        {Family::Squat, QLatin1String("squat")},
        {Family::Lunge, QLatin1String("lunge")},
        {Family::Support, QLatin1String("support")},
    }};
};

/// A muscle or muscle group that an exercise trains.
enum class Muscle {
    GluteusMaximus,
    GluteusMedius,
    Hamstrings,
    Quadriceps,
    Adductors,
    Multifidus,
    ErectorSpinae,
    Trunk,
    Obliques,
    HipFlexors,
    HipExternalRotators,
    TensorFasciaeLatae,
    QuadratusLumborum,
    Calves,
    PelvicFloor,
    UpperBack,
    ShoulderGirdle,
    ForearmGrip,
};

template <>
struct EnumWords<Muscle> {
    static constexpr std::array<std::pair<Muscle, QLatin1String>, 18> kWords {{
        {Muscle::GluteusMaximus, QLatin1String("gluteus_maximus")},
        {Muscle::GluteusMedius, QLatin1String("gluteus_medius")},
        {Muscle::Hamstrings, QLatin1String("hamstrings")},
        {Muscle::Quadriceps, QLatin1String("quadriceps")},
        {Muscle::Adductors, QLatin1String("adductors")},
        {Muscle::Multifidus, QLatin1String("multifidus")},
        {Muscle::ErectorSpinae, QLatin1String("erector_spinae")},
        {Muscle::Trunk, QLatin1String("trunk")},
        {Muscle::Obliques, QLatin1String("obliques")},
        {Muscle::HipFlexors, QLatin1String("hip_flexors")},
        {Muscle::HipExternalRotators, QLatin1String("hip_external_rotators")},
        {Muscle::TensorFasciaeLatae, QLatin1String("tensor_fasciae_latae")},
        {Muscle::QuadratusLumborum, QLatin1String("quadratus_lumborum")},
        {Muscle::Calves, QLatin1String("calves")},
        {Muscle::PelvicFloor, QLatin1String("pelvic_floor")},
        {Muscle::UpperBack, QLatin1String("upper_back")},
        {Muscle::ShoulderGirdle, QLatin1String("shoulder_girdle")},
        {Muscle::ForearmGrip, QLatin1String("forearm_grip")},
    }};
};

/// How the body is placed at the start.
enum class Position {
    Supine,
    SideLying,
    Prone,
    Quadruped,
    Sitting,
    Standing,
    BackOnBench,
    Any,
};

template <>
struct EnumWords<Position> {
    static constexpr std::array<std::pair<Position, QLatin1String>, 8> kWords {{
        {Position::Supine, QLatin1String("supine")},
        {Position::SideLying, QLatin1String("side_lying")},
        {Position::Prone, QLatin1String("prone")},
        {Position::Quadruped, QLatin1String("quadruped")},
        {Position::Sitting, QLatin1String("sitting")},
        {Position::Standing, QLatin1String("standing")},
        {Position::BackOnBench, QLatin1String("back_on_bench")},
        {Position::Any, QLatin1String("any")},
    }};
};

/// Things an exercise is done with or on.
enum class Equipment {
    Mat,
    Chair,
    Wall,
    HandSupport,
    Step,
    LoopBand,
    Bench,
    Dumbbell,
    Dowel,
    ClearLane,
    Cushion,
    ExerciseBall,
    AnkleWeight,
    Other, ///< what has no word here; the setup names it
};

template <>
struct EnumWords<Equipment> {
    static constexpr std::array<std::pair<Equipment, QLatin1String>, 14> kWords {{
        {Equipment::Mat, QLatin1String("mat")},
        {Equipment::Chair, QLatin1String("chair")},
        {Equipment::Wall, QLatin1String("wall")},
        {Equipment::HandSupport, QLatin1String("hand_support")},
        {Equipment::Step, QLatin1String("step")},
        {Equipment::LoopBand, QLatin1String("loop_band")},
        {Equipment::Bench, QLatin1String("bench")},
        {Equipment::Dumbbell, QLatin1String("dumbbell")},
        {Equipment::Dowel, QLatin1String("dowel")},
        {Equipment::ClearLane, QLatin1String("clear_lane")},
        {Equipment::Cushion, QLatin1String("cushion")},
        {Equipment::ExerciseBall, QLatin1String("exercise_ball")},
        {Equipment::AnkleWeight, QLatin1String("ankle_weight")},
        {Equipment::Other, QLatin1String("other")},
    }};
};

/// Where a session is done.
enum class Setting {
    Home,
    Gym,
};

template <>
struct EnumWords<Setting> {
    static constexpr std::array<std::pair<Setting, QLatin1String>, 2> kWords {{
        {Setting::Home, QLatin1String("home")},
        {Setting::Gym, QLatin1String("gym")},
    }};
};

/// Something to be careful about, on an exercise and on a client (docs/clinical-rules.md, "Care tags").
enum class CareTag {
    BalanceRisk,
    BpUncontrolled,
    ExtensionSensitive,
    Flare,
    FlexionSensitive,
    FrontKneePain,
    GroinPain,
    HamstringInjury,
    KneelingNotOk,
    LateralHipPain,
    LegSymptoms,
    NeckPain,
    Osteoporosis,
    PelvicFloorPain,
    Pregnancy,
    ProneNotOk,
    RecentSurgery,
    SacroiliacPain,
    ShoulderPain,
    SupineNotOk,
    WristNotOk,
};

template <>
struct EnumWords<CareTag> {
    static constexpr std::array<std::pair<CareTag, QLatin1String>, 21> kWords {{
        {CareTag::BalanceRisk, QLatin1String("balance_risk")},
        {CareTag::BpUncontrolled, QLatin1String("bp_uncontrolled")},
        {CareTag::ExtensionSensitive, QLatin1String("extension_sensitive")},
        {CareTag::Flare, QLatin1String("flare")},
        {CareTag::FlexionSensitive, QLatin1String("flexion_sensitive")},
        {CareTag::FrontKneePain, QLatin1String("front_knee_pain")},
        {CareTag::GroinPain, QLatin1String("groin_pain")},
        {CareTag::HamstringInjury, QLatin1String("hamstring_injury")},
        {CareTag::KneelingNotOk, QLatin1String("kneeling_not_ok")},
        {CareTag::LateralHipPain, QLatin1String("lateral_hip_pain")},
        {CareTag::LegSymptoms, QLatin1String("leg_symptoms")},
        {CareTag::NeckPain, QLatin1String("neck_pain")},
        {CareTag::Osteoporosis, QLatin1String("osteoporosis")},
        {CareTag::PelvicFloorPain, QLatin1String("pelvic_floor_pain")},
        {CareTag::Pregnancy, QLatin1String("pregnancy")},
        {CareTag::ProneNotOk, QLatin1String("prone_not_ok")},
        {CareTag::RecentSurgery, QLatin1String("recent_surgery")},
        {CareTag::SacroiliacPain, QLatin1String("sacroiliac_pain")},
        {CareTag::ShoulderPain, QLatin1String("shoulder_pain")},
        {CareTag::SupineNotOk, QLatin1String("supine_not_ok")},
        {CareTag::WristNotOk, QLatin1String("wrist_not_ok")},
    }};
};

/// Where an exercise comes from.
enum class Origin {
    BuiltIn,
    Custom,
    Imported,
};

template <>
struct EnumWords<Origin> {
    static constexpr std::array<std::pair<Origin, QLatin1String>, 3> kWords {{
        {Origin::BuiltIn, QLatin1String("built_in")},
        {Origin::Custom, QLatin1String("custom")},
        {Origin::Imported, QLatin1String("imported")},
    }};
};

/// A range of whole numbers, both ends included; `low == high` for a single value.
struct Range {
    int low = 0;
    int high = 0;

    friend bool operator==(const Range& a, const Range& b) = default;
};

/// What an exercise is started with (docs/clinical-rules.md, "Dose defaults"). Exactly one of reps, steps or
/// a hold alone.
struct StartDose {
    Range sets;
    std::optional<Range> reps;
    std::optional<Range> steps;
    std::optional<Range> holdSeconds;
    std::optional<Range> restSeconds;
    std::optional<Range> effort;
    std::optional<Tempo> tempo;

    friend bool operator==(const StartDose& a, const StartDose& b) = default;
};

/// Something about an imported exercise that its library does not say and that was guessed. A person confirms
/// or corrects it.
enum class Guess {
    Family,
    Level,
    Position,
    Side,
    Measure,
    StartDose,
};

template <>
struct EnumWords<Guess> {
    static constexpr std::array<std::pair<Guess, QLatin1String>, 6> kWords {{
        {Guess::Family, QLatin1String("family")},
        {Guess::Level, QLatin1String("level")},
        {Guess::Position, QLatin1String("position")},
        {Guess::Side, QLatin1String("side")},
        {Guess::Measure, QLatin1String("measure")},
        {Guess::StartDose, QLatin1String("start_dose")},
    }};
};

/// A picture of an exercise: which one, whose, and on what terms. Its bytes lie in storage.
struct ExercisePicture {
    PictureId id;
    QString author;
    QString licence;

    friend bool operator==(const ExercisePicture& a, const ExercisePicture& b) = default;
};

/// An exercise as the library describes it. Texts are for people, plain, in sentences.
struct Exercise {
    ExerciseId id;
    QString name; ///< short, unique in the library
    QString fullName;
    QStringList aliases;
    Family family = Family::Support;
    int level = 1; ///< difficulty, 1 (first weeks) to 5 (docs/clinical-rules.md, "Phases")
    std::vector<Muscle> primaryMuscles; ///< at least one
    std::vector<Muscle> secondaryMuscles;
    Position position = Position::Any;
    QString setup; ///< the start position in words
    std::vector<Equipment> equipment; ///< needed
    std::vector<Equipment> optionalEquipment;
    std::vector<Setting> settings; ///< at least one
    Side side = Side::Both;
    Measure measure = Measure::Reps;
    std::optional<ExerciseId> easier; ///< one step down the ladder
    std::optional<ExerciseId> harder; ///< one step up the ladder
    StartDose startDose;
    QStringList cues; ///< how to do it, 4–6 in order (docs/clinical-rules.md, "Exercise texts")
    QStringList mistakes;
    QStringList care; ///< who should take care, and how
    std::vector<CareTag> careTags;
    QStringList stopSigns; ///< stop this exercise when; the universal list comes on top
    QString reviewStatus; ///< who has checked the texts
    Origin origin = Origin::BuiltIn;
    QString source; ///< where it is from, when not from here: a library's name and the record's address
    QString author; ///< of the texts, when not ours
    QString licence; ///< of the texts, when not ours ("CC BY-SA 4.0")
    /// The built-in exercise whose moving figure shows this one. Built-in ones show their own. Nothing when
    /// it has pictures or neither.
    std::optional<ExerciseId> figure;
    std::vector<ExercisePicture> pictures; ///< at most two: start and end; only when there is no figure
    std::vector<Guess> guesses; ///< what an import guessed and nobody has confirmed yet
    std::optional<ImportId> import; ///< the import that brought it
    /// The exercise that this one is a later version of. What a plan or session names is never edited: the
    /// edit is a new exercise, the old one is archived.
    std::optional<ExerciseId> replaces;
    bool archived = false; ///< not offered any more; plans and sessions that name it keep it

    friend bool operator==(const Exercise& a, const Exercise& b) = default;
};

/// Whether it is done lying or on hands and knees, as the exercises of B days are: little load, next to a day
/// on the feet.
[[nodiscard]] bool isOnFloor(Position position);

/// The dose to begin with: the low end of each range, counted as the exercise is.
[[nodiscard]] Dose firstDose(const Exercise& exercise);

/// The start dose as people read it: "2–3 × 6–8 per side".
[[nodiscard]] QString startDoseText(const Exercise& exercise);

} // namespace backbridge
