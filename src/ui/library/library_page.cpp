#include "ui/library/library_page.h"

#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/fields.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/library/exercise_grid.h"
#include "ui/library/filter_bar.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSearchWidth = 380;

} // namespace

LibraryPage::LibraryPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_field(new SearchField(tr("Search names, muscles, instructions")))
    , m_filters(new FilterBar)
    , m_grid(new ExerciseGrid)
    , m_nothing(new EmptyState(tr("No exercise fits all of that"),
                               tr("Search for fewer words, or take a filter away.")))
    , m_failure(new InlineMessage)
{
    setObjectName(QStringLiteral("libraryPage"));
    setTitle(tr("Library"));
    makeColumn();

    connect(m_field, &QLineEdit::textChanged, this, &LibraryPage::refresh);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const auto first = m_grid->current()) {
            openExercise(*first);
        }
    });
    connect(m_filters, &FilterBar::changed, this, &LibraryPage::refresh);
    connect(m_grid, &ExerciseGrid::opened, this, &LibraryPage::openExercise);
    connect(m_grid, &ExerciseGrid::leftAbove, this, [this] { m_field->setFocus(); });
    connect(m_grid, &ExerciseGrid::typed, this, [this](const QString& text) {
        m_field->setFocus();
        m_field->setText(m_field->text() + text);
    });
    connect(&m_workspace, &Workspace::libraryChanged, this, &LibraryPage::rebuildSearch);
    connect(&m_workspace, &Workspace::currentClientChanged, this, &LibraryPage::takeAvoid);
    connect(&m_workspace, &Workspace::clientsChanged, this, &LibraryPage::takeAvoid);
    connect(&m_workspace, &Workspace::everythingChanged, this, &LibraryPage::takeAvoid);
    rebuildSearch();
    takeAvoid();
}

void LibraryPage::makeColumn()
{
    m_field->setObjectName(QStringLiteral("exerciseSearch"));
    m_field->setMinimumWidth(kSearchWidth);
    addHeaderWidget(m_field);
    m_failure->setObjectName(QStringLiteral("libraryFailure"));
    m_nothing->setObjectName(QStringLiteral("noExercises"));
    Button* clear = m_nothing->addOtherWay(tr("Clear filters"));
    clear->setObjectName(QStringLiteral("clearFilters"));
    connect(clear, &Button::clicked, this, &LibraryPage::clearFilters);

    column()->addWidget(m_failure);
    column()->addWidget(m_filters);
    column()->addWidget(m_nothing);
    setBody(m_grid);
}

void LibraryPage::focusSearch()
{
    m_field->setFocus();
    m_field->selectAll();
}

void LibraryPage::open(const QVariant& /*argument*/)
{
    takeAvoid();
    if (m_grid->currentIndex().isValid()) {
        m_grid->setFocus();
    } else {
        m_field->setFocus();
    }
}

void LibraryPage::rebuildSearch()
{
    m_search.emplace(m_workspace.library());
    refresh();
}

void LibraryPage::refresh()
{
    ExerciseFilter filter = m_filters->filter();
    filter.text = m_field->text();
    const std::vector<const Exercise*> found = m_search->find(filter);
    m_grid->setExercises(found);
    m_grid->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
    m_filters->setCounts(static_cast<int>(found.size()),
                         static_cast<int>(m_workspace.library().exercises().size()));
}

void LibraryPage::takeAvoid()
{
    guarded(*m_failure, [this] {
        const std::optional<ClientId> id = m_workspace.currentClient();
        const std::optional<Client> client = id ? m_workspace.client(*id) : std::nullopt;
        const std::vector<CareTag> avoid = client ? client->careTags : std::vector<CareTag> {};
        if (avoid != m_avoid) {
            m_avoid = avoid;
            m_filters->setAvoid(avoid);
        }
    });
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
    emit pageRequested(QStringLiteral("exercise"), id.value);
}

} // namespace backbridge::ui
