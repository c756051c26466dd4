#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backbridge::exchange {

/// What a JSON value is. Whole numbers that fit 64 bits are Integer or, above that, Unsigned; all other
/// numbers are Float, also 4.0.
enum class JsonKind : std::uint8_t { Null, Boolean, Integer, Unsigned, Float, Text, Array, Object };

class JsonValue;

/// A JSON document as one list of values in the order of the file: it needs 32 bytes a value, and neither
/// reading nor freeing it recurses. Made by parseJson().
class JsonTree {
public:
    /// The outermost value. The tree must outlive it and everything reached from it, and stay where it is.
    [[nodiscard]] JsonValue root() const;

private:
    friend class JsonValue;
    friend class JsonTreeBuilder;

    struct Span {
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };

    struct Node {
        JsonKind kind = JsonKind::Null;
        std::uint32_t end = 0; ///< index of the first node after this value and all that it holds
        Span key; ///< within an object
        Span text; ///< of a Text; of a Float the number as it was written

        union {
            std::int64_t integer = 0; ///< of an Integer; of a Boolean 0 or 1
            std::uint64_t unsignedInteger;
            double number;
        };
    };

    [[nodiscard]] std::string_view view(Span span) const;

    std::vector<Node> m_nodes;
    std::string m_text; ///< all keys and texts, UTF-8
};

/// One value of a JsonTree: a reference that is cheap to copy.
class JsonValue {
public:
    [[nodiscard]] JsonKind kind() const { return node().kind; }

    /// The key that it has within its object; empty otherwise.
    [[nodiscard]] std::string_view key() const { return m_tree->view(node().key); }

    [[nodiscard]] bool boolean() const { return node().integer != 0; }

    [[nodiscard]] std::int64_t integer() const { return node().integer; }

    [[nodiscard]] std::uint64_t unsignedInteger() const { return node().unsignedInteger; }

    /// Of any number.
    [[nodiscard]] double number() const;

    /// The number of a Float as the file writes it.
    [[nodiscard]] std::string_view numberText() const { return m_tree->view(node().text); }

    /// Of a Text, valid UTF-8.
    [[nodiscard]] std::string_view utf8() const { return m_tree->view(node().text); }

    [[nodiscard]] QString text() const;

    /// The elements of an array or the values of an object, in the order of the file.
    class Iterator {
    public:
        Iterator(const JsonTree* tree, std::uint32_t index)
            : m_tree(tree)
            , m_index(index)
        {
        }

        JsonValue operator*() const { return {m_tree, m_index}; }

        Iterator& operator++();

        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_index == b.m_index; }

    private:
        const JsonTree* m_tree;
        std::uint32_t m_index;
    };

    [[nodiscard]] Iterator begin() const { return {m_tree, m_index + 1}; }

    [[nodiscard]] Iterator end() const { return {m_tree, node().end}; }

private:
    friend class JsonTree;

    JsonValue(const JsonTree* tree, std::uint32_t index)
        : m_tree(tree)
        , m_index(index)
    {
    }

    [[nodiscard]] const JsonTree::Node& node() const { return m_tree->m_nodes[m_index]; }

    const JsonTree* m_tree;
    std::uint32_t m_index;
};

} // namespace backbridge::exchange
