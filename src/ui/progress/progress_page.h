#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/progress/progress_view.h"

class QComboBox;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class Card;
class DayMapCard;
class DosesCard;
class EmptyState;
class InlineMessage;
class PainDoseCard;
class SegmentedChoice;
class StandingCard;
class WeekSessionsCard;
class WeeksCard;

/// The weeks of a plan against the band of sessions that is aimed at, pain beside dose below them on the same
/// time axis, each in a chart and in numbers, and the sessions behind them.
class ProgressPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit ProgressPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void buildCards();
    void connectParts();
    void reloadIfShown();
    void reload();
    void showNothing(const QString& title, const QString& sentence, const QString& action,
                     const QString& page);
    void showPlans();
    void showRange();
    /// Pain beside dose of `plans`, and the map of days.
    void showDays(const std::vector<Plan>& plans);
    /// Null: of no plan in particular.
    void showDoses(const Plan* plan);
    void showDay(QDate day);
    void showWeek();
    void showNumbers();
    void logSession(const SessionId& id);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    std::vector<Plan> m_plans;
    std::vector<SessionLine> m_lines; ///< within the plans, and of the last year
    std::optional<PlanId> m_plan; ///< the one that is looked at
    std::optional<QDate> m_monday; ///< the week whose sessions are listed
    ProgressView m_view;
    std::optional<bool> m_numbersWanted; ///< nothing: as the width allows
    QString m_emptyPage;

    QComboBox* m_planChoice;
    SegmentedChoice* m_range;
    Button* m_numbers;
    InlineMessage* m_failure;
    Card* m_emptyCard;
    EmptyState* m_empty;
    Button* m_allSessions = nullptr; ///< of a client without a plan
    WeeksCard* m_weeks;
    PainDoseCard* m_painDose;
    DosesCard* m_doses;
    DayMapCard* m_dayMap;
    QWidget* m_details;
    WeekSessionsCard* m_sessions;
    StandingCard* m_standing;
    Card* m_firstCard;
};

} // namespace backbridge::ui
