#pragma once

#include <QString>

#include <optional>

#include "backbridge/domain/session.h"
#include "ui/controls/page.h"

class QVBoxLayout;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class InlineMessage;
class Label;

/// What a session was before it was corrected, or sessions that were removed; each can be brought back.
class KeptSessionsPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kId = "kept-sessions";

    /// `workspace` must outlive the page.
    explicit KeptSessionsPage(Workspace& workspace, QWidget* parent = nullptr);

    /// What open() takes to show the versions of a session; without it the removed ones are shown. `from` is
    /// the page that the session was opened from.
    [[nodiscard]] static QVariant argumentFor(const SessionId& id, const QString& from);

    void open(const QVariant& argument) override;

private:
    void reloadIfShown();
    void reload();
    void bringBack(const Session& version);
    void goBack();

    Workspace& m_workspace;
    std::optional<SessionId> m_session;
    QString m_from;
    InlineMessage* m_failure;
    Label* m_none;
    QVBoxLayout* m_cards;
};

} // namespace backbridge::ui
