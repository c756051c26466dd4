#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "backbridge/domain/session.h"

namespace backbridge::ui {

class Chip;

/// Why a planned session was not done: one reason, or a rest day taken on purpose.
class ReasonChips : public QWidget {
    Q_OBJECT

public:
    /// `withRest`: a rest day is among the answers.
    explicit ReasonChips(bool withRest, QWidget* parent = nullptr);

    /// Shows the answer that was given; neither of both for none. Does not emit.
    void setAnswer(std::optional<NotDoneReason> reason, bool rested);

signals:
    void reasonChosen(backbridge::NotDoneReason reason);
    void restChosen();
    /// The answer was taken back.
    void cleared();

private:
    Chip* add(const QString& text, const QString& word);
    void only(const Chip* chosen);

    Chip* m_rest;
    std::vector<std::pair<NotDoneReason, Chip*>> m_reasons;
};

} // namespace backbridge::ui
