#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "backbridge/workspace/workspace.h"
#include "commands.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kMostClients = 100'000;
constexpr int kMostYears = 20;
/// Records end here unless told otherwise, so that the same call gives the same clinic on every day.
const QDate kUsualLastDay(2026, 3, 1);

/// What an option asks for, or what is wrong with it.
struct Wanted {
    ClinicRecipe recipe;
    std::optional<QString> wrong;
};

Wanted readRecipe(const Call& call)
{
    Wanted wanted;
    bool isNumber = false;
    wanted.recipe.clients = call.value(QStringLiteral("clients")).toInt(&isNumber);
    if (!isNumber || wanted.recipe.clients < 1 || wanted.recipe.clients > kMostClients) {
        wanted.wrong = Text::tr("--clients takes a number from 1 to %1").arg(kMostClients);
        return wanted;
    }
    wanted.recipe.years = call.value(QStringLiteral("years")).toInt(&isNumber);
    if (!isNumber || wanted.recipe.years < 1 || wanted.recipe.years > kMostYears) {
        wanted.wrong = Text::tr("--years takes a number from 1 to %1").arg(kMostYears);
        return wanted;
    }
    wanted.recipe.seed = call.value(QStringLiteral("seed")).toULongLong(&isNumber);
    if (!isNumber) {
        wanted.wrong = Text::tr("--seed takes a whole number");
        return wanted;
    }
    wanted.recipe.lastDay = kUsualLastDay;
    if (call.has(QStringLiteral("until"))) {
        const QString word = call.value(QStringLiteral("until"));
        const std::optional<QDate> day = readDay(word);
        if (!day || *day > call.clock().today()) {
            wanted.wrong = Text::tr("“%1” is no day such as 2026-03-01, or it is in the future").arg(word);
            return wanted;
        }
        wanted.recipe.lastDay = *day;
    }
    return wanted;
}

/// A data file under another name until it is whole; what is not put in place is taken away again.
class Unfinished {
public:
    explicit Unfinished(const QString& path)
        : m_path(path + QStringLiteral(".part"))
    {
        remove();
    }

    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    ~Unfinished() { remove(); }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    void remove() const
    {
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile::remove(m_path + QLatin1String(suffix));
        }
    }

    QString m_path;
};

} // namespace

int runGenerate(const Call& call, Terminal& terminal)
{
    const Wanted wanted = readRecipe(call);
    if (wanted.wrong) {
        return terminal.misuse(*wanted.wrong);
    }
    const QString path = call.files().front();
    if (QFileInfo::exists(path)) {
        return terminal.refuse(Text::tr("%1 is there already; name a new file.").arg(path));
    }
    if (!QFileInfo(path).absoluteDir().exists()) {
        throw Failure(FailureKind::Missing, path, QStringLiteral("there is no such folder"));
    }
    const Unfinished unfinished(path);
    {
        std::unique_ptr<storage::Database> database = storage::Database::open(unfinished.path());
        fillClinic(*database, wanted.recipe, exchange::builtInLibrary(),
                   [&terminal](int stored) { terminal.print(Text::tr("Clients made: %1").arg(stored)); });
        Workspace(std::move(database), call.clock()).setProfile(Profile::Clinic);
    }
    if (!QFile::rename(unfinished.path(), path)) {
        throw Failure(FailureKind::ReadOnly, path, QStringLiteral("rename"));
    }
    terminal.print(
        Text::tr("Made %1, with records until %2.").arg(path, wanted.recipe.lastDay.toString(Qt::ISODate)));
    return kDone;
}

} // namespace backbridge::cli
