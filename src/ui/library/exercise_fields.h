#pragma once

#include <QObject>

#include <functional>
#include <map>
#include <vector>

#include "backbridge/domain/problem.h"
#include "ui/library/exercise_draft.h"

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;
class QWidget;

namespace backbridge::ui {

class InlineMessage;
class LinesField;

/// What ties the fields of the form to the draft: shows the draft in them, tells what a person edits, puts
/// problems below the fields. The fields are made here, named "edit_" and their place in the exercise format.
class ExerciseFields : public QObject {
    Q_OBJECT

public:
    using Show = std::function<void(const ExerciseDraft&)>;
    using Words = std::function<QString(const ExerciseDraft&)>;
    using Index = std::function<int(const ExerciseDraft&)>;
    using Choose = std::function<void(ExerciseDraft&, int)>;

    using QObject::QObject;

    /// Runs `show` with every draft that is shown.
    void follow(Show show);

    /// Adds `field` with a caption above it; its problems go below it.
    void add(QBoxLayout& column, const QString& caption, QWidget& field, const QString& place);

    /// Problems of `place` go into `message`, with `lead` before them; the focus goes to `field`. Of several
    /// fields with one place, the one that is shown counts.
    void addPlace(const QString& place, QWidget& field, InlineMessage& message, const QString& lead = {});

    /// Says below the field that was added last what was guessed, until it is edited.
    void addGuess(Guess guess, Words words);
    /// The same below fields that were not added one by one.
    void addGuess(QBoxLayout& column, Guess guess, Words words);

    QLineEdit* addLine(QBoxLayout& column, const QString& caption, const QString& place,
                       QString Exercise::*text);
    QPlainTextEdit* addText(QBoxLayout& column, const QString& caption, const QString& place,
                            QString Exercise::*text);
    LinesField* addLines(QBoxLayout& column, const QString& caption, const QString& place,
                         QStringList Exercise::*lines);

    /// One of the words of an enumeration, by their order.
    template <typename E>
    void addChoice(QBoxLayout& column, const QString& caption, const QString& place, const QStringList& names,
                   E Exercise::*value, Guess guess)
    {
        addChoiceOf(
            column, caption, place, names,
            [value](const ExerciseDraft& draft) { return static_cast<int>(draft.exercise.*value); },
            [value, guess](ExerciseDraft& draft, int index) {
                draft.exercise.*value = static_cast<E>(index);
                draft.confirm(guess);
            });
    }

    /// The same from a list that opens, for more words than stand side by side.
    template <typename E>
    void addList(QBoxLayout& column, const QString& caption, const QString& place, const QStringList& names,
                 E Exercise::*value, Guess guess)
    {
        addListOf(
            column, caption, place, names,
            [value](const ExerciseDraft& draft) { return static_cast<int>(draft.exercise.*value); },
            [value, guess](ExerciseDraft& draft, int index) {
                draft.exercise.*value = static_cast<E>(index);
                draft.confirm(guess);
            });
    }

    /// The same for any value, by the index of its name.
    void addChoiceOf(QBoxLayout& column, const QString& caption, const QString& place,
                     const QStringList& names, Index index, Choose choose);
    void addListOf(QBoxLayout& column, const QString& caption, const QString& place, const QStringList& names,
                   Index index, Choose choose);

    /// Tells of an edit, unless it comes of showing the draft. See FormHistory::edit().
    void edit(const QString& what, const ExerciseChange& change);

    void setDraft(const ExerciseDraft& draft);

    /// Each problem below its field; opens folded cards that have some. Returns those that have no place
    /// here.
    Problems showProblems(const Problems& problems);

    /// What to put the focus on: the first field that has a problem, or null.
    [[nodiscard]] QWidget* firstFaulty() const;

signals:
    void edited(const QString& what, const backbridge::ui::ExerciseChange& change);

private:
    struct Place {
        QWidget* field = nullptr;
        InlineMessage* message = nullptr;
        QString lead;
        std::size_t order = 0; ///< from top to bottom
    };

    [[nodiscard]] const Place* placeOf(const QString& name) const;
    [[nodiscard]] const Place* find(const Problem& problem, QString& lead) const;

    QVBoxLayout* m_group = nullptr; ///< the field that was added last, with what is said of it
    std::vector<Show> m_shows;
    std::multimap<QString, Place> m_places;
    const Place* m_faulty = nullptr; ///< the first one with a problem
    bool m_showing = false;
};

/// Where the problems of a place are shown; named "problem_" and the place.
[[nodiscard]] InlineMessage* makeProblemLine(const QString& place);

} // namespace backbridge::ui
