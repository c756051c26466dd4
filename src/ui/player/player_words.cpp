#include "ui/player/player_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/library.h"
#include "backbridge/domain/moving_figure.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Player)
};

QString partText(TempoPart part)
{
    switch (part) {
    case TempoPart::Up:
        return Text::tr("Rise");
    case TempoPart::Hold:
        return Text::tr("Hold");
    case TempoPart::Down:
        break;
    }
    return Text::tr("Lower");
}

int setsPerRound(const RunExercise& exercise)
{
    return exercise.dose.side == Side::PerSide ? 2 : 1;
}

int presentRound(const SessionRun& run)
{
    return static_cast<int>(run.set) / setsPerRound(run.now());
}

RoundMark markOf(const RunExercise& exercise, int round, int present)
{
    if (round == present) {
        return RoundMark::Present;
    }
    const int sets = setsPerRound(exercise);
    const auto first = exercise.sets.begin() + static_cast<std::ptrdiff_t>(round) * sets;
    const auto is = [&](RunSetState state) {
        return std::any_of(first, first + sets, [state](const RunSet& set) { return set.state == state; });
    };
    return is(RunSetState::Open) ? RoundMark::Open
        : is(RunSetState::Done)  ? RoundMark::Done
                                 : RoundMark::LeftOut;
}

void addPlace(PlayerPicture& picture, const SessionRun& run, const ExerciseLibrary& library)
{
    const RunExercise& exercise = run.now();
    const int present = presentRound(run);
    picture.exercise = library.nameOf(exercise.exercise);
    picture.place = Text::tr("%1 of %2").arg(run.exercise + 1).arg(run.exercises.size());
    picture.rounds = Text::tr("Set %1 of %2").arg(present + 1).arg(exercise.rounds());
    for (int round = 0; round < exercise.rounds(); ++round) {
        picture.marks.push_back(markOf(exercise, round, present));
    }
}

void addSide(PlayerPicture& picture, const SessionRun& run, const PlayerMoment& moment)
{
    const Dose& dose = run.now().dose;
    if (dose.side == Side::Both) {
        return;
    }
    picture.sideMatters = moment.side.has_value();
    if (!moment.side) {
        picture.side = Text::tr("Left and right in turn");
        return;
    }
    const bool left = *moment.side == SetSide::Left;
    picture.side = sideText(*moment.side);
    picture.sideLeads = left;
    if (dose.side == Side::PerSide) {
        picture.otherSide = left ? Text::tr("then right") : Text::tr("left is done");
    } else {
        picture.otherSide = left ? Text::tr("then right") : Text::tr("then left");
    }
}

QString unitText(const Dose& dose)
{
    switch (dose.measure()) {
    case Measure::Reps:
        return Text::tr("repetitions");
    case Measure::Steps:
        return Text::tr("steps");
    case Measure::Hold:
        break;
    }
    return Text::tr("seconds");
}

void addWork(PlayerPicture& picture, const Player& player, const PlayerMoment& moment)
{
    const bool hold = player.run().now().dose.measure() == Measure::Hold;
    picture.counter = QString::number(moment.count);
    picture.beside =
        hold ? Text::tr("of %1 seconds").arg(moment.target) : Text::tr("of %1").arg(moment.target);
    picture.word = partText(player.parts().at(moment.part).part);
    const bool inTurn = player.run().now().dose.side == Side::Alternating;
    const std::size_t each = inTurn ? player.parts().size() / 2 : player.parts().size();
    const std::size_t first = moment.part >= each ? each : 0; // the parts of the side whose turn it is
    for (std::size_t index = first; index < first + each; ++index) {
        PlayerPicture::Part part;
        part.word = partText(player.parts()[index].part);
        part.weight = player.parts()[index].milliseconds;
        part.filled = index < moment.part ? 1 : index == moment.part ? moment.partShare : 0;
        part.present = index == moment.part;
        picture.parts.push_back(part);
    }
}

void addWaiting(PlayerPicture& picture, const Player& player, const PlayerMoment& moment)
{
    picture.counter = QString::number(moment.target);
    picture.beside = unitText(player.run().now().dose);
    picture.word = Text::tr("Space begins");
}

void addCountdown(PlayerPicture& picture, const PlayerMoment& moment)
{
    picture.counter = QString::number(moment.secondsLeft);
    picture.beside = moment.secondsLeft == 1 ? Text::tr("second") : Text::tr("seconds");
    switch (moment.stage) {
    case PlayerStage::Rest:
        picture.word = Text::tr("Rest");
        break;
    case PlayerStage::SideChange:
        picture.word = Text::tr("Change sides");
        break;
    default:
        picture.word = Text::tr("Get ready");
        break;
    }
    PlayerPicture::Part part;
    part.filled = moment.stageShare;
    part.present = true;
    picture.parts.push_back(part);
}

void addNext(PlayerPicture& picture, const SessionRun& run, const ExerciseLibrary& library)
{
    const RunExercise* next = run.next();
    if (next == nullptr) {
        picture.nextCaption = Text::tr("After this exercise");
        picture.nextName = Text::tr("The session is done");
        return;
    }
    picture.nextCaption = Text::tr("Next exercise");
    picture.next = next->exercise;
    picture.nextName = library.nameOf(next->exercise);
    Dose dose = next->dose;
    dose.sets = next->rounds();
    picture.nextDose = doseText(dose);
}

/// When the figure has come to where it is held.
double heldMoment(const Figure& figure, const Tempo& pace)
{
    double seconds = 0;
    for (const TempoPart part : partsOf(figure, pace)) {
        if (part == TempoPart::Hold) {
            break;
        }
        seconds += secondsOf(pace, part);
    }
    return seconds;
}

void addFigure(PlayerPicture& picture, const SessionRun& run, const PlayerMoment& moment,
               const Figure* figure)
{
    const Dose& dose = run.now().dose;
    picture.shown = run.now().exercise;
    picture.pace = paceOf(dose);
    picture.mirrored =
        dose.side == Side::Alternating || (dose.side == Side::PerSide && moment.side == SetSide::Left);
    if (figure == nullptr || moment.stage != PlayerStage::Work) {
        return;
    }
    if (dose.measure() != Measure::Hold) {
        picture.moment = moment.workSeconds;
        return;
    }
    picture.pace = kUsualTempo; // into the hold; a hold's own tempo may have no way there
    picture.moment = std::min(moment.workSeconds, heldMoment(*figure, picture.pace));
}

} // namespace

QString sideText(SetSide side)
{
    return side == SetSide::Left ? Text::tr("Left side") : Text::tr("Right side");
}

std::vector<TempoPart> partOrderOf(const Figure* figure)
{
    std::vector<TempoPart> order;
    if (figure != nullptr) {
        for (const TempoPart part : partsOf(*figure, kUsualTempo)) {
            if (std::find(order.begin(), order.end(), part) == order.end()) {
                order.push_back(part);
            }
        }
    }
    return order;
}

PlayerPicture pictureOf(const Player& player, const ExerciseLibrary& library, const Figure* figure)
{
    PlayerPicture picture;
    const SessionRun& run = player.run();
    const PlayerMoment moment = player.now();
    picture.stage = moment.stage;
    if (run.isOver()) {
        return picture;
    }
    addPlace(picture, run, library);
    addSide(picture, run, moment);
    if (moment.stage == PlayerStage::Work) {
        addWork(picture, player, moment);
    } else if (moment.waiting) {
        addWaiting(picture, player, moment);
    } else {
        addCountdown(picture, moment);
    }
    addNext(picture, run, library);
    addFigure(picture, run, moment, figure);
    return picture;
}

namespace {

/// "Bridge. 10 repetitions." for the set that comes.
QString comingText(const Player& player, const ExerciseLibrary& library)
{
    const SessionRun& run = player.run();
    const QString name = library.nameOf(run.now().exercise);
    const QString count = Text::tr("%1 %2", "how many, of what")
                              .arg(run.now().dose.countPerSet())
                              .arg(unitText(run.now().dose));
    const std::optional<SetSide> side = run.nowSet().side;
    return side ? Text::tr("%1. %2. %3.").arg(name, sideText(*side), count)
                : Text::tr("%1. %2.").arg(name, count);
}

} // namespace

QString spokenText(const PlayerEvent& event, const Player& player, const ExerciseLibrary& library)
{
    constexpr int kCountedDown = 5;
    switch (event.kind) {
    case PlayerEvent::Kind::RepDone:
        return QString::number(event.value);
    case PlayerEvent::Kind::HoldSecond:
        return event.value % 10 == 0 || event.value <= kCountedDown ? QString::number(event.value)
                                                                    : QString();
    case PlayerEvent::Kind::SideBegan:
        return event.value == 0 ? Text::tr("Left") : Text::tr("Right");
    case PlayerEvent::Kind::SideChangeBegan:
        return Text::tr("Change sides. %1.").arg(sideText(SetSide::Right));
    case PlayerEvent::Kind::RestBegan:
        return player.run().set == 0 ? Text::tr("Rest. Next: %1").arg(comingText(player, library))
                                     : Text::tr("Rest.");
    case PlayerEvent::Kind::Waiting:
        return Text::tr("Ready when you are.");
    case PlayerEvent::Kind::SessionOver:
        return Text::tr("The session is done.");
    default:
        return {};
    }
}

QString setsText(const SessionRun& run)
{
    const RunCount count = setsOf(run);
    return Text::tr("%1 of %n sets done", nullptr, count.of).arg(count.done);
}

} // namespace backbridge::ui
