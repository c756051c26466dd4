#pragma once

#include <optional>

#include "backbridge/workspace/library_import.h"
#include "ui/controls/page.h"

namespace backbridge::ui {

class Button;
class Chip;
class EmptyState;
class ImportOutcome;
class ImportPreview;
class ImportProgress;
class InlineMessage;
class Prompter;

/// Brings in exercises of a public library: choose a file, look at what would come in, import; each import
/// can be taken back.
class ImportPage : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page.
    ImportPage(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

private:
    void makeColumn();
    void makeFooter();
    void chooseFile();
    /// Reads the file and shows what is in it.
    void look(const QString& path);
    void showOpened();
    void closeFile();
    void refreshImport();
    void import();
    void showImported(const LibraryImport& imported);
    void libraryChanged();
    /// Shows what the library is now.
    void refresh();

    Workspace& m_workspace;
    Prompter& m_prompter;
    InlineMessage* m_failure;
    ImportOutcome* m_outcome;
    QWidget* m_start;
    ImportPreview* m_preview;
    QWidget* m_actions;
    Button* m_another;
    Button* m_import;
    Chip* m_withPictures;
    ImportProgress* m_progress;
    std::optional<OpenedLibrary> m_opened;
    bool m_isStale = false; ///< the library has changed since the file was opened
};

} // namespace backbridge::ui
