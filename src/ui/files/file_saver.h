#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class InlineMessage;
class Prompter;

/// A file that a page offers to write.
struct OfferedFile {
    QString title; ///< of the question where to: "Save calendar file"
    QString name; ///< proposed, without its ending
    QString ending; ///< "ics"
    QString kind; ///< "Calendar files"
};

/// Asks where to and writes there what `content` gives, whole or not at all. Returns the file's name; nothing
/// when the person changed their mind or it failed, which `message` then tells.
[[nodiscard]] std::optional<QString> saveFile(QWidget* parent, const Workspace& workspace, Prompter& prompter,
                                              InlineMessage& message, const OfferedFile& file,
                                              const std::function<QByteArray()>& content);

/// A file name for what belongs to `name`, without characters that a file system refuses; `otherwise` when
/// nothing is left.
[[nodiscard]] QString fileNameFor(const QString& name, const QString& otherwise);

} // namespace backbridge::ui
