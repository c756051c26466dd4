#include "step_pain.h"

#include <algorithm>

#include "backbridge/domain/pain_trend.h"

namespace backbridge {

namespace {

constexpr int kLittlePain = 2;
constexpr int kSmallRise = 1;
constexpr int kDaysAWeek = 7;
constexpr std::size_t kEnoughRatings = 3;
constexpr int kSpikeRise = 2;
constexpr double kSpikeShare = 1.3;
constexpr int kSpikeFromNone = 3;

/// The usual pain before a session: over the seven days before it, else the first that was ever given.
std::optional<double> usualPain(const Session& session, const std::vector<const Session*>& ordered)
{
    std::vector<int> lately;
    std::optional<int> first;
    for (const Session* other : ordered) {
        if (other == &session) {
            break;
        }
        if (other->painBefore) {
            first = first.value_or(*other->painBefore);
            if (other->date.daysTo(session.date) <= kDaysAWeek) {
                lately.push_back(*other->painBefore);
            }
        }
    }
    if (lately.size() >= kEnoughRatings) {
        return median(std::move(lately));
    }
    return first;
}

} // namespace

std::optional<int> painDuring(const ExerciseDone& done)
{
    std::optional<int> highest;
    for (const SetRecord& set : done.sets) {
        highest = std::max(highest, set.pain);
    }
    return highest ? highest : done.session->painHighest;
}

bool isProvoked(int before, int during)
{
    return during > kLittlePain && (during > kMostPain || during - before > kSmallRise);
}

std::optional<bool> hasSettled(const Session& session, const std::vector<const Session*>& ordered)
{
    if (!session.painBefore) {
        return std::nullopt;
    }
    if (session.painNextMorning) {
        return *session.painNextMorning - *session.painBefore < kNotSettled;
    }
    const auto next = std::find_if(ordered.begin(), ordered.end(), [&session](const Session* other) {
        return other->date > session.date && other->painBefore;
    });
    if (next == ordered.end() || session.date.daysTo((*next)->date) > kDaysAWeek) {
        return std::nullopt;
    }
    return *(*next)->painBefore - *session.painBefore < kNotSettled;
}

bool isSpike(const Session& session, const std::vector<const Session*>& ordered)
{
    const std::optional<double> usual = usualPain(session, ordered);
    if (!session.painBefore || !usual) {
        return false;
    }
    const int pain = *session.painBefore;
    return *usual > 0 ? pain >= *usual + kSpikeRise && pain >= kSpikeShare * *usual : pain >= kSpikeFromNone;
}

} // namespace backbridge
