#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace backbridge::test {

/// What a call of backbridge-cli left behind.
struct CliResult {
    int status = -1;
    QByteArray out;
    QString error;
};

/// A folder of its own, in which the real backbridge-cli is run.
class CliFixture {
public:
    CliFixture();

    /// Runs the program with `arguments` as they are.
    [[nodiscard]] CliResult runBare(const QStringList& arguments) const;

    /// The same with `--data` for the data file data().
    [[nodiscard]] CliResult run(const QStringList& arguments) const;

    /// A path in the folder.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString data() const { return path(QStringLiteral("data.sqlite")); }

    /// Writes a file into the folder and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;

    [[nodiscard]] QByteArray read(const QString& name) const;

    [[nodiscard]] bool exists(const QString& name) const;

private:
    QTemporaryDir m_folder;
};

/// The repository's own example of a bundle: one client, one plan from 5 January 2026, one session.
[[nodiscard]] QString exampleBundle();

/// A bundle of one client with an eight-week plan (Mon, Wed, Fri) from `start` and a session on each of
/// `days`. Records are as old as `start` or their day. Ids are made from `number`.
[[nodiscard]] QByteArray bundle(const QString& name, QDate start, const std::vector<QDate>& days,
                                int number = 1);

/// The id of that client.
[[nodiscard]] QString clientId(int number = 1);

} // namespace backbridge::test
