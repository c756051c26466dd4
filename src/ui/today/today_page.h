#pragma once

#include <QDate>

#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/session.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/today/today_words.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class EmptyState;
class InlineMessage;
class MissedDayCard;
class MorningCard;
class NextCard;
class RestartMessage;
class SessionCard;
class SoFarCard;
class WeekCard;

/// What is due today, how the week stands, and what became of days without an entry.
class TodayPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit TodayPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

private:
    void build();
    void connectCards();
    void reloadIfShown();
    void reload();
    void showNothing(const QString& title, const QString& sentence, const QString& action,
                     const QString& page);
    void showView(const TodayView& view);
    void showSteps(const TodayView& view);
    void showBegun(const ClientId& client);
    void closeBegun();
    void showMorning(const ClientId& client);
    void saveMorning(const Session& session);
    void act(TodayAction action);
    void offerDays();
    void moveToday(QDate to);
    void restart(const Plan& plan, const Restart& restart);
    void logDay(QDate date);
    void openDay(QDate date);
    void saveAsPlanned(QDate date);
    void saveNotDone(QDate date, std::optional<NotDoneReason> reason);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    InlineMessage* m_failure;
    InlineMessage* m_begun;
    InlineMessage* m_steps;
    RestartMessage* m_restart;
    InlineMessage* m_move;
    InlineMessage* m_tip;
    QWidget* m_emptyCard = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_logWithout = nullptr; ///< a session without a plan
    QString m_emptyPage; ///< where its button leads
    QWidget* m_cards = nullptr;
    SessionCard* m_session;
    WeekCard* m_week;
    MissedDayCard* m_missed;
    MorningCard* m_morning;
    NextCard* m_next;
    SoFarCard* m_soFar;
};

} // namespace backbridge::ui
