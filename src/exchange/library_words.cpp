#include "library_words.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

#include "backbridge/domain/library.h"

namespace backbridge::exchange {

namespace {

using MuscleWords = QHash<QString, Muscle>;
using EquipmentWords = QHash<QString, std::optional<Equipment>>;

/// Both libraries' muscles that have a word of ours, folded.
const MuscleWords& muscleWords()
{
    static const MuscleWords kWords {
        // free-exercise-db
        {QStringLiteral("abdominals"), Muscle::Trunk},
        {QStringLiteral("abductors"), Muscle::GluteusMedius},
        {QStringLiteral("adductors"), Muscle::Adductors},
        {QStringLiteral("calves"), Muscle::Calves},
        {QStringLiteral("forearms"), Muscle::ForearmGrip},
        {QStringLiteral("glutes"), Muscle::GluteusMaximus},
        {QStringLiteral("hamstrings"), Muscle::Hamstrings},
        {QStringLiteral("lats"), Muscle::UpperBack},
        {QStringLiteral("lower back"), Muscle::ErectorSpinae},
        {QStringLiteral("middle back"), Muscle::UpperBack},
        {QStringLiteral("quadriceps"), Muscle::Quadriceps},
        {QStringLiteral("shoulders"), Muscle::ShoulderGirdle},
        {QStringLiteral("traps"), Muscle::UpperBack},
        // wger
        {QStringLiteral("anterior deltoid"), Muscle::ShoulderGirdle},
        {QStringLiteral("biceps femoris"), Muscle::Hamstrings},
        {QStringLiteral("erector spinae"), Muscle::ErectorSpinae},
        {QStringLiteral("gastrocnemius"), Muscle::Calves},
        {QStringLiteral("gluteus maximus"), Muscle::GluteusMaximus},
        {QStringLiteral("latissimus dorsi"), Muscle::UpperBack},
        {QStringLiteral("obliquus externus abdominis"), Muscle::Obliques},
        {QStringLiteral("quadriceps femoris"), Muscle::Quadriceps},
        {QStringLiteral("rectus abdominis"), Muscle::Trunk},
        {QStringLiteral("serratus anterior"), Muscle::ShoulderGirdle},
        {QStringLiteral("soleus"), Muscle::Calves},
        {QStringLiteral("trapezius"), Muscle::UpperBack},
    };
    return kWords;
}

/// Equipment that has a word of ours, and what means no equipment; folded.
const EquipmentWords& equipmentWords()
{
    static const EquipmentWords kWords {
        {QStringLiteral("body only"), std::nullopt},
        {QStringLiteral("none bodyweight exercise"), std::nullopt},
        {QStringLiteral("bands"), Equipment::LoopBand},
        {QStringLiteral("resistance band"), Equipment::LoopBand},
        {QStringLiteral("bench"), Equipment::Bench},
        {QStringLiteral("dumbbell"), Equipment::Dumbbell},
        {QStringLiteral("exercise ball"), Equipment::ExerciseBall},
        {QStringLiteral("swiss ball"), Equipment::ExerciseBall},
        {QStringLiteral("gym mat"), Equipment::Mat},
    };
    return kWords;
}

template <typename T>
void addOnce(std::vector<T>& values, T value)
{
    if (std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(value);
    }
}

void addOnce(QStringList& values, const QString& value)
{
    if (!value.isEmpty() && !values.contains(value)) {
        values << value;
    }
}

/// Whether one of `phrases` stands in `folded` as whole words, the last perhaps in the plural.
template <std::size_t n>
bool hasAny(const QString& folded, const std::array<QLatin1String, n>& phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&folded](QLatin1String phrase) {
        qsizetype at = folded.indexOf(phrase);
        while (at >= 0) {
            const qsizetype end = at + phrase.size();
            const QStringView rest = QStringView(folded).mid(end);
            const bool begins = at == 0 || folded.at(at - 1) == QLatin1Char(' ');
            const bool ends = rest.isEmpty() || rest.startsWith(QLatin1Char(' '))
                || rest == QLatin1String("s") || rest == QLatin1String("es")
                || rest.startsWith(QLatin1String("s ")) || rest.startsWith(QLatin1String("es "));
            if (begins && ends) {
                return true;
            }
            at = folded.indexOf(phrase, end);
        }
        return false;
    });
}

constexpr std::array kLungeWords {
    QLatin1String("lunge"),     QLatin1String("step up"),     QLatin1String("stepup"),
    QLatin1String("step down"), QLatin1String("split squat"), QLatin1String("bulgarian squat"),
};
constexpr std::array kSquatWords {
    QLatin1String("squat"),     QLatin1String("sit to stand"), QLatin1String("wall sit"),
    QLatin1String("chair sit"), QLatin1String("leg press"),
};
constexpr std::array kBridgeWords {
    QLatin1String("bridge"),    QLatin1String("hip thrust"), QLatin1String("hip lift"),
    QLatin1String("butt lift"), QLatin1String("glute lift"), QLatin1String("hip raise"),
};
/// Bridges of another kind.
constexpr std::array kOtherBridges {
    QLatin1String("side bridge"),
    QLatin1String("front bridge"),
    QLatin1String("wrestler bridge"),
    QLatin1String("neck bridge"),
};

constexpr std::array kSideLyingWords {
    QLatin1String("side lying"), QLatin1String("lying side"), QLatin1String("on your side"),
    QLatin1String("clam"),       QLatin1String("clamshell"),  QLatin1String("side bridge"),
    QLatin1String("side plank"),
};
constexpr std::array kProneWords {
    QLatin1String("face down"),     QLatin1String("facing down"), QLatin1String("on your stomach"),
    QLatin1String("on your belly"), QLatin1String("prone"),       QLatin1String("lying leg curl"),
    QLatin1String("push up"),       QLatin1String("pushup"),      QLatin1String("plank"),
    QLatin1String("superman"),
};
constexpr std::array kQuadrupedWords {
    QLatin1String("all fours"), QLatin1String("hands and knees"), QLatin1String("quadruped"),
    QLatin1String("bird dog"),  QLatin1String("donkey kick"),     QLatin1String("kneeling"),
};
constexpr std::array kSittingWords {
    QLatin1String("seated"), QLatin1String("sitting"), QLatin1String("sit down"),  QLatin1String("sit on"),
    QLatin1String("sit at"), QLatin1String("sit in"),  QLatin1String("leg press"),
};
constexpr std::array kSupineWords {
    QLatin1String("lie"),    QLatin1String("lying"),  QLatin1String("on your back"),
    QLatin1String("supine"), QLatin1String("sit up"), QLatin1String("crunch"),
};
constexpr std::array kStandingWords {
    QLatin1String("stand"),
    QLatin1String("standing"),
    QLatin1String("deadlift"),
    QLatin1String("step up"),
};

/// What the words say, the more particular ones first; nothing when they say nothing.
std::optional<Position> positionIn(const QString& folded)
{
    if (hasAny(folded, kSideLyingWords)) {
        return Position::SideLying;
    }
    if (hasAny(folded, kProneWords)) {
        return Position::Prone;
    }
    if (hasAny(folded, kQuadrupedWords)) {
        return Position::Quadruped;
    }
    if (hasAny(folded, kSittingWords)) {
        return Position::Sitting;
    }
    if (hasAny(folded, kSupineWords)) {
        return Position::Supine;
    }
    if (hasAny(folded, kStandingWords)) {
        return Position::Standing;
    }
    return std::nullopt;
}

constexpr std::array kAlternatingWords {
    QLatin1String("alternating"), QLatin1String("alternate"), QLatin1String("walking"),
    QLatin1String("walk"),        QLatin1String("marching"),
};
constexpr std::array kOneSideWords {
    QLatin1String("single leg"),  QLatin1String("one leg"),     QLatin1String("one legged"),
    QLatin1String("single arm"),  QLatin1String("one arm"),     QLatin1String("one armed"),
    QLatin1String("single"),      QLatin1String("unilateral"),  QLatin1String("side lying"),
    QLatin1String("lying side"),  QLatin1String("clam"),        QLatin1String("clamshell"),
    QLatin1String("side bridge"), QLatin1String("side plank"),  QLatin1String("pistol"),
    QLatin1String("kickback"),    QLatin1String("donkey kick"),
};

constexpr std::array kHoldWords {
    QLatin1String("plank"),    QLatin1String("hold"),        QLatin1String("isometric"),
    QLatin1String("wall sit"), QLatin1String("chair sit"),   QLatin1String("stretch"),
    QLatin1String("static"),   QLatin1String("side bridge"),
};
constexpr std::array kStepWords {
    QLatin1String("walk"),
    QLatin1String("walking"),
    QLatin1String("carry"),
};

} // namespace

KnownMuscles knownMuscles(const QStringList& words)
{
    KnownMuscles known;
    for (const QString& word : words) {
        const auto found = muscleWords().constFind(foldForSearch(word));
        if (found != muscleWords().constEnd()) {
            addOnce(known.muscles, *found);
        } else {
            addOnce(known.others, word);
        }
    }
    return known;
}

KnownEquipment knownEquipment(const QStringList& words)
{
    KnownEquipment known;
    for (const QString& word : words) {
        const auto found = equipmentWords().constFind(foldForSearch(word));
        if (found == equipmentWords().constEnd()) {
            addOnce(known.others, word);
        } else if (found->has_value()) {
            addOnce(known.equipment, **found);
        }
    }
    return known;
}

Family guessedFamily(const QString& name)
{
    if (hasAny(name, kLungeWords)) {
        return Family::Lunge; // before squats: a split squat is one
    }
    if (hasAny(name, kSquatWords)) {
        return Family::Squat;
    }
    if (hasAny(name, kBridgeWords) && !hasAny(name, kOtherBridges)) {
        return Family::Bridge;
    }
    return Family::Support;
}

Position guessedPosition(const QString& name, const QString& text, Family family)
{
    if (const std::optional<Position> named = positionIn(name)) {
        return *named;
    }
    switch (family) {
    case Family::Squat:
    case Family::Lunge:
        return Position::Standing;
    case Family::Bridge:
        return Position::Supine;
    case Family::Support:
        return positionIn(text).value_or(Position::Any);
    }
    Q_UNREACHABLE();
}

Side guessedSide(const QString& name, Family family)
{
    if (hasAny(name, kAlternatingWords)) {
        return Side::Alternating;
    }
    return family == Family::Lunge || hasAny(name, kOneSideWords) ? Side::PerSide : Side::Both;
}

Measure guessedMeasure(const QString& name)
{
    if (hasAny(name, kHoldWords)) {
        return Measure::Hold;
    }
    return hasAny(name, kStepWords) ? Measure::Steps : Measure::Reps;
}

StartDose carefulDose(Measure measure, Side side)
{
    StartDose dose;
    dose.sets = {2, 2};
    dose.restSeconds = Range {60, 60};
    dose.effort = Range {3, 4};
    switch (measure) {
    case Measure::Reps:
        dose.reps = side == Side::Both ? Range {8, 10} : Range {6, 8};
        dose.tempo = Tempo {2, 1, 2};
        break;
    case Measure::Steps:
        dose.steps = Range {8, 10};
        break;
    case Measure::Hold:
        dose.holdSeconds = Range {5, 10};
        break;
    }
    return dose;
}

bool trainsGlutesOrLegs(const std::vector<Muscle>& primary)
{
    static constexpr std::array kGlutesAndLegs {
        Muscle::GluteusMaximus, Muscle::GluteusMedius, Muscle::Hamstrings,
        Muscle::Quadriceps,     Muscle::Adductors,     Muscle::Calves,
    };
    return std::any_of(primary.begin(), primary.end(), [](Muscle muscle) {
        return std::find(kGlutesAndLegs.begin(), kGlutesAndLegs.end(), muscle) != kGlutesAndLegs.end();
    });
}

} // namespace backbridge::exchange
