#pragma once

#include <QByteArray>
#include <QString>

namespace backbridge::cli {

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kMisused = 2;

/// Where a command's words go: results to the standard output, one line about a failure to the standard
/// error output. UTF-8 on every system.
class Terminal {
public:
    Terminal();

    /// A line for people; characters that would steer a terminal are made visible.
    void print(const QString& line);

    /// Bytes for programs, as they are.
    void write(const QByteArray& bytes);

    /// Says why something was not done and returns kRefused.
    int refuse(const QString& sentence);

    /// Says what is wrong with the command's arguments, with a hint at the help, and returns kMisused.
    int misuse(const QString& sentence);

    /// Whether everything went out so far; a full disk or a closed pipe can prevent that.
    [[nodiscard]] bool flush();

private:
    bool m_failed;
};

/// `text` on one line without characters that would steer a terminal or turn the direction of writing: each
/// is shown as its number, "\u{1b}".
[[nodiscard]] QString printable(const QString& text);

} // namespace backbridge::cli
