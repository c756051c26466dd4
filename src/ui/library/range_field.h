#pragma once

#include <QWidget>

#include "ui/library/exercise_draft.h"

namespace backbridge::ui {

class NumberField;

/// Two numbers, from and to.
class RangeField : public QWidget {
    Q_OBJECT

public:
    /// `name` says what is counted, for screen readers ("Sets").
    RangeField(const QString& name, int least, int greatest, QWidget* parent = nullptr);

    void setName(const QString& name);

    [[nodiscard]] RangeEntry entry() const;

    /// Leaves alone the field that says so already, so that typing is not disturbed.
    void setEntry(const RangeEntry& entry);

signals:
    void entryChanged();

private:
    NumberField* m_low;
    NumberField* m_high;
};

} // namespace backbridge::ui
