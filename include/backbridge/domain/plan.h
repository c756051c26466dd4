#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/advice_kind.h"
#include "backbridge/domain/dose.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/step_kind.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// Least and greatest length of a plan in weeks, and sessions a week
/// (docs/clinical-rules.md, "Length 6–12 weeks" and "Band of 3–5 sessions").
constexpr int kMinWeeks = 6;
constexpr int kMaxWeeks = 12;
constexpr int kMinSessionsPerWeek = 3;
constexpr int kMaxSessionsPerWeek = 5;
/// Maintenance has no end date: it runs this long unless it is ended. Two sessions a week keep what was
/// gained (docs/clinical-rules.md, "Maintenance").
constexpr int kOpenWeeks = 520;
constexpr int kMaintenanceSessions = 2;
/// Length of a flare's lighter days (docs/clinical-rules.md, "Flare").
constexpr int kMinFlareDays = 3;
constexpr int kMaxFlareDays = 7;

/// A course of 6–12 weeks, or maintenance without an end date.
enum class PlanKind {
    Course,
    Maintenance,
};

template <>
struct EnumWords<PlanKind> {
    static constexpr std::array<std::pair<PlanKind, QLatin1String>, 2> kWords {{
        {PlanKind::Course, QLatin1String("course")},
        {PlanKind::Maintenance, QLatin1String("maintenance")},
    }};
};

/// Days of the week, Monday first. Qt numbers them 1–7: see weekdayOf().
enum class Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
};

template <>
struct EnumWords<Weekday> {
    static constexpr std::array<std::pair<Weekday, QLatin1String>, 7> kWords {{
        {Weekday::Mon, QLatin1String("mon")},
        {Weekday::Tue, QLatin1String("tue")},
        {Weekday::Wed, QLatin1String("wed")},
        {Weekday::Thu, QLatin1String("thu")},
        {Weekday::Fri, QLatin1String("fri")},
        {Weekday::Sat, QLatin1String("sat")},
        {Weekday::Sun, QLatin1String("sun")},
    }};
};

[[nodiscard]] Weekday weekdayOf(QDate date);

/// Which of a phase's two kinds of day a prescription belongs to; a phase without B has only A days.
enum class DayLetter {
    A,
    B,
};

template <>
struct EnumWords<DayLetter> {
    static constexpr std::array<std::pair<DayLetter, QLatin1String>, 2> kWords {{
        {DayLetter::A, QLatin1String("A")},
        {DayLetter::B, QLatin1String("B")},
    }};
};

/// Why training is interrupted: a break (nothing planned), or a flare with its lighter days.
enum class PauseKind {
    Pause,
    Flare,
};

template <>
struct EnumWords<PauseKind> {
    static constexpr std::array<std::pair<PauseKind, QLatin1String>, 2> kWords {{
        {PauseKind::Pause, QLatin1String("pause")},
        {PauseKind::Flare, QLatin1String("flare")},
    }};
};

/// Who set the plan up.
enum class SetBy {
    Client,
    Clinician,
};

template <>
struct EnumWords<SetBy> {
    static constexpr std::array<std::pair<SetBy, QLatin1String>, 2> kWords {{
        {SetBy::Client, QLatin1String("client")},
        {SetBy::Clinician, QLatin1String("clinician")},
    }};
};

/// An exercise with its dose inside a plan.
struct Prescription {
    ExerciseId exercise;
    DayLetter day = DayLetter::A;
    Dose dose;
    QString note;
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Prescription& a, const Prescription& b) = default;
};

/// A stretch of whole plan weeks with its own prescriptions. Plan weeks count from the start date.
struct Phase {
    QString name;
    int firstWeek = 1; ///< first and last plan week, from 1, both included
    int lastWeek = 1;
    std::optional<int> sessionsPerWeek; ///< 3–5; absent: the plan's
    std::vector<Weekday> weekdays; ///< in order, none twice; empty: the plan's
    std::vector<Prescription> prescriptions;
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Phase& a, const Phase& b) = default;
};

/// Advice that was overruled, and why.
struct KeptAdvice {
    AdviceKind kind = AdviceKind::EmptyDay;
    int phase = 0; ///< index into the version's phases
    std::optional<ExerciseId> exercise; ///< what it is about, when it is about one
    QString reason; ///< as typed, 1–2,000 characters
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const KeptAdvice& a, const KeptAdvice& b) = default;
};

/// What a plan asks for from a date on. An edit of a running plan adds a version and leaves the earlier ones,
/// so that the past is measured against what was asked then.
struct PlanVersion {
    QDate from; ///< first day this version holds; the first version's is the plan's start date
    int weeks = 8; ///< length of the whole plan, counted from its start date, 6–12; maintenance: kOpenWeeks
    int sessionsPerWeek = 3; ///< 3–5; maintenance: 2–5
    std::vector<Weekday> weekdays; ///< in order, none twice, as many as sessionsPerWeek
    std::vector<Phase> phases; ///< in order; cover weeks 1 to `weeks` once
    std::vector<KeptAdvice> keptAdvice; ///< advice that was overruled, none twice for the same thing

    friend bool operator==(const PlanVersion& a, const PlanVersion& b) = default;
};

/// Days on which nothing is asked for. A flare is no pause: it lightens days, it does not excuse them.
struct Pause {
    QDate from; ///< first and last day, both included
    QDate to;
    PauseKind kind = PauseKind::Pause;
    QString reason;
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Pause& a, const Pause& b) = default;
};

/// One planned session that is to be done on another day than its weekday says.
struct MovedDay {
    QDate from; ///< the day it has by its weekday
    QDate to; ///< the day it is to be done on
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const MovedDay& a, const MovedDay& b) = default;
};

/// A suggested step that the person did not want (see suggestSteps()).
struct DeclinedStep {
    ExerciseId exercise;
    StepKind kind = StepKind::MoreReps;
    QDate on; ///< the local day it was turned down
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const DeclinedStep& a, const DeclinedStep& b) = default;
};

/// A plan for one client: a course of 6–12 weeks, or maintenance.
struct Plan {
    PlanId id;
    ClientId client;
    PlanKind kind = PlanKind::Course;
    QString title;
    QString goal; ///< what the person wants to be able to do again, as typed; empty: not said
    QDate startDate;
    std::optional<QDate> endedOn; ///< last day of a plan that was ended early, from startDate on
    SetBy setBy = SetBy::Client;
    std::vector<PlanVersion> versions; ///< at least one, `from` rising
    std::vector<Pause> pauses;
    std::vector<MovedDay> moves; ///< by `from`; no day twice in `from` or in `to`
    std::vector<DeclinedStep> declinedSteps; ///< in the order they were turned down
    QDateTime updatedAt; ///< UTC; decides which of two versions is the newer one
    int revision = 0; ///< of the stored row; 0 before the first save
    QByteArray unknownFields; ///< see Client::unknownFields

    friend bool operator==(const Plan& a, const Plan& b) = default;

    /// The version that holds on `date`; the first one before the plan, the last one after it.
    [[nodiscard]] const PlanVersion& versionOn(QDate date) const;

    /// The latest version: what is asked for from now on.
    [[nodiscard]] const PlanVersion& current() const { return versions.back(); }

    /// Last day of the plan's last week, by its latest version; the day it was ended on when that is earlier.
    [[nodiscard]] QDate lastDay() const;

    /// Whether `date` lies in the plan, first and last day included.
    [[nodiscard]] bool covers(QDate date) const;

    /// Whether `date` lies in a pause (not a flare).
    [[nodiscard]] bool isPaused(QDate date) const;

    /// Whether `date` lies in a flare: what is planned is lighter then.
    [[nodiscard]] bool isFlare(QDate date) const;

    /// Plan week that `date` falls in, from 1; nothing outside the plan.
    [[nodiscard]] std::optional<int> weekOn(QDate date) const;
};

/// The phase of `version` that holds plan week `week`, or null when no phase covers it.
[[nodiscard]] const Phase* phaseOfWeek(const PlanVersion& version, int week);

/// Sessions a week that `phase` asks for: its own number, else the version's.
[[nodiscard]] int sessionsPerWeek(const PlanVersion& version, const Phase& phase);

/// Weekdays that `phase` asks for: its own, else the version's.
[[nodiscard]] const std::vector<Weekday>& weekdays(const PlanVersion& version, const Phase& phase);

/// A new version of `plan` that takes effect on `from`. A version from the same day is replaced,
/// and so is everything when the plan has not begun by then; earlier versions stay as they were.
[[nodiscard]] Plan withVersion(Plan plan, PlanVersion version, QDate from);

/// The plan to look at on `date`: the one running then (of several the one that started last), else the
/// latest that had started; null when none had (docs/clinical-rules.md, "Adherence").
[[nodiscard]] const Plan* planOn(const std::vector<Plan>& plans, QDate date);

/// Everything that keeps `plan` from being one (docs/clinical-rules.md, "Length 6–12 weeks"): 6–12 weeks, 3–5
/// sessions a week on as many weekdays, phases that cover every week once, each prescription with a dose,
/// pauses that end after they start, moves from and to days of the plan. Maintenance has kOpenWeeks and 2–5
/// sessions a week. Places are field names of the bundle ("phases[0].last_week").
[[nodiscard]] Problems checkPlan(const Plan& plan);

} // namespace backbridge
