#include "backbridge/domain/figure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/moving_figure.h"
#include "figure_rests.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

const QString kStart = QStringLiteral("start");
const QString kEnd = QStringLiteral("end");

/// What a joint does, degrees; generous, since poses are drawn and not measured.
struct JointRange {
    double low;
    double high;
};

constexpr JointRange kHip {-35, 140};
constexpr JointRange kKnee {-3, 160};
constexpr JointRange kAnkle {-92, 60};
constexpr JointRange kShoulder {-75, 185};
constexpr JointRange kElbow {-3, 155};
constexpr JointRange kWrist {-95, 95};
constexpr JointRange kSpine {-45, 60};
constexpr double kFarthest = 2; ///< body heights from the middle

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

class FigureCheck {
public:
    explicit FigureCheck(const Figure& figure)
        : m_figure(figure)
    {
    }

    Problems take()
    {
        for (const QString& name : {kStart, kEnd}) {
            if (!m_figure.find(name)) {
                add(QStringLiteral("poses"), ProblemKind::Missing,
                    Text::tr("there is no pose “%1”").arg(name));
            }
        }
        for (const FigurePose& pose : m_figure.poses) {
            checkPose(pose);
        }
        if (m_problems.empty()) {
            checkMotion();
        }
        checkProps();
        if (m_figure.arrow && m_figure.arrow->pose >= m_figure.poses.size()) {
            add(QStringLiteral("arrow"), ProblemKind::Unknown, Text::tr("its pose is not there"));
        }
        return std::move(m_problems);
    }

private:
    void add(const QString& place, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({place, kind, text});
    }

    void checkPose(const FigurePose& pose)
    {
        m_pose = QStringLiteral("poses.%1").arg(pose.name);
        const auto sameName = [&pose](const FigurePose& other) {
            return other.name == pose.name;
        };
        if (std::count_if(m_figure.poses.begin(), m_figure.poses.end(), sameName) > 1) {
            add(m_pose, ProblemKind::Duplicate, Text::tr("this pose is there twice"));
        }
        if (pose.body.index() != m_figure.poses.front().body.index()) {
            add(m_pose, ProblemKind::Contradiction, Text::tr("one figure has one view"));
            return;
        }
        checkNumber("travel", pose.travel);
        std::visit([this](const auto& body) { checkBody(body); }, pose.body);
    }

    void checkBody(const SidePose& pose)
    {
        const std::size_t before = m_problems.size();
        if (pose.hips.has_value() == pose.shoulders.has_value()) {
            add(m_pose, ProblemKind::Contradiction,
                Text::tr("either the hips or the shoulders have a place"));
        }
        checkPoint("hips", pose.hips.value_or(QPointF()));
        checkPoint("shoulders", pose.shoulders.value_or(QPointF()));
        checkJoint("trunk", pose.pelvis, {-180, 180});
        for (const double part : {pose.lumbar, pose.thoracic, pose.neck}) {
            checkJoint("trunk", part, kSpine);
        }
        checkGiven("near_leg", pose.nearLeg);
        checkGiven("far_leg", pose.farLeg);
        checkGiven("near_arm", pose.nearArm);
        checkGiven("far_arm", pose.farArm);
        if (m_problems.size() == before) {
            checkSolved(pose);
        }
    }

    void checkGiven(const char* limb, const LegPose& leg)
    {
        if (const auto* angles = std::get_if<LegAngles>(&leg)) {
            checkAngles(limb, *angles);
        } else {
            const auto& rest = std::get<FootRest>(leg);
            checkPoint(limb, rest.at);
            checkJoint(limb, rest.pitch, {-90, 180});
        }
    }

    void checkGiven(const char* limb, const ArmPose& arm)
    {
        if (const auto* angles = std::get_if<ArmAngles>(&arm)) {
            checkAngles(limb, *angles);
        } else {
            const auto& rest = std::get<HandRest>(arm);
            checkPoint(limb, rest.at);
            checkJoint(limb, rest.pitch, {-180, 180});
        }
    }

    void checkAngles(const char* limb, const LegAngles& leg)
    {
        checkJoint(limb, leg.hip, kHip);
        checkJoint(limb, leg.knee, kKnee);
        checkJoint(limb, leg.ankle, kAnkle);
    }

    void checkAngles(const char* limb, const ArmAngles& arm)
    {
        checkJoint(limb, arm.shoulder, kShoulder);
        checkJoint(limb, arm.elbow, kElbow);
        checkJoint(limb, arm.wrist, kWrist);
    }

    /// What rests must be within reach, and the joints that follow within what joints do.
    void checkSolved(const SidePose& pose)
    {
        const SidePose solved = withAngles(pose);
        const Skeleton skeleton = skeletonOf(FigurePose {m_pose, pose});
        const auto leg = [this](const char* limb, const LegPose& given, const LegPose& angles,
                                const Skeleton::Leg& joints) {
            if (const auto* rest = std::get_if<FootRest>(&given)) {
                checkReach(limb, distance(ankleOf(*rest), joints.ankle));
                checkAngles(limb, std::get<LegAngles>(angles));
            }
        };
        const auto arm = [this](const char* limb, const ArmPose& given, const ArmPose& angles,
                                const Skeleton::Arm& joints) {
            if (const auto* rest = std::get_if<HandRest>(&given)) {
                checkReach(limb, distance(wristOf(*rest), joints.wrist));
                checkAngles(limb, std::get<ArmAngles>(angles));
            }
        };
        leg("near_leg", pose.nearLeg, solved.nearLeg, skeleton.nearLeg);
        leg("far_leg", pose.farLeg, solved.farLeg, skeleton.farLeg);
        arm("near_arm", pose.nearArm, solved.nearArm, skeleton.nearArm);
        arm("far_arm", pose.farArm, solved.farArm, skeleton.farArm);
    }

    void checkReach(const char* limb, double missing)
    {
        constexpr double kReached = 1e-6;
        if (missing > kReached) {
            add(place(limb), ProblemKind::OutOfRange,
                Text::tr("what it rests on is %1 body heights out of reach").arg(missing, 0, 'f', 3));
        }
    }

    void checkBody(const FrontPose& pose)
    {
        for (const QPointF& point :
             {pose.nearHip, pose.farHip, pose.nearShoulder, pose.farShoulder, pose.head}) {
            checkPoint("trunk", point);
        }
        checkSpan("hips", pose.nearHip, pose.farHip, 2 * body::kHalfHips);
        checkSpan("shoulders", pose.nearShoulder, pose.farShoulder, 2 * body::kHalfShoulders);
        const QPointF hips = (pose.nearHip + pose.farHip) / 2;
        const QPointF shoulders = (pose.nearShoulder + pose.farShoulder) / 2;
        checkSpan("shoulders", hips, shoulders, body::kPelvis + body::kLowerTrunk + body::kUpperTrunk);
        // Seen from the front and from above, the neck adds what it leans towards the eye.
        checkSpan("head", shoulders, pose.head, body::kHeadAboveShoulder + 2 * body::kWristRadius);
        checkSeen("near_leg", {pose.nearLeg.thigh, pose.nearLeg.shank, pose.nearLeg.foot});
        checkSeen("far_leg", {pose.farLeg.thigh, pose.farLeg.shank, pose.farLeg.foot});
        checkSeen("near_arm", {pose.nearArm.upperArm, pose.nearArm.forearm});
        checkSeen("far_arm", {pose.farArm.upperArm, pose.farArm.forearm});
    }

    void checkSpan(const char* field, const QPointF& a, const QPointF& b, double longest)
    {
        constexpr double kRounding = 0.003; // places have three digits
        if (distance(a, b) > longest + kRounding) {
            add(place(field), ProblemKind::OutOfRange,
                Text::tr("%1 is longer than %2").arg(distance(a, b), 0, 'f', 3).arg(longest, 0, 'f', 3));
        }
    }

    void checkSeen(const char* limb, std::initializer_list<SeenSegment> segments)
    {
        for (const SeenSegment& segment : segments) {
            checkJoint(limb, segment.direction, {-360, 360});
            if (!(segment.share >= 0 && segment.share <= 1)) {
                add(place(limb), ProblemKind::OutOfRange,
                    Text::tr("%1 is not between 0 and 1").arg(segment.share));
            }
        }
    }

    void checkJoint(const char* field, double angle, const JointRange& range)
    {
        if (!(angle >= range.low && angle <= range.high)) {
            add(place(field), ProblemKind::OutOfRange,
                Text::tr("%1° is not between %2° and %3°")
                    .arg(angle, 0, 'f', 0)
                    .arg(range.low)
                    .arg(range.high));
        }
    }

    void checkPoint(const char* field, const QPointF& point)
    {
        checkNumber(field, point.x());
        checkNumber(field, point.y());
    }

    void checkNumber(const char* field, double number)
    {
        if (!(std::abs(number) <= kFarthest)) {
            add(place(field), ProblemKind::OutOfRange,
                Text::tr("%1 is not between -%2 and %2").arg(number).arg(kFarthest));
        }
    }

    void checkMotion()
    {
        const QString field = QStringLiteral("motion");
        if (m_figure.motion.empty()) {
            add(field, ProblemKind::Missing, Text::tr("there is no step"));
            return;
        }
        const auto known = [this](const FigureStep& step) {
            return step.pose < m_figure.poses.size();
        };
        if (!std::all_of(m_figure.motion.begin(), m_figure.motion.end(), known)) {
            add(field, ProblemKind::Unknown, Text::tr("a step goes to a pose that is not there"));
            return;
        }
        const FigurePose& start = m_figure.poses[*m_figure.find(kStart)];
        const FigurePose& last = m_figure.poses[m_figure.motion.back().pose];
        if (last.body != start.body) {
            add(field, ProblemKind::Contradiction, Text::tr("it does not come back to “start”"));
        }
        const FigurePose* from = &start;
        for (const FigureStep& step : m_figure.motion) {
            const FigurePose* to = &m_figure.poses[step.pose];
            checkNoSliding(*from, *to);
            from = to;
        }
    }

    /// What rests before and after a step either rests in the same place or is lifted in between.
    void checkNoSliding(const FigurePose& from, const FigurePose& to)
    {
        const auto* a = std::get_if<SidePose>(&from.body);
        if (a == nullptr) {
            checkPlanted(skeletonOf(from), skeletonOf(to), std::get<FrontPose>(from.body),
                         std::get<FrontPose>(to.body));
            return;
        }
        const auto& b = std::get<SidePose>(to.body);
        const QPointF way(to.travel - from.travel, 0);
        const auto slides = [&way](const auto& before, const auto& after) {
            using Rest = std::variant_alternative_t<1, std::decay_t<decltype(before)>>;
            const auto* first = std::get_if<Rest>(&before);
            const auto* second = std::get_if<Rest>(&after);
            return first != nullptr && second != nullptr && !staysPut(*first, moved(*second, way));
        };
        m_pose = QStringLiteral("poses.%1").arg(to.name);
        const auto check = [this](const char* limb, bool slid) {
            if (slid) {
                add(place(limb), ProblemKind::Contradiction,
                    Text::tr("it slides over what it rests on: lift it through a pose in between"));
            }
        };
        check("near_leg", slides(a->nearLeg, b.nearLeg));
        check("far_leg", slides(a->farLeg, b.farLeg));
        check("near_arm", slides(a->nearArm, b.nearArm));
        check("far_arm", slides(a->farArm, b.farArm));
    }

    void checkPlanted(const Skeleton& from, const Skeleton& to, const FrontPose& a, const FrontPose& b)
    {
        constexpr double kSame = 0.004; // directions are whole degrees
        m_pose = QStringLiteral("motion");
        const QPointF way(to.travel - from.travel, 0);
        const auto check = [&](const char* limb, bool planted, const Skeleton::Leg& before,
                               const Skeleton::Leg& after) {
            const double slid = distance(before.ankle, after.ankle + way);
            if (planted && slid > kSame) {
                add(place(limb), ProblemKind::Contradiction,
                    Text::tr("a planted foot moves by %1").arg(slid, 0, 'f', 3));
            }
        };
        check("near_leg", a.nearLeg.planted && b.nearLeg.planted, from.nearLeg, to.nearLeg);
        check("far_leg", a.farLeg.planted && b.farLeg.planted, from.farLeg, to.farLeg);
    }

    void checkProps()
    {
        for (std::size_t i = 0; i < m_figure.props.size(); ++i) {
            const FigureProp& prop = m_figure.props[i];
            m_pose = QStringLiteral("props[%1]").arg(i);
            const std::size_t before = m_problems.size();
            for (const double number : {prop.from, prop.to, prop.bottom, prop.top}) {
                checkNumber("place", number);
            }
            if (m_problems.size() > before) {
                continue;
            }
            if (prop.from > prop.to || prop.bottom > prop.top) {
                add(m_pose, ProblemKind::Contradiction, Text::tr("it ends before it begins"));
            } else if (!isOnBody(prop.kind) && !hasSize(prop)) {
                add(m_pose, ProblemKind::Missing, Text::tr("it has no size"));
            }
            if (isOnBody(prop.kind) && !canBeAt(prop.kind, prop.hold)) {
                add(m_pose, ProblemKind::Contradiction, Text::tr("it is not drawn there"));
            }
        }
    }

    static bool isOnBody(PropKind kind)
    {
        return kind == PropKind::Dowel || kind == PropKind::Dumbbell || kind == PropKind::Band;
    }

    /// A mat is drawn from the floor up to 0, a wall as thick as walls are.
    static bool hasSize(const FigureProp& prop)
    {
        return (prop.kind == PropKind::Wall || prop.from < prop.to)
            && (prop.kind == PropKind::Mat || prop.bottom < prop.top);
    }

    static bool canBeAt(PropKind kind, PropHold hold)
    {
        switch (hold) {
        case PropHold::Hands:
        case PropHold::NearHand:
        case PropHold::Hips:
            return kind == PropKind::Dumbbell;
        case PropHold::Thighs:
            return kind == PropKind::Band;
        case PropHold::Spine:
            break;
        }
        return kind == PropKind::Dowel;
    }

    [[nodiscard]] QString place(const char* field) const
    {
        return QStringLiteral("%1: %2").arg(m_pose, QLatin1String(field));
    }

    const Figure& m_figure;
    Problems m_problems;
    QString m_pose;
};

} // namespace

bool Figure::isFront() const
{
    return !poses.empty() && std::holds_alternative<FrontPose>(poses.front().body);
}

std::optional<std::size_t> Figure::find(const QString& name) const
{
    const auto found = std::find_if(poses.begin(), poses.end(),
                                    [&name](const FigurePose& pose) { return pose.name == name; });
    return found == poses.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - poses.begin()));
}

Problems checkFigure(const Figure& figure)
{
    return FigureCheck(figure).take();
}

FigurePose otherSide(const FigurePose& pose, const QString& name)
{
    FigurePose other = pose;
    other.name = name;
    if (auto* side = std::get_if<SidePose>(&other.body)) {
        std::swap(side->nearLeg, side->farLeg);
        std::swap(side->nearArm, side->farArm);
        return other;
    }
    auto& front = std::get<FrontPose>(other.body);
    other.travel = -pose.travel;
    std::swap(front.nearHip, front.farHip);
    std::swap(front.nearShoulder, front.farShoulder);
    std::swap(front.nearLeg, front.farLeg);
    std::swap(front.nearArm, front.farArm);
    for (QPointF* point :
         {&front.nearHip, &front.farHip, &front.nearShoulder, &front.farShoulder, &front.head}) {
        point->setX(-point->x());
    }
    for (SeenSegment* segment :
         {&front.nearLeg.thigh, &front.nearLeg.shank, &front.nearLeg.foot, &front.farLeg.thigh,
          &front.farLeg.shank, &front.farLeg.foot, &front.nearArm.upperArm, &front.nearArm.forearm,
          &front.farArm.upperArm, &front.farArm.forearm}) {
        segment->direction = -segment->direction;
    }
    return other;
}

} // namespace backbridge
