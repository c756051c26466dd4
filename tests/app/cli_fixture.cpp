#include "cli_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

#include "support/catch.h"

namespace backbridge::test {

namespace {

constexpr int kPatience = 120'000; // milliseconds until a call counts as hung

QString idOf(const QString& kind, int number, int index)
{
    return QStringLiteral("%1-0000-4000-8000-%2%3")
        .arg(kind)
        .arg(number, 6, 10, QLatin1Char('0'))
        .arg(index, 6, 10, QLatin1Char('0'));
}

QJsonObject phase()
{
    const QJsonObject bridge {{QStringLiteral("exercise"), QStringLiteral("bridge")},
                              {QStringLiteral("day"), QStringLiteral("A")},
                              {QStringLiteral("sets"), 2},
                              {QStringLiteral("reps"), 10}};
    return {{QStringLiteral("name"), QStringLiteral("Settle and learn")},
            {QStringLiteral("first_week"), 1},
            {QStringLiteral("last_week"), 8},
            {QStringLiteral("prescriptions"), QJsonArray {bridge}}};
}

QJsonObject session(QDate day, int number, int index)
{
    const QJsonObject set {{QStringLiteral("reps"), 10}, {QStringLiteral("done"), true}};
    const QJsonObject entry {{QStringLiteral("exercise"), QStringLiteral("bridge")},
                             {QStringLiteral("sets"), QJsonArray {set}}};
    return {{QStringLiteral("id"), idOf(QStringLiteral("5e551000"), number, index)},
            {QStringLiteral("plan"), idOf(QStringLiteral("91a40000"), number, 0)},
            {QStringLiteral("updated_at"), day.toString(Qt::ISODate) + QStringLiteral("T18:00:00Z")},
            {QStringLiteral("date"), day.toString(Qt::ISODate)},
            {QStringLiteral("entries"), QJsonArray {entry}}};
}

} // namespace

CliFixture::CliFixture()
{
    REQUIRE(m_folder.isValid());
}

CliResult CliFixture::runBare(const QStringList& arguments) const
{
    return call(arguments, QString());
}

CliResult CliFixture::run(const QStringList& arguments) const
{
    return call(withData(arguments), QString());
}

CliResult CliFixture::runInto(const QString& out, const QStringList& arguments) const
{
    return call(withData(arguments), out);
}

QStringList CliFixture::withData(const QStringList& arguments) const
{
    return QStringList {QStringLiteral("--data"), data()} + arguments;
}

CliResult CliFixture::call(const QStringList& arguments, const QString& out) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("home")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    if (!out.isEmpty()) {
        process.setStandardOutputFile(out);
    }
    process.start(QStringLiteral(BACKBRIDGE_CLI), arguments);
    REQUIRE(process.waitForFinished(kPatience));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliFixture::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QByteArray CliFixture::read(const QString& name) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

bool CliFixture::exists(const QString& name) const
{
    return QFileInfo::exists(path(name));
}

QByteArray CliFixture::everythingIn(const QString& name) const
{
    const QStringList data {QStringLiteral("--data"), name};
    const CliResult clients = runBare(data + words("clients --json"));
    REQUIRE(clients.status == 0);
    QByteArray all;
    for (const auto& client : QJsonDocument::fromJson(clients.out).array()) {
        const CliResult one =
            runBare(data + exporting(client.toObject().value(QStringLiteral("id")).toString()));
        REQUIRE(one.status == 0);
        all += one.out;
    }
    return all;
}

QMap<QString, QByteArray> CliFixture::files() const
{
    QMap<QString, QByteArray> files;
    QDirIterator each(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString name = QDir(m_folder.path()).relativeFilePath(each.next());
        files.insert(name,
                     each.fileInfo().isFile()
                         ? QCryptographicHash::hash(read(name), QCryptographicHash::Sha256).toHex()
                         : QByteArray("folder"));
    }
    return files;
}

const QString kExamplePerson = QStringLiteral("Example Person");

ExampleFixture::ExampleFixture()
{
    const QString name = QStringLiteral("bundle.json");
    (void)write(name, exampleJson());
    REQUIRE(run({QStringLiteral("import"), name}).status == 0);
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString refusal(const CliResult& result)
{
    const QString program = QStringLiteral("backbridge-cli: ");
    CHECK(result.status == 1);
    CHECK(result.error.count(QLatin1Char('\n')) == 1);
    CHECK(result.error.startsWith(program));
    CHECK(result.error.endsWith(QLatin1Char('\n')));
    return result.error.mid(program.size()).section(QLatin1Char('\n'), 0, 0);
}

QStringList exporting(const QString& client, const char* more)
{
    return QStringList {QStringLiteral("export"), QStringLiteral("--client"), client} + words(more);
}

bool isPrivate(const QString& path)
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFileInfo::exists(path) && (QFile::permissions(path) & others) == QFile::Permissions();
}

QString exampleBundle()
{
    return QStringLiteral(BACKBRIDGE_SOURCE_DIR "/tests/data/bundle-example.json");
}

QByteArray exampleJson()
{
    QFile file(exampleBundle());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray exampleWith(const QByteArray& find, const QByteArray& replace)
{
    QByteArray json = exampleJson();
    const qsizetype at = json.indexOf(find);
    REQUIRE(at >= 0);
    return json.replace(at, find.size(), replace);
}

QString clientId(int number)
{
    return idOf(QStringLiteral("c11e4700"), number, 0);
}

QByteArray bundle(const QString& name, QDate start, const std::vector<QDate>& days, int number)
{
    const QString begun = start.toString(Qt::ISODate) + QStringLiteral("T09:00:00Z");
    const QJsonObject plan {
        {QStringLiteral("id"), idOf(QStringLiteral("91a40000"), number, 0)},
        {QStringLiteral("title"), QStringLiteral("Eight weeks at home")},
        {QStringLiteral("updated_at"), begun},
        {QStringLiteral("start_date"), start.toString(Qt::ISODate)},
        {QStringLiteral("weeks"), 8},
        {QStringLiteral("sessions_per_week"), 3},
        {QStringLiteral("weekdays"),
         QJsonArray {QStringLiteral("mon"), QStringLiteral("wed"), QStringLiteral("fri")}},
        {QStringLiteral("set_by"), QStringLiteral("client")},
        {QStringLiteral("phases"), QJsonArray {phase()}},
    };
    QJsonArray sessions;
    for (const QDate day : days) {
        sessions.append(session(day, number, static_cast<int>(sessions.size())));
    }
    const QJsonObject client {
        {QStringLiteral("id"), clientId(number)}, {QStringLiteral("name"), name},
        {QStringLiteral("updated_at"), begun},    {QStringLiteral("plans"), QJsonArray {plan}},
        {QStringLiteral("sessions"), sessions},
    };
    const QJsonObject whole {
        {QStringLiteral("format"), QStringLiteral("backbridge-bundle")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("exported_at"), begun},
        {QStringLiteral("clients"), QJsonArray {client}},
    };
    return QJsonDocument(whole).toJson();
}

} // namespace backbridge::test
