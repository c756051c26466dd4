#include "ui/files/file_saver.h"

#include <QFileInfo>
#include <QRegularExpression>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"

namespace backbridge::ui {

namespace {

constexpr int kFileNameLength = 80;

} // namespace

std::optional<QString> saveFile(QWidget* parent, const Workspace& workspace, Prompter& prompter,
                                InlineMessage& message, const OfferedFile& file,
                                const std::function<QByteArray()>& content)
{
    message.clear();
    const QString path =
        prompter.fileToSave(parent, file.title, QStringLiteral("%1.%2").arg(file.name, file.ending),
                            QStringLiteral("%1 (*.%2)").arg(file.kind, file.ending));
    if (path.isEmpty()
        || !guarded(message, [&workspace, &path, &content] { workspace.writeFile(path, content()); })) {
        return std::nullopt;
    }
    return QFileInfo(path).fileName();
}

QString fileNameFor(const QString& name, const QString& otherwise)
{
    static const QRegularExpression kRefused(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"));
    static const QRegularExpression kDotsAtTheEnds(QStringLiteral("^[. ]+|[. ]+$"));
    QString result = QString(name).replace(kRefused, QStringLiteral(" ")).simplified().left(kFileNameLength);
    result.remove(kDotsAtTheEnds);
    return result.isEmpty() ? otherwise : result;
}

} // namespace backbridge::ui
