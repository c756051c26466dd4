#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

// What sessions say for and against a step (docs/clinical-rules.md, "Progression and regression").
namespace backbridge {

/// One exercise in one session, whatever entries it was written in.
struct ExerciseDone {
    const Session* session = nullptr;
    std::vector<SetRecord> sets; ///< in the order done; none when the session was not done because of pain
    std::optional<Technique> technique; ///< the worse one of several answers
};

/// Since when a plan asks for one dose of an exercise without a change.
struct AskedSince {
    QDate first; ///< first day with this dose
    QDate counted; ///< first day whose sessions surely had it: the day of an edit itself may be before it
};

/// What two good sessions in a row add up to.
struct GoodSessions {
    int count = 0; ///< 2, or 3 while the last one's next morning is not known
    int effort = 0; ///< the highest
    int pain = 0; ///< the highest during the exercise
    int lastSet = 0; ///< the least that a last set reached, counted as the dose is
};

enum class DownCause {
    HighPain, ///< above 5 during the exercise
    PainRose, ///< by 3 or more during the exercise
    NextMorning, ///< 2 or more above the pain before
    PoorTechnique, ///< twice in a row
    Unfinished, ///< twice in a row
};

struct DownEvidence {
    DownCause cause = DownCause::HighPain;
    int value = 0; ///< the pain, or by how much it rose
    QDate on; ///< day of the session that gives cause
};

/// The sessions from `first` to `last`, earliest first; of one day in the order begun, else written.
[[nodiscard]] std::vector<const Session*> inOrder(const std::vector<Session>& sessions, QDate first,
                                                  QDate last);

/// The sessions of `ordered` from `from` on that had the exercise, or would have had it by `plan` and were
/// not done because of pain. Where days A and B ask for different doses of it, those of the prescription's
/// day.
[[nodiscard]] std::vector<ExerciseDone> doneWith(const Prescription& prescription,
                                                 const std::vector<const Session*>& ordered, const Plan& plan,
                                                 QDate from);

/// `today` must lie in the plan, which asks for `prescription` on it.
[[nodiscard]] AskedSince askedSince(const Plan& plan, const Prescription& prescription, QDate today);

/// Whether the last sessions of `done` speak for a step up from `dose`; nothing when one thing is missing.
[[nodiscard]] std::optional<GoodSessions> goodSessions(const std::vector<ExerciseDone>& done,
                                                       const std::vector<const Session*>& ordered,
                                                       const Dose& dose, const Plan& plan);

/// Why the last sessions of `done` speak for a step down from `dose`.
[[nodiscard]] std::optional<DownEvidence> downEvidence(const std::vector<ExerciseDone>& done,
                                                       const Dose& dose, const Plan& plan);

/// Whether the pain before `session` stands out from the ratings before it.
[[nodiscard]] bool isSpike(const Session& session, const std::vector<const Session*>& ordered);

} // namespace backbridge
