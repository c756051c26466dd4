#pragma once

#include <QVariant>
#include <QWidget>

#include <functional>
#include <vector>

#include "ui/shell/rail.h"

class QSettings;
class QStackedWidget;
class QUndoStack;

namespace backbridge::ui {

class Page;
class ThemeSwitch;
class Toast;

/// A page as the window knows it.
struct PageEntry {
    QString id; ///< what showPage() and Page::pageRequested name
    QString icon; ///< empty: no entry in the rail
    QString text;
    RailGroup group = RailGroup::Main;
    QString under = {}; ///< without an entry of its own: the id of the entry that is marked meanwhile
    bool bare = false; ///< shown without the rail (first start, player)
};

/// The frame: rail at the left, one page at the right, a toast at the foot. Pages come from the caller and
/// are made when first shown. Remembers its size, and the theme choice, in settings; nothing about a person
/// goes there. Keys: Ctrl+1…9 the rail's entries in order, Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) undo and redo
/// unless the page takes them for what is typed in it, Ctrl+F the page's search, F1 the page "warning-signs",
/// Alt+Left the page before. A step that cannot be undone is told at the foot and stays.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// What makes a page; called once, at its first showing.
    using PageMaker = std::function<Page*()>;

    /// All must outlive the window. `undoStack` may be null.
    MainWindow(ThemeSwitch& theme, QSettings& settings, QUndoStack* undoStack, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPage(const PageEntry& entry, PageMaker make);

    /// Takes all pages away, to add others (another profile). The pages are deleted later.
    void clearPages();

    /// Shows the page and calls its open(). An unknown id is an assert.
    void showPage(const QString& id, const QVariant& argument = {});

    [[nodiscard]] QString currentPageId() const { return m_current; }

    /// Null before its first showing.
    [[nodiscard]] Page* page(const QString& id) const;

    [[nodiscard]] bool hasPage(const QString& id) const;

    [[nodiscard]] Rail& rail() { return *m_rail; }

    /// Words at the foot of the window; `undoable` adds Undo.
    void tell(const QString& words, bool undoable = false);

signals:
    void pageShown(const QString& id);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    struct Place {
        PageEntry entry;
        PageMaker make;
        Page* page = nullptr;
    };

    void addKeys();
    void restoreGeometryAndTheme();
    [[nodiscard]] Place* find(const QString& id);
    void build(Place& place);
    void goToNth(int index);
    void goBack();
    void undo();
    void redo();

    ThemeSwitch& m_theme;
    QSettings& m_settings;
    QUndoStack* m_undoStack;
    Rail* m_rail;
    QStackedWidget* m_stack;
    Toast* m_toast;
    std::vector<Place> m_pages;
    QString m_current;
    std::vector<QString> m_history;
};

} // namespace backbridge::ui
