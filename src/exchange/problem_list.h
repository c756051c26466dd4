#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// Problems up to a limit; what comes later is dropped, so that a hostile file cannot make a million.
class ProblemList {
public:
    explicit ProblemList(int limit)
        : m_limit(static_cast<std::size_t>(limit))
    {
    }

    void add(const QString& place, ProblemKind kind, const QString& text);

    /// Adds the problems of the part that stands at `place`; theirs are relative to it.
    void addAll(const QString& place, const Problems& problems);

    [[nodiscard]] std::size_t size() const { return m_problems.size(); }

    [[nodiscard]] bool isEmpty() const { return m_problems.empty(); }

    [[nodiscard]] bool isFull() const { return m_problems.size() >= m_limit; }

    [[nodiscard]] Problems take() { return std::move(m_problems); }

private:
    std::size_t m_limit;
    Problems m_problems;
};

/// `text` from a file as a sentence may quote it: cut to 60 characters, on one line.
[[nodiscard]] QString shown(const QString& text);

/// The place of field `key` within `place`: "clients[0]" and "name" give "clients[0].name".
[[nodiscard]] QString placeOfKey(const QString& place, std::string_view key);

/// The place of element `index` within `place`: "clients" and 0 give "clients[0]".
[[nodiscard]] QString placeOfIndex(const QString& place, std::size_t index);

} // namespace backbridge::exchange
