#include "files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <array>
#include <csignal>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace backbridge::storage {

namespace {

constexpr int kNoFailure = 100;
constexpr unsigned kNobody = 65534;

} // namespace

QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        files.insert(
            name,
            QCryptographicHash::hash(contentOf(QDir(folder).filePath(name)), QCryptographicHash::Sha256));
    }
    return files;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(offset));
    REQUIRE(file.write(bytes) == bytes.size());
}

std::optional<Failure> failureOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Failure& failure) {
        return failure;
    }
    return std::nullopt;
}

std::optional<FailureKind> kindOf(const std::function<void()>& action)
{
    const std::optional<Failure> failure = failureOf(action);
    return failure ? std::optional(failure->kind()) : std::nullopt;
}

std::optional<FailureKind> kindWithoutRights(const std::function<void()>& action)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool dropped = ::geteuid() != 0 || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
        const std::optional<FailureKind> kind = dropped ? kindOf(action) : std::nullopt;
        ::_exit(kind ? static_cast<int>(*kind) : kNoFailure);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    const int code = WEXITSTATUS(status);
    return code == kNoFailure ? std::nullopt : std::optional(static_cast<FailureKind>(code));
}

void runAndKill(const std::function<void()>& action)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        action();
        ::raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
}

unsigned modeOf(const QString& path)
{
    struct stat info { };

    REQUIRE(::stat(QFile::encodeName(path).constData(), &info) == 0);
    return info.st_mode & 0777U;
}

} // namespace backbridge::storage

namespace Catch {

std::string StringMaker<std::optional<backbridge::FailureKind>>::convert(
    const std::optional<backbridge::FailureKind>& kind)
{
    constexpr std::array kNames {"Busy",        "OwnData",       "DiskFull", "ReadOnly",
                                 "Unreadable",  "Missing",       "Damaged",  "NewerProgram",
                                 "ForeignFile", "StaleRevision", "NotFound", "Other"};
    return kind ? kNames.at(static_cast<std::size_t>(*kind)) : "no failure";
}

} // namespace Catch
