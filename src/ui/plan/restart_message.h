#pragma once

#include <QDate>

#include <optional>

#include "backbridge/domain/plan_change.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/inline_message.h"

namespace backbridge::ui {

/// After days without a session: how to begin again, to be taken or left.
class RestartMessage : public InlineMessage {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit RestartMessage(const Workspace& workspace, QWidget* parent = nullptr);

    /// Shows what fits the plan today, or nothing. Throws Failure.
    void offer(const Plan& plan);

signals:
    void taken(const backbridge::Plan& plan, const backbridge::Restart& restart);

private:
    const Workspace& m_workspace;
    std::optional<QDate> m_declined; ///< the day after which a restart was not wanted
};

} // namespace backbridge::ui
