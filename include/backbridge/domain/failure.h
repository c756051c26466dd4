#pragma once

#include <QString>

#include <exception>

namespace backbridge {

/// What failed around the program, sorted by what a person can do about it.
enum class FailureKind {
    Busy, ///< another program has the file open for writing
    OwnData, ///< a copy was to be written onto the open data file itself
    DiskFull,
    ReadOnly, ///< the file or its folder may not be written
    Unreadable, ///< the file is there and may not, or cannot, be read
    Missing, ///< the file or folder is not there, or vanished while open
    Damaged, ///< the file's content does not hold together
    NewerProgram, ///< the file was made by a newer Backbridge
    ForeignFile, ///< the file is something else than a Backbridge data file
    StaleRevision, ///< the record was changed elsewhere since it was read
    NotFound, ///< the record asked for is not there
    Other,
};

/// The environment failed. Thrown by storage, caught once at the edge of the screens and of the
/// command line, and shown there in words(). `detail` is for the log: codes and SQL, never a person's data.
class Failure : public std::exception {
public:
    /// `holder` says in plain words who has the file, when that is known and the kind is Busy.
    Failure(FailureKind kind, QString subject, QString detail, QString holder = QString());

    [[nodiscard]] FailureKind kind() const { return m_kind; }

    /// What the failure is about: a file's path or a record's kind; shown to people.
    [[nodiscard]] const QString& subject() const { return m_subject; }

    /// Codes and statements for the log.
    [[nodiscard]] const QString& detail() const { return m_detail; }

    /// One plain sentence for people, with what they can do.
    [[nodiscard]] QString words() const;

    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    FailureKind m_kind;
    QString m_subject;
    QString m_detail;
    QString m_holder;
    QByteArray m_what;
};

} // namespace backbridge
