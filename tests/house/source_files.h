#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// The project's own files as text, for tests about the house itself.
namespace backbridge::house {

/// One #include of a file.
struct Include {
    QString header;
    bool angled = false; ///< <header>, not "header"
    int line = 0; ///< from 1

    friend bool operator==(const Include& a, const Include& b) = default;
};

/// A string literal; those that only blanks and comments part are one.
struct Literal {
    QString text;
    int line = 0; ///< where it begins, from 1

    friend bool operator==(const Literal& a, const Literal& b) = default;
};

/// Paths below `folder` that match one of `patterns` ("*.cpp"), relative to the project's folder, in order.
/// A file's own path gives that file. Empty when there is no such folder.
QStringList filesBelow(const QString& folder, const QStringList& patterns);

bool exists(const QString& path);

/// The text of the file at `path`, relative to the project's folder; the test fails when it cannot be read.
QString textOf(const QString& path);

std::vector<Include> includesOf(const QString& text);

/// The string literals of a C++ text, raw ones too, without those of #include lines.
std::vector<Literal> literalsOf(const QString& text);

} // namespace backbridge::house
