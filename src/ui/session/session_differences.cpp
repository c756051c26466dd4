#include "ui/session/session_differences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionDifferences)
};

const QString kNothing = QStringLiteral("–");

QString yesText(bool yes)
{
    return yes ? Text::tr("yes") : kNothing;
}

template <typename E>
QString nameText(const std::optional<E>& value)
{
    return value ? nameOf(*value) : kNothing;
}

QString noteText(const QString& note)
{
    return note.isEmpty() ? kNothing : note;
}

QString symptomsText(const std::vector<Symptom>& symptoms)
{
    QStringList names;
    for (const Symptom symptom : symptoms) {
        names << nameOf(symptom);
    }
    return names.isEmpty() ? kNothing : names.join(Text::tr(", "));
}

QString loadText(double load)
{
    return Text::tr("%1 kg").arg(QLocale().toString(load, 'g', 5));
}

QString countText(const SetRecord& set)
{
    if (!set.done) {
        return kNothing;
    }
    if (set.reps && set.holdSeconds) {
        return Text::tr("%1 × %2 s").arg(*set.reps).arg(*set.holdSeconds);
    }
    if (set.holdSeconds) {
        return Text::tr("%1 s").arg(*set.holdSeconds);
    }
    return QString::number(set.reps.value_or(set.steps.value_or(0)));
}

/// "reps" or "steps" behind the counts of sets that have no unit of their own.
QString unitText(const std::vector<SetRecord>& sets)
{
    const auto isCountedBy = [&sets](std::optional<int> SetRecord::*count) {
        return std::any_of(sets.begin(), sets.end(), [count](const SetRecord& set) {
            return set.done && set.*count && !set.holdSeconds;
        });
    };
    return isCountedBy(&SetRecord::reps) ? Text::tr(" reps")
        : isCountedBy(&SetRecord::steps) ? Text::tr(" steps")
                                         : QString();
}

/// What `session` says of its day as a whole, always in the same order.
std::vector<std::pair<QString, QString>> facts(const Session& session, QDate today)
{
    const auto day = [today](std::optional<QDate> date) {
        return date ? longDay(*date, today) : kNothing;
    };
    return {
        {Text::tr("Day"), day(session.date)},
        {Text::tr("Planned for"), day(session.plannedDate)},
        {Text::tr("Where"), nameText(session.setting)},
        {Text::tr("Not done because"), nameText(session.notDoneReason)},
        {Text::tr("Pain before"), ratingText(session.painBefore)},
        {Text::tr("Highest pain"), ratingText(session.painHighest)},
        {Text::tr("Pain after"), ratingText(session.painAfter)},
        {Text::tr("Pain the next morning"), ratingText(session.painNextMorning)},
        {Text::tr("Soreness"), ratingText(session.soreness)},
        {Text::tr("Soreness the next morning"), ratingText(session.sorenessNextMorning)},
        {Text::tr("Effort"), ratingText(session.effort)},
        {Text::tr("Symptoms"), symptomsText(session.symptoms)},
        {Text::tr("A flare"), yesText(session.flare)},
        {Text::tr("A flare the next morning"), yesText(session.flareNextMorning)},
        {Text::tr("Note"), noteText(session.note)},
    };
}

const Entry* entryOf(const Session& session, const ExerciseId& exercise)
{
    const auto found = std::find_if(session.entries.begin(), session.entries.end(),
                                    [&exercise](const Entry& entry) { return entry.exercise == exercise; });
    return found == session.entries.end() ? nullptr : &*found;
}

QString entryText(const Entry* entry)
{
    if (entry == nullptr) {
        return kNothing;
    }
    QStringList parts {setsText(entry->sets)};
    if (entry->technique) {
        parts << Text::tr("technique %1").arg(nameOf(*entry->technique));
    }
    if (!entry->note.isEmpty()) {
        parts << Text::tr("“%1”").arg(entry->note);
    }
    return parts.join(QStringLiteral("; "));
}

/// The exercises of both, those of `then` first.
std::vector<ExerciseId> exercisesOf(const Session& then, const std::optional<Session>& now)
{
    std::vector<ExerciseId> ids;
    const auto add = [&ids](const Session& session) {
        for (const Entry& entry : session.entries) {
            if (std::find(ids.begin(), ids.end(), entry.exercise) == ids.end()) {
                ids.push_back(entry.exercise);
            }
        }
    };
    add(then);
    if (now) {
        add(*now);
    }
    return ids;
}

} // namespace

QString setsText(const std::vector<SetRecord>& sets)
{
    if (sets.empty()) {
        return Text::tr("no sets");
    }
    const std::optional<double> load = sets.front().loadKg;
    const bool sameLoad =
        std::all_of(sets.begin(), sets.end(), [&load](const SetRecord& set) { return set.loadKg == load; });
    QStringList parts;
    for (const SetRecord& set : sets) {
        QString part = countText(set);
        if (set.side) {
            part = QStringLiteral("%1 %2").arg(nameOf(*set.side), part);
        }
        if (set.loadKg && !sameLoad) {
            part += Text::tr(" with %1").arg(loadText(*set.loadKg));
        }
        parts << part;
    }
    QString text = parts.join(Text::tr(", ")) + unitText(sets);
    if (load && sameLoad) {
        text += Text::tr(" with %1").arg(loadText(*load));
    }
    return text;
}

std::vector<SessionDifference> differences(const Session& then, const std::optional<Session>& now,
                                           const ExerciseLibrary& library, QDate today)
{
    std::vector<SessionDifference> found;
    const auto thenFacts = facts(then, today);
    const auto nowFacts = facts(now.value_or(Session()), today);
    for (std::size_t i = 0; i < thenFacts.size(); ++i) {
        const QString& said = now ? nowFacts[i].second : kNothing;
        if (thenFacts[i].second != said) {
            found.push_back({thenFacts[i].first, thenFacts[i].second, said});
        }
    }
    for (const ExerciseId& exercise : exercisesOf(then, now)) {
        const QString before = entryText(entryOf(then, exercise));
        const QString after = now ? entryText(entryOf(*now, exercise)) : kNothing;
        if (before != after) {
            found.push_back({library.nameOf(exercise), before, after});
        }
    }
    return found;
}

} // namespace backbridge::ui
