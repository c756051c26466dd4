#include "backbridge/domain/player.h"

#include <algorithm>

#include "backbridge/domain/moving_figure.h"

namespace backbridge {

namespace {

constexpr qint64 kSecond = 1000;
constexpr int kTicks = 3;

/// Whole seconds in `milliseconds`, a begun one counting.
int secondsUp(qint64 milliseconds)
{
    return static_cast<int>((milliseconds + kSecond - 1) / kSecond);
}

} // namespace

Player::Player(SessionRun run, PartOrder order)
    : m_run(std::move(run))
    , m_order(std::move(order))
{
    getReady();
}

void Player::setHandsFree(bool handsFree)
{
    m_handsFree = handsFree;
    if (handsFree) {
        m_waiting = false;
    } else if (m_stage == PlayerStage::Ready) {
        m_waiting = true;
    }
}

PlayerMoment Player::now() const
{
    PlayerMoment moment;
    moment.stage = m_stage;
    moment.paused = m_paused;
    moment.waiting = m_waiting;
    if (m_run.isOver()) {
        return moment;
    }
    moment.target = m_run.now().dose.countPerSet();
    moment.side = m_run.nowSet().side;
    moment.secondsLeft = m_waiting ? 0 : secondsUp(m_length - m_elapsed);
    moment.stageShare = m_waiting ? 0 : static_cast<double>(m_elapsed) / static_cast<double>(m_length);
    if (m_stage != PlayerStage::Work) {
        return moment;
    }
    moment.workSeconds = static_cast<double>(m_elapsed) / kSecond;
    moment.count = isHold() ? secondsUp(m_length - m_elapsed) : counted() + 1;
    qint64 within = m_elapsed % unit();
    while (moment.part + 1 < m_parts.size() && within >= m_parts[moment.part].milliseconds) {
        within -= m_parts[moment.part].milliseconds;
        ++moment.part;
    }
    moment.partShare = static_cast<double>(within) / m_parts[moment.part].milliseconds;
    if (m_run.now().dose.side == Side::Alternating) {
        moment.side = m_elapsed % unit() < unit() / 2 ? SetSide::Left : SetSide::Right;
    }
    return moment;
}

PlayerEvents Player::advanceTo(qint64 milliseconds)
{
    PlayerEvents events;
    qint64 passed = m_clock ? std::max<qint64>(0, milliseconds - *m_clock) : 0;
    m_clock = milliseconds;
    if (passed > kLongestGapMs && !m_paused && !m_waiting && m_stage != PlayerStage::Over) {
        pause();
        return {{PlayerEvent::Kind::PausedByGap}};
    }
    while (passed > 0 && !m_paused && !m_waiting && m_stage != PlayerStage::Over) {
        const qint64 step = std::min(passed, nextBoundary() - m_elapsed);
        const bool reached = m_elapsed + step == nextBoundary();
        m_elapsed += step;
        passed -= step;
        if (reached) {
            cross(events);
        }
    }
    return events;
}

PlayerEvents Player::goOn()
{
    PlayerEvents events;
    if (m_paused) {
        resume();
        return events;
    }
    switch (m_stage) {
    case PlayerStage::Ready:
    case PlayerStage::SideChange:
    case PlayerStage::Rest:
        enter(PlayerStage::CountIn, kCountInMs);
        break;
    case PlayerStage::CountIn:
        finishStage(events);
        break;
    case PlayerStage::Work:
        finishSet(counted(), events);
        break;
    case PlayerStage::Over:
        break;
    }
    return events;
}

void Player::pause()
{
    m_paused = m_stage != PlayerStage::Over;
}

void Player::resume()
{
    if (!m_paused) {
        return;
    }
    m_paused = false;
    if (m_stage == PlayerStage::Work) {
        const qint64 from = isHold() ? m_elapsed : m_elapsed - m_elapsed % unit();
        enter(PlayerStage::CountIn, kCountInMs);
        m_workFrom = from;
    }
}

void Player::back()
{
    stepBack(m_run);
    getReady();
}

PlayerEvents Player::skip()
{
    PlayerEvents events;
    if (!m_run.isOver()) {
        const std::size_t exercise = m_run.exercise;
        const bool otherSide = m_run.otherSideFollows();
        skipSet(m_run);
        follow(exercise, otherSide, false, events);
    }
    return events;
}

PlayerEvents Player::skipExercise()
{
    PlayerEvents events;
    if (!m_run.isOver()) {
        const std::size_t exercise = m_run.exercise;
        backbridge::skipExercise(m_run);
        follow(exercise, false, false, events);
    }
    return events;
}

void Player::addRound()
{
    if (m_run.isOver()) {
        return;
    }
    const bool afterExercise = m_stage == PlayerStage::Rest && m_run.set == 0 && m_run.exercise > 0;
    if (!afterExercise) {
        backbridge::addRound(m_run);
        return;
    }
    --m_run.exercise;
    const std::size_t before = m_run.now().sets.size();
    backbridge::addRound(m_run);
    if (m_run.now().sets.size() > before) {
        m_run.set = before;
    } else {
        ++m_run.exercise;
    }
    readParts();
}

bool Player::lessToday()
{
    return !m_run.isOver() && backbridge::lessToday(m_run);
}

void Player::swapFor(const Exercise& easier)
{
    if (m_run.isOver()) {
        return;
    }
    if (m_stage == PlayerStage::Work && counted() > 0) {
        const std::size_t exercise = m_run.exercise;
        completeSet(m_run, counted());
        if (m_run.exercise != exercise) { // it was the last one: the easier exercise gets one round
            m_run.exercise = exercise;
            m_run.set = m_run.now().sets.size();
        }
    }
    backbridge::swapFor(m_run, easier);
    getReady();
}

void Player::correctLastSet(int difference)
{
    backbridge::correctLastSet(m_run, difference);
}

void Player::setPain(int pain)
{
    if (aboutLast()) {
        setPainOfLast(m_run, pain);
    } else {
        backbridge::setPain(m_run, pain);
    }
}

void Player::setSession(const Session& session)
{
    m_run.session = session;
}

void Player::setTechnique(std::size_t exercise, std::optional<Technique> technique)
{
    m_run.exercises.at(exercise).technique = technique;
}

void Player::enter(PlayerStage stage, int milliseconds)
{
    m_stage = stage;
    m_elapsed = 0;
    m_length = milliseconds;
    m_waiting = false;
}

void Player::enterWork(qint64 from)
{
    m_stage = PlayerStage::Work;
    m_length = isHold() ? m_run.now().dose.countPerSet() * kSecond : m_run.now().dose.countPerSet() * unit();
    m_elapsed = from;
    m_workFrom = 0;
    m_waiting = false;
}

/// The set at the place is about to begin; or nothing is left.
void Player::getReady()
{
    m_paused = false;
    m_workFrom = 0;
    if (m_run.isOver()) {
        enter(PlayerStage::Over, 0);
        return;
    }
    readParts();
    enter(PlayerStage::Ready, kReadyMs);
    m_waiting = !m_handsFree;
}

void Player::readParts()
{
    const RunExercise& exercise = m_run.now();
    m_parts.clear();
    if (isHold()) {
        m_parts.push_back({TempoPart::Hold, static_cast<int>(exercise.dose.countPerSet() * kSecond)});
        return;
    }
    std::vector<TempoPart> order = m_order ? m_order(exercise.exercise) : std::vector<TempoPart>();
    if (order.empty()) {
        order = {TempoPart::Up, TempoPart::Hold, TempoPart::Down};
    }
    const Tempo pace = paceOf(exercise.dose);
    const int sides = exercise.dose.side == Side::Alternating ? 2 : 1;
    for (int side = 0; side < sides; ++side) {
        for (const TempoPart part : order) {
            if (const int seconds = secondsOf(pace, part); seconds > 0) {
                m_parts.push_back({part, static_cast<int>(seconds * kSecond)});
            }
        }
    }
}

/// Whether what the person says now is about the set before the place.
bool Player::aboutLast() const
{
    return m_stage == PlayerStage::Rest || m_stage == PlayerStage::SideChange || m_run.isOver();
}

bool Player::isHold() const
{
    return m_run.now().dose.measure() == Measure::Hold;
}

/// Milliseconds of all parts: of one repetition, on both sides where they take turns.
qint64 Player::unit() const
{
    qint64 sum = 0;
    for (const PlayerPart& part : m_parts) {
        sum += part.milliseconds;
    }
    return std::max<qint64>(1, sum); // a pace always takes time
}

/// The next moment of the stage at which something happens.
qint64 Player::nextBoundary() const
{
    if (m_stage == PlayerStage::Work && !isHold()) {
        const qint64 stride = m_run.now().dose.side == Side::Alternating ? unit() / 2 : unit();
        return std::min(m_length, (m_elapsed / stride + 1) * stride);
    }
    const qint64 secondsLeft = (m_length - m_elapsed - 1) / kSecond;
    return m_length - std::max<qint64>(0, secondsLeft) * kSecond;
}

/// Repetitions, steps or seconds of the set that are complete.
int Player::counted() const
{
    return static_cast<int>(m_elapsed / (isHold() ? kSecond : unit()));
}

/// What happens at the moment that was reached.
void Player::cross(PlayerEvents& events)
{
    if (m_stage == PlayerStage::Work) {
        crossAtWork(events);
        return;
    }
    const auto left = static_cast<int>((m_length - m_elapsed) / kSecond);
    if (left == 0) {
        finishStage(events);
    } else if (left <= kTicks) {
        events.push_back({PlayerEvent::Kind::Tick, left});
    }
}

void Player::crossAtWork(PlayerEvents& events)
{
    const int count = counted();
    if (isHold()) {
        if (m_elapsed < m_length) {
            events.push_back(
                {PlayerEvent::Kind::HoldSecond, static_cast<int>((m_length - m_elapsed) / kSecond)});
        }
    } else if (m_elapsed % unit() == 0) {
        events.push_back({PlayerEvent::Kind::RepDone, count});
    }
    if (m_elapsed >= m_length) {
        finishSet(count, events);
    } else if (m_run.now().dose.side == Side::Alternating) {
        events.push_back({PlayerEvent::Kind::SideBegan, m_elapsed % unit() == 0 ? 0 : 1});
    }
}

/// The end of a stage between sets.
void Player::finishStage(PlayerEvents& events)
{
    if (!m_handsFree && m_stage != PlayerStage::CountIn) {
        m_waiting = true;
        events.push_back({PlayerEvent::Kind::Waiting});
        return;
    }
    enterWork(m_workFrom);
    events.push_back({PlayerEvent::Kind::SetBegan});
    if (m_run.now().dose.side == Side::Alternating) {
        events.push_back({PlayerEvent::Kind::SideBegan, 0});
    }
}

void Player::finishSet(int count, PlayerEvents& events)
{
    const std::size_t exercise = m_run.exercise;
    const bool otherSide = m_run.otherSideFollows();
    completeSet(m_run, count);
    events.push_back({PlayerEvent::Kind::SetDone, count});
    follow(exercise, otherSide, true, events);
}

/// What comes after a set of the exercise at `exerciseBefore`: nothing, the other side, a rest, or, where
/// nothing was done that one could rest from, the next set at once.
void Player::follow(std::size_t exerciseBefore, bool otherSide, bool rests, PlayerEvents& events)
{
    m_paused = false;
    m_workFrom = 0;
    if (m_run.isOver()) {
        enter(PlayerStage::Over, 0);
        events.push_back({PlayerEvent::Kind::SessionOver});
        return;
    }
    const bool another = m_run.exercise != exerciseBefore;
    readParts();
    if (otherSide) {
        enter(PlayerStage::SideChange, kSideChangeMs);
        events.push_back({PlayerEvent::Kind::SideChangeBegan});
    } else if (rests) {
        const Dose& dose = m_run.exercises.at(exerciseBefore).dose;
        const int rest = dose.restSeconds.value_or(kUsualRestSeconds) * static_cast<int>(kSecond);
        enter(PlayerStage::Rest, std::max(rest, another ? kLeastChangeMs : kCountInMs));
        events.push_back({PlayerEvent::Kind::RestBegan});
    } else {
        getReady();
    }
}

} // namespace backbridge
