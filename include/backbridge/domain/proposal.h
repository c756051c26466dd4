#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge {

/// How long the back has been sore.
enum class SoreFor {
    UnderSixWeeks,
    SixToTwelveWeeks,
    OverTwelveWeeks,
};

template <>
struct EnumWords<SoreFor> {
    static constexpr std::array<std::pair<SoreFor, QLatin1String>, 3> kWords {{
        {SoreFor::UnderSixWeeks, QLatin1String("under_6_weeks")},
        {SoreFor::SixToTwelveWeeks, QLatin1String("6_to_12_weeks")},
        {SoreFor::OverTwelveWeeks, QLatin1String("over_12_weeks")},
    }};
};

/// The answers that a plan is proposed from.
struct PlanAnswers {
    Setting setting = Setting::Home;
    std::vector<Equipment> equipment; ///< at hand
    int weeks = 8; ///< 6–12
    int sessionsPerWeek = 3; ///< 3–5
    std::vector<Weekday> weekdays; ///< as many as sessionsPerWeek; empty: spread by spreadWeekdays()
    std::vector<CareTag> avoid; ///< exercises with one of these are not proposed
    QDate startDate;
    std::optional<SoreFor> soreFor; ///< nothing: not answered
    std::optional<int> painToday; ///< back pain, 0–10; from 6 on the plan begins more gently
    QString goal; ///< what the person wants to be able to do again

    friend bool operator==(const PlanAnswers& a, const PlanAnswers& b) = default;
};

/// Pain today from which on an answer counts as high (docs/clinical-rules.md, "Pain rules").
constexpr int kHighPain = 6;
constexpr int kSeverePain = 8;

/// Whether a plan for these answers takes each step one phase later: the back is very sore today, or has been
/// sore for less than six weeks (docs/clinical-rules.md, "Phases").
[[nodiscard]] bool beginsGently(const PlanAnswers& answers);

/// First and last week of each phase for a plan of `weeks` (docs/clinical-rules.md, "Phases"): 2/2/2 for 6,
/// 2/3/3 for 8, 3/4/3+2 for 12, others by its formula.
[[nodiscard]] std::vector<Phase> phasesFor(int weeks);

/// A plan version from `answers` (docs/clinical-rules.md, "Phases" and "Spacing of days"): each phase has 3–4
/// exercises a day from the levels meant for it and none more than one level above its family in the phase
/// before, with a bridge, a squat and a lunge from the second phase on where the library has them for these
/// answers, only with equipment at hand, on as many of the days as the phase is meant to have, and B days
/// when they touch. The same answers give the same plan.
[[nodiscard]] PlanVersion proposePlan(const PlanAnswers& answers, const ExerciseLibrary& library);

/// A title in words for what was proposed: "Eight weeks at home".
[[nodiscard]] QString proposedTitle(const PlanAnswers& answers);

} // namespace backbridge
