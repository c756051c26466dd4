#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>
#include <array>
#include <utility>

#include "ui/controls/guarded.h"
#include "ui/controls/page.h"
#include "ui/controls/toast.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr QSize kFirstSize {1280, 800};
constexpr QSize kLeastSize {880, 520};
constexpr std::size_t kHistory = 20;

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString themeKey()
{
    return QStringLiteral("window/theme");
}

constexpr std::array<std::pair<ThemeChoice, const char*>, 3> kThemeWords {{
    {ThemeChoice::System, "system"},
    {ThemeChoice::Light, "light"},
    {ThemeChoice::Dark, "dark"},
}};

} // namespace

MainWindow::MainWindow(ThemeSwitch& theme, QSettings& settings, QUndoStack* undoStack, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_undoStack(undoStack)
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
    , m_toast(new Toast(m_stack))
{
    setWindowTitle(QStringLiteral("Backbridge"));
    setMinimumSize(kLeastSize);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    connect(m_rail, &Rail::chosen, this, [this](const QString& id) { showPage(id); });
    restoreGeometryAndTheme();
    addKeys();
}

MainWindow::~MainWindow() = default;

void MainWindow::restoreGeometryAndTheme()
{
    resize(kFirstSize);
    restoreGeometry(m_settings.value(geometryKey()).toByteArray());
    const QString word = m_settings.value(themeKey()).toString();
    for (const auto& [choice, name] : kThemeWords) {
        if (word == QLatin1String(name)) {
            m_theme.setChoice(choice);
        }
    }
    connect(&m_theme, &ThemeSwitch::choiceChanged, this, [this](ThemeChoice choice) {
        for (const auto& [value, name] : kThemeWords) {
            if (value == choice) {
                m_settings.setValue(themeKey(), QLatin1String(name));
            }
        }
    });
}

void MainWindow::addKeys()
{
    const auto add = [this](const QKeySequence& key, const std::function<void()>& act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    constexpr int kNumbered = 9;
    for (int number = 1; number <= kNumbered; ++number) {
        add(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_0 + number)),
            [this, number] { goToNth(number - 1); });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (Page* shown = page(m_current)) {
            shown->focusSearch();
        }
    });
    add(QKeySequence(Qt::Key_F1), [this] {
        if (m_rail->isVisibleTo(this) && hasPage(QStringLiteral("warning-signs"))) {
            showPage(QStringLiteral("warning-signs"));
        }
    });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    if (m_undoStack != nullptr) {
        add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
        for (const auto key : {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}) {
            add(QKeySequence(key), [this] { redo(); });
        }
    }
}

void MainWindow::addPage(const PageEntry& entry, PageMaker make)
{
    Q_ASSERT(!hasPage(entry.id));
    if (!entry.icon.isEmpty()) {
        m_rail->addEntry(entry.id, entry.icon, entry.text, entry.group);
    }
    m_pages.push_back({entry, std::move(make), nullptr});
}

void MainWindow::clearPages()
{
    for (const Place& place : m_pages) {
        if (place.page != nullptr) {
            m_stack->removeWidget(place.page);
            place.page->deleteLater();
        }
    }
    m_pages.clear();
    m_history.clear();
    m_current.clear();
    m_rail->clear();
}

MainWindow::Place* MainWindow::find(const QString& id)
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&id](const Place& place) { return place.entry.id == id; });
    return found == m_pages.end() ? nullptr : &*found;
}

Page* MainWindow::page(const QString& id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&id](const Place& place) { return place.entry.id == id; });
    return found == m_pages.end() ? nullptr : found->page;
}

bool MainWindow::hasPage(const QString& id) const
{
    return std::any_of(m_pages.begin(), m_pages.end(),
                       [&id](const Place& place) { return place.entry.id == id; });
}

void MainWindow::build(Place& place)
{
    place.page = place.make();
    m_stack->addWidget(place.page);
    connect(place.page, &Page::done, this, [this](const QString& words) { tell(words, true); });
    connect(place.page, &Page::told, this, [this](const QString& words) { tell(words); });
    connect(place.page, &Page::pageRequested, this, &MainWindow::showPage);
}

void MainWindow::showPage(const QString& id, const QVariant& argument)
{
    Place* place = find(id);
    Q_ASSERT(place != nullptr);
    if (place == nullptr) {
        return;
    }
    if (place->page == nullptr) {
        build(*place);
        place = find(id); // making the page may have changed the list
    }
    if (!m_current.isEmpty() && m_current != id) {
        m_history.push_back(m_current);
        if (m_history.size() > kHistory) {
            m_history.erase(m_history.begin());
        }
    }
    m_current = id;
    m_rail->setCurrent(place->entry.icon.isEmpty() ? place->entry.under : id);
    m_rail->setVisible(!place->entry.bare);
    Page* const shown = place->page;
    shown->open(argument);
    m_stack->setCurrentWidget(shown); // takes the focus along from the page before
    if (focusWidget() == nullptr) {
        shown->setFocus(Qt::OtherFocusReason);
    } else if (m_rail->isAncestorOf(focusWidget())) {
        m_rail->focusCurrent();
    }
    m_toast->setFoot(shown->footerHeight());
    m_toast->raise();
    emit pageShown(id);
}

void MainWindow::goToNth(int index)
{
    if (!m_rail->isVisibleTo(this)) {
        return;
    }
    int number = 0;
    for (const Place& place : m_pages) {
        if (!place.entry.icon.isEmpty() && number++ == index) {
            const QString id = place.entry.id;
            showPage(id);
            return;
        }
    }
}

void MainWindow::goBack()
{
    if (m_history.empty()) {
        return;
    }
    const QString id = m_history.back();
    m_history.pop_back();
    m_current.clear();
    showPage(id);
}

void MainWindow::undo()
{
    if (!m_undoStack->canUndo()) {
        return;
    }
    const QString text = m_undoStack->undoText();
    // A step that fails stays on the stack: the stack goes on only after a step has run.
    if (const auto failure = failureOf([this] { m_undoStack->undo(); })) {
        tell(tr("Not undone: %1. %2").arg(text, *failure), true);
    } else {
        tell(text.isEmpty() ? tr("Undone.") : tr("Undone: %1").arg(text));
    }
}

void MainWindow::redo()
{
    if (!m_undoStack->canRedo()) {
        return;
    }
    const QString text = m_undoStack->redoText();
    if (const auto failure = failureOf([this] { m_undoStack->redo(); })) {
        tell(tr("Not done again: %1. %2").arg(text, *failure));
    } else {
        tell(text.isEmpty() ? tr("Done again.") : tr("Done again: %1").arg(text), true);
    }
}

void MainWindow::tell(const QString& words, bool undoable)
{
    m_toast->tell(words, undoable && m_undoStack != nullptr ? [this] { undo(); } : std::function<void()> {});
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange) {
        m_theme.followSystem();
    }
    return QWidget::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(geometryKey(), saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace backbridge::ui
