#include "house/source_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "support/catch.h"

namespace backbridge::house {

namespace {

QString absolute(const QString& path)
{
    return QStringLiteral(BACKBRIDGE_SOURCE_DIR "/") + path;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

/// Walks through a C++ text, past comments, numbers and characters, and collects the strings.
class LiteralReader {
public:
    explicit LiteralReader(const QString& text)
        : m_text(text)
    {
    }

    std::vector<Literal> read()
    {
        while (m_at < m_text.size()) {
            if (skipBlankOrComment()) {
                continue;
            }
            if (here() == QLatin1Char('"')) {
                plainString();
            } else if (here() == QLatin1Char('\'')) {
                character();
            } else if (isWordCharacter(here())) {
                word();
            } else {
                m_joins = false;
                if (here() == QLatin1Char('#') && startsWith("#include")) {
                    skipTo(QLatin1Char('\n'));
                } else {
                    ++m_at;
                }
            }
        }
        return std::move(m_literals);
    }

private:
    [[nodiscard]] QChar here() const { return m_text.at(m_at); }

    [[nodiscard]] bool startsWith(const char* token) const
    {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1String(token));
    }

    void skipTo(QChar end)
    {
        while (m_at < m_text.size() && here() != end) {
            ++m_at;
        }
    }

    bool skipBlankOrComment()
    {
        if (here().isSpace()) {
            ++m_at;
        } else if (startsWith("//")) {
            skipTo(QLatin1Char('\n'));
        } else if (startsWith("/*")) {
            const auto end = m_text.indexOf(QLatin1String("*/"), m_at + 2);
            m_at = end < 0 ? m_text.size() : end + 2;
        } else {
            return false;
        }
        return true;
    }

    /// A name, a number with its separators, or the prefix of a string.
    void word()
    {
        const auto start = m_at;
        const bool number = here().isDigit();
        while (m_at < m_text.size() && (isWordCharacter(here()) || (number && here() == QLatin1Char('\'')))) {
            ++m_at;
        }
        const bool raw = m_text.at(m_at - 1) == QLatin1Char('R');
        if (m_at < m_text.size() && here() == QLatin1Char('"') && m_at - start <= 3) {
            raw ? rawString() : plainString();
        } else if (!isSuffix(start)) {
            m_joins = false;
        }
    }

    /// Whether the word that begins at `start` belongs to the string just before it ("…"_s).
    [[nodiscard]] bool isSuffix(qsizetype start) const { return start > 0 && start == m_stringEnd; }

    void plainString()
    {
        const auto start = m_at++;
        QString content;
        while (m_at < m_text.size() && here() != QLatin1Char('"')) {
            if (here() == QLatin1Char('\\') && m_at + 1 < m_text.size()) {
                ++m_at;
                content += here() == QLatin1Char('n') ? QLatin1Char('\n') : here();
            } else {
                content += here();
            }
            ++m_at;
        }
        ++m_at;
        add(content, start);
    }

    void rawString()
    {
        const auto start = m_at;
        const auto open = m_text.indexOf(QLatin1Char('('), start);
        const QString end = QLatin1Char(')') + m_text.mid(start + 1, open - start - 1) + QLatin1Char('"');
        const auto close = m_text.indexOf(end, open);
        m_at = close < 0 ? m_text.size() : close + end.size();
        add(m_text.mid(open + 1, close - open - 1), start);
    }

    void character()
    {
        ++m_at;
        while (m_at < m_text.size() && here() != QLatin1Char('\'')) {
            m_at += here() == QLatin1Char('\\') ? 2 : 1;
        }
        ++m_at;
        m_joins = false;
    }

    void add(const QString& content, qsizetype start)
    {
        if (m_joins) {
            m_literals.back().text += content;
        } else {
            m_literals.push_back(
                {content, static_cast<int>(m_text.left(start).count(QLatin1Char('\n'))) + 1});
        }
        m_joins = true;
        m_stringEnd = m_at;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    qsizetype m_stringEnd = -1;
    bool m_joins = false;
    std::vector<Literal> m_literals;
};

} // namespace

QStringList filesBelow(const QString& folder, const QStringList& patterns)
{
    if (QFileInfo(absolute(folder)).isFile()) {
        return {folder};
    }
    QStringList paths;
    QDirIterator files(absolute(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths << QDir(absolute(QString())).relativeFilePath(files.next());
    }
    paths.sort();
    return paths;
}

bool exists(const QString& path)
{
    return QFileInfo::exists(absolute(path));
}

QString textOf(const QString& path)
{
    QFile file(absolute(path));
    CAPTURE(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

std::vector<Include> includesOf(const QString& text)
{
    static const QRegularExpression kInclude(
        QStringLiteral(R"x(^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)"))x"));
    std::vector<Include> includes;
    int number = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch match = kInclude.match(line);
        if (match.hasMatch()) {
            const bool angled = match.capturedLength(1) > 0;
            includes.push_back({match.captured(angled ? 1 : 2), angled, number});
        }
    }
    return includes;
}

std::vector<Literal> literalsOf(const QString& text)
{
    return LiteralReader(text).read();
}

} // namespace backbridge::house
