#pragma once

#include <QDate>
#include <QString>

#include <compare>

namespace backbridge {

/// A week of ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.
/// `year` is the week's year, which differs from the date's year around New Year.
struct IsoWeek {
    int year = 0;
    int week = 0;

    static IsoWeek of(QDate date);

    [[nodiscard]] QDate monday() const;
    [[nodiscard]] QDate sunday() const;
    [[nodiscard]] IsoWeek next() const;

    /// As ISO 8601 writes it: "2026-W02".
    [[nodiscard]] QString text() const;

    friend auto operator<=>(const IsoWeek& a, const IsoWeek& b) = default;
};

} // namespace backbridge
