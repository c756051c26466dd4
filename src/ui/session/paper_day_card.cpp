#include "ui/session/paper_day_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/session/sets_grid.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kGreatestRating = 10;
constexpr int kRatingWidth = 68; ///< that of a set's field

/// In the order of the columns on paper.
constexpr std::array<std::optional<int> Session::*, 4> kPlaces {&Session::painBefore, &Session::painHighest,
                                                                &Session::painAfter, &Session::effort};

} // namespace

PaperDayCard::PaperDayCard(const SessionDraft& draft, const ExerciseLibrary& library, QDate today,
                           QWidget* parent)
    : Card(parent)
    , m_library(library)
    , m_draft(draft)
    , m_fate(new SegmentedChoice({tr("Leave open"), tr("Done"), tr("Not done")}))
    , m_grid(new SetsGrid)
    , m_problem(makeParagraph({}, Type::Base, Color::Amber))
{
    setObjectName(QStringLiteral("paperDay_%1").arg(draft.session.date.toString(Qt::ISODate)));
    build(today);
    connect(m_grid, &SetsGrid::edited, this,
            [this](const QString& /*what*/, const DraftChange& change) { edit(change); });
}

void PaperDayCard::build(QDate today)
{
    const QString day = longDay(m_draft.session.date, today);
    setTitle(day, Type::LeadStrong);
    m_fate->setObjectName(QStringLiteral("paperFate"));
    m_fate->setAccessibleName(tr("What became of %1").arg(day));
    m_fate->setCurrent(0);
    addAside(m_fate);
    m_grid->setDraft(m_draft, m_library);
    m_ratings = makeRatings();
    m_problem->setObjectName(QStringLiteral("paperProblem"));
    m_problem->hide();
    body()->addWidget(m_grid);
    body()->addWidget(m_ratings);
    body()->addWidget(m_problem);
    connect(m_fate, &SegmentedChoice::chosen, this, [this](int index) { setFate(static_cast<Fate>(index)); });
}

QWidget* PaperDayCard::makeRatings()
{
    const std::array names {tr("Pain before"), tr("Highest pain"), tr("Pain after"), tr("Effort")};
    auto* row = new QWidget;
    auto* flow = new FlowLayout(space::kMedium, row);
    for (std::size_t index = 0; index < kRatings; ++index) {
        auto* field = new NumberField(0, kGreatestRating);
        field->setObjectName(QStringLiteral("paperRating_%1").arg(index));
        field->setFixedWidth(kRatingWidth);
        field->setNumber(std::nullopt);
        field->setAccessibleName(tr("%1, 0 to 10").arg(names.at(index)));
        m_numbers.at(index) = field;
        flow->addWidget(makeCaptioned(names.at(index), field));
        connect(field, &NumberField::numberChanged, this, [this, index, field] {
            edit([index, field](SessionDraft& draft) { draft.session.*kPlaces.at(index) = field->number(); });
        });
    }
    return row;
}

PaperDayCard::Fate PaperDayCard::fate() const
{
    return static_cast<Fate>(m_fate->current());
}

void PaperDayCard::setFate(Fate fate)
{
    m_fate->setCurrent(static_cast<int>(fate));
    m_grid->setVisible(fate != Fate::NotDone);
    m_ratings->setVisible(fate != Fate::NotDone);
    setProblem({});
    emit changed();
}

void PaperDayCard::edit(const DraftChange& change)
{
    change(m_draft);
    m_grid->setDraft(m_draft, m_library);
    setFate(Fate::Done);
}

SessionDraft PaperDayCard::draft() const
{
    SessionDraft draft = m_draft;
    draft.session.source = Source::Transcribed;
    if (fate() == Fate::NotDone) {
        draft.session.painBefore.reset();
        draft.session.painHighest.reset();
        draft.session.painAfter.reset();
        draft.session.effort.reset();
        draft.entries.clear();
        draft.session.notDoneReason = NotDoneReason::Other;
    }
    return draft;
}

void PaperDayCard::focusFirst()
{
    m_grid->focusCell(0, 0, 0);
}

void PaperDayCard::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace backbridge::ui
