#pragma once

#include <QString>

#include <array>
#include <optional>

#include "backbridge/domain/problem.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// How one set of an exercise is counted.
enum class Measure { Reps, Hold, Steps };

template <>
struct EnumWords<Measure> {
    static constexpr std::array<std::pair<Measure, QLatin1String>, 3> kWords {{
        {Measure::Reps, QLatin1String("reps")},
        {Measure::Hold, QLatin1String("hold")},
        {Measure::Steps, QLatin1String("steps")},
    }};
};

/// Whether a set is done with both sides at once, once for each side, or with sides taking turns.
/// For PerSide and Alternating the dose's count is that of each side.
enum class Side { Both, PerSide, Alternating };

template <>
struct EnumWords<Side> {
    static constexpr std::array<std::pair<Side, QLatin1String>, 3> kWords {{
        {Side::Both, QLatin1String("both")},
        {Side::PerSide, QLatin1String("per_side")},
        {Side::Alternating, QLatin1String("alternating")},
    }};
};

/// Seconds up, held and down in one repetition.
struct Tempo {
    int up = 0;
    int hold = 0;
    int down = 0;

    friend bool operator==(const Tempo& a, const Tempo& b) = default;
};

/// For a dose or an exercise that names none.
inline constexpr Tempo kUsualTempo {2, 1, 2};
inline constexpr int kUsualRestSeconds = 60;

/// How much of an exercise: sets of repetitions, of steps, or of a hold.
struct Dose {
    int sets = 0; ///< work sets, 1–20
    std::optional<int> reps; ///< in each set (and for each side when `side` is not Both), 1–200
    std::optional<int> steps; ///< in each set and direction, 1–500
    std::optional<int> holdSeconds; ///< of each repetition, or of the set when it has no repetitions, 1–600
    Side side = Side::Both;
    std::optional<int> restSeconds; ///< after each set, 0–900
    std::optional<Tempo> tempo; ///< each part 0–30 s
    std::optional<double> loadKg; ///< above 0, at most 500
    /// Aimed at, 0–10 at the end of a set (docs/clinical-rules.md, "Effort scale words").
    std::optional<int> effort;

    friend bool operator==(const Dose& a, const Dose& b) = default;

    /// Repetitions or steps when they are given, else a hold.
    [[nodiscard]] Measure measure() const;

    /// What one set counts for each side: repetitions, steps or seconds of the hold, by measure().
    [[nodiscard]] int countPerSet() const;

    /// 2 when each set is done for both sides one after the other or in turn, else 1.
    [[nodiscard]] int sidesPerSet() const;
};

/// Everything that keeps `dose` from being one; places are field names of the bundle ("reps").
/// A dose needs sets and exactly one of repetitions, steps or a hold alone; a hold may go with repetitions.
[[nodiscard]] Problems checkDose(const Dose& dose);

/// "3 × 8 per side", "3 × 15 s", "2 × 10 steps each way": the dose as people read it.
[[nodiscard]] QString doseText(const Dose& dose);

/// How fast one repetition or step goes: the tempo, with the hold of each repetition in place of its own. A
/// tempo that is not given or takes no time counts as kUsualTempo.
[[nodiscard]] Tempo paceOf(const Dose& dose);

/// Seconds that the dose takes with its rests: sides × sets × reps × tempo, plus a rest after each set
/// (docs/clinical-rules.md, "Dose defaults"; a tempo that is not given counts as 2-1-2, a rest as 60 s).
[[nodiscard]] int doseSeconds(const Dose& dose);

} // namespace backbridge
