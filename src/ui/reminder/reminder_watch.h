#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

/// Says when it is time for a planned session that has no entry yet: once a day, at the reminder's time or,
/// when the computer slept then, as soon as it is awake on the same day.
class ReminderWatch : public QObject {
    Q_OBJECT

public:
    /// `workspace` must outlive it. It looks by itself twice a minute.
    explicit ReminderWatch(Workspace& workspace, QObject* parent = nullptr);

    /// Looks at the clock now. Does nothing when the data cannot be read; the pages tell of that.
    void look();

signals:
    /// `words` name neither a person nor how they are.
    void due(const QString& words);
    /// The clock was looked at.
    void looked();

private:
    void remind(const QDateTime& now);

    Workspace& m_workspace;
    QTimer m_timer;
    QDateTime m_lookedAt;
    QDate m_remindedOn;
};

} // namespace backbridge::ui
