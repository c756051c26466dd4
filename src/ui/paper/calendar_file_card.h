#pragma once

#include <QTime>

#include "backbridge/domain/calendar_options.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class InlineMessage;
class SegmentedChoice;
class TimeField;

/// How the sessions are written for the person's own calendar.
class CalendarFileCard : public Card {
    Q_OBJECT

public:
    explicit CalendarFileCard(QWidget* parent = nullptr);

    /// When sessions begin.
    void setTime(QTime at);

    [[nodiscard]] CalendarOptions options() const;

    [[nodiscard]] InlineMessage& message() { return *m_message; }

signals:
    void fileRequested();

private:
    TimeField* m_at;
    SegmentedChoice* m_alarm;
    InlineMessage* m_message;
};

} // namespace backbridge::ui
