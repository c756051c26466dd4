#pragma once

#include <QByteArray>
#include <QWidget>

#include <optional>
#include <vector>

#include "backbridge/workspace/workspace.h"

class QFileInfo;

namespace backbridge::ui {

class InlineMessage;
class Prompter;

/// Opens a file in two steps, in place: says what it would bring, then imports it. Hidden while there is
/// nothing to say.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    ImportPanel(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    /// From now on a training log, whose columns a person may have to match, is not looked into: it is handed
    /// over by logChosen().
    void handLogsOver() { m_handsLogsOver = true; }

    /// Asks for a file and looks into it. `forClient` is whose a training log is.
    void chooseFile(std::optional<ClientId> forClient);

signals:
    /// With the clients whose records the file holds.
    void imported(const std::vector<backbridge::ClientId>& clients);
    void logChosen(const QString& path, const backbridge::ClientId& client);

private:
    void look(const QString& path, std::optional<ClientId> forClient);
    /// Takes the content over; returns why it could not.
    QString read(const QFileInfo& info);
    void lookInto();
    void offer(const ImportReport& report);
    void import();
    void showRefusal(const ImportReport& report);
    void offerToLeave(const QString& words);
    void finish();

    Workspace& m_workspace;
    Prompter& m_prompter;
    InlineMessage* m_message;
    QByteArray m_content;
    QString m_fileName;
    std::optional<ClientId> m_forClient;
    bool m_handsLogsOver = false;
};

} // namespace backbridge::ui
