#pragma once

#include "backbridge/domain/session.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Chip;
class InlineMessage;
class Label;
class RatingPicker;

/// How the morning after a session is: pain, soreness, a flare. Asked once, easy to answer and to dismiss.
class MorningCard : public Card {
    Q_OBJECT

public:
    explicit MorningCard(QWidget* parent = nullptr);

    /// Asks about `session`; what was answered about it so far stays.
    void ask(const Session& session, QDate today);

    /// Where a failed answer is to be told.
    [[nodiscard]] InlineMessage& failure() { return *m_failure; }

signals:
    /// The session with what was answered.
    void answered(const backbridge::Session& session);
    void dismissed(const backbridge::SessionId& id);

private:
    void showNotes();
    void save();

    Session m_session;
    RatingPicker* m_pain;
    Label* m_settled;
    RatingPicker* m_soreness;
    Label* m_sorenessWords;
    Chip* m_flare;
    InlineMessage* m_failure;
};

} // namespace backbridge::ui
