#include "library_pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool isLink(const QFileInfo& info)
{
    return info.isSymLink() || info.isJunction() || info.isShortcut();
}

/// Whether the path could be one below a folder on every system: plain names with `/` between them. A colon
/// would begin a drive, an address or a hidden part of a file.
bool isPlainPath(const QString& path)
{
    const auto isPlain = [](QChar c) {
        return c.isPrint() && c != QLatin1Char('\\') && c != QLatin1Char(':');
    };
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::all_of(path.begin(), path.end(), isPlain)
        && std::none_of(parts.begin(), parts.end(), [](const QString& part) {
               return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
           });
}

} // namespace

LibraryPictures::LibraryPictures(const QString& libraryFile)
{
    const QDir beside = QFileInfo(libraryFile).absoluteDir();
    for (const QString& folder : {QStringLiteral("exercises"), QStringLiteral("../exercises")}) {
        const QFileInfo info(beside.filePath(folder));
        if (info.isDir() && !isLink(info)) {
            m_folder = QDir(info.absoluteFilePath());
            return;
        }
    }
}

LibraryPictures::Place LibraryPictures::find(const QString& relative) const
{
    if (!isPlainPath(relative)) {
        return {{},
                Problem {{}, ProblemKind::OutOfRange, Text::tr("it is no path within the library's folder")}};
    }
    if (!m_folder) {
        return {};
    }
    // Each step by itself: a link anywhere would lead out of the folder.
    QString path = m_folder->absolutePath();
    const QStringList parts = relative.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        path += QLatin1Char('/') + parts.at(i);
        const QFileInfo info(path);
        if (isLink(info)) {
            return {{}, Problem {{}, ProblemKind::OutOfRange, Text::tr("it leads through a link")}};
        }
        if (!info.exists()) {
            return {};
        }
        const bool isLast = i + 1 == parts.size();
        if (isLast ? !info.isFile() : !info.isDir()) {
            return {{}, Problem {{}, ProblemKind::WrongType, Text::tr("it is not a file")}};
        }
    }
    return {path, std::nullopt};
}

} // namespace backbridge
