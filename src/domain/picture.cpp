#include "backbridge/domain/picture.h"

#include <QCryptographicHash>

#include <algorithm>

namespace backbridge {

PictureId pictureIdOf(const QByteArray& content)
{
    return {QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
}

bool isPictureId(const QString& text)
{
    constexpr qsizetype kDigits = 64;
    return text.size() == kDigits && std::all_of(text.begin(), text.end(), [](QChar character) {
               return (character >= QLatin1Char('0') && character <= QLatin1Char('9'))
                   || (character >= QLatin1Char('a') && character <= QLatin1Char('f'));
           });
}

} // namespace backbridge
