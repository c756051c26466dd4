#include "backbridge/exchange/figure_file.h"

#include <QCoreApplication>
#include <QFile>

#include "json_parser.h"
#include "json_reader.h"

// Registers the resource although it lies in a static library; must stand outside every namespace.
static void registerFigures() // NOLINT(misc-use-anonymous-namespace): Q_INIT_RESOURCE needs it here
{
    Q_INIT_RESOURCE(figures);
}

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qint64 kMaxFileBytes = 256LL * 1024;
constexpr int kMaxDepth = 8;
constexpr int kMaxFileProblems = 200;

/// Several numbers in one list, such as a point or the angles of a limb.
std::optional<std::vector<double>> readNumbers(ObjectReader& reader, std::string_view key, std::size_t count,
                                               Need need = Need::Required)
{
    std::optional<std::vector<double>> numbers = reader.numbers(key, need);
    if (numbers && numbers->size() != count) {
        reader.add(key, ProblemKind::Malformed, Text::tr("%1 numbers are needed").arg(count));
        return std::nullopt;
    }
    return numbers;
}

std::optional<QPointF> readPoint(ObjectReader& reader, std::string_view key, Need need = Need::Required)
{
    const auto numbers = readNumbers(reader, key, 2, need);
    return numbers ? std::optional(QPointF(numbers->at(0), numbers->at(1))) : std::nullopt;
}

/// Reads the object `key` with a reader of its own.
template <typename Function>
void readObject(ObjectReader& parent, std::string_view key, Function read)
{
    if (const std::optional<JsonValue> value = parent.object(key, Need::Required)) {
        const JsonPlace place(&parent.place(), key);
        ObjectReader reader(*value, place, parent.problems());
        read(reader);
        reader.refuseUnknownFields();
    }
}

class FigureReader {
public:
    void read(ObjectReader& file)
    {
        const bool front = readView(file);
        file.objects("poses", Need::Required, [this, front](ObjectReader& pose) {
            readPose(pose, front);
            pose.refuseUnknownFields();
        });
        file.objects("motion", Need::Required, [this](ObjectReader& step) {
            m_figure.motion.push_back(
                {readPoseName(step, "to"),
                 step.word<TempoPart>("during", Need::Required).value_or(TempoPart::Up)});
            step.refuseUnknownFields();
        });
        file.objects("props", Need::Optional, [this](ObjectReader& prop) {
            readProp(prop);
            prop.refuseUnknownFields();
        });
        m_figure.muscles =
            file.words<FigureMuscle>("muscles", Need::Required).value_or(std::vector<FigureMuscle>());
        if (file.has("arrow")) {
            readObject(file, "arrow", [this](ObjectReader& arrow) {
                m_figure.arrow = {readPoseName(arrow, "beside"), readPoint(arrow, "from").value_or(QPointF()),
                                  readPoint(arrow, "to").value_or(QPointF())};
            });
        }
        file.refuseUnknownFields();
    }

    [[nodiscard]] Figure take() { return std::move(m_figure); }

private:
    static bool readView(ObjectReader& file)
    {
        const QString view = file.requiredText("view");
        const bool front = view == QLatin1String("front");
        if (!front && !view.isEmpty() && view != QLatin1String("side")) {
            file.add("view", ProblemKind::Unknown,
                     Text::tr("“%1” is neither “side” nor “front”").arg(shown(view)));
        }
        return front;
    }

    std::size_t readPoseName(ObjectReader& reader, std::string_view key)
    {
        const QString name = reader.requiredText(key);
        const std::optional<std::size_t> index = m_figure.find(name);
        if (!index && !name.isEmpty()) {
            reader.add(key, ProblemKind::Unknown, Text::tr("there is no pose “%1”").arg(shown(name)));
        }
        return index.value_or(0);
    }

    void readPose(ObjectReader& reader, bool front)
    {
        FigurePose pose;
        const QString name = reader.requiredText("name");
        if (reader.has("like")) {
            const std::size_t index = readPoseName(reader, "like");
            if (index < m_figure.poses.size()) {
                pose = m_figure.poses[index];
            }
            if (reader.boolean("other_side").value_or(false)) {
                pose = otherSide(pose, name);
            }
        } else if (front) {
            pose.body = readFront(reader);
        } else {
            pose.body = readSide(reader);
        }
        pose.name = name;
        pose.travel = reader.number("travel").value_or(0);
        m_figure.poses.push_back(std::move(pose));
    }

    static SidePose readSide(ObjectReader& reader)
    {
        SidePose pose;
        pose.hips = readPoint(reader, "hips", Need::Optional);
        pose.shoulders = readPoint(reader, "shoulders", Need::Optional);
        if (const auto trunk = readNumbers(reader, "trunk", 4)) {
            pose.pelvis = trunk->at(0);
            pose.lumbar = trunk->at(1);
            pose.thoracic = trunk->at(2);
            pose.neck = trunk->at(3);
        }
        pose.nearLeg = readLeg(reader, "near_leg");
        pose.farLeg = reader.has("far_leg") ? readLeg(reader, "far_leg") : pose.nearLeg;
        pose.nearArm = readArm(reader, "near_arm");
        pose.farArm = reader.has("far_arm") ? readArm(reader, "far_arm") : pose.nearArm;
        return pose;
    }

    /// Three joint angles, or what the foot rests on.
    static LegPose readLeg(ObjectReader& reader, std::string_view key)
    {
        if (!reader.isObject(key)) {
            const auto angles = readNumbers(reader, key, 3).value_or(std::vector<double>(3));
            return LegAngles {angles[0], angles[1], angles[2]};
        }
        FootRest rest;
        readObject(reader, key, [&rest](ObjectReader& leg) {
            if (leg.has("toes")) {
                rest = {FootPart::Toes, readPoint(leg, "toes").value_or(QPointF()),
                        leg.number("pitch", Need::Required).value_or(0)};
            } else if (leg.has("heel")) {
                rest = {FootPart::Heel, readPoint(leg, "heel").value_or(QPointF()),
                        leg.number("pitch", Need::Required).value_or(0)};
            } else {
                rest = {FootPart::Foot, readPoint(leg, "foot").value_or(QPointF()), 0};
            }
        });
        return rest;
    }

    /// Three joint angles, or what the hand rests on.
    static ArmPose readArm(ObjectReader& reader, std::string_view key)
    {
        if (!reader.isObject(key)) {
            const auto angles = readNumbers(reader, key, 3).value_or(std::vector<double>(3));
            return ArmAngles {angles[0], angles[1], angles[2]};
        }
        HandRest rest;
        readObject(reader, key, [&rest](ObjectReader& arm) {
            rest = {readPoint(arm, "hand").value_or(QPointF()), arm.number("pitch").value_or(0)};
        });
        return rest;
    }

    static FrontPose readFront(ObjectReader& reader)
    {
        FrontPose pose;
        readPair(reader, "hips", pose.nearHip, pose.farHip);
        readPair(reader, "shoulders", pose.nearShoulder, pose.farShoulder);
        pose.head = readPoint(reader, "head").value_or(QPointF());
        pose.nearLeg = readSeenLeg(reader, "near_leg");
        pose.farLeg = readSeenLeg(reader, "far_leg");
        pose.nearArm = readSeenArm(reader, "near_arm");
        pose.farArm = readSeenArm(reader, "far_arm");
        return pose;
    }

    static void readPair(ObjectReader& reader, std::string_view key, QPointF& nearPoint, QPointF& farPoint)
    {
        readObject(reader, key, [&](ObjectReader& pair) {
            nearPoint = readPoint(pair, "near").value_or(QPointF());
            farPoint = readPoint(pair, "far").value_or(QPointF());
        });
    }

    /// Direction and share seen.
    static SeenSegment readSegment(ObjectReader& reader, std::string_view key)
    {
        const auto numbers = readNumbers(reader, key, 2);
        return numbers ? SeenSegment {numbers->at(0), numbers->at(1)} : SeenSegment();
    }

    static SeenLeg readSeenLeg(ObjectReader& reader, std::string_view key)
    {
        SeenLeg leg;
        readObject(reader, key, [&leg](ObjectReader& limb) {
            leg = {readSegment(limb, "thigh"), readSegment(limb, "shank"), readSegment(limb, "foot"),
                   limb.boolean("planted").value_or(false)};
        });
        return leg;
    }

    static SeenArm readSeenArm(ObjectReader& reader, std::string_view key)
    {
        SeenArm arm;
        readObject(reader, key, [&arm](ObjectReader& limb) {
            arm = {readSegment(limb, "upper"), readSegment(limb, "fore")};
        });
        return arm;
    }

    void readProp(ObjectReader& reader)
    {
        FigureProp prop;
        prop.kind = reader.word<PropKind>("kind", Need::Required).value_or(PropKind::Mat);
        if (prop.kind >= PropKind::Dowel) {
            prop.hold = reader.word<PropHold>("at", Need::Required).value_or(PropHold::Hands);
        } else {
            prop.from = reader.number("from", Need::Required).value_or(0);
            prop.to = reader.number("to").value_or(prop.from);
            prop.bottom = reader.number("bottom").value_or(0);
            prop.top = reader.number("top").value_or(prop.bottom);
        }
        m_figure.props.push_back(prop);
    }

    Figure m_figure;
};

} // namespace

FigureFileResult readFigure(const QByteArray& json, const QString& fileName)
{
    const JsonResult parsed =
        parseJson(json, {.bytes = kMaxFileBytes, .depth = kMaxDepth, .problems = kMaxFileProblems});
    FigureFileResult result;
    const auto addAll = [&result, &fileName](const Problems& problems) {
        for (const Problem& problem : problems) {
            const QString place = problem.place.isEmpty() ? QString() : QStringLiteral(": ") + problem.place;
            result.problems.push_back({fileName + place, problem.kind, problem.text});
        }
    };
    if (!parsed.tree) {
        addAll(parsed.problems);
        return result;
    }
    if (parsed.tree->root().kind() != JsonKind::Object) {
        addAll({{{}, ProblemKind::WrongType, Text::tr("a figure is an object")}});
        return result;
    }
    const JsonPlace place;
    ProblemList problems(kMaxFileProblems);
    ObjectReader reader(parsed.tree->root(), place, problems);
    FigureReader figure;
    figure.read(reader);
    addAll(problems.take());
    if (result.problems.empty()) {
        Figure read = figure.take();
        addAll(checkFigure(read));
        if (result.problems.empty()) {
            result.figure = std::move(read);
        }
    }
    return result;
}

std::optional<Figure> builtInFigure(const ExerciseId& id)
{
    registerFigures();
    if (id.value.contains(QLatin1Char('/'))) {
        return std::nullopt; // a path would lead to other resources
    }
    const QString name = id.value + QStringLiteral(".json");
    QFile file(QStringLiteral(":/backbridge/figures/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    FigureFileResult result = readFigure(file.readAll(), name);
    if (!result.figure) {
        QStringList sentences;
        for (const Problem& problem : result.problems) {
            sentences << sentence(problem);
        }
        qFatal("%s", qPrintable(sentences.join(QLatin1Char('\n'))));
    }
    return std::move(result.figure);
}

} // namespace backbridge::exchange
