#pragma once

#include <QDate>

#include "backbridge/domain/session.h"
#include "ui/controls/card.h"
#include "ui/today/today_view.h"

namespace backbridge::ui {

class Button;
class InlineMessage;
class Label;
class ReasonChips;

/// A planned day that has passed without an entry: what has become of it, answered in one or two clicks.
class MissedDayCard : public Card {
    Q_OBJECT

public:
    explicit MissedDayCard(QWidget* parent = nullptr);

    /// Shows the first of `asks`; at least one is given.
    void ask(const std::vector<DayStatus>& asks, QDate today);

    /// Where a failed answer is to be told.
    [[nodiscard]] InlineMessage& failure() { return *m_failure; }

signals:
    void doneAsPlanned(QDate date);
    void logChosen(QDate date);
    void notDone(QDate date, backbridge::NotDoneReason reason);
    void restDay(QDate date);
    /// It has become higher: whatever scrolls should show the whole of it.
    void grown();

private:
    void askWhy(bool why);

    QDate m_date;
    Label* m_sentence;
    Button* m_notDone;
    Label* m_why;
    ReasonChips* m_reasons;
    InlineMessage* m_failure;
};

} // namespace backbridge::ui
