#pragma once

#include "backbridge/domain/proposal.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class FlowLayout;

/// One of the questions that a plan is proposed from. Its answer can always be read; nothing has to be
/// answered.
class QuestionCard : public Card {
    Q_OBJECT

public:
    /// `name` is the object name, `question` the words at the top.
    QuestionCard(const QString& name, const QString& question, QWidget* parent = nullptr);

    /// Puts what was answered into `answers`.
    virtual void readInto(PlanAnswers& answers) const = 0;

signals:
    /// By the person.
    void changed();

protected:
    /// Adds a control at the left edge, no wider than it wants to be.
    void addControl(QWidget* control);

    /// Adds a row of controls that wraps.
    FlowLayout* addFlow();
};

} // namespace backbridge::ui
