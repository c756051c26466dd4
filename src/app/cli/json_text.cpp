#include "json_text.h"

namespace backbridge::cli {

std::string text(const QString& value)
{
    return value.toStdString();
}

QByteArray toText(const Json& json)
{
    QByteArray bytes =
        QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
    bytes.replace('\x7f', "\\u007f");
    // U+0080 to U+009F, which JSON lets stand as they are.
    for (int code = 0x80; code < 0xa0; ++code) {
        const QByteArray raw {"\xc2" + QByteArray(1, static_cast<char>(code))};
        bytes.replace(raw, "\\u00" + QByteArray::number(code, 16));
    }
    return bytes;
}

} // namespace backbridge::cli
