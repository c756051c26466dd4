#pragma once

#include <QByteArray>
#include <QLatin1String>

#include <array>
#include <utility>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// What a picture is made of.
enum class PictureType {
    Png,
    Jpeg,
    Svg,
};

template <>
struct EnumWords<PictureType> {
    static constexpr std::array<std::pair<PictureType, QLatin1String>, 3> kWords {{
        {PictureType::Png, QLatin1String("png")},
        {PictureType::Jpeg, QLatin1String("jpeg")},
        {PictureType::Svg, QLatin1String("svg")},
    }};
};

/// Most bytes that a picture may have.
constexpr qint64 kMaxPictureBytes = 2LL * 1024 * 1024;

/// A picture's bytes as its file had them. Its id is made of them.
struct Picture {
    PictureId id;
    PictureType type = PictureType::Png;
    QByteArray content;

    friend bool operator==(const Picture& a, const Picture& b) = default;
};

/// The id of the picture that has these bytes.
[[nodiscard]] PictureId pictureIdOf(const QByteArray& content);

/// Whether `text` may be a picture's id: 64 lower-case hexadecimal digits.
[[nodiscard]] bool isPictureId(const QString& text);

} // namespace backbridge
