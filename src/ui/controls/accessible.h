#pragma once

#include <QRect>
#include <QString>

namespace backbridge::ui {

/// A painted widget that shows several things side by side; each is announced as a child of its own.
class AccessibleItems {
public:
    AccessibleItems() = default;
    AccessibleItems(const AccessibleItems&) = delete;
    AccessibleItems& operator=(const AccessibleItems&) = delete;
    virtual ~AccessibleItems() = default;

    [[nodiscard]] virtual int itemCount() const = 0;
    [[nodiscard]] virtual QString itemText(int index) const = 0;
    /// In the widget's coordinates.
    [[nodiscard]] virtual QRect itemRect(int index) const = 0;
    /// The item the keyboard is on; -1 for none.
    [[nodiscard]] virtual int currentItem() const = 0;
};

/// Tells Qt how painted controls speak: a rating as a slider with its value, an AccessibleItems as a list,
/// the rest as text. Called by the constructors of those controls; again does nothing.
void installAccessibility();

} // namespace backbridge::ui
