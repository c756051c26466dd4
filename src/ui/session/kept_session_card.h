#pragma once

#include "backbridge/workspace/workspace.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

/// A version of a session that is kept: when and why it was put aside, what it said, and a way back to it.
class KeptSessionCard : public Card {
    Q_OBJECT

public:
    /// `now` is the session as it is; nothing when it was removed.
    KeptSessionCard(const KeptSession& kept, const std::optional<Session>& now,
                    const ExerciseLibrary& library, QDate today, QWidget* parent = nullptr);

signals:
    void bringBackRequested();

private:
    void addWords(const Session& then, const std::optional<Session>& now, const ExerciseLibrary& library,
                  QDate today);
};

} // namespace backbridge::ui
