#include "json_tree.h"

namespace backbridge::exchange {

JsonValue JsonTree::root() const
{
    return {this, 0};
}

std::string_view JsonTree::view(Span span) const
{
    return std::string_view(m_text).substr(span.offset, span.length);
}

double JsonValue::number() const
{
    switch (kind()) {
    case JsonKind::Integer:
        return static_cast<double>(integer());
    case JsonKind::Unsigned:
        return static_cast<double>(unsignedInteger());
    default:
        return node().number;
    }
}

QString JsonValue::text() const
{
    const std::string_view bytes = utf8();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

JsonValue::Iterator& JsonValue::Iterator::operator++()
{
    m_index = m_tree->m_nodes[m_index].end;
    return *this;
}

} // namespace backbridge::exchange
