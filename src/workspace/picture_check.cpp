#include "backbridge/workspace/picture_check.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QtEndian>

#include "svg_check.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

/// What a picture of most pixels takes when it is decoded, with room for a converted copy.
constexpr int kMaxDecodedMebibytes = 128;

PictureCheck refused(ProblemKind kind, const QString& text)
{
    PictureCheck check;
    check.problems.push_back({QString(), kind, text});
    return check;
}

/// SVG has no mark of its own: text that begins as XML does.
bool beginsAsXml(const QByteArray& content)
{
    constexpr qsizetype kFar = 1024;
    static const QByteArray kByteOrderMark("\xEF\xBB\xBF");
    const qsizetype skipped = content.startsWith(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const QByteArray start = content.mid(skipped, kFar).trimmed();
    return start.startsWith("<?xml") || start.startsWith("<svg") || start.startsWith("<!--")
        || start.startsWith("<!DOCTYPE svg");
}

std::optional<PictureType> typeOf(const QByteArray& content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n")) {
        return PictureType::Png;
    }
    if (content.startsWith("\xFF\xD8\xFF")) {
        return PictureType::Jpeg;
    }
    return beginsAsXml(content) ? std::optional(PictureType::Svg) : std::nullopt;
}

PictureCheck checkPixels(QSize size)
{
    if (size.width() > kMaxPictureSide || size.height() > kMaxPictureSide
        || qint64(size.width()) * size.height() > kMaxPicturePixels) {
        return refused(ProblemKind::TooLarge,
                       Text::tr("the picture has %1 × %2 pixels; %3 on a side and %4 million in all are most")
                           .arg(size.width())
                           .arg(size.height())
                           .arg(kMaxPictureSide)
                           .arg(kMaxPicturePixels / 1'000'000));
    }
    return {};
}

/// Whether a PNG goes to its end: chunk after chunk, each with its length in front, up to IEND.
bool isWholePng(const QByteArray& content)
{
    constexpr qsizetype kSignature = 8;
    constexpr qsizetype kAround = 12; // length, type and checksum
    for (qsizetype at = kSignature; at + kAround <= content.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(content.constData() + at));
        if (content.mid(at + 4, 4) == "IEND") {
            return true;
        }
        at += kAround + length;
    }
    return false;
}

/// Whether a JPEG goes to its end, in no more scans than a real one has. libjpeg paints grey over what is
/// missing, and goes over the whole picture for each scan, however little is in it.
bool isWholeJpeg(const QByteArray& content)
{
    constexpr int kMostScans = 64;
    constexpr int kStartOfScan = 0xDA;
    constexpr int kEnd = 0xD9;
    const auto byteAt = [&content](qsizetype at) {
        return static_cast<unsigned char>(content[at]);
    };
    const auto isMarker = [&byteAt](qsizetype at) {
        const int code = byteAt(at + 1);
        const bool isData = code == 0x00 || code == 0xFF || (code >= 0xD0 && code <= 0xD7);
        return byteAt(at) == 0xFF && !isData;
    };
    int scans = 0;
    qsizetype at = 2;
    while (at + 1 < content.size()) {
        if (!isMarker(at)) {
            ++at; // within a scan, or padding
            continue;
        }
        if (byteAt(at + 1) == kEnd) {
            return scans > 0;
        }
        if (byteAt(at + 1) == kStartOfScan && ++scans > kMostScans) {
            return false;
        }
        if (at + 3 >= content.size()) {
            return false;
        }
        at += 2 + qFromBigEndian<quint16>(content.constData() + at + 2);
    }
    return false;
}

PictureCheck checkImage(const QByteArray& content, PictureType type)
{
    const bool isWhole = type == PictureType::Png ? isWholePng(content) : isWholeJpeg(content);
    if (!isWhole) {
        return refused(ProblemKind::Malformed,
                       Text::tr("the picture is broken: it does not come to its end"));
    }
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, type == PictureType::Png ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) {
        return refused(ProblemKind::Malformed,
                       Text::tr("the picture is broken: it does not say how large it is"));
    }
    PictureCheck check = checkPixels(size);
    if (!check.problems.empty()) {
        return check;
    }
    QImageReader::setAllocationLimit(kMaxDecodedMebibytes);
    const QImage image = reader.read();
    if (image.isNull() || image.size() != size) {
        return refused(ProblemKind::Malformed, Text::tr("the picture is broken: it cannot be shown"));
    }
    check.type = type;
    check.size = size;
    return check;
}

PictureCheck checkDrawing(const QByteArray& content)
{
    const SvgCheck svg = checkSvg(content);
    if (svg.problem) {
        return refused(svg.problem->kind, svg.problem->text);
    }
    PictureCheck check = checkPixels(svg.size);
    if (check.problems.empty()) {
        check.type = PictureType::Svg;
        check.size = svg.size;
    }
    return check;
}

} // namespace

PictureCheck checkPicture(const QByteArray& content)
{
    if (content.isEmpty()) {
        return refused(ProblemKind::Malformed, Text::tr("the file is empty"));
    }
    if (content.size() > kMaxPictureBytes) {
        constexpr qint64 kMebibyte = 1024LL * 1024;
        return refused(ProblemKind::TooLarge,
                       Text::tr("the picture is larger than %1 MiB").arg(kMaxPictureBytes / kMebibyte));
    }
    const std::optional<PictureType> type = typeOf(content);
    if (!type) {
        return refused(ProblemKind::Malformed, Text::tr("this is no PNG, JPEG or SVG picture"));
    }
    return *type == PictureType::Svg ? checkDrawing(content) : checkImage(content, *type);
}

} // namespace backbridge
