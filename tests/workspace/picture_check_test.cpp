#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <array>

#include "backbridge/workspace/picture_check.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

QByteArray imageBytes(const char* format, QSize size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    for (int i = 0; i < size.height(); ++i) {
        image.setPixel(i % size.width(), i, qRgb(i * 7 % 256, i * 3 % 256, i % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

quint32 checksum(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xEDB88320U : crc >> 1U;
        }
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(checksum(type + data));
}

/// A PNG that says it has so many pixels and holds next to none.
QByteArray pngThatClaims(quint32 width, quint32 height)
{
    const QByteArray header = bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header)
        + chunk("IDAT", qCompress(QByteArray(1000, '\0')).mid(4)) + chunk("IEND", {});
}

QByteArray svg(const QByteArray& inside, const QByteArray& attributes = R"(width="20" height="10")")
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
        + attributes + ">" + inside + "</svg>";
}

bool isRefused(const QByteArray& content)
{
    const PictureCheck check = checkPicture(content);
    // One or the other, never both or neither.
    REQUIRE(check.type.has_value() == check.problems.empty());
    return !check.type;
}

ProblemKind kindOf(const QByteArray& content)
{
    const PictureCheck check = checkPicture(content);
    REQUIRE(check.problems.size() == 1);
    CHECK(check.problems.front().place.isEmpty());
    CHECK_FALSE(check.problems.front().text.isEmpty());
    return check.problems.front().kind;
}

/// Lets no message of Qt's about broken images through for as long as it lives.
class Silence {
public:
    Silence()
        : m_before(qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {}))
    {
    }

    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

    ~Silence() { qInstallMessageHandler(m_before); }

private:
    QtMessageHandler m_before;
};

} // namespace

TEST_CASE("A picture is known by its first bytes and its size by its header", "[picture]")
{
    const PictureCheck png = checkPicture(imageBytes("png"));
    CHECK(png.type == PictureType::Png);
    CHECK(png.size == QSize(40, 30));

    const PictureCheck jpeg = checkPicture(imageBytes("jpeg", {64, 16}));
    CHECK(jpeg.type == PictureType::Jpeg);
    CHECK(jpeg.size == QSize(64, 16));

    const PictureCheck drawing =
        checkPicture("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n" + svg("<path d=\"M0 0h9\"/>"));
    CHECK(drawing.type == PictureType::Svg);
    CHECK(drawing.size == QSize(20, 10));

    CHECK(checkPicture(svg({}, R"(viewBox="0 0 200.5, 100" width="100%")")).size == QSize(201, 100));
    CHECK(checkPicture(svg({}, {})).type == PictureType::Svg);
}

TEST_CASE("A picture of the largest size passes", "[picture]")
{
    CHECK(checkPicture(imageBytes("jpeg", {4000, 3000})).size == QSize(4000, 3000));
}

TEST_CASE("What is no picture, or another kind of picture, is refused", "[picture][unhappy]")
{
    for (const QByteArray& content :
         {QByteArray(), QByteArray("\0\0\0", 3),
          QByteArray("This is a text that somebody called exercise.png"),
          QByteArray("GIF89a\x01\x00\x01\x00\x00\xff\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;", 26),
          QByteArray("BM") + QByteArray(60, '\0'), QByteArray("RIFF\0\0\0\0WEBPVP8 "),
          QByteArray("<html><body/></html>"), QByteArray("<?xml version=\"1.0\"?><html/>"),
          QByteArray("\x1f\x8b\x08"), QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("\xFF\xD8\xFF")}) {
        CAPTURE(content.left(20).toStdString());
        const Silence silence;
        CHECK(isRefused(content));
    }
    CHECK(kindOf({}) == ProblemKind::Malformed);
    CHECK(kindOf("GIF89a") == ProblemKind::Malformed);
}

TEST_CASE("A picture of too many bytes or pixels is refused by its header", "[picture][unhappy]")
{
    CHECK(kindOf(QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(kMaxPictureBytes, 'x'))
          == ProblemKind::TooLarge);
    CHECK(kindOf(pngThatClaims(30'000, 30'000)) == ProblemKind::TooLarge);
    CHECK(kindOf(pngThatClaims(4'001, 1)) == ProblemKind::TooLarge);
    CHECK(kindOf(pngThatClaims(4'000, 3'001)) == ProblemKind::TooLarge);
    CHECK(kindOf(svg({}, R"(width="30000" height="30000")")) == ProblemKind::TooLarge);
    CHECK(kindOf(svg({}, R"(width="1e300" height="1e300")")) == ProblemKind::TooLarge);

    QByteArray jpeg = imageBytes("jpeg");
    const qsizetype frame = jpeg.indexOf("\xFF\xC0");
    REQUIRE(frame > 0);
    jpeg.replace(frame + 5, 4, QByteArray("u0u0")); // 0x7530 twice: 30,000 × 30,000
    CHECK(kindOf(jpeg) == ProblemKind::TooLarge);
}

TEST_CASE("A picture that is cut off anywhere is refused", "[picture][unhappy]")
{
    const Silence silence;
    for (const QByteArray& whole : {imageBytes("png", {9, 7}), imageBytes("jpeg", {24, 16})}) {
        REQUIRE_FALSE(isRefused(whole));
        for (qsizetype length = 0; length < whole.size() - 12; ++length) {
            CAPTURE(length, whole.size());
            CHECK(isRefused(whole.left(length)));
        }
    }
}

TEST_CASE("A picture whose pixels cannot be read is refused", "[picture][unhappy]")
{
    const Silence silence;

    CHECK(kindOf(pngThatClaims(100, 100)) == ProblemKind::Malformed);

    QByteArray png = imageBytes("png");
    const qsizetype data = png.indexOf("IDAT") + 8;
    png[data] = static_cast<char>(png[data] ^ 0x55);
    CHECK(kindOf(png) == ProblemKind::Malformed);
}

TEST_CASE("A JPEG of a thousand scans is refused without being decoded", "[picture][unhappy]")
{
    // A progressive one, whose scans each go over all of it; the first of them again and again.
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    REQUIRE(writer.write(image));
    REQUIRE_FALSE(isRefused(jpeg));
    const qsizetype scan = jpeg.indexOf("\xFF\xDA");
    const qsizetype next = jpeg.indexOf("\xFF\xC4", scan);
    REQUIRE(scan > 0);
    REQUIRE(next > scan);
    jpeg.insert(scan, jpeg.mid(scan, next - scan).repeated(1'000));

    CHECK(kindOf(jpeg) == ProblemKind::Malformed);
}

TEST_CASE("A drawing may not run, move, embed, or lead out of its file", "[picture][unhappy]")
{
    for (const char* inside : {
             "<script>alert(1)</script>",
             "<g><SCRIPT xmlns=\"http://www.w3.org/2000/svg\"/></g>",
             "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
             "<rect width=\"1\" height=\"1\" onclick=\"f()\"/>",
             "<image href=\"data:image/png;base64,AAAA\"/>",
             "<image xlink:href=\"file:///etc/passwd\"/>",
             "<use xlink:href=\"#a\"/>",
             "<foreignObject><p/></foreignObject>",
             "<a href=\"https://example.org\"/>",
             "<a xlink:href=\"javascript:f()\"/>",
             "<linearGradient xlink:href=\"other.svg#a\"/>",
             "<rect fill=\"url(https://example.org/a.svg#b)\"/>",
             "<rect style=\"fill: URL( 'file:///a' )\"/>",
             "<rect style=\"fill:u\\72l(x)\"/>",
             "<style>@import 'a.css';</style>",
             "<style>.a{fill:url(//example.org)}</style>",
             "<style><![CDATA[.a{fill:url(x)}]]></style>",
             "<g xml:base=\"https://example.org/\"/>",
             R"(<animate attributeName="x" from="0" to="9" dur="1s"/>)",
             R"(<set attributeName="href" to="x"/>)",
             "<?xml-stylesheet href=\"a.css\"?>",
             "&bomb;",
         }) {
        CAPTURE(inside);
        CHECK(isRefused(svg(inside)));
    }
    CHECK(isRefused("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + svg("&b;")));
    CHECK(isRefused("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">" + svg({})));
    CHECK(isRefused("<?xml-stylesheet href=\"a.css\"?>" + svg({})));
}

TEST_CASE("A drawing of ordinary shapes, styles and gradients passes", "[picture]")
{
    const PictureCheck check =
        checkPicture(svg("<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient>"
                         "<linearGradient id=\"b\" xlink:href=\"#a\"/></defs>"
                         "<style>.c { fill: url( '#b' ); stroke: #123456 }</style>"
                         "<!-- url(x) --><g class=\"c\"><path d=\"M0 0L9 9\" style=\"fill:url(#b)\"/>"
                         "<text x=\"1\">url(x) is text here</text></g>"));

    CHECK(check.problems.empty());
    CHECK(check.type == PictureType::Svg);
}

TEST_CASE("A drawing that is broken, too deep or of too many parts is refused", "[picture][unhappy]")
{
    CHECK(kindOf("<svg><g></svg>") == ProblemKind::Malformed);
    CHECK(kindOf("<svg>") == ProblemKind::Malformed);
    CHECK(kindOf(svg({}) + svg({})) == ProblemKind::Malformed);
    CHECK(kindOf(svg(QByteArray("<g>").repeated(kMaxSvgDepth) + QByteArray("</g>").repeated(kMaxSvgDepth)))
          == ProblemKind::TooLarge);
    CHECK_FALSE(isRefused(
        svg(QByteArray("<g>").repeated(kMaxSvgDepth - 1) + QByteArray("</g>").repeated(kMaxSvgDepth - 1))));
    CHECK(kindOf(svg(QByteArray("<g/>").repeated(kMaxSvgElements))) == ProblemKind::TooLarge);
    CHECK_FALSE(isRefused(svg(QByteArray("<g/>").repeated(kMaxSvgElements - 1))));
}
