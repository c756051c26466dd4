#include "ui/player/after_view.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "backbridge/domain/library.h"
#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/save_footer.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/side_by_side.h"
#include "ui/player/player_words.h"
#include "ui/session/feel_card.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kSideWidth = 408;
constexpr int kNoteHeight = 88;
constexpr std::array kTechniques {Technique::Good, Technique::Mostly, Technique::Poor};

bool anySetDone(const RunExercise& exercise)
{
    return std::any_of(exercise.sets.begin(), exercise.sets.end(),
                       [](const RunSet& set) { return set.state == RunSetState::Done; });
}

} // namespace

AfterView::AfterView(QWidget* parent)
    : Page(parent)
    , m_technique(new Card)
    , m_techniqueRows(new QVBoxLayout)
    , m_week(new Card)
    , m_weekWords(makeParagraph({}, Type::Lead))
    , m_feel(new FeelCard)
    , m_note(new QPlainTextEdit)
    , m_failure(new InlineMessage)
    , m_goOn(new Button(tr("Go on with the session")))
    , m_save(new Button(tr("Save session"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("afterView"));
    m_goOn->setObjectName(QStringLiteral("goOnAfter"));
    addHeaderWidget(m_goOn);
    connect(m_goOn, &Button::clicked, this, &AfterView::goOnRequested);

    m_technique->setTitle(tr("How did the movements go?"), Type::LeadStrong);
    m_technique->setObjectName(QStringLiteral("techniqueCard"));
    m_techniqueRows->setSpacing(space::kField);
    m_technique->body()->setSpacing(space::kMedium);
    m_technique->body()->addLayout(m_techniqueRows);
    m_note->setObjectName(QStringLiteral("afterNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    auto* note = new QVBoxLayout;
    note->setSpacing(space::kHair);
    note->addWidget(makeCaption(tr("Note"), m_note));
    note->addWidget(m_note);
    m_technique->body()->addLayout(note);
    m_technique->body()->addStretch(1);

    m_week->setTitle(tr("Your week"), Type::LeadStrong);
    m_weekWords->setObjectName(QStringLiteral("afterWeek"));
    m_week->body()->addWidget(m_weekWords);

    auto* main = new QWidget;
    auto* rows = new QVBoxLayout(main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kMedium);
    rows->addWidget(m_week);
    rows->addWidget(m_technique, 1);
    auto* both = new QWidget;
    auto* row = new SideBySide(kSideWidth, space::kMedium);
    both->setLayout(row);
    row->addWidget(main);
    row->addWidget(m_feel);
    column()->addWidget(both);
    column()->addStretch();

    m_failure->setObjectName(QStringLiteral("afterFailure"));
    m_save->setObjectName(QStringLiteral("saveAfter"));
    auto* words = makeParagraph(tr("Every set is saved already; what you answer here is added to them."),
                                Type::Base, Color::Soft);
    setFooter(makeSaveFooter(m_failure, words, m_save));
    connect(m_save, &Button::clicked, this, &AfterView::saveRequested);
    connect(m_feel, &FeelCard::edited, this,
            [this](const QString& /*what*/, const DraftChange& change) { change(m_draft); });
}

void AfterView::begin(const SessionRun& run, const ExerciseLibrary& library, const QString& week)
{
    m_run = run;
    m_draft = SessionDraft();
    m_draft.session = run.session;
    m_draft.session.painHighest = sessionOf(run).painHighest;
    setTitle(run.isOver() ? tr("Session done") : tr("Session ended"));
    setSubtitle(setsText(run));
    m_goOn->setVisible(!run.isOver());
    m_failure->clear();
    m_feel->setSession(m_draft.session, false);
    m_note->setPlainText(run.session.note);
    m_weekWords->setText(week);
    emptyLayout(*m_techniqueRows);
    for (std::size_t index = 0; index < run.exercises.size(); ++index) {
        if (anySetDone(run.exercises[index])) {
            addTechnique(index, library.nameOf(run.exercises[index].exercise));
        }
    }
    revealTop();
}

void AfterView::focusFirst()
{
    m_feel->focusAfter();
}

void AfterView::addTechnique(std::size_t exercise, const QString& name)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* label = new Label(name, Type::BaseMedium);
    label->setWordWrap(true);
    auto* choice = new SegmentedChoice;
    choice->setObjectName(QStringLiteral("technique_%1").arg(exercise));
    choice->setAccessibleName(tr("How %1 went").arg(name));
    for (const Technique technique : kTechniques) {
        choice->addOption(nameOf(technique));
    }
    const auto known = m_run.exercises.at(exercise).technique;
    const auto* found = known ? std::find(kTechniques.begin(), kTechniques.end(), *known) : kTechniques.end();
    choice->setCurrent(found == kTechniques.end() ? -1 : static_cast<int>(found - kTechniques.begin()));
    connect(choice, &SegmentedChoice::chosen, this, [this, exercise](int index) {
        m_run.exercises.at(exercise).technique = kTechniques.at(static_cast<std::size_t>(index));
    });
    line->addWidget(label, 1);
    line->addWidget(choice);
    m_techniqueRows->addWidget(row);
}

SessionRun AfterView::run() const
{
    SessionRun run = m_run;
    run.session = m_draft.session;
    run.session.note = m_note->toPlainText().trimmed();
    return run;
}

} // namespace backbridge::ui
