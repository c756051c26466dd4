#include "json_parser.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

#include "problem_list.h"

namespace backbridge::exchange {

/// Receives what the parser finds, builds the tree and stops the parser at the first limit that is passed.
class JsonTreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonTreeBuilder(const QByteArray& json, const JsonLimits& limits)
        : m_json(json)
        , m_limits(limits)
        , m_problems(limits.problems)
    {
    }

    bool null() override { return add(JsonKind::Null) != nullptr; }

    bool boolean(bool value) override
    {
        JsonTree::Node* node = add(JsonKind::Boolean);
        if (node != nullptr) {
            node->integer = value ? 1 : 0;
        }
        return node != nullptr;
    }

    bool number_integer(std::int64_t value) override
    {
        JsonTree::Node* node = add(JsonKind::Integer);
        if (node != nullptr) {
            node->integer = value;
        }
        return node != nullptr;
    }

    bool number_unsigned(std::uint64_t value) override
    {
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return number_integer(static_cast<std::int64_t>(value));
        }
        JsonTree::Node* node = add(JsonKind::Unsigned);
        if (node != nullptr) {
            node->unsignedInteger = value;
        }
        return node != nullptr;
    }

    bool number_float(double value, const std::string& text) override
    {
        JsonTree::Node* node = add(JsonKind::Float);
        if (node == nullptr) {
            return false;
        }
        node->number = value;
        node->text = keep(text);
        // The parser hands the text over with the decimal point of the C locale that is set.
        for (std::size_t i = node->text.offset; i < m_tree.m_text.size(); ++i) {
            char& c = m_tree.m_text[i];
            if ((c < '0' || c > '9') && c != '-' && c != '+' && c != 'e' && c != 'E') {
                c = '.';
            }
        }
        return true;
    }

    bool string(std::string& value) override
    {
        JsonTree::Node* node = add(JsonKind::Text);
        if (node != nullptr) {
            node->text = keep(value);
        }
        return node != nullptr;
    }

    bool binary(nlohmann::json::binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*elements*/) override { return open(JsonKind::Object); }

    bool key(std::string& value) override
    {
        m_stack.back().key = keep(value);
        return true;
    }

    bool end_object() override
    {
        reportRepeatedKeys();
        close();
        return true;
    }

    bool start_array(std::size_t /*elements*/) override { return open(JsonKind::Array); }

    bool end_array() override
    {
        close();
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override;

    JsonResult finish();

private:
    /// An array or object that is being read.
    struct Level {
        std::uint32_t node = 0;
        std::size_t index = 0; ///< of the next element
        JsonTree::Span key; ///< of the value being read, in an object
    };

    JsonTree::Node* add(JsonKind kind);
    bool open(JsonKind kind);
    void close();
    JsonTree::Span keep(const std::string& text);
    void reportRepeatedKeys();
    [[nodiscard]] QString place(std::size_t levels) const;

    [[nodiscard]] bool isObject(const Level& level) const
    {
        return m_tree.m_nodes[level.node].kind == JsonKind::Object;
    }

    [[nodiscard]] QString lineAndColumn(std::size_t position) const;

    const QByteArray& m_json;
    JsonLimits m_limits;
    JsonTree m_tree;
    std::vector<Level> m_stack;
    std::vector<std::string_view> m_keys; ///< kept between objects only to save allocations
    ProblemList m_problems;
};

JsonTree::Node* JsonTreeBuilder::add(JsonKind kind)
{
    if (m_tree.m_nodes.size() >= kMaxJsonValues) {
        m_problems.add({}, ProblemKind::TooLarge,
                       QCoreApplication::translate("Exchange", "the file holds more than %1 values")
                           .arg(kMaxJsonValues));
        return nullptr;
    }
    JsonTree::Node node;
    node.kind = kind;
    node.end = static_cast<std::uint32_t>(m_tree.m_nodes.size() + 1);
    if (!m_stack.empty()) {
        Level& level = m_stack.back();
        node.key = level.key;
        ++level.index;
    }
    m_tree.m_nodes.push_back(node);
    return &m_tree.m_nodes.back();
}

bool JsonTreeBuilder::open(JsonKind kind)
{
    if (m_stack.size() >= static_cast<std::size_t>(m_limits.depth)) {
        m_problems.add(
            place(m_stack.size()), ProblemKind::TooLarge,
            QCoreApplication::translate("Exchange", "nested deeper than %1 levels").arg(m_limits.depth));
        return false;
    }
    if (add(kind) == nullptr) {
        return false;
    }
    m_stack.push_back({static_cast<std::uint32_t>(m_tree.m_nodes.size() - 1), 0, {}});
    return true;
}

void JsonTreeBuilder::close()
{
    m_tree.m_nodes[m_stack.back().node].end = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    m_stack.pop_back();
}

JsonTree::Span JsonTreeBuilder::keep(const std::string& text)
{
    const auto offset = static_cast<std::uint32_t>(m_tree.m_text.size());
    m_tree.m_text += text;
    return {offset, static_cast<std::uint32_t>(text.size())};
}

void JsonTreeBuilder::reportRepeatedKeys()
{
    m_keys.clear();
    const std::vector<JsonTree::Node>& nodes = m_tree.m_nodes;
    for (std::uint32_t i = m_stack.back().node + 1; i < nodes.size(); i = nodes[i].end) {
        m_keys.push_back(m_tree.view(nodes[i].key));
    }
    std::sort(m_keys.begin(), m_keys.end());
    auto repeated = std::adjacent_find(m_keys.begin(), m_keys.end());
    while (repeated != m_keys.end() && !m_problems.isFull()) {
        m_problems.add(placeOfKey(place(m_stack.size() - 1), *repeated), ProblemKind::Duplicate,
                       QCoreApplication::translate("Exchange", "the field is there twice"));
        repeated = std::adjacent_find(std::upper_bound(repeated, m_keys.end(), *repeated), m_keys.end());
    }
}

/// The path to what is being read inside the outermost `levels` arrays and objects.
QString JsonTreeBuilder::place(std::size_t levels) const
{
    QString path;
    for (std::size_t i = 0; i < levels; ++i) {
        const Level& level = m_stack[i];
        if (isObject(level)) {
            path = level.key.length == 0 ? path : placeOfKey(path, m_tree.view(level.key));
        } else {
            // An element that is itself open was counted when it was opened.
            const bool counted = i + 1 < m_stack.size();
            path = placeOfIndex(path, counted ? level.index - 1 : level.index);
        }
    }
    return path;
}

QString JsonTreeBuilder::lineAndColumn(std::size_t position) const
{
    const qsizetype end = std::min(static_cast<qsizetype>(position), m_json.size());
    const QByteArrayView before = QByteArrayView(m_json).first(end);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = end - (before.lastIndexOf('\n') + 1);
    return QCoreApplication::translate("Exchange", "line %1, column %2").arg(line).arg(column);
}

bool JsonTreeBuilder::parse_error(std::size_t position, const std::string& /*token*/,
                                  const nlohmann::detail::exception& error)
{
    constexpr int kNumberOverflow = 406;
    const QByteArray reason(error.what());
    QString text = QCoreApplication::translate("Exchange", "not readable as JSON (%1)");
    ProblemKind kind = ProblemKind::Malformed;
    if (error.id == kNumberOverflow) {
        kind = ProblemKind::OutOfRange;
        text = QCoreApplication::translate("Exchange", "a number too large to hold (%1)");
    } else if (reason.contains("surrogate")) {
        text = QCoreApplication::translate("Exchange", "half a character: a surrogate without its pair (%1)");
    } else if (reason.contains("UTF-8")) {
        text = QCoreApplication::translate("Exchange", "not UTF-8 text (%1)");
    }
    m_problems.add(place(m_stack.size()), kind, text.arg(lineAndColumn(position)));
    return false;
}

JsonResult JsonTreeBuilder::finish()
{
    JsonResult result;
    if (m_problems.isEmpty()) {
        result.tree = std::move(m_tree);
    } else {
        result.problems = m_problems.take();
    }
    return result;
}

namespace {

Problems refused(ProblemKind kind, const QString& text)
{
    return {Problem {QString(), kind, text}};
}

/// What can be seen without parsing.
Problems checkBytes(const QByteArray& json, const JsonLimits& limits)
{
    if (json.size() > limits.bytes) {
        constexpr qint64 kMebibyte = 1024LL * 1024;
        return refused(ProblemKind::TooLarge,
                       QCoreApplication::translate("Exchange", "the file is larger than %1 MiB")
                           .arg(limits.bytes / kMebibyte));
    }
    if (json.isEmpty()) {
        return refused(ProblemKind::Malformed, QCoreApplication::translate("Exchange", "the file is empty"));
    }
    // The parser would take a NUL for the end of the text and not see what follows.
    if (json.contains('\0')) {
        return refused(ProblemKind::Malformed,
                       QCoreApplication::translate(
                           "Exchange", "not UTF-8 text: the file holds NUL bytes, as UTF-16 does"));
    }
    return {};
}

} // namespace

JsonResult parseJson(const QByteArray& json, const JsonLimits& limits)
{
    JsonResult result;
    result.problems = checkBytes(json, limits);
    if (!result.problems.empty()) {
        return result;
    }
    JsonTreeBuilder builder(json, limits);
    nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
    return builder.finish();
}

} // namespace backbridge::exchange
