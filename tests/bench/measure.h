#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace backbridge::bench {

/// Microseconds that `work` takes.
template <typename Work>
[[nodiscard]] double measure(Work&& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

/// Lets no optimiser drop what led to `value`.
inline void keep(qint64 value)
{
    [[maybe_unused]] volatile qint64 sink = value;
}

/// Several timings of one thing; the median is quoted, as these machines are shared.
class Timings {
public:
    void add(double microseconds) { m_values.push_back(microseconds); }

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    [[nodiscard]] double median() const
    {
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }

    [[nodiscard]] double least() const { return *std::min_element(m_values.begin(), m_values.end()); }

    [[nodiscard]] double most() const { return *std::max_element(m_values.begin(), m_values.end()); }

private:
    std::vector<double> m_values;
};

} // namespace backbridge::bench
