#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/texts.h"
#include "backbridge/exchange/exercise_file.h"
#include "commands.h"
#include "data_access.h"
#include "json_text.h"
#include "text_table.h"

namespace backbridge::cli {

namespace {

using Align = TextTable::Align;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString kJson = QStringLiteral("json");

template <typename Enum>
Json words(const std::vector<Enum>& values)
{
    Json list = Json::array();
    for (const Enum value : values) {
        list.push_back(text(wordFor(value)));
    }
    return list;
}

Json idOrNull(const std::optional<ExerciseId>& id)
{
    return id ? Json(text(id->value)) : Json(nullptr);
}

Json asJson(const Exercise& exercise)
{
    return {{"id", text(exercise.id.value)},
            {"name", text(exercise.name)},
            {"full_name", text(exercise.fullName)},
            {"family", text(wordFor(exercise.family))},
            {"level", exercise.level},
            {"side", text(wordFor(exercise.side))},
            {"measure", text(wordFor(exercise.measure))},
            {"equipment", words(exercise.equipment)},
            {"settings", words(exercise.settings)},
            {"care_tags", words(exercise.careTags)},
            {"easier", idOrNull(exercise.easier)},
            {"harder", idOrNull(exercise.harder)},
            {"origin", text(wordFor(exercise.origin))},
            {"source", text(exercise.source)},
            {"author", text(exercise.author)},
            {"licence", text(exercise.licence)},
            {"archived", exercise.archived}};
}

void printTable(const std::vector<Exercise>& exercises, Terminal& terminal)
{
    TextTable table;
    table.addColumn(Text::tr("Id"));
    table.addColumn(Text::tr("Name"));
    table.addColumn(Text::tr("Family"));
    table.addColumn(Text::tr("Level"), Align::Right);
    table.addColumn(Text::tr("Start with"));
    table.addColumn(Text::tr("Equipment"));
    for (const Exercise& exercise : exercises) {
        QStringList equipment;
        for (const Equipment thing : exercise.equipment) {
            equipment << nameOf(thing);
        }
        table.addRow({exercise.id.value, exercise.name, nameOf(exercise.family),
                      QString::number(exercise.level), startDoseText(exercise),
                      equipment.join(QStringLiteral(", "))});
    }
    table.print(terminal);
}

std::optional<QString> dayText(const std::optional<QDate>& day)
{
    return day ? std::optional(day->toString(Qt::ISODate)) : std::nullopt;
}

Json asJson(const ClientSummary& summary)
{
    Json json {{"id", text(summary.id.text())}, {"name", text(summary.name)}, {"archived", summary.archived}};
    json["plan"] = summary.planTitle.isEmpty() ? Json(nullptr) : Json(text(summary.planTitle));
    json["week"] = orNull(summary.planWeek);
    json["this_week"] = nullptr;
    if (const std::optional<WeekAdherence>& week = summary.weeks.back()) {
        json["this_week"] = {{"planned", week->planned}, {"done", week->done}};
    }
    const std::optional<QString> last = dayText(summary.lastSession);
    json["last_session"] = last ? Json(text(*last)) : Json(nullptr);
    return json;
}

void printTable(const std::vector<ClientSummary>& clients, Terminal& terminal)
{
    TextTable table;
    table.addColumn(Text::tr("Name"));
    table.addColumn(Text::tr("Plan"));
    table.addColumn(Text::tr("Week"));
    table.addColumn(Text::tr("This week"));
    table.addColumn(Text::tr("Last session"));
    table.addColumn(Text::tr("Id"));
    for (const ClientSummary& client : clients) {
        const std::optional<WeekAdherence>& week = client.weeks.back();
        table.addRow(
            {client.archived ? Text::tr("%1 (archived)").arg(client.name) : client.name,
             client.planTitle.isEmpty() ? Text::tr("none") : client.planTitle,
             client.planWeek ? Text::tr("%1 of %2").arg(*client.planWeek).arg(client.planWeeks) : QString(),
             week ? Text::tr("%1 of %2").arg(week->done).arg(week->planned) : QString(),
             dayText(client.lastSession).value_or(QString()), client.id.text()});
    }
    table.print(terminal);
}

/// A share to three decimals, as files carry it.
double rounded(double share)
{
    constexpr double kThousand = 1000.0;
    return std::round(share * kThousand) / kThousand;
}

Json asJson(const ClientId& client, QDate asOf, const std::optional<Workspace::PlanAdherence>& found)
{
    const Adherence adherence = found ? found->adherence : Adherence();
    Json weeks = Json::array();
    for (const WeekAdherence& week : adherence.weeks) {
        weeks.push_back({{"week", text(week.week.text())},
                         {"from", text(week.week.monday().toString(Qt::ISODate))},
                         {"to", text(week.week.sunday().toString(Qt::ISODate))},
                         {"planned", week.planned},
                         {"done", week.done},
                         {"status", text(wordFor(week.status))}});
    }
    const std::optional<double> share = adherence.sessionAdherence();
    return {{"client", text(client.text())},
            {"as_of", text(asOf.toString(Qt::ISODate))},
            {"plan", found ? Json(text(found->plan.id.text())) : Json(nullptr)},
            {"weeks", std::move(weeks)},
            {"session_adherence", share ? Json(rounded(*share)) : Json(nullptr)},
            {"surplus", adherence.surplus},
            {"weeks_on_target", adherence.weeksOnTarget},
            {"streak_weeks", adherence.streakWeeks}};
}

QString statusName(WeekStatus status)
{
    switch (status) {
    case WeekStatus::None:
        return Text::tr("none");
    case WeekStatus::Below:
        return Text::tr("below");
    case WeekStatus::OnTarget:
        return Text::tr("on target");
    case WeekStatus::Above:
        return Text::tr("above");
    case WeekStatus::Paused:
        return Text::tr("paused");
    case WeekStatus::Current:
        return Text::tr("this week");
    }
    return {};
}

void printTable(const Adherence& adherence, Terminal& terminal)
{
    TextTable table;
    table.addColumn(Text::tr("Week"));
    table.addColumn(Text::tr("From"));
    table.addColumn(Text::tr("To"));
    table.addColumn(Text::tr("Planned"), Align::Right);
    table.addColumn(Text::tr("Done"), Align::Right);
    table.addColumn(Text::tr("Status"));
    for (const WeekAdherence& week : adherence.weeks) {
        table.addRow({week.week.text(), week.week.monday().toString(Qt::ISODate),
                      week.week.sunday().toString(Qt::ISODate), QString::number(week.planned),
                      QString::number(week.done), statusName(week.status)});
    }
    table.print(terminal);
    const std::optional<double> share = adherence.sessionAdherence();
    if (!share) {
        terminal.print(Text::tr("No week is finished yet."));
        return;
    }
    terminal.print(Text::tr("%1 of %2 planned sessions done (%3 %), %4 extra")
                       .arg(adherence.creditedSessions)
                       .arg(adherence.plannedSessions)
                       .arg(*share * 100, 0, 'f', 1)
                       .arg(adherence.surplus));
    terminal.print(Text::tr("On target in %1 of %2 weeks, the last %3 of them in a row")
                       .arg(adherence.weeksOnTarget)
                       .arg(adherence.weeksFinished)
                       .arg(adherence.streakWeeks));
}

} // namespace

int runExercises(const Call& call, Terminal& terminal)
{
    std::optional<Family> family;
    if (call.has(QStringLiteral("family"))) {
        const QString word = call.value(QStringLiteral("family"));
        family = fromWord<Family>(word);
        if (!family) {
            return terminal.misuse(Text::tr("“%1” is no family: bridge, squat, lunge or support").arg(word));
        }
    }
    // The exercises that ship with the program are there without any data.
    ExerciseLibrary library = exchange::builtInLibrary();
    if (call.has(QStringLiteral("data")) || QFileInfo::exists(call.dataPath())) {
        if (!haveData(call, terminal)) {
            return kRefused;
        }
        library = openData(call)->library();
    }
    // Archived ones are for those who ask for everything there is.
    const bool onlyOffered = family || !call.has(kJson);
    std::vector<Exercise> chosen;
    for (const Exercise& exercise : library.exercises()) {
        if ((!family || exercise.family == *family) && (!onlyOffered || isOffered(exercise))) {
            chosen.push_back(exercise);
        }
    }
    if (call.has(kJson)) {
        Json list = Json::array();
        for (const Exercise& exercise : chosen) {
            list.push_back(asJson(exercise));
        }
        terminal.write(toText(list));
    } else {
        printTable(chosen, terminal);
    }
    return kDone;
}

int runClients(const Call& call, Terminal& terminal)
{
    if (!haveData(call, terminal)) {
        return kRefused;
    }
    const std::vector<ClientSummary> clients = openData(call)->clientSummaries(true);
    if (call.has(kJson)) {
        Json list = Json::array();
        for (const ClientSummary& client : clients) {
            list.push_back(asJson(client));
        }
        terminal.write(toText(list));
    } else if (clients.empty()) {
        terminal.print(Text::tr("No clients yet."));
    } else {
        printTable(clients, terminal);
    }
    return kDone;
}

int runAdherence(const Call& call, Terminal& terminal)
{
    QDate asOf = call.clock().today();
    if (call.has(QStringLiteral("as-of"))) {
        const QString word = call.value(QStringLiteral("as-of"));
        const std::optional<QDate> day = readDay(word);
        if (!day) {
            return terminal.misuse(Text::tr("“%1” is no day such as 2026-03-01").arg(word));
        }
        // Weeks that nobody has lived yet would count as weeks without a session.
        if (*day > asOf) {
            return terminal.misuse(Text::tr("%1 is in the future").arg(word));
        }
        asOf = *day;
    }
    if (!haveData(call, terminal)) {
        return kRefused;
    }
    const std::unique_ptr<Workspace> workspace = openData(call);
    const std::optional<Client> client = chosenClient(*workspace, call, terminal);
    if (!client) {
        return kRefused;
    }
    const auto found = workspace->adherence(client->id, asOf);
    if (call.has(kJson)) {
        terminal.write(toText(asJson(client->id, asOf, found)));
    } else if (!found) {
        terminal.print(
            Text::tr("No plan of %1 had started by %2.").arg(client->name, asOf.toString(Qt::ISODate)));
    } else {
        terminal.print(Text::tr("%1: %2").arg(client->name, found->plan.title));
        printTable(found->adherence, terminal);
    }
    return kDone;
}

} // namespace backbridge::cli
