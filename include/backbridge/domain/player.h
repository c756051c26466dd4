#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

#include "backbridge/domain/figure.h"
#include "backbridge/domain/session_run.h"

namespace backbridge {

/// What a session that is being done is at.
enum class PlayerStage {
    Ready, ///< an exercise is shown and about to begin
    CountIn, ///< three seconds
    Work, ///< a set
    SideChange, ///< between the left and the right of a round
    Rest, ///< between rounds; the place is on the set that comes next
    Over,
};

/// Something that happened at a moment; for sounds and words, and for saving.
struct PlayerEvent {
    enum class Kind {
        Tick, ///< `value`: seconds until a set begins, 3–1
        SetBegan,
        SideBegan, ///< within a set whose sides take turns; `value`: 0 left, 1 right
        RepDone, ///< `value`: repetitions or steps of this set so far
        HoldSecond, ///< `value`: seconds of the hold that are left, above 0
        SetDone, ///< `value`: what was counted; 0 when nothing was
        SideChangeBegan,
        RestBegan,
        Waiting, ///< for the person
        PausedByGap, ///< nothing was heard of the time for long: the computer slept
        SessionOver,
    };

    Kind kind;
    int value = 0;

    friend bool operator==(const PlayerEvent& a, const PlayerEvent& b) = default;
};

using PlayerEvents = std::vector<PlayerEvent>;

/// One part of a repetition and how long it takes.
struct PlayerPart {
    TempoPart part = TempoPart::Up;
    int milliseconds = 0;

    friend bool operator==(const PlayerPart& a, const PlayerPart& b) = default;
};

/// How a moment looks.
struct PlayerMoment {
    PlayerStage stage = PlayerStage::Ready;
    bool paused = false;
    bool waiting = false; ///< for the person to go on
    int count = 0; ///< at work: the repetition or step that is being done, or the seconds of a hold left
    int target = 0; ///< repetitions, steps or seconds of the set at the place; 0 at the end
    std::optional<SetSide> side; ///< of the set, or whose turn it is
    std::size_t part = 0; ///< of Player::parts()
    double partShare = 0; ///< 0–1 of that part
    double stageShare = 0; ///< 0–1 of the stage that has passed; 0 where the person decides
    int secondsLeft = 0; ///< of the stage, rounded up; 0 where the person decides
    double workSeconds = 0; ///< since the set began, for the figure
};

/// Leads through a session: counts repetitions at their tempo, holds, rests and changes of side, by a steady
/// clock that the caller reads. What a call passes over by late ticks is carried on, so that the time of the
/// whole session is right however late single ticks are. Knows no screen and no sound; what is done is in
/// run().
class Player {
public:
    /// In which order the figure of an exercise goes through its repetition, each part once.
    using PartOrder = std::function<std::vector<TempoPart>(const ExerciseId&)>;

    static constexpr int kReadyMs = 10'000;
    static constexpr int kCountInMs = 3'000;
    static constexpr int kSideChangeMs = 5'000;
    static constexpr int kLeastChangeMs = 15'000; ///< of the rest before another exercise
    static constexpr int kLongestGapMs = 10'000; ///< without a tick; after longer ones it is paused

    explicit Player(SessionRun run, PartOrder order = {});

    [[nodiscard]] const SessionRun& run() const { return m_run; }

    [[nodiscard]] PlayerMoment now() const;

    /// The parts of one repetition, or of both sides' where they take turns; of a hold its seconds as one.
    [[nodiscard]] const std::vector<PlayerPart>& parts() const { return m_parts; }

    [[nodiscard]] PlayerStage stage() const { return m_stage; }

    [[nodiscard]] bool isPaused() const { return m_paused; }

    [[nodiscard]] bool isHandsFree() const { return m_handsFree; }

    /// Hands free every set begins by itself; else each begins when the person says so.
    void setHandsFree(bool handsFree);

    /// The steady clock shows `milliseconds`. The first call sets where counting begins.
    PlayerEvents advanceTo(qint64 milliseconds);

    /// The next thing now: counts in, begins, ends the set with what was counted, or ends the pause.
    PlayerEvents goOn();

    void pause();

    /// Goes on; in a set after a count-in, with the repetition that was begun.
    void resume();

    /// To the set before.
    void back();

    /// Leaves out the set.
    PlayerEvents skip();

    /// Leaves out what is left of the exercise.
    PlayerEvents skipExercise();

    /// One more round of this exercise; in a rest of the one that was just done.
    void addRound();

    /// A round less of what is still to come. False when there is nothing to take off.
    bool lessToday();

    /// What is left of this exercise is done as the easier one. Repetitions that were counted stay.
    void swapFor(const Exercise& easier);

    /// The set that was just done had more (or fewer).
    void correctLastSet(int difference);

    /// Pain 0–10, of the set that is being done, or in a rest of the one that was.
    void setPain(int pain);

    /// What was said before or after the session: everything but its entries.
    void setSession(const Session& session);
    void setTechnique(std::size_t exercise, std::optional<Technique> technique);

private:
    void enter(PlayerStage stage, int milliseconds);
    void enterWork(qint64 from);
    void getReady();
    void readParts();
    [[nodiscard]] bool aboutLast() const;
    [[nodiscard]] bool isHold() const;
    [[nodiscard]] qint64 unit() const;
    [[nodiscard]] qint64 nextBoundary() const;
    [[nodiscard]] int counted() const;
    void cross(PlayerEvents& events);
    void crossAtWork(PlayerEvents& events);
    void finishStage(PlayerEvents& events);
    void finishSet(int count, PlayerEvents& events);
    void follow(std::size_t exerciseBefore, bool otherSide, bool rests, PlayerEvents& events);

    SessionRun m_run;
    PartOrder m_order;
    std::vector<PlayerPart> m_parts;
    PlayerStage m_stage = PlayerStage::Ready;
    qint64 m_elapsed = 0; ///< ms of the stage
    qint64 m_length = 0; ///< ms of the stage
    qint64 m_workFrom = 0; ///< where in the set the work after this stage begins
    std::optional<qint64> m_clock; ///< what the steady clock showed last
    bool m_paused = false;
    bool m_waiting = false;
    bool m_handsFree = true;
};

} // namespace backbridge
