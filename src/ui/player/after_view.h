#pragma once

#include <vector>

#include "backbridge/domain/session_run.h"
#include "ui/controls/page.h"
#include "ui/session/session_draft.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace backbridge {
class ExerciseLibrary;
}

namespace backbridge::ui {

class Button;
class Card;
class FeelCard;
class InlineMessage;
class Label;
class SegmentedChoice;

/// After a session: how it went and felt, and how the week stands.
class AfterView : public Page {
    Q_OBJECT

public:
    explicit AfterView(QWidget* parent = nullptr);

    /// `week` says how the week stands with this session.
    void begin(const SessionRun& run, const ExerciseLibrary& library, const QString& week);

    /// The run with what was answered.
    [[nodiscard]] SessionRun run() const;

    /// Puts the keyboard on what is asked first.
    void focusFirst();

    [[nodiscard]] InlineMessage& failure() { return *m_failure; }

signals:
    void saveRequested();

    /// There is something left to do, and the person wants to go on with it.
    void goOnRequested();

private:
    void addTechnique(std::size_t exercise, const QString& name);

    SessionRun m_run;
    SessionDraft m_draft; ///< its session alone: what the card of how it felt changes
    Card* m_technique;
    QVBoxLayout* m_techniqueRows;
    Card* m_week;
    Label* m_weekWords;
    FeelCard* m_feel;
    QPlainTextEdit* m_note;
    InlineMessage* m_failure;
    Button* m_goOn;
    Button* m_save;
};

} // namespace backbridge::ui
