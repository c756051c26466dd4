#include "ui/library/library_page.h"

#include <QKeyEvent>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/library/exercise_results.h"
#include "ui/library/filter_bar.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSearchWidth = 320;
constexpr int kNarrowSearch = 170; ///< where text is large, or the window small
constexpr int kNarrowPage = 820;
const QString kViewKey = QStringLiteral("library/list");

} // namespace

LibraryPage::LibraryPage(Workspace& workspace, QSettings* settings, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_settings(settings)
    , m_field(new SearchField(tr("Search names, muscles and cues")))
    , m_filters(new FilterBar)
    , m_results(new ExerciseResults(m_gallery))
    , m_failure(new InlineMessage)
{
    setObjectName(QStringLiteral("libraryPage"));
    setTitle(tr("Library"));
    makeColumn();
    makeButtons();
    listen();
    rebuildSearch();
    takeMeans();
    if (m_settings != nullptr && m_settings->value(kViewKey).toBool()) {
        m_filters->setView(FilterBar::View::List);
        m_results->setList(true);
    }
}

void LibraryPage::makeColumn()
{
    m_field->setObjectName(QStringLiteral("exerciseSearch"));
    m_field->setMinimumWidth(kNarrowSearch);
    m_field->installEventFilter(this);
    addHeaderWidget(m_field);
    m_failure->setObjectName(QStringLiteral("libraryFailure"));
    column()->addWidget(m_failure);
    column()->addWidget(m_filters);
    setBody(m_results);
}

void LibraryPage::makeButtons()
{
    auto* import = new Button(tr("Import"), Button::Kind::Quiet);
    import->setObjectName(QStringLiteral("importExercises"));
    import->setToolTip(tr("Take in exercises from a public library"));
    addHeaderWidget(import);
    connect(import, &Button::clicked, this,
            [this] { emit pageRequested(QStringLiteral("exercise-import")); });
    auto* fresh = new Button(tr("New exercise"));
    fresh->setObjectName(QStringLiteral("newExercise"));
    fresh->setIconName(QStringLiteral("plus"));
    addHeaderWidget(fresh);
    connect(fresh, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("exercise-edit")); });
}

void LibraryPage::listen()
{
    connect(m_field, &QLineEdit::textChanged, this, &LibraryPage::refresh);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const auto first = m_results->current()) {
            openExercise(*first);
        }
    });
    connect(m_filters, &FilterBar::changed, this, &LibraryPage::refresh);
    connect(m_filters, &FilterBar::meansEdited, this, &LibraryPage::keepMeans);
    connect(m_filters, &FilterBar::viewChosen, this, [this](FilterBar::View view) {
        m_results->setList(view == FilterBar::View::List);
        if (m_settings != nullptr) {
            m_settings->setValue(kViewKey, view == FilterBar::View::List);
        }
    });
    connect(m_results, &ExerciseResults::opened, this, &LibraryPage::openExercise);
    connect(m_results, &ExerciseResults::leftAbove, this, [this] { m_field->setFocus(); });
    connect(m_results, &ExerciseResults::clearRequested, this, &LibraryPage::clearFilters);
    connect(m_results, &ExerciseResults::typed, this, [this](const QString& text) {
        m_field->setFocus();
        m_field->setText(m_field->text() + text);
    });
    connect(&m_workspace, &Workspace::libraryChanged, this, &LibraryPage::rebuildSearch);
    connect(&m_workspace, &Workspace::currentClientChanged, this, &LibraryPage::takeMeans);
    connect(&m_workspace, &Workspace::clientsChanged, this, &LibraryPage::takeMeans);
    connect(&m_workspace, &Workspace::everythingChanged, this, &LibraryPage::takeMeans);
}

void LibraryPage::focusSearch()
{
    m_field->setFocus();
    m_field->selectAll();
}

void LibraryPage::open(const QVariant& /*argument*/)
{
    if (!m_awayToExercise) {
        m_filters->restoreMeans();
        m_results->hideLeftOut();
    }
    m_awayToExercise = false;
    takeMeans();
    if (m_results->hasCurrent()) {
        m_results->focusView();
    } else {
        m_field->setFocus();
    }
}

bool LibraryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down && m_results->current()) {
        m_results->focusView();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void LibraryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_field->setMinimumWidth(width() < kNarrowPage ? kNarrowSearch : kSearchWidth);
}

void LibraryPage::rebuildSearch()
{
    const std::vector<Exercise>& exercises = m_workspace.library().exercises();
    m_search.emplace(m_workspace.library());
    m_filters->setHasArchived(std::any_of(exercises.begin(), exercises.end(),
                                          [](const Exercise& exercise) { return exercise.archived; }));
    refresh();
}

void LibraryPage::refresh()
{
    ExerciseFilter filter = m_filters->filter();
    filter.text = m_field->text();
    SearchResult result = m_search->search(filter);
    m_filters->setResult(result);
    m_results->setResult(std::move(result));
}

void LibraryPage::takeMeans()
{
    guarded(*m_failure, [this] {
        const std::optional<ClientId> id = m_workspace.currentClient();
        std::optional<Client> client = id ? m_workspace.client(*id) : std::nullopt;
        const bool same = client && m_client && client->id == m_client->id;
        const bool still = !client && !m_client;
        m_client = std::move(client);
        if (!same && !still) {
            m_filters->restoreMeans();
        }
        if (m_client) {
            m_filters->setMeans({m_client->equipment, m_client->careTags}, m_client->name);
        } else if (!still) {
            m_filters->setMeans({}, {});
        }
    });
}

void LibraryPage::keepMeans(const Means& means)
{
    if (!m_client) {
        m_filters->setMeans(means, {});
        return;
    }
    const bool kept = guarded(*m_failure, [this, &means] {
        Client client = *m_client;
        const bool equipment = client.equipment != means.atHand;
        client.equipment = means.atHand;
        client.careTags = means.avoid;
        m_workspace.saveClient(client);
        emit done(equipment ? tr("Equipment kept with %1.").arg(client.name)
                            : tr("What to avoid kept with %1.").arg(client.name));
    });
    if (!kept) {
        m_filters->setMeans({m_client->equipment, m_client->careTags}, m_client->name);
    }
}

void LibraryPage::clearFilters()
{
    m_filters->clear();
    m_field->clear();
    refresh();
    m_field->setFocus();
}

void LibraryPage::openExercise(const ExerciseId& id)
{
    m_awayToExercise = true;
    emit pageRequested(QStringLiteral("exercise"), id.value);
}

} // namespace backbridge::ui
