#include <QCoreApplication>
#include <QFileInfo>

#include "backbridge/domain/day_state.h"
#include "backbridge/domain/failure.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/atomic_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/library_import.h"
#include "commands.h"
#include "data_access.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 kMegabyte = 1'048'576;
const QString kClientOption = QStringLiteral("client");

/// Which of two words the option says; nothing when it is not given. Says what is wrong with another one.
template <typename E>
std::optional<QString> readChoice(const Call& call, const QString& option, const char* first,
                                  const char* second, std::optional<E>& choice)
{
    if (!call.has(option)) {
        return std::nullopt;
    }
    const QString word = call.value(option);
    if (word != QLatin1String(first) && word != QLatin1String(second)) {
        return Text::tr("--%1 is %2 or %3, not “%4”")
            .arg(option, QLatin1String(first), QLatin1String(second), word);
    }
    choice = static_cast<E>(word == QLatin1String(first) ? 0 : 1);
    return std::nullopt;
}

/// What the options say of training logs that do not say it themselves. Says what is wrong with them, if
/// anything is.
std::optional<QString> readAnswers(const Call& call, LogAnswers& answers)
{
    if (auto wrong = readChoice(call, QStringLiteral("load"), "kg", "lb", answers.loads)) {
        return wrong;
    }
    if (auto wrong = readChoice(call, QStringLiteral("time"), "s", "min", answers.times)) {
        return wrong;
    }
    return readChoice(call, QStringLiteral("days"), "dmy", "mdy", answers.days);
}

/// Takes in files one after the other.
class ImportRun {
public:
    ImportRun(const Call& call, Terminal& terminal)
        : m_call(call)
        , m_terminal(terminal)
        , m_dryRun(call.has(QStringLiteral("dry-run")))
    {
    }

    int run()
    {
        if (const std::optional<QString> wrong = readAnswers(m_call, m_answers)) {
            return m_terminal.misuse(*wrong);
        }
        if (QFileInfo::exists(m_call.dataPath())) {
            m_workspace = openData(m_call);
        }
        if (m_call.has(kClientOption)) {
            if (!m_workspace && !haveData(m_call, m_terminal)) {
                return kRefused;
            }
            const std::optional<Client> client = chosenClient(*m_workspace, m_call, m_terminal);
            if (!client) {
                return kRefused;
            }
            m_client = client->id;
        }
        int status = kDone;
        for (const QString& file : m_call.files()) {
            if (!take(file)) {
                status = kRefused;
            }
        }
        return status;
    }

private:
    /// Whether the file was taken in.
    bool take(const QString& file)
    {
        QByteArray content;
        bool isTooLarge = QFileInfo(file).size() > exchange::kMaxBundleBytes; // then it is not read at all
        try {
            if (!isTooLarge) {
                content = storage::readFile(file, exchange::kMaxBundleBytes);
            }
        } catch (const Failure& failure) {
            m_terminal.refuse(failure.words());
            return false;
        }
        // What has no size beforehand, a pipe, has one now.
        isTooLarge = isTooLarge || content.size() > exchange::kMaxBundleBytes;
        if (isTooLarge) {
            m_terminal.refuse(Text::tr("%1: the file is larger than %2 MB")
                                  .arg(file)
                                  .arg(exchange::kMaxBundleBytes / kMegabyte));
            return false;
        }
        const ImportReport report =
            exchange::kindOfLibrary(content) ? mergeLibrary(file) : merge(content, file);
        if (report.refused()) {
            refuse(file, report.problems);
        } else {
            tell(file, report);
        }
        return !report.refused();
    }

    ImportReport merge(const QByteArray& content, const QString& file)
    {
        const QString name = QFileInfo(file).fileName();
        if (!m_workspace) {
            // A data file is made only when there is something to put into it.
            Workspace empty(storage::Database::inMemory(), m_call.clock());
            ImportReport report = empty.importFile(content, name, m_client, true, m_answers);
            if (report.refused() || m_dryRun) {
                return report;
            }
            m_workspace = openData(m_call);
        }
        return m_workspace->importFile(content, name, m_client, m_dryRun, m_answers);
    }

    /// A public library comes from its folder, where its pictures lie.
    ImportReport mergeLibrary(const QString& file)
    {
        if (!m_workspace) {
            const OpenedLibrary opened = openLibrary(file, exchange::builtInLibrary());
            ImportReport report = libraryReport(opened, opened.pictures.refused);
            if (report.refused() || m_dryRun || report.added == 0) {
                return report;
            }
            m_workspace = openData(m_call);
        }
        const OpenedLibrary opened = openLibrary(file, m_workspace->library());
        const std::vector<std::size_t> chosen = chosenOf(opened.preview, true);
        if (m_dryRun || chosen.empty()) {
            return libraryReport(opened, opened.pictures.refused);
        }
        const LibraryImport done = importLibrary(*m_workspace, opened, chosen, true,
                                                 [](int /*done*/, int /*total*/) { return true; });
        ImportReport report = libraryReport(opened, done.refused);
        report.notes << Text::tr("pictures added: %1").arg(done.pictures);
        return report;
    }

    static ImportReport libraryReport(const OpenedLibrary& opened, const Problems& refusedPictures)
    {
        ImportReport report = reportOf(opened.preview, chosenOf(opened.preview, true));
        for (const Problem& problem : refusedPictures) {
            report.notes << Text::tr("picture refused: %1").arg(sentence(problem));
        }
        if (opened.pictures.missing > 0) {
            report.notes
                << Text::tr("pictures that are not beside the file: %1").arg(opened.pictures.missing);
        }
        return report;
    }

    void refuse(const QString& file, const Problems& problems)
    {
        QString line = QStringLiteral("%1: %2").arg(file, sentence(problems.front()));
        if (problems.size() > 1) {
            line = Text::tr("%1, and %2 more").arg(line).arg(problems.size() - 1);
        }
        m_terminal.refuse(line);
    }

    void tell(const QString& file, const ImportReport& report)
    {
        const QString counts = Text::tr("%1 added, %2 updated, %3 unchanged, %4 skipped")
                                   .arg(report.added)
                                   .arg(report.updated)
                                   .arg(report.unchanged)
                                   .arg(report.skipped);
        m_terminal.print(m_dryRun ? Text::tr("%1: %2 (dry run: nothing was written)").arg(file, counts)
                                  : QStringLiteral("%1: %2").arg(file, counts));
        for (const QString& note : report.notes) {
            m_terminal.print(QStringLiteral("    ") + note);
        }
    }

    const Call& m_call;
    Terminal& m_terminal;
    bool m_dryRun;
    std::unique_ptr<Workspace> m_workspace; ///< null while there is no data file
    std::optional<ClientId> m_client;
    LogAnswers m_answers;
};

/// Puts --at and --alarm into `options`; says what is wrong with them, if anything is.
std::optional<QString> readCalendarOptions(const Call& call, bool isCalendar, CalendarOptions& options)
{
    const QString at = QStringLiteral("at");
    const QString alarm = QStringLiteral("alarm");
    if (!isCalendar && (call.has(at) || call.has(alarm))) {
        return Text::tr("--at and --alarm go with --format ics");
    }
    if (call.has(at)) {
        options.at = QTime::fromString(call.value(at), QStringLiteral("HH:mm"));
        if (!options.at.isValid()) {
            return Text::tr("“%1” is no time of day: 18:00, say").arg(call.value(at));
        }
    }
    if (call.has(alarm) && call.value(alarm) == QStringLiteral("none")) {
        options.alarmMinutes.reset();
    } else if (call.has(alarm)) {
        constexpr int kDayMinutes = 24 * 60;
        bool isNumber = false;
        options.alarmMinutes = call.value(alarm).toInt(&isNumber);
        if (!isNumber || *options.alarmMinutes < 0 || *options.alarmMinutes > kDayMinutes) {
            return Text::tr("“%1” is no alarm: 0 to %2 minutes, or none")
                .arg(call.value(alarm))
                .arg(kDayMinutes);
        }
    }
    return std::nullopt;
}

/// The plan that runs today, or else the one that begins next.
std::optional<PlanId> planAhead(const Workspace& workspace, const ClientId& client)
{
    const std::vector<Plan> plans = workspace.plans(client);
    const Plan* plan = planStanding(plans, workspace.today()).plan;
    return plan != nullptr && plan->lastDay() >= workspace.today() ? std::optional(plan->id) : std::nullopt;
}

} // namespace

int runImport(const Call& call, Terminal& terminal)
{
    return ImportRun(call, terminal).run();
}

int runExport(const Call& call, Terminal& terminal)
{
    const QString json = QStringLiteral("json");
    const QString ics = QStringLiteral("ics");
    const QString format = call.has(QStringLiteral("format")) ? call.value(QStringLiteral("format")) : json;
    if (format == QStringLiteral("fhir")) {
        return terminal.misuse(
            Text::tr("%1 comes with a later version; json, csv and ics are here").arg(format));
    }
    if (format != json && format != ics && format != QStringLiteral("csv")) {
        return terminal.misuse(Text::tr("“%1” is no format: json, csv or ics").arg(format));
    }
    CalendarOptions options;
    if (const auto misuse = readCalendarOptions(call, format == ics, options)) {
        return terminal.misuse(*misuse);
    }
    const QString out = call.value(QStringLiteral("out"));
    if (!haveData(call, terminal)) {
        return kRefused;
    }
    if (!out.isEmpty() && sameFile(out, call.dataPath())) {
        return terminal.refuse(Text::tr("%1 is the data itself; export to another file.").arg(out));
    }
    const std::unique_ptr<Workspace> workspace = openData(call);
    const std::optional<Client> client = chosenClient(*workspace, call, terminal);
    if (!client) {
        return kRefused;
    }
    QByteArray content;
    if (format == ics) {
        const std::optional<PlanId> plan = planAhead(*workspace, client->id);
        if (!plan) {
            return terminal.refuse(
                Text::tr("%1 has no plan that asks for anything from today on.").arg(client->name));
        }
        content = workspace->exportCalendar(*plan, workspace->today(), options);
    } else {
        content = format == json ? workspace->exportBundle(client->id) : workspace->exportCsv(client->id);
    }
    if (out.isEmpty()) {
        terminal.write(content);
    } else {
        storage::writeFileAtomically(out, content);
    }
    return kDone;
}

} // namespace backbridge::cli
