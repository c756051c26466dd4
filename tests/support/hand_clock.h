#pragma once

#include <QDateTime>

#include <utility>

#include "backbridge/domain/clock.h"

namespace backbridge::test {

/// A clock that is put forward by hand.
class HandClock final : public Clock {
public:
    explicit HandClock(QDateTime now)
        : at(std::move(now))
    {
    }

    [[nodiscard]] QDateTime now() const override { return at.toUTC(); }

    [[nodiscard]] QDate today() const override { return at.date(); }

    QDateTime at;
};

} // namespace backbridge::test
