#pragma once

#include <optional>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/page.h"

namespace backbridge::ui {

class Button;
class ImportOutcome;
class InlineMessage;
class LogColumnsCard;
class LogNamesCard;
class LogPreviewCard;
class Prompter;

/// Brings in a training log that somebody kept elsewhere: choose a file, say what is not clear, look at what
/// would come in, import; each import can be taken back.
class LogImportPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kId = "log-import";

    /// Both must outlive the page.
    LogImportPage(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    /// What open() takes to begin with a file for a client.
    [[nodiscard]] static QVariant argumentFor(const QString& path, const ClientId& client);

    void open(const QVariant& argument) override;

private:
    void makeColumn();
    void makeFooter();
    void chooseFile();
    void look(const QString& path);
    void closeFile();
    /// After another choice of columns or units: what the file says now.
    void readColumns();
    /// After any choice: what would come in.
    void showPreview();
    void import();
    void showImported(const LogImport& imported);
    void refresh();

    Workspace& m_workspace;
    Prompter& m_prompter;
    InlineMessage* m_failure;
    ImportOutcome* m_outcome;
    QWidget* m_start;
    LogColumnsCard* m_columns;
    LogNamesCard* m_names;
    LogPreviewCard* m_preview;
    QWidget* m_actions;
    Button* m_another;
    Button* m_import;
    std::optional<ClientId> m_client;
    std::optional<OpenedLog> m_log;
};

} // namespace backbridge::ui
