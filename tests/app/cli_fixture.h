#pragma once

#include <QDate>
#include <QMap>
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

    /// The same with the standard output going into the file `out`.
    [[nodiscard]] CliResult runInto(const QString& out, const QStringList& arguments) const;

    /// A path in the folder.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString data() const { return path(QStringLiteral("data.sqlite")); }

    /// Writes a file into the folder and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;

    [[nodiscard]] QByteArray read(const QString& name) const;

    [[nodiscard]] bool exists(const QString& name) const;

    /// All clients of the data file `name`, exported one after the other.
    [[nodiscard]] QByteArray everythingIn(const QString& name) const;

    /// Every file and folder within the folder by its path in there, each file with a hash of its content.
    [[nodiscard]] QMap<QString, QByteArray> files() const;

private:
    [[nodiscard]] CliResult call(const QStringList& arguments, const QString& out) const;
    [[nodiscard]] QStringList withData(const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

/// The person of the repository's own example of a bundle: one plan from 5 January 2026, one session.
extern const QString kExamplePerson;

/// A folder with the example as bundle.json and in the data file.
class ExampleFixture : public CliFixture {
public:
    ExampleFixture();
};

/// The words of `line`, parted by blanks.
[[nodiscard]] QStringList words(const char* line);

/// What a call said that must have been refused: its one line on the standard error output without the
/// program's name.
[[nodiscard]] QString refusal(const CliResult& result);

/// The arguments that export `client`, with `more`.
[[nodiscard]] QStringList exporting(const QString& client, const char* more = "");

/// Whether nobody but the owner has rights to the file or folder.
[[nodiscard]] bool isPrivate(const QString& path);

[[nodiscard]] QString exampleBundle();
[[nodiscard]] QByteArray exampleJson();

/// The example with the first `find` in its text replaced.
[[nodiscard]] QByteArray exampleWith(const QByteArray& find, const QByteArray& replace);

/// A bundle of one client with an eight-week plan (Mon, Wed, Fri) from `start` and a session on each of
/// `days`. Records are as old as `start` or their day. Ids are made from `number`.
[[nodiscard]] QByteArray bundle(const QString& name, QDate start, const std::vector<QDate>& days,
                                int number = 1);

/// The id of that client.
[[nodiscard]] QString clientId(int number = 1);

} // namespace backbridge::test
