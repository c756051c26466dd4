#include "ui/session/sets_card.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/session/day_bar.h"
#include "ui/session/reason_chips.h"
#include "ui/session/sets_grid.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kPadding = 20;
constexpr int kNoteHeight = 58;

Label* strongCaption(const QString& text, QWidget* field)
{
    Label* label = makeCaption(text, field);
    label->setType(Type::BaseStrong);
    label->setColor(Color::Ink);
    return label;
}

void showText(Label& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

Label* makeProblem(const QString& name)
{
    Label* label = makeParagraph({}, Type::Base, Color::Red);
    label->setObjectName(name);
    label->hide();
    return label;
}

} // namespace

SetsCard::SetsCard(QWidget* parent)
    : Card(parent)
    , m_day(new DayBar)
    , m_nothing(makeParagraph(tr("Nothing was planned for this day. Add the exercises that you did."),
                              Type::Base, Color::Soft))
    , m_grid(new SetsGrid)
    , m_add(new Button(tr("Add exercise"), Button::Kind::Quiet))
    , m_reasons(new ReasonChips(true))
    , m_tip(makeParagraph({}, Type::Base, Color::Soft))
    , m_reasonProblem(makeProblem(QStringLiteral("reasonProblem")))
    , m_technique(new SegmentedChoice)
    , m_hint(makeParagraph(
          tr("A bold frame differs from the plan; – is a set not done. Tab goes to the next set."),
          Type::Small, Color::Soft))
    , m_note(new QPlainTextEdit)
    , m_noteProblem(makeProblem(QStringLiteral("noteProblem")))
{
    setObjectName(QStringLiteral("setsCard"));
    setAccessibleName(tr("Sets"));
    m_notDone = makeReasons();
    m_techniqueRow = makeTechnique();
    build();
    connectGrid();
    connectAnswers();
}

QWidget* SetsCard::makeReasons()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(new Label(tr("Not done? What was in the way?"), Type::BaseStrong));
    column->addWidget(m_reasons);
    m_tip->setObjectName(QStringLiteral("logTip"));
    column->addWidget(m_tip);
    column->addWidget(m_reasonProblem);
    return box;
}

QWidget* SetsCard::makeTechnique()
{
    m_technique->setObjectName(QStringLiteral("logTechnique"));
    for (const auto& [technique, word] : EnumWords<Technique>::kWords) {
        m_technique->addOption(nameOf(technique));
    }
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kField);
    row->addWidget(strongCaption(tr("Technique"), m_technique));
    row->addWidget(m_technique);
    row->addStretch();
    return box;
}

void SetsCard::build()
{
    m_add->setObjectName(QStringLiteral("logAddExercise"));
    m_add->setIconName(QStringLiteral("plus"));
    m_nothing->setObjectName(QStringLiteral("logNothingPlanned"));
    m_note->setObjectName(QStringLiteral("logNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);

    setPadding(kPadding);
    body()->addWidget(m_day);
    body()->addWidget(m_nothing);
    body()->addWidget(m_grid);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    body()->addWidget(m_notDone);
    body()->addStretch(1);
    body()->addWidget(m_techniqueRow);
    body()->addWidget(m_hint);
    auto* note = new QVBoxLayout;
    note->setSpacing(space::kHair);
    note->addWidget(strongCaption(tr("Note"), m_note));
    note->addWidget(m_note);
    note->addWidget(m_noteProblem);
    body()->addLayout(note);
}

void SetsCard::connectGrid()
{
    connect(m_day, &DayBar::dateChosen, this, &SetsCard::dateChosen);
    connect(m_day, &DayBar::plannedDayChosen, this, &SetsCard::plannedDayChosen);
    connect(m_day, &DayBar::asPlannedRequested, this, [this] {
        edit(QStringLiteral("as planned"), [](SessionDraft& draft) { draft.fillAsPlanned(); });
    });
    connect(m_day, &DayBar::settingChosen, this, [this](Setting setting) {
        edit(QStringLiteral("setting"), [setting](SessionDraft& draft) { draft.session.setting = setting; });
    });
    connect(m_grid, &SetsGrid::edited, this, &SetsCard::edit);
    connect(m_grid, &SetsGrid::exerciseRemoved, this, &SetsCard::focusAdd);
    connect(m_add, &Button::clicked, this, &SetsCard::addExerciseRequested);
}

void SetsCard::connectAnswers()
{
    connect(m_technique, &SegmentedChoice::chosen, this, [this](int index) {
        edit(QStringLiteral("technique"),
             [index](SessionDraft& draft) { draft.setTechnique(static_cast<Technique>(index)); });
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        edit(QStringLiteral("note"),
             [text = m_note->toPlainText()](SessionDraft& draft) { draft.session.note = text; });
    });
    const auto answer = [this](std::optional<NotDoneReason> reason, bool rested) {
        edit(QStringLiteral("reason"), [reason, rested](SessionDraft& draft) {
            draft.session.notDoneReason = reason;
            draft.rested = rested;
        });
    };
    connect(m_reasons, &ReasonChips::reasonChosen, this,
            [answer](NotDoneReason reason) { answer(reason, false); });
    connect(m_reasons, &ReasonChips::restChosen, this, [answer] { answer(std::nullopt, true); });
    connect(m_reasons, &ReasonChips::cleared, this, [answer] { answer(std::nullopt, false); });
}

void SetsCard::edit(const QString& what, const DraftChange& change)
{
    if (!m_filling) {
        emit edited(what, change);
    }
}

void SetsCard::setDraft(const SessionDraft& draft, const std::vector<QDate>& meant, QDate today,
                        const ExerciseLibrary& library)
{
    m_filling = true;
    m_day->setSession(draft.session, meant, !draft.prescriptions().empty(), today);
    m_grid->setDraft(draft, library);
    const auto technique = draft.technique();
    m_technique->setCurrent(technique ? static_cast<int>(*technique) : -1);
    m_reasons->setAnswer(draft.session.notDoneReason, draft.rested);
    m_tip->setText(draft.session.notDoneReason ? tipFor(*draft.session.notDoneReason) : QString());
    m_tip->setVisible(draft.session.notDoneReason.has_value());
    if (m_note->toPlainText() != draft.session.note) {
        m_note->setPlainText(draft.session.note);
    }
    const bool empty = draft.entries.empty();
    m_add->setKind(empty ? Button::Kind::Plain : Button::Kind::Quiet);
    m_nothing->setVisible(empty && !draft.session.plannedDate);
    m_notDone->setVisible(!draft.anyDone() && (!empty || draft.session.plannedDate));
    m_techniqueRow->setVisible(!empty);
    m_hint->setVisible(!empty);
    m_filling = false;
}

void SetsCard::setProblems(const std::vector<LogProblem>& problems, std::size_t entries)
{
    const auto textAt = [&problems](LogPlace place, std::size_t entry = 0) {
        const auto found = std::find_if(problems.begin(), problems.end(), [&](const LogProblem& problem) {
            return problem.place == place && problem.entry == entry;
        });
        return found != problems.end() ? found->text : QString();
    };
    m_day->setProblem(textAt(LogPlace::Date));
    showText(*m_noteProblem, textAt(LogPlace::Note));
    showText(*m_reasonProblem, textAt(LogPlace::NotDone));
    for (std::size_t entry = 0; entry < entries; ++entry) {
        m_grid->setProblem(entry, textAt(LogPlace::Entry, entry));
    }
}

void SetsCard::focusLastExercise(const SessionDraft& draft)
{
    m_grid->focusCell(draft.entries.size() - 1, 0, 0);
}

void SetsCard::focusDate()
{
    m_day->date().setFocus(Qt::OtherFocusReason);
}

void SetsCard::focusAdd()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
