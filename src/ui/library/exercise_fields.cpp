#include "ui/library/exercise_fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/clients/client_words.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/undo_keys.h"
#include "ui/library/guess_note.h"
#include "ui/library/lines_field.h"
#include "ui/plan/fold_card.h"
#include "ui/plan/phase_header.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kTextHeight = 72;

QString nameOf(const QString& place)
{
    return QStringLiteral("edit_") + place;
}

FoldCard* foldAround(QWidget* widget)
{
    while (widget != nullptr) {
        if (auto* fold = qobject_cast<FoldCard*>(widget)) {
            return fold;
        }
        widget = widget->parentWidget();
    }
    return nullptr;
}

} // namespace

InlineMessage* makeProblemLine(const QString& place)
{
    auto* problem = new InlineMessage;
    problem->setObjectName(QStringLiteral("problem_") + place);
    return problem;
}

void ExerciseFields::follow(Show show)
{
    m_shows.push_back(std::move(show));
}

void ExerciseFields::add(QBoxLayout& column, const QString& caption, QWidget& field, const QString& place)
{
    field.setObjectName(nameOf(place));
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kHair);
    group->addWidget(makeCaption(caption, &field));
    // Choices are as wide as their words.
    const bool fills = field.sizePolicy().horizontalPolicy() != QSizePolicy::Minimum;
    group->addWidget(&field, 0, fills ? Qt::Alignment() : Qt::AlignLeft);
    InlineMessage* problem = makeProblemLine(place);
    group->addWidget(problem);
    column.addLayout(group);
    m_group = group;
    addPlace(place, field, *problem);
}

void ExerciseFields::addPlace(const QString& place, QWidget& field, InlineMessage& message,
                              const QString& lead)
{
    m_places.insert({place, {&field, &message, lead, m_places.size()}});
}

void ExerciseFields::addGuess(Guess guess, Words words)
{
    addGuess(*m_group, guess, std::move(words));
}

void ExerciseFields::addGuess(QBoxLayout& column, Guess guess, Words words)
{
    auto* note = new GuessNote;
    note->setObjectName(QStringLiteral("guess_") + wordFor(guess));
    column.addWidget(note);
    follow([note, guess, words = std::move(words)](const ExerciseDraft& draft) {
        const auto& guesses = draft.exercise.guesses;
        const bool guessed = std::find(guesses.begin(), guesses.end(), guess) != guesses.end();
        note->setGuess(guessed ? tr("Guessed: %1. Saving confirms it.").arg(words(draft)) : QString());
    });
}

QLineEdit* ExerciseFields::addLine(QBoxLayout& column, const QString& caption, const QString& place,
                                   QString Exercise::*text)
{
    auto* line = new QLineEdit;
    leaveUndoToPage(*line);
    add(column, caption, *line, place);
    follow([line, text](const ExerciseDraft& draft) {
        if (line->text() != draft.exercise.*text) {
            line->setText(draft.exercise.*text);
        }
    });
    connect(line, &QLineEdit::textEdited, this, [this, place, text](const QString& typed) {
        edit(place, [text, &typed](ExerciseDraft& draft) { draft.exercise.*text = typed; });
    });
    return line;
}

QPlainTextEdit* ExerciseFields::addText(QBoxLayout& column, const QString& caption, const QString& place,
                                        QString Exercise::*text)
{
    auto* area = new QPlainTextEdit;
    area->setTabChangesFocus(true);
    area->setFixedHeight(kTextHeight);
    leaveUndoToPage(*area);
    add(column, caption, *area, place);
    follow([area, text](const ExerciseDraft& draft) {
        if (area->toPlainText() != draft.exercise.*text) {
            area->setPlainText(draft.exercise.*text);
        }
    });
    connect(area, &QPlainTextEdit::textChanged, this, [this, area, place, text] {
        edit(place, [area, text](ExerciseDraft& draft) { draft.exercise.*text = area->toPlainText(); });
    });
    return area;
}

LinesField* ExerciseFields::addLines(QBoxLayout& column, const QString& caption, const QString& place,
                                     QStringList Exercise::*lines)
{
    auto* field = new LinesField;
    add(column, caption, *field, place);
    follow([field, lines](const ExerciseDraft& draft) { field->setLines(draft.exercise.*lines); });
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, place, lines] {
        edit(place, [field, lines](ExerciseDraft& draft) { draft.exercise.*lines = field->lines(); });
    });
    return field;
}

void ExerciseFields::addChoiceOf(QBoxLayout& column, const QString& caption, const QString& place,
                                 const QStringList& names, Index index, Choose choose)
{
    auto* choice = new SegmentedChoice(names);
    add(column, caption, *choice, place);
    follow(
        [choice, index = std::move(index)](const ExerciseDraft& draft) { choice->setCurrent(index(draft)); });
    connect(choice, &SegmentedChoice::chosen, this, [this, choose = std::move(choose)](int chosen) {
        edit(QString(), [&choose, chosen](ExerciseDraft& draft) { choose(draft, chosen); });
    });
}

void ExerciseFields::addListOf(QBoxLayout& column, const QString& caption, const QString& place,
                               const QStringList& names, Index index, Choose choose)
{
    auto* list = new QComboBox;
    list->addItems(names);
    list->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    add(column, caption, *list, place);
    follow([list, index = std::move(index)](const ExerciseDraft& draft) {
        list->setCurrentIndex(index(draft));
    });
    connect(list, &QComboBox::activated, this, [this, choose = std::move(choose)](int chosen) {
        edit(QString(), [&choose, chosen](ExerciseDraft& draft) { choose(draft, chosen); });
    });
}

void ExerciseFields::edit(const QString& what, const ExerciseChange& change)
{
    if (!m_showing) {
        emit edited(what, change);
    }
}

void ExerciseFields::setDraft(const ExerciseDraft& draft)
{
    m_showing = true;
    for (const Show& show : m_shows) {
        show(draft);
    }
    m_showing = false;
}

const ExerciseFields::Place* ExerciseFields::placeOf(const QString& name) const
{
    const auto [begin, end] = m_places.equal_range(name);
    const auto shown = std::find_if(begin, end, [](const auto& each) {
        return each.second.field->isVisibleTo(each.second.field->window());
    });
    return shown != end ? &shown->second : begin != end ? &begin->second : nullptr;
}

/// "cues[2]" is a line of "cues": said before what is wrong with it.
const ExerciseFields::Place* ExerciseFields::find(const Problem& problem, QString& lead) const
{
    if (const Place* exact = placeOf(problem.place)) {
        lead = exact->lead;
        return exact;
    }
    const qsizetype bracket = problem.place.indexOf(QLatin1Char('['));
    const Place* list = bracket < 0 ? nullptr : placeOf(problem.place.left(bracket));
    if (list != nullptr) {
        const qsizetype end = problem.place.indexOf(QLatin1Char(']'), bracket);
        const int index = problem.place.mid(bracket + 1, end - bracket - 1).toInt();
        lead = list->lead.isEmpty() ? tr("Line %1: ").arg(index + 1) : list->lead;
    }
    return list;
}

Problems ExerciseFields::showProblems(const Problems& problems)
{
    Problems elsewhere;
    std::map<InlineMessage*, QStringList> sentences;
    m_faulty = nullptr;
    for (const Problem& problem : problems) {
        QString lead;
        const Place* place = find(problem, lead);
        if (place == nullptr) {
            elsewhere.push_back(problem);
            continue;
        }
        const QString text = lead.isEmpty() ? sentenceOf(problem.text) : lead + problem.text + tr(".");
        sentences[place->message] << text;
        m_faulty = m_faulty == nullptr || place->order < m_faulty->order ? place : m_faulty;
    }
    std::map<FoldCard*, bool> folds;
    for (const auto& [place, shown] : m_places) {
        const auto found = sentences.find(shown.message);
        const bool faulty = found != sentences.end();
        if (FoldCard* fold = foldAround(shown.message)) {
            folds[fold] = folds[fold] || faulty;
        }
        const QString text = faulty ? found->second.join(QLatin1Char(' ')) : QString();
        if (text.isEmpty()) {
            shown.message->clear();
        } else if (shown.message->text() != text) {
            shown.message->setMessage(InlineMessage::Tone::Advice, {}, text);
        }
    }
    for (const auto& [fold, faulty] : folds) {
        fold->header().setFaulty(faulty);
        if (faulty) {
            fold->setOpen(true);
        }
    }
    return elsewhere;
}

QWidget* ExerciseFields::firstFaulty() const
{
    if (m_faulty == nullptr) {
        return nullptr;
    }
    QWidget* field = m_faulty->field;
    if (field->focusProxy() != nullptr || (field->focusPolicy() & Qt::TabFocus) != 0) {
        return field;
    }
    // A group of several controls: the first that Tab leads to.
    const QList<QWidget*> parts = field->findChildren<QWidget*>();
    const auto first = std::find_if(parts.begin(), parts.end(), [](const QWidget* part) {
        return (part->focusPolicy() & Qt::TabFocus) != 0;
    });
    return first != parts.end() ? *first : field;
}

} // namespace backbridge::ui
