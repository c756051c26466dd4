#pragma once

#include <QWidget>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

class QLineEdit;

namespace backbridge::ui {

class Button;
class DateField;
class Label;

/// A break or lighter days, to be added to a plan. For lighter days it shows beforehand what they will ask
/// for.
class PauseForm : public QWidget {
    Q_OBJECT

public:
    explicit PauseForm(QWidget* parent = nullptr);

    /// Begins with usual dates. `library` names the exercises of lighter days.
    void begin(PauseKind kind, const Plan& plan, const ExerciseLibrary& library, QDate today);

signals:
    void addRequested(const backbridge::Pause& pause);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] Pause pause() const;
    void showLighter();

    PauseKind m_kind = PauseKind::Pause;
    Plan m_plan;
    const ExerciseLibrary* m_library = nullptr;
    Label* m_words;
    DateField* m_from;
    DateField* m_to;
    QLineEdit* m_reason;
    Label* m_lighter;
    Button* m_save;
};

} // namespace backbridge::ui
