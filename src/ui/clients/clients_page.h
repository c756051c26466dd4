#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/client.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class ClientBar;
class ClientForm;
class ClientList;
class ImportPanel;
class InlineMessage;
class Prompter;
class SearchField;

/// All clients: find one and open it, add, change, hand out as a file, take in from a file, remove. While a
/// client is typed in, the form stands in the list's place.
class ClientsPage : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page.
    ClientsPage(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    void focusSearch() override;
    void open(const QVariant& argument) override;

private:
    void makeHeader();
    void makeForm();
    void connectList();
    void connectWorkspace();
    void changed();
    void reload();
    void showList();
    void showForm(bool shown);
    void startNew();
    void startEdit(const ClientId& id);
    void edit(const Client& client);
    void save();
    void openClient(const ClientId& id);
    void saveAsFile();
    void remove(ClientId id);
    void bringBack(const ClientId& id);
    void showImported(const std::vector<ClientId>& clients);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    Prompter& m_prompter;
    SearchField* m_search;
    Button* m_openFile;
    Button* m_new;
    ImportPanel* m_import;
    InlineMessage* m_failure;
    ClientList* m_list;
    ClientForm* m_form;
    ClientBar* m_bar;
    QWidget* m_formButtons;
    QDate m_loadedOn; ///< invalid: to be loaded again when shown
    std::optional<ClientId> m_removedCurrent; ///< to be shown again should the removal be undone
};

} // namespace backbridge::ui
