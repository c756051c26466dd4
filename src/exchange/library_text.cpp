#include "library_text.h"

#include <QHash>

#include <algorithm>
#include <array>

#include "backbridge/domain/own_exercise.h"

namespace backbridge::exchange {

namespace {

/// Elements whose content is no text for people.
bool isHidden(QStringView element)
{
    return element == QLatin1String("script") || element == QLatin1String("style")
        || element == QLatin1String("template") || element == QLatin1String("head");
}

/// Elements that stand within a line.
bool isInline(QStringView element)
{
    static constexpr std::array kInline {
        QLatin1String("a"),   QLatin1String("abbr"),  QLatin1String("b"),      QLatin1String("code"),
        QLatin1String("del"), QLatin1String("em"),    QLatin1String("font"),   QLatin1String("i"),
        QLatin1String("img"), QLatin1String("ins"),   QLatin1String("mark"),   QLatin1String("q"),
        QLatin1String("s"),   QLatin1String("small"), QLatin1String("span"),   QLatin1String("strike"),
        QLatin1String("sub"), QLatin1String("sup"),   QLatin1String("strong"), QLatin1String("u"),
        QLatin1String("wbr"),
    };
    return std::find(kInline.begin(), kInline.end(), element) != kInline.end();
}

/// The character references that texts of this kind use; others stay as they are written.
QString namedCharacter(const QString& name)
{
    static const QHash<QString, char16_t> kNames {
        {QStringLiteral("amp"), u'&'},      {QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'},       {QStringLiteral("quot"), u'"'},
        {QStringLiteral("apos"), u'\''},    {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("shy"), u'\u00AD'}, {QStringLiteral("deg"), u'°'},
        {QStringLiteral("frac12"), u'½'},   {QStringLiteral("frac14"), u'¼'},
        {QStringLiteral("frac34"), u'¾'},   {QStringLiteral("times"), u'×'},
        {QStringLiteral("middot"), u'·'},   {QStringLiteral("bull"), u'•'},
        {QStringLiteral("hellip"), u'…'},   {QStringLiteral("ndash"), u'–'},
        {QStringLiteral("mdash"), u'—'},    {QStringLiteral("lsquo"), u'‘'},
        {QStringLiteral("rsquo"), u'’'},    {QStringLiteral("sbquo"), u'‚'},
        {QStringLiteral("ldquo"), u'“'},    {QStringLiteral("rdquo"), u'”'},
        {QStringLiteral("bdquo"), u'„'},    {QStringLiteral("laquo"), u'«'},
        {QStringLiteral("raquo"), u'»'},    {QStringLiteral("copy"), u'©'},
        {QStringLiteral("reg"), u'®'},      {QStringLiteral("trade"), u'™'},
        {QStringLiteral("euro"), u'€'},     {QStringLiteral("auml"), u'ä'},
        {QStringLiteral("ouml"), u'ö'},     {QStringLiteral("uuml"), u'ü'},
        {QStringLiteral("Auml"), u'Ä'},     {QStringLiteral("Ouml"), u'Ö'},
        {QStringLiteral("Uuml"), u'Ü'},     {QStringLiteral("szlig"), u'ß'},
        {QStringLiteral("agrave"), u'à'},   {QStringLiteral("aacute"), u'á'},
        {QStringLiteral("acirc"), u'â'},    {QStringLiteral("atilde"), u'ã'},
        {QStringLiteral("aring"), u'å'},    {QStringLiteral("aelig"), u'æ'},
        {QStringLiteral("ccedil"), u'ç'},   {QStringLiteral("egrave"), u'è'},
        {QStringLiteral("eacute"), u'é'},   {QStringLiteral("ecirc"), u'ê'},
        {QStringLiteral("euml"), u'ë'},     {QStringLiteral("iacute"), u'í'},
        {QStringLiteral("icirc"), u'î'},    {QStringLiteral("iuml"), u'ï'},
        {QStringLiteral("ntilde"), u'ñ'},   {QStringLiteral("oacute"), u'ó'},
        {QStringLiteral("ocirc"), u'ô'},    {QStringLiteral("otilde"), u'õ'},
        {QStringLiteral("oslash"), u'ø'},   {QStringLiteral("uacute"), u'ú'},
        {QStringLiteral("ucirc"), u'û'},    {QStringLiteral("ugrave"), u'ù'},
        {QStringLiteral("iexcl"), u'¡'},    {QStringLiteral("iquest"), u'¿'},
    };
    const auto found = kNames.constFind(name);
    return found == kNames.constEnd() ? QString() : QString(QChar(*found));
}

QString numberedCharacter(const QString& digits)
{
    // 128 to 159 are meant as in Windows-1252, as browsers read them.
    static constexpr std::array<char16_t, 32> kWindows {
        u'€', u'\uFFFD', u'‚',      u'ƒ', u'„',      u'…',      u'†', u'‡',      u'ˆ', u'‰', u'Š',
        u'‹', u'Œ',      u'\uFFFD', u'Ž', u'\uFFFD', u'\uFFFD', u'‘', u'’',      u'“', u'”', u'•',
        u'–', u'—',      u'˜',      u'™', u'š',      u'›',      u'œ', u'\uFFFD', u'ž', u'Ÿ',
    };
    const bool isHex = digits.startsWith(QLatin1Char('x'), Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = isHex ? digits.mid(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber) {
        return {};
    }
    if (code >= 128 && code < 160) {
        return QChar(kWindows.at(code - 128));
    }
    const bool isCharacter = code != 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    const char32_t character = isCharacter ? code : uint {QChar::ReplacementCharacter};
    return QString::fromUcs4(&character, 1);
}

/// Walks through a text once; what it looks ahead for is remembered, so that no text makes it slow.
class HtmlReader {
public:
    explicit HtmlReader(const QString& html)
        : m_html(html)
        , m_lastClose(html.lastIndexOf(QLatin1Char('>')))
    {
    }

    QStringList read()
    {
        while (m_at < m_html.size()) {
            const QChar character = m_html.at(m_at);
            if (character == QLatin1Char('<') && beginsTag()) {
                readTag();
            } else if (character == QLatin1Char('&')) {
                readReference();
            } else {
                m_line += character;
                ++m_at;
            }
        }
        endLine();
        return std::move(m_lines);
    }

private:
    [[nodiscard]] bool beginsTag() const
    {
        if (m_at + 1 >= m_html.size() || m_lastClose <= m_at) {
            return false;
        }
        const QChar next = m_html.at(m_at + 1);
        return isAsciiLetter(next) || next == QLatin1Char('/') || next == QLatin1Char('!')
            || next == QLatin1Char('?');
    }

    static bool isAsciiLetter(QChar c)
    {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
    }

    void readTag()
    {
        if (QStringView(m_html).mid(m_at).startsWith(QLatin1String("<!--"))) {
            skipTo(QLatin1String("-->"));
            return;
        }
        const bool isEnd = m_html.at(m_at + 1) == QLatin1Char('/');
        const qsizetype nameAt = m_at + (isEnd ? 2 : 1);
        qsizetype nameEnd = nameAt;
        while (nameEnd < m_html.size() && m_html.at(nameEnd).isLetterOrNumber()) {
            ++nameEnd;
        }
        const QString element = m_html.mid(nameAt, std::min<qsizetype>(nameEnd - nameAt, 16)).toLower();
        m_at = endOfTag(nameEnd) + 1;
        if (isHidden(element) && !isEnd) {
            skipTo(QStringLiteral("</") + element);
        } else if (!isInline(element)) {
            endLine();
        }
    }

    /// Where the tag ends: the first `>` that is not within quotation marks. There is one: see beginsTag().
    qsizetype endOfTag(qsizetype from)
    {
        qsizetype end = m_html.indexOf(QLatin1Char('>'), from);
        qsizetype open = nextQuote(from);
        while (open < end) {
            const qsizetype close = nextQuote(open + 1);
            if (close >= m_lastClose) {
                break; // never closed: not a quotation
            }
            end = close < end ? end : m_html.indexOf(QLatin1Char('>'), close);
            open = nextQuote(close + 1);
        }
        return end;
    }

    /// The first `"` at or after `from`; the end of the text when there is none.
    qsizetype nextQuote(qsizetype from)
    {
        if (m_quote < from) {
            m_quote = m_html.indexOf(QLatin1Char('"'), from);
            m_quote = m_quote < 0 ? m_html.size() : m_quote;
        }
        return m_quote;
    }

    /// Past the next `mark`, or past everything.
    void skipTo(const QString& mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        const bool isTag = mark.startsWith(QLatin1String("</"));
        // Of an end tag the bracket is still to come.
        const qsizetype end = found < 0 || !isTag ? found : m_html.indexOf(QLatin1Char('>'), found);
        m_at = end < 0 ? m_html.size() : end + (isTag ? 1 : mark.size());
    }

    void readReference()
    {
        constexpr qsizetype kLongestName = 10;
        const qsizetype end = QStringView(m_html).mid(m_at, kLongestName + 2).indexOf(QLatin1Char(';'));
        const QString name = end > 1 ? m_html.mid(m_at + 1, end - 1) : QString();
        const QString character =
            name.startsWith(QLatin1Char('#')) ? numberedCharacter(name.mid(1)) : namedCharacter(name);
        if (character.isEmpty()) {
            m_line += QLatin1Char('&');
            ++m_at;
        } else {
            m_line += character;
            m_at += end + 1;
        }
    }

    void endLine()
    {
        const QString line = onOneLine(m_line);
        if (!line.isEmpty()) {
            m_lines << line;
        }
        m_line.clear();
    }

    const QString& m_html;
    qsizetype m_lastClose;
    qsizetype m_at = 0;
    qsizetype m_quote = -1; ///< as nextQuote() found it last
    QString m_line;
    QStringList m_lines;
};

bool hasLetter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

/// Whether a sentence ends with the character at `at`: a full stop and the like, then a space, then what
/// begins a sentence; not after one letter alone ("e. g.", "approx. 5").
bool endsSentence(const QString& text, qsizetype at)
{
    const QChar mark = text.at(at);
    const bool isMark = mark == QLatin1Char('.') || mark == QLatin1Char('!') || mark == QLatin1Char('?');
    if (!isMark || at + 2 >= text.size() || !text.at(at + 1).isSpace()) {
        return false;
    }
    const bool begins = text.at(at + 2).isUpper() || text.at(at + 2).isPunct();
    const bool afterWord = at >= 2 && text.at(at - 1).isLetterOrNumber()
        && text.at(at - 2) != QLatin1Char('.') && !text.at(at - 2).isSpace();
    const bool afterBracket = at >= 1 && text.at(at - 1).isPunct();
    return begins && (afterWord || afterBracket);
}

QStringList sentencesOf(const QString& line)
{
    QStringList sentences;
    qsizetype from = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (endsSentence(line, at)) {
            sentences << line.mid(from, at + 1 - from);
            from = at + 2;
        }
    }
    sentences << line.mid(from);
    return sentences;
}

/// `sentence` in parts of at most kLongestCue, cut at spaces where there are any.
QStringList partsOf(QString sentence)
{
    QStringList parts;
    while (sentence.size() > kLongestCue) {
        qsizetype cut = sentence.lastIndexOf(QLatin1Char(' '), kLongestCue);
        const bool atSpace = cut > 0;
        cut = atSpace ? cut : kLongestCue - (sentence.at(kLongestCue - 1).isHighSurrogate() ? 1 : 0);
        parts << sentence.left(cut);
        sentence = sentence.mid(atSpace ? cut + 1 : cut);
    }
    parts << sentence;
    return parts;
}

} // namespace

QStringList linesOfHtml(const QString& html)
{
    return HtmlReader(html).read();
}

QString onOneLine(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Format) {
            continue;
        }
        const bool isSpace = c.isSpace() || category == QChar::Other_Control;
        if (!isSpace) {
            kept += c;
        } else if (!kept.isEmpty() && !kept.endsWith(QLatin1Char(' '))) {
            kept += QLatin1Char(' ');
        }
    }
    return kept.trimmed();
}

Cues cuesOf(const QStringList& lines)
{
    QStringList all;
    for (const QString& line : lines) {
        const QString plain = onOneLine(line);
        const QStringList sentences = plain.size() <= kLongestCue ? QStringList {plain} : sentencesOf(plain);
        for (const QString& sentence : sentences) {
            for (const QString& part : partsOf(sentence)) {
                if (hasLetter(part)) {
                    all << part;
                }
            }
        }
    }
    Cues result;
    result.leftOut = static_cast<int>(std::max<qsizetype>(0, all.size() - kMaxExerciseTexts));
    result.cues = all.mid(0, kMaxExerciseTexts);
    return result;
}

} // namespace backbridge::exchange
