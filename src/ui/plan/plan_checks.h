#pragma once

#include <QWidget>

#include <utility>
#include <vector>

#include "backbridge/domain/plan_fix.h"
#include "ui/plan/draft_session.h"

class QVBoxLayout;

namespace backbridge::ui {

class InlineMessage;
class Label;

/// What a draft could do better, each with its reason and, where there is an obvious one, a fix; or that all
/// fits. Each can be overruled with a reason; those that were stand below, quietly.
class PlanChecks : public QWidget {
    Q_OBJECT

public:
    /// `session` must outlive this.
    explicit PlanChecks(DraftSession& session, QWidget* parent = nullptr);

    /// `kept` is advice that was overruled.
    void refresh(const ExerciseLibrary& library, const std::vector<Advice>& advice,
                 const std::vector<Advice>& kept, bool hasProblems);

private:
    /// What a message says, of one phase or of several for which it is the same. The same again is not made
    /// anew, so that nobody hears it at each key press.
    struct Shown {
        std::vector<Advice> advice;
        QString phaseNames;
        QString fix; ///< empty when there is none

        friend bool operator==(const Shown& a, const Shown& b) = default;
    };

    [[nodiscard]] std::vector<Shown> gather(const std::vector<Advice>& advice) const;
    void applyFix(const std::vector<Advice>& advice);
    void add(const Shown& shown, int position);
    void addActions(InlineMessage* message, const Shown& shown, bool explained);
    void askReason(InlineMessage& message, const Shown& shown);
    void keep(const std::vector<Advice>& advice, const QString& reason);
    void refreshKept(const std::vector<Advice>& kept);

    DraftSession& m_session;
    const ExerciseLibrary* m_library = nullptr;
    QVBoxLayout* m_list;
    QWidget* m_fits;
    Label* m_fitsWords;
    std::vector<Shown> m_shown;
    QVBoxLayout* m_keptList;
    std::vector<std::pair<Advice, QString>> m_kept; ///< with the reason that it was overruled for
};

} // namespace backbridge::ui
