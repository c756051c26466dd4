#include "backbridge/domain/pain_trend.h"

#include <algorithm>
#include <cmath>

namespace backbridge {

namespace {

constexpr double kPointsThatMatter = 2;
constexpr double kShareThatMatters = 0.3;

/// A day with a rating.
struct Rating {
    QDate date;
    int pain = 0;
};

std::vector<Rating> ratingsOf(const std::vector<SessionLine>& lines)
{
    std::vector<Rating> ratings;
    for (const SessionLine& line : lines) {
        if (line.painBefore) {
            ratings.push_back({line.date, *line.painBefore});
        }
    }
    return ratings;
}

/// Of the ratings from `from` to `to`, both included.
std::optional<double> medianOf(const std::vector<Rating>& ratings, QDate from, QDate to)
{
    const auto begin = std::lower_bound(ratings.begin(), ratings.end(), from,
                                        [](const Rating& rating, QDate day) { return rating.date < day; });
    std::vector<int> within;
    for (auto rating = begin; rating != ratings.end() && rating->date <= to; ++rating) {
        within.push_back(rating->pain);
    }
    return median(std::move(within));
}

const Pause* pauseOn(const std::vector<Pause>& pauses, QDate day)
{
    const auto found = std::find_if(pauses.begin(), pauses.end(), [day](const Pause& pause) {
        return pause.kind == PauseKind::Pause && pause.from <= day && day <= pause.to;
    });
    return found == pauses.end() ? nullptr : &*found;
}

/// Adds the day to the last step where that reaches up to it with the same median.
void addDay(std::vector<PainStep>& steps, QDate day, double median)
{
    if (!steps.empty() && steps.back().to.addDays(1) == day && steps.back().median == median) {
        steps.back().to = day;
    } else {
        steps.push_back({day, day, median});
    }
}

} // namespace

std::optional<double> median(std::vector<int> ratings)
{
    if (ratings.empty()) {
        return std::nullopt;
    }
    std::sort(ratings.begin(), ratings.end());
    const std::size_t middle = ratings.size() / 2;
    return ratings.size() % 2 == 1 ? ratings.at(middle) : (ratings.at(middle - 1) + ratings.at(middle)) / 2.0;
}

std::vector<PainStep> painSteps(const std::vector<SessionLine>& lines, const std::vector<Pause>& pauses)
{
    const std::vector<Rating> ratings = ratingsOf(lines);
    std::vector<PainStep> steps;
    auto next = ratings.begin();
    while (next != ratings.end()) {
        // From one rating up to the day before the next one, or as long as one is within reach.
        const QDate from = next->date;
        next = std::find_if(next, ratings.end(), [from](const Rating& rating) { return rating.date > from; });
        const QDate last =
            next == ratings.end() ? from : std::min(next->date.addDays(-1), from.addDays(kPainDays - 1));
        for (QDate day = from; day <= last && (day == from || pauseOn(pauses, day) == nullptr);
             day = day.addDays(1)) {
            addDay(steps, day, *medianOf(ratings, day.addDays(1 - kPainDays), day));
        }
    }
    return steps;
}

std::optional<double> PainChange::share() const
{
    return first > 0 ? std::optional(points() / first) : std::nullopt;
}

bool PainChange::matters() const
{
    return std::abs(points()) >= kPointsThatMatter && std::abs(points()) >= kShareThatMatters * first;
}

std::optional<PainChange> painChange(const std::vector<SessionLine>& lines, QDate until)
{
    const std::vector<Rating> ratings = ratingsOf(lines);
    const QDate lastFrom = until.addDays(1 - kPainDays);
    if (ratings.empty() || ratings.front().date.addDays(kPainDays) > lastFrom) {
        return std::nullopt;
    }
    const QDate begin = ratings.front().date;
    const std::optional<double> first = medianOf(ratings, begin, begin.addDays(kPainDays - 1));
    const std::optional<double> last = medianOf(ratings, lastFrom, until);
    return first && last ? std::optional(PainChange {*first, *last}) : std::nullopt;
}

} // namespace backbridge
