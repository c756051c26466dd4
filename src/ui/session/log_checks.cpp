#include "ui/session/log_checks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LogChecks)
};

/// The index in a place such as "entries[3].sets[0].reps"; nothing when it is not about an entry.
std::optional<std::size_t> entryOf(const QString& place)
{
    static const QRegularExpression kEntry(QStringLiteral("^entries\\[(\\d+)\\]"));
    const auto match = kEntry.match(place);
    return match.hasMatch() ? std::optional<std::size_t>(match.captured(1).toULongLong()) : std::nullopt;
}

QString asSentence(const QString& text)
{
    return text.isEmpty() ? text : Text::tr("%1.", "sentence").arg(text.left(1).toUpper() + text.mid(1));
}

LogProblem inForm(const Problem& problem, QDate date, QDate today)
{
    if (problem.place == QLatin1String("date")) {
        return {LogPlace::Date, 0,
                date > today ? Text::tr("This day is still to come. Choose today or an earlier day.")
                             : asSentence(problem.text)};
    }
    if (problem.place == QLatin1String("note")) {
        return {LogPlace::Note, 0, Text::tr("The note is too long: %1.").arg(problem.text)};
    }
    if (const auto entry = entryOf(problem.place)) {
        return {LogPlace::Entry, *entry, asSentence(problem.text)};
    }
    return {LogPlace::Form, 0, asSentence(sentence(problem))};
}

bool isAnswered(const SessionDraft& draft)
{
    return draft.rested || draft.session.notDoneReason;
}

void addOpenAnswers(std::vector<LogProblem>& problems, const SessionDraft& draft,
                    const ExerciseLibrary& library)
{
    if (draft.anyDone()) {
        for (std::size_t index = 0; index < draft.entries.size(); ++index) {
            const DraftEntry& entry = draft.entries[index];
            if (!entry.anyDone() && !entry.planned && draft.toSession().entries.at(index).sets.empty()) {
                problems.push_back({LogPlace::Entry, index,
                                    Text::tr("%1 has no set yet. Fill one in, or remove the exercise.")
                                        .arg(library.nameOf(entry.entry.exercise))});
            }
        }
        return;
    }
    if (isAnswered(draft)) {
        return;
    }
    if (draft.entries.empty() && !draft.session.plannedDate) {
        problems.push_back({LogPlace::Form, 0, Text::tr("Add the exercises that you did.")});
    } else {
        problems.push_back({LogPlace::NotDone, 0,
                            Text::tr("No set is filled in. Fill in what was done, or say why it was not.")});
    }
}

} // namespace

std::vector<LogProblem> logProblems(const SessionDraft& draft, const ExerciseLibrary& library, QDate today)
{
    std::vector<LogProblem> problems;
    for (const Problem& problem : checkSession(draft.toSession(), today)) {
        problems.push_back(inForm(problem, draft.session.date, today));
    }
    addOpenAnswers(problems, draft, library);
    return problems;
}

QString logFooter(const Session& session, bool stored, QDate today)
{
    QStringList sentences;
    if (!session.plannedDate) {
        sentences << Text::tr("An extra session, not planned.");
    } else if (*session.plannedDate != session.date) {
        sentences << Text::tr("For the session planned on %1.").arg(longDay(*session.plannedDate, today));
    }
    if (stored && isLate(session)) {
        sentences << Text::tr("A late entry: logged %n days later.", nullptr,
                              static_cast<int>(session.date.daysTo(*session.loggedOn)));
    }
    const auto late = static_cast<int>(session.date.daysTo(today));
    if (stored) {
        return sentences.join(QLatin1Char(' '));
    }
    if (late == 1) {
        sentences << Text::tr("Logged a day later.");
    } else if (late > 1) {
        Session now = session;
        now.loggedOn = today;
        sentences << (isLate(now) ? Text::tr("Logged %n days later; it will be marked as a late entry.",
                                             nullptr, late)
                                  : Text::tr("Logged %n days later.", nullptr, late));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace backbridge::ui
