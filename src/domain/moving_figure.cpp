#include "backbridge/domain/moving_figure.h"

#include <algorithm>

#include "figure_geometry.h"
#include "figure_poses.h"

namespace backbridge {

namespace {

const QString kStart = QStringLiteral("start");

/// Steps in a row that share the seconds of one part of the tempo.
struct Run {
    std::size_t first = 0;
    std::size_t size = 0;
    TempoPart part = TempoPart::Up;
};

std::vector<Run> runsOf(const Figure& figure)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < figure.motion.size(); ++i) {
        if (runs.empty() || runs.back().part != figure.motion[i].part) {
            runs.push_back({i, 0, figure.motion[i].part});
        }
        ++runs.back().size;
    }
    return runs;
}

double totalOf(const std::vector<Run>& runs, const Tempo& tempo)
{
    double total = 0;
    for (const Run& run : runs) {
        total += secondsOf(tempo, run.part);
    }
    return total;
}

/// A tempo that gives the motion no time is none.
Tempo usedTempo(const Figure& figure, const Tempo& tempo)
{
    return totalOf(runsOf(figure), tempo) > 0 ? tempo : kUsualTempo;
}

/// The pose that a step of the motion begins at.
std::size_t poseBefore(const Figure& figure, std::size_t step)
{
    return step == 0 ? *figure.find(kStart) : figure.motion[step - 1].pose;
}

/// A run starts and ends at rest and passes the poses in between without stopping.
double eased(double share)
{
    return (1 - std::cos(share * M_PI)) / 2;
}

/// Where the pose is in a room that the figure walks through.
template <typename Pose>
Pose inRoom(Pose pose, double travel)
{
    move(pose, {travel, 0});
    return pose;
}

} // namespace

Skeleton skeletonOf(const FigurePose& pose)
{
    Skeleton skeleton = std::visit([](const auto& body) { return skeletonOf(body); }, pose.body);
    skeleton.travel = pose.travel;
    return skeleton;
}

FigurePose between(const FigurePose& a, const FigurePose& b, double share)
{
    FigurePose pose;
    pose.travel = mix(a.travel, b.travel, share);
    std::visit(
        [&](const auto& from) {
            const auto& to = std::get<std::decay_t<decltype(from)>>(b.body);
            pose.body = inRoom(between(inRoom(from, a.travel), inRoom(to, b.travel), share), -pose.travel);
        },
        a.body);
    return pose;
}

int secondsOf(const Tempo& tempo, TempoPart part)
{
    switch (part) {
    case TempoPart::Up:
        return tempo.up;
    case TempoPart::Hold:
        return tempo.hold;
    case TempoPart::Down:
        break;
    }
    return tempo.down;
}

std::vector<TempoPart> partsOf(const Figure& figure, const Tempo& tempo)
{
    std::vector<TempoPart> parts;
    for (const Run& run : runsOf(figure)) {
        if (secondsOf(usedTempo(figure, tempo), run.part) > 0) {
            parts.push_back(run.part);
        }
    }
    return parts;
}

std::vector<double> poseMoments(const Figure& figure, const Tempo& tempo)
{
    const Tempo used = usedTempo(figure, tempo);
    std::vector<double> moments;
    const FigurePose* last = nullptr;
    const auto add = [&](double moment, std::size_t pose) {
        if (last == nullptr || last->body != figure.poses[pose].body
            || last->travel != figure.poses[pose].travel) {
            moments.push_back(moment);
            last = &figure.poses[pose];
        }
    };
    double begin = 0;
    for (const Run& run : runsOf(figure)) {
        const double length = secondsOf(used, run.part);
        if (length > 0) {
            add(begin, poseBefore(figure, run.first));
            for (std::size_t i = 1; i <= run.size; ++i) {
                const double share = static_cast<double>(i) / static_cast<double>(run.size);
                add(begin + length * std::acos(1 - 2 * share) / M_PI, // eased() turned round
                    figure.motion[run.first + i - 1].pose);
            }
        }
        begin += length;
    }
    while (moments.size() > 1 && moments.back() >= begin) {
        moments.pop_back(); // the next round's start
    }
    return moments;
}

double distanceBetween(const Skeleton& a, const Skeleton& b)
{
    double most = std::abs(a.travel - b.travel);
    const auto look = [&most](const QPointF& one, const QPointF& other) {
        most = std::max(most, lengthOf(one - other));
    };
    look(a.hip, b.hip);
    look(a.waist, b.waist);
    look(a.midBack, b.midBack);
    look(a.shoulder, b.shoulder);
    look(a.head, b.head);
    for (const auto leg : {&Skeleton::nearLeg, &Skeleton::farLeg}) {
        look((a.*leg).hip, (b.*leg).hip);
        look((a.*leg).knee, (b.*leg).knee);
        look((a.*leg).ankle, (b.*leg).ankle);
        look((a.*leg).heel, (b.*leg).heel);
        look((a.*leg).toe, (b.*leg).toe);
    }
    for (const auto arm : {&Skeleton::nearArm, &Skeleton::farArm}) {
        look((a.*arm).shoulder, (b.*arm).shoulder);
        look((a.*arm).elbow, (b.*arm).elbow);
        look((a.*arm).wrist, (b.*arm).wrist);
        look((a.*arm).hand, (b.*arm).hand);
    }
    return most;
}

double roundSeconds(const Figure& figure, const Tempo& tempo)
{
    return totalOf(runsOf(figure), usedTempo(figure, tempo));
}

Skeleton skeletonAt(const Figure& figure, const Tempo& tempo, double seconds)
{
    const std::vector<Run> runs = runsOf(figure);
    const Tempo used = usedTempo(figure, tempo);
    double left = std::fmod(seconds, totalOf(runs, used));
    for (const Run& run : runs) {
        const double length = secondsOf(used, run.part);
        if (left < length) {
            const double at = eased(left / length) * static_cast<double>(run.size);
            const std::size_t step = std::min(static_cast<std::size_t>(at), run.size - 1) + run.first;
            return skeletonOf(between(figure.poses[poseBefore(figure, step)],
                                      figure.poses[figure.motion[step].pose],
                                      at - static_cast<double>(step - run.first)));
        }
        left -= length;
    }
    return skeletonOf(figure.poses[figure.motion.back().pose]);
}

Skeleton skeletonOf(const Figure& figure, const QString& name)
{
    const std::optional<std::size_t> index = figure.find(name);
    Q_ASSERT(index);
    return skeletonOf(figure.poses[*index]);
}

} // namespace backbridge
