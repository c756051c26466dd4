#include "svg_check.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

#include "backbridge/workspace/picture_check.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

/// What runs, moves, embeds, or draws other parts again: uses of uses multiply.
bool isRefusedElement(const QString& name)
{
    static const QSet<QString> kRefused {
        QStringLiteral("script"),        QStringLiteral("handler"),       QStringLiteral("listener"),
        QStringLiteral("foreignobject"), QStringLiteral("iframe"),        QStringLiteral("image"),
        QStringLiteral("use"),           QStringLiteral("video"),         QStringLiteral("audio"),
        QStringLiteral("animation"),     QStringLiteral("set"),           QStringLiteral("pattern"),
        QStringLiteral("feimage"),       QStringLiteral("font-face-uri"),
    };
    return kRefused.contains(name) || name.startsWith(QLatin1String("animate"));
}

/// Whether each url() in a style leads to a part of the same file. Escapes, with which one could be written
/// unseen, and rules that bring in other files count as leading out.
bool staysInside(const QString& style)
{
    static const QRegularExpression kOutside(
        QStringLiteral(R"(\\|@import|javascript:|url\(\s*["']?\s*(?!["'#\s]))"),
        QRegularExpression::CaseInsensitiveOption);
    return !kOutside.match(style).hasMatch();
}

/// The number of pixels in a length; nothing when it has another unit.
std::optional<double> pixels(QStringView length)
{
    QString number = length.trimmed().toString();
    if (number.endsWith(QLatin1String("px"))) {
        number.chop(2);
    }
    bool good = false;
    const double value = number.toDouble(&good);
    return good && value > 0 ? std::optional(value) : std::nullopt;
}

/// Rounded up; what is out of all bounds stays so.
QSize sizeOf(double width, double height)
{
    constexpr double kBeyond = 1'000'000;
    return {static_cast<int>(std::min(std::ceil(width), kBeyond)),
            static_cast<int>(std::min(std::ceil(height), kBeyond))};
}

QSize sizeFrom(const QXmlStreamAttributes& root)
{
    const auto width = pixels(root.value(QLatin1String("width")));
    const auto height = pixels(root.value(QLatin1String("height")));
    if (width && height) {
        return sizeOf(*width, *height);
    }
    static const QRegularExpression kBetween(QStringLiteral(R"([\s,]+)"));
    const QStringList box =
        root.value(QLatin1String("viewBox")).toString().split(kBetween, Qt::SkipEmptyParts);
    const auto boxWidth = pixels(box.value(2));
    const auto boxHeight = pixels(box.value(3));
    return boxWidth && boxHeight ? sizeOf(*boxWidth, *boxHeight) : QSize();
}

/// Reads one file from beginning to end or to the first thing that is refused.
class SvgReader {
public:
    explicit SvgReader(const QByteArray& content)
        : m_xml(content)
    {
    }

    SvgCheck read()
    {
        while (!m_xml.atEnd() && !m_result.problem) {
            token(m_xml.readNext());
        }
        if (!m_result.problem && m_xml.hasError()) {
            refuse(ProblemKind::Malformed,
                   Text::tr("the drawing is broken: it cannot be read as SVG (line %1)")
                       .arg(m_xml.lineNumber()));
        }
        return m_result;
    }

private:
    void refuse(ProblemKind kind, const QString& text) { m_result.problem = Problem {QString(), kind, text}; }

    void refuseContent(const QString& what)
    {
        refuse(ProblemKind::Contradiction,
               Text::tr("the drawing holds what a picture here may not: %1").arg(what));
    }

    void token(QXmlStreamReader::TokenType type)
    {
        switch (type) {
        case QXmlStreamReader::StartElement:
            element();
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            break;
        case QXmlStreamReader::Characters:
            if (m_inStyle && !staysInside(m_xml.text().toString())) {
                refuseContent(Text::tr("a style that leads out of it"));
            }
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            refuseContent(Text::tr("a document type or an entity"));
            break;
        case QXmlStreamReader::ProcessingInstruction:
            refuseContent(Text::tr("a processing instruction"));
            break;
        default:
            break;
        }
    }

    void element()
    {
        const QString name = m_xml.name().toString().toLower();
        if (m_elements == 0) {
            root(name);
        }
        if (++m_elements > kMaxSvgElements || ++m_depth > kMaxSvgDepth) {
            refuse(ProblemKind::TooLarge,
                   Text::tr("the drawing has more than %1 elements or is nested deeper than %2")
                       .arg(kMaxSvgElements)
                       .arg(kMaxSvgDepth));
            return;
        }
        if (isRefusedElement(name)) {
            refuseContent(QStringLiteral("<%1>").arg(name));
            return;
        }
        m_inStyle = name == QLatin1String("style");
        for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
            this->attribute(attribute);
        }
    }

    void root(const QString& name)
    {
        if (name != QLatin1String("svg")) {
            refuse(ProblemKind::Malformed, Text::tr("this is no PNG, JPEG or SVG picture"));
            return;
        }
        m_result.size = sizeFrom(m_xml.attributes());
    }

    void attribute(const QXmlStreamAttribute& attribute)
    {
        const QString name = attribute.name().toString().toLower();
        const QString value = attribute.value().toString();
        const bool isReference = name == QLatin1String("href") || name == QLatin1String("src");
        const bool leadsOut = (isReference && !value.trimmed().startsWith(QLatin1Char('#')))
            || name == QLatin1String("base") || !staysInside(value);
        if (name.startsWith(QLatin1String("on"))) {
            refuseContent(Text::tr("a handler"));
        } else if (leadsOut) {
            refuseContent(Text::tr("a reference that leads out of it"));
        }
    }

    QXmlStreamReader m_xml;
    SvgCheck m_result;
    int m_elements = 0;
    int m_depth = 0;
    bool m_inStyle = false;
};

} // namespace

SvgCheck checkSvg(const QByteArray& content)
{
    return SvgReader(content).read();
}

} // namespace backbridge
