#pragma once

#include <QWidget>

#include <array>

#include "backbridge/domain/dose.h"

class QLineEdit;

namespace backbridge::ui {

class Label;
class NumberField;
class SegmentedChoice;

/// What of a dose is seldom changed: the tempo, how long each repetition is held, sides; and the note.
class DoseMore : public QWidget {
    Q_OBJECT

public:
    explicit DoseMore(QWidget* parent = nullptr);

    /// Leaves alone the fields that say so already.
    void setDose(const Dose& dose);
    void setNote(const QString& note);

    void readInto(Dose& dose) const;

signals:
    void doseChanged(const QString& field);
    void noteChanged(const QString& note);

private:
    [[nodiscard]] QWidget* makeTempo();
    [[nodiscard]] NumberField* makeField(const QString& name, const QString& accessibleName, int greatest);

    std::array<NumberField*, 3> m_tempo {}; ///< up, at the top, down
    NumberField* m_hold = nullptr;
    QWidget* m_holdBox;
    SegmentedChoice* m_side;
    QLineEdit* m_note;
    bool m_setting = false;
};

} // namespace backbridge::ui
