#include "backbridge/storage/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "backbridge/domain/failure.h"
#include "durable.h"

#if defined(Q_OS_UNIX) && !defined(BACKBRIDGE_PLAIN_FILES)
#define BACKBRIDGE_POSIX_FILES
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <filesystem>
#endif

namespace backbridge::storage {

namespace {

constexpr qint64 kChunkBytes = 1024LL * 1024;

FailureKind kindOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return FailureKind::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return FailureKind::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return FailureKind::Missing;
    default:
        return FailureKind::Other;
    }
}

Failure failed(int error, const QString& path, const char* step)
{
    return {kindOf(error), path,
            QStringLiteral("%1: %2").arg(QLatin1String(step),
                                         QString::fromStdString(std::generic_category().message(error)))};
}

/// A name beside `path` that nothing has yet.
QString nameBeside(const QString& path)
{
    QString name;
    do {
        name = QStringLiteral("%1.%2.new")
                   .arg(path)
                   .arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    } while (QFileInfo::exists(name));
    return name;
}

/// The file that `path` stands for: behind a link, what the link leads to.
QString targetOf(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() && !(info.isFile() && info.isWritable())) {
        throw Failure(FailureKind::ReadOnly, path, QStringLiteral("not a regular file that may be written"));
    }
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

#ifdef BACKBRIDGE_POSIX_FILES

/// An open descriptor that closes itself.
class Descriptor {
public:
    Descriptor(QString path, int flags, mode_t mode = 0)
        : m_path(std::move(path))
        , m_value(::open(QFile::encodeName(m_path).constData(), flags | O_CLOEXEC, mode))
    {
        if (m_value < 0) {
            throw failed(errno, m_path, "open");
        }
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }

    void write(const QByteArray& content) const
    {
        const char* next = content.constData();
        auto left = static_cast<std::size_t>(content.size());
        while (left > 0) {
            const ssize_t written = ::write(m_value, next, left);
            if (written < 0 && errno != EINTR) {
                throw failed(errno, m_path, "write");
            }
            if (written > 0) {
                next += written;
                left -= static_cast<std::size_t>(written);
            }
        }
    }

    void sync() const
    {
        while (::fsync(m_value) != 0) {
            if (errno != EINTR) {
                throw failed(errno, m_path, "fsync");
            }
        }
    }

    /// As sync(), but a file system that knows no fsync on folders is taken at its word.
    void syncFolder() const
    {
        if (::fsync(m_value) != 0 && errno != EINVAL && errno != ENOTSUP) {
            throw failed(errno, m_path, "fsync of the folder");
        }
    }

    void close()
    {
        const int code = ::close(std::exchange(m_value, -1));
        if (code != 0 && errno != EINTR) {
            throw failed(errno, m_path, "close");
        }
    }

private:
    QString m_path;
    int m_value;
};

/// A file that did not exist, for its owner alone.
class NewFile {
public:
    explicit NewFile(const QString& path)
        : m_file(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR)
    {
    }

    void write(const QByteArray& content) { m_file.write(content); }

    /// Returns when everything is on the disk.
    void finish()
    {
        m_file.sync();
        m_file.close();
    }

private:
    Descriptor m_file;
};

#else

/// A file that did not exist, for its owner alone where the system knows that.
class NewFile {
public:
    explicit NewFile(const QString& path)
        : m_file(path)
    {
        check(m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner));
    }

    void write(const QByteArray& content) { check(m_file.write(content) == content.size()); }

    void finish() { check(m_file.flush()); }

private:
    void check(bool good) const
    {
        if (!good) {
            const bool full = m_file.error() == QFileDevice::ResourceError || m_file.isOpen();
            throw Failure(full ? FailureKind::DiskFull : FailureKind::ReadOnly, m_file.fileName(),
                          m_file.errorString());
        }
    }

    QFile m_file;
};

#endif

} // namespace

#ifdef BACKBRIDGE_POSIX_FILES

void makeDurable(const QString& path)
{
    Descriptor file(path, O_RDONLY);
    file.sync();
    file.close();
}

void putInPlace(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        throw failed(errno, to, "rename");
    }
    const Descriptor folder(QFileInfo(to).path(), O_RDONLY | O_DIRECTORY);
    folder.syncFolder();
}

#else

void makeDurable(const QString& /*path*/) { }

void putInPlace(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error) {
        throw failed(error.default_error_condition().value(), to, "rename");
    }
}

#endif

void createPrivateFile(const QString& path)
{
    NewFile(path).finish();
}

void createPrivateFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return;
    }
    if (info.path() == path) {
        throw Failure(FailureKind::Missing, path, QStringLiteral("there is no such drive"));
    }
    createPrivateFolder(info.path());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkdir(path, owner) && !QFileInfo(path).isDir()) {
        throw Failure(FailureKind::ReadOnly, path, QStringLiteral("the folder cannot be made"));
    }
}

void copyDurably(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        throw Failure(source.exists() ? FailureKind::Unreadable : FailureKind::Missing, from,
                      source.errorString());
    }
    NewFile target(to);
    QByteArray chunk;
    while (!(chunk = source.read(kChunkBytes)).isEmpty()) {
        target.write(chunk);
    }
    target.finish();
    if (source.error() != QFileDevice::NoError) {
        throw Failure(FailureKind::Unreadable, from, source.errorString());
    }
}

void writeFileAtomically(const QString& path, const QByteArray& content)
{
    const QString target = targetOf(path);
    const QString temporary = nameBeside(target);
    try {
        NewFile file(temporary);
        file.write(content);
        file.finish();
        putInPlace(temporary, target);
    } catch (const Failure& failure) {
        QFile::remove(temporary);
        throw Failure(failure.kind(), path, failure.detail());
    }
}

QByteArray readFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(file.exists() ? FailureKind::Unreadable : FailureKind::Missing, path,
                      file.errorString());
    }
    QByteArray content;
    while (content.size() <= limit) {
        const QByteArray chunk = file.read(std::min(kChunkBytes, limit + 1 - content.size()));
        if (chunk.isEmpty()) {
            break;
        }
        content += chunk;
    }
    if (file.error() != QFileDevice::NoError) {
        throw Failure(FailureKind::Unreadable, path, file.errorString());
    }
    return content;
}

} // namespace backbridge::storage
