#include "terminal.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void complain(const QString& sentence)
{
    const QByteArray line = QByteArrayLiteral("backbridge-cli: ") + printable(sentence).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

/// Exports are to be the same bytes on every system.
bool keepLineEnds()
{
#ifdef Q_OS_WIN
    return _setmode(_fileno(stdout), _O_BINARY) != -1;
#else
    return true;
#endif
}

bool steers(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString printable(const QString& text)
{
    QString shown;
    for (const char32_t letter : text.toUcs4()) {
        if (steers(letter)) {
            shown += QStringLiteral("\\u{%1}").arg(static_cast<uint>(letter), 0, 16);
        } else {
            shown += QString::fromUcs4(&letter, 1);
        }
    }
    return shown;
}

Terminal::Terminal()
    : m_failed(!keepLineEnds())
{
}

void Terminal::print(const QString& line)
{
    write(printable(line).toUtf8() + '\n');
}

void Terminal::write(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size) {
        m_failed = true;
    }
}

int Terminal::refuse(const QString& sentence)
{
    complain(sentence);
    return kRefused;
}

int Terminal::misuse(const QString& sentence)
{
    complain(Text::tr("%1 (see backbridge-cli --help)").arg(sentence));
    return kMisused;
}

bool Terminal::flush()
{
    if (std::fflush(stdout) != 0) {
        m_failed = true;
    }
    return !m_failed;
}

} // namespace backbridge::cli
