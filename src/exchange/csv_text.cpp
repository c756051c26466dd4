#include "csv_text.h"

#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <new>

namespace backbridge::exchange {

namespace {

/// libcsv's parser with what belongs to it, released at the end.
class CsvParser {
public:
    CsvParser(char separator, const std::function<bool(const CsvRow&)>& take)
        : m_take(take)
    {
        // A cell grows by this much at a time; small steps would copy a long one again and again.
        constexpr auto kBlock = std::size_t {1024} * 1024;
        if (csv_init(&m_parser, 0) != 0) {
            throw std::bad_alloc();
        }
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
        csv_set_blk_size(&m_parser, kBlock);
    }

    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    ~CsvParser() { csv_free(&m_parser); }

    /// Reads one line of the file with its line end. False when no more rows are wanted.
    bool line(const char* bytes, qsizetype size)
    {
        ++m_line;
        if (!m_isOpen) {
            m_row.line = m_line;
        }
        m_rowEnded = false;
        if (csv_parse(&m_parser, bytes, static_cast<std::size_t>(size), &CsvParser::cell, &CsvParser::rowEnd,
                      this)
            != static_cast<std::size_t>(size)) {
            throw std::bad_alloc();
        }
        const bool isBlank = std::all_of(
            bytes, bytes + size, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
        m_isOpen = !m_rowEnded && (m_isOpen || !isBlank);
        // One line ends at most one row. It is handed over here, where no C code has to let exceptions
        // through.
        bool goesOn = true;
        if (m_rowEnded) {
            goesOn = m_take(m_row);
            m_row.cells.clear();
        }
        return goesOn;
    }

    /// The line where a row has begun that the lines so far do not end.
    [[nodiscard]] std::optional<int> openLine() const
    {
        return m_isOpen ? std::optional(m_row.line) : std::nullopt;
    }

private:
    static void cell(void* bytes, size_t size, void* self)
    {
        static_cast<CsvParser*>(self)->m_row.cells.emplace_back(static_cast<const char*>(bytes),
                                                                static_cast<qsizetype>(size));
    }

    static void rowEnd(int /*character*/, void* self) { static_cast<CsvParser*>(self)->m_rowEnded = true; }

    csv_parser m_parser {};
    const std::function<bool(const CsvRow&)>& m_take;
    CsvRow m_row;
    int m_line = 0;
    bool m_isOpen = false;
    bool m_rowEnded = false;
};

bool isFormulaStart(QChar c)
{
    return QStringLiteral("=+-@\t\r").contains(c);
}

/// Where the first character stands that is no apostrophe, when a formula begins there; else -1.
qsizetype formulaStart(const QString& text)
{
    const auto* const first =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char('\''); });
    return first != text.end() && isFormulaStart(*first) ? first - text.begin() : -1;
}

} // namespace

std::optional<int> readCsv(const QByteArray& text, char separator,
                           const std::function<bool(const CsvRow&)>& take)
{
    CsvParser parser(separator, take);
    const char* const end = text.constData() + text.size();
    const char* begin = text.constData();
    while (begin != end) {
        const char* lineEnd = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
        const bool isCrLf = lineEnd != end && lineEnd + 1 != end && lineEnd[0] == '\r' && lineEnd[1] == '\n';
        lineEnd += lineEnd == end ? 0 : (isCrLf ? 2 : 1);
        if (!parser.line(begin, lineEnd - begin)) {
            return std::nullopt;
        }
        begin = lineEnd;
    }
    if (!text.endsWith('\n') && !text.endsWith('\r') && parser.openLine() && !parser.line("\n", 1)) {
        return std::nullopt;
    }
    return parser.openLine();
}

QByteArray quotedCell(const QByteArray& text)
{
    const auto size = static_cast<std::size_t>(text.size());
    QByteArray cell(static_cast<qsizetype>(csv_write(nullptr, 0, text.constData(), size)), '\0');
    csv_write(cell.data(), static_cast<std::size_t>(cell.size()), text.constData(), size);
    return cell;
}

QString guardFormula(const QString& text)
{
    return formulaStart(text) < 0 ? text : QLatin1Char('\'') + text;
}

QString unguardFormula(const QString& text)
{
    return formulaStart(text) > 0 ? text.mid(1) : text;
}

std::optional<QByteArray> toUtf8Text(const QByteArray& bytes)
{
    QByteArray text = bytes;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString decoded = decoder.decode(bytes);
        if (decoder.hasError()) {
            return std::nullopt;
        }
        text = decoded.toUtf8();
    } else if (bytes.startsWith("\xef\xbb\xbf")) {
        text = bytes.mid(3);
    }
    const bool isText = QUtf8StringView(text).isValidUtf8() && !text.contains('\0');
    return isText ? std::optional(text) : std::nullopt;
}

} // namespace backbridge::exchange
