#include "ui/library/exercise_results.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/labels.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_grid.h"
#include "ui/library/exercise_list_model.h"
#include "ui/library/exercise_table.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

/// "15 more need something you do not have, or are to be avoided."
QString leftOutText(const std::vector<LeftOut>& leftOut, bool only)
{
    bool missing = false;
    bool avoided = false;
    for (const LeftOut& each : leftOut) {
        missing = missing || !each.reasons.missing.empty();
        avoided = avoided || !each.reasons.avoided.empty();
    }
    const auto count = static_cast<int>(leftOut.size());
    const QString how = count == 1
        ? (missing && avoided ? ExerciseResults::tr("needs something you do not have, and is to be avoided")
               : missing      ? ExerciseResults::tr("needs something you do not have")
                              : ExerciseResults::tr("is to be avoided"))
        : (missing && avoided ? ExerciseResults::tr("need something you do not have, or are to be avoided")
               : missing      ? ExerciseResults::tr("need something you do not have")
                              : ExerciseResults::tr("are to be avoided"));
    if (only) {
        return count == 1 ? ExerciseResults::tr("The only one that fits %1.").arg(how)
                          : ExerciseResults::tr("All %1 that fit %2.").arg(count).arg(how);
    }
    return ExerciseResults::tr("%1 more %2.").arg(count).arg(how);
}

} // namespace

ExerciseResults::ExerciseResults(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_model(new ExerciseListModel(this))
    , m_grid(new ExerciseGrid(*m_model, gallery))
    , m_table(new ExerciseTable(*m_model))
    , m_tableMargins(new QWidget)
    , m_below(new QWidget)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
    , m_toggle(new Button(tr("Show"), Button::Kind::Quiet))
    , m_nothing(new EmptyState(tr("No exercise fits all of that"),
                               tr("Search for fewer words, or take a filter away.")))
{
    auto* card = new Card;
    card->layout()->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    card->body()->addWidget(m_table);
    auto* around = new QVBoxLayout(m_tableMargins);
    around->addWidget(card);

    m_words->setObjectName(QStringLiteral("leftOut"));
    m_toggle->setObjectName(QStringLiteral("showLeftOut"));
    m_toggle->setButtonSize(Button::Size::Small);
    auto* below = new QHBoxLayout(m_below);
    below->setSpacing(space::kSmall);
    below->addWidget(m_words, 1, Qt::AlignVCenter);
    below->addWidget(m_toggle);
    connect(m_toggle, &Button::clicked, this, [this] {
        m_leftOutShown = !m_leftOutShown;
        refresh();
    });

    m_nothing->setObjectName(QStringLiteral("noExercises"));
    Button* clear = m_nothing->addOtherWay(tr("Clear filters"));
    clear->setObjectName(QStringLiteral("clearFilters"));
    connect(clear, &Button::clicked, this, &ExerciseResults::clearRequested);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_grid, 1);
    column->addWidget(m_tableMargins, 1);
    column->addWidget(m_below);
    column->addWidget(m_nothing);
    column->addStretch();
    listenTo(m_grid);
    listenTo(m_table);
    connect(m_grid, &ExerciseGrid::contentHeightChanged, this, &ExerciseResults::fitCards);
}

template <typename View>
void ExerciseResults::listenTo(View* view)
{
    connect(view, &View::opened, this, &ExerciseResults::opened);
    connect(view, &View::typed, this, &ExerciseResults::typed);
    connect(view, &View::leftAbove, this, &ExerciseResults::leftAbove);
}

void ExerciseResults::setResult(SearchResult result)
{
    m_result = std::move(result);
    refresh();
}

void ExerciseResults::refresh()
{
    const bool only = m_result.found.empty() && !m_result.leftOut.empty();
    const bool withLeftOut = only || m_leftOutShown;
    m_model->setExercises(m_result.found, withLeftOut ? m_result.leftOut : std::vector<LeftOut> {});
    const bool any = m_model->rowCount() > 0;
    m_grid->setVisible(any && !m_list);
    m_tableMargins->setVisible(any && m_list);
    m_nothing->setVisible(!any);
    m_below->setVisible(!m_result.leftOut.empty());
    if (!m_result.leftOut.empty()) {
        m_words->setText(leftOutText(m_result.leftOut, only));
        m_toggle->setText(m_leftOutShown ? tr("Hide them") : tr("Show them"));
        m_toggle->setVisible(!only);
    }
}

void ExerciseResults::setList(bool list)
{
    const std::optional<ExerciseId> at = hasCurrent() ? current() : std::nullopt;
    m_list = list;
    if (at && m_list) {
        m_table->setCurrent(*at);
    } else if (at) {
        m_grid->setCurrentIndex(m_model->index(m_model->rowOf(*at), 0));
    }
    refresh();
}

void ExerciseResults::hideLeftOut()
{
    m_leftOutShown = false;
    refresh();
}

std::optional<ExerciseId> ExerciseResults::current() const
{
    return m_list ? m_table->current() : m_grid->current();
}

bool ExerciseResults::hasCurrent() const
{
    return m_list ? m_table->currentIndex().isValid() : m_grid->currentIndex().isValid();
}

void ExerciseResults::focusView()
{
    if (m_list) {
        m_table->setFocus();
    } else {
        m_grid->setFocus();
    }
}

void ExerciseResults::fitCards()
{
    // Few cards take no more room than they need, so that the words below follow at once.
    m_grid->setMaximumHeight(std::max(1, m_grid->contentHeight()));
}

void ExerciseResults::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = Page::sideMargin(width());
    m_tableMargins->layout()->setContentsMargins(side, 0, side, space::kField);
    m_below->layout()->setContentsMargins(side, space::kSmall, side, space::kMedium);
    m_nothing->setContentsMargins(side, 0, side, 0);
}

} // namespace backbridge::ui
