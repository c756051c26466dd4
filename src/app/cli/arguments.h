#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

#include "backbridge/domain/clock.h"

namespace backbridge::cli {

struct Command;

/// One call of a command: its options and files, read and checked against what it takes.
class Call {
public:
    explicit Call(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// Reads `arguments`, the program's name not among them. Says what is wrong with them, if anything is.
    [[nodiscard]] std::optional<QString> read(const QStringList& arguments);

    /// The command that was named; null when there is none, which is right with --help and --version only.
    [[nodiscard]] const Command* command() const { return m_command; }

    [[nodiscard]] bool has(const QString& option) const { return m_parser.isSet(option); }

    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }

    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments().mid(1); }

    /// The data file that the call is about.
    [[nodiscard]] QString dataPath() const;

    [[nodiscard]] const Clock& clock() const { return m_clock; }

private:
    const Clock& m_clock;
    QCommandLineParser m_parser;
    const Command* m_command = nullptr;
};

/// A day written as 2026-03-01.
[[nodiscard]] std::optional<QDate> readDay(const QString& text);

} // namespace backbridge::cli
