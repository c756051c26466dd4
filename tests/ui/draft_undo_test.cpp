#include <functional>
#include <random>

#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/proposal.h"
#include "support/workspace_fixture.h"
#include "ui/page_tools.h"
#include "ui/plan/draft_session.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

constexpr int kEdits = 1'000;

/// Edits of every kind that the editor knows, at random; the same for the same seed.
class Editing {
public:
    Editing(quint32 seed, const ExerciseLibrary& library)
        : m_random(seed)
        , m_library(library)
    {
    }

    void change(PlanDraft& draft)
    {
        switch (upTo(17)) {
        case 0:
            draft.setWeeks(between(std::max(kMinWeeks, phases(draft)), kMaxWeeks));
            break;
        case 1: {
            const int phase = somePhase(draft);
            const Range range = draft.phaseWeeks(phase);
            draft.setPhaseWeeks(phase, between(range.low, range.high));
            break;
        }
        case 2:
            draft.setWeekdays(someDays());
            break;
        case 3:
            draft.setPhaseWeekdays(somePhase(draft), upTo(2) == 0 ? std::vector<Weekday>() : someDays());
            break;
        case 4:
            draft.copyPhase(somePhase(draft));
            break;
        case 5:
            draft.removePhase(somePhase(draft));
            break;
        case 6:
            draft.moveWeekday(somePhase(draft), static_cast<Weekday>(upTo(6)), static_cast<Weekday>(upTo(6)));
            break;
        case 7:
            draft.title = QString::number(upTo(9));
            break;
        case 8:
            draft.goal = QString::number(upTo(9));
            break;
        case 9:
            draft.startDate = QDate(2026, 3, 2).addDays(upTo(60));
            break;
        case 10:
            draft.phaseAt(somePhase(draft)).name = QString::number(upTo(9));
            break;
        case 11:
        case 12:
            draft.addExercise(somePhase(draft), someLetter(), someExercise());
            break;
        default:
            changeExercise(draft);
            break;
        }
    }

    int upTo(int greatest) { return between(0, greatest); }

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }

    static int phases(const PlanDraft& draft) { return static_cast<int>(draft.version.phases.size()); }

    int somePhase(const PlanDraft& draft) { return upTo(phases(draft) - 1); }

    DayLetter someLetter() { return upTo(1) == 0 ? DayLetter::A : DayLetter::B; }

    const Exercise& someExercise()
    {
        const auto last = static_cast<int>(m_library.exercises().size()) - 1;
        return m_library.exercises().at(static_cast<std::size_t>(upTo(last)));
    }

    std::vector<Weekday> someDays()
    {
        std::vector<Weekday> days;
        for (int day = 0; day < 7; ++day) {
            if (upTo(1) == 0) {
                days.push_back(static_cast<Weekday>(day));
            }
        }
        return days;
    }

    void changeExercise(PlanDraft& draft)
    {
        const int phase = somePhase(draft);
        const auto count = static_cast<int>(draft.phaseAt(phase).prescriptions.size());
        if (count == 0) {
            return;
        }
        const int index = upTo(count - 1);
        switch (upTo(6)) {
        case 0:
            draft.removeExercise(phase, index);
            break;
        case 1:
            draft.swapExercise(phase, index, someExercise());
            break;
        case 2:
            draft.moveExercise(phase, index, between(-2, 2));
            break;
        case 3:
            draft.moveToDay(phase, index, someLetter());
            break;
        case 4:
            draft.moveTo(phase, index, somePhase(draft), someLetter(), upTo(5));
            break;
        case 5: {
            Dose dose = draft.prescriptionAt(phase, index).dose;
            dose.sets = upTo(4);
            dose.effort = upTo(10);
            draft.setDose(phase, index, dose);
            break;
        }
        default:
            if (const std::vector<Advice> advice = adviceOn(draft, m_library); !advice.empty()) {
                keepAdvice(draft.version, advice.front(), QStringLiteral("as it is"));
            }
            break;
        }
    }

    std::mt19937 m_random;
    const ExerciseLibrary& m_library;
};

/// Whether every week of the plan lies in exactly one phase.
bool coversItsWeeks(const PlanDraft& draft)
{
    int next = 1;
    for (const Phase& phase : draft.version.phases) {
        if (phase.firstWeek != next || phase.lastWeek < phase.firstWeek) {
            return false;
        }
        next = phase.lastWeek + 1;
    }
    return next == draft.version.weeks + 1;
}

} // namespace

TEST_CASE("undo and redo through 1,000 edits give the same plan", "[plan builder][property]")
{
    const WorkspaceFixture data;
    for (quint32 seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        Editing editing(seed, data.workspace.library());
        PlanAnswers answers;
        answers.startDate = QDate(2026, 3, 2);
        answers.weeks = 12;
        answers.sessionsPerWeek = 5;
        const PlanDraft first = PlanDraft::proposed(answers, data.workspace.library());
        ui::DraftSession session(first);
        QUndoStack& stack = session.undoStack();
        std::vector<PlanDraft> states {first}; // by how many steps lie behind

        for (int edit = 0; edit < kEdits; ++edit) {
            // Now and then a few steps back, and some of them forth again.
            if (editing.upTo(9) == 0) {
                for (int back = editing.upTo(5); back > 0; --back) {
                    stack.undo();
                }
                for (int forth = editing.upTo(3); forth > 0; --forth) {
                    stack.redo();
                }
                REQUIRE(session.draft() == states.at(static_cast<std::size_t>(stack.index())));
            }
            const int before = stack.index();
            session.edit(QStringLiteral("edit"), [&editing](PlanDraft& draft) { editing.change(draft); });
            if (stack.index() != before) { // an edit that changes nothing is no step
                states.resize(static_cast<std::size_t>(stack.index()), first);
                states.push_back(session.draft().value());
            }
            REQUIRE(coversItsWeeks(*session.draft()));
        }

        const PlanDraft last = session.draft().value();
        REQUIRE(stack.count() > kEdits / 2);
        while (stack.canUndo()) {
            stack.undo();
            REQUIRE(session.draft() == states.at(static_cast<std::size_t>(stack.index())));
        }
        CHECK(session.draft() == first);
        while (stack.canRedo()) {
            stack.redo();
            REQUIRE(session.draft() == states.at(static_cast<std::size_t>(stack.index())));
        }
        CHECK(session.draft() == last);
    }
}
