#pragma once

#include <QWidget>

#include "backbridge/domain/dose.h"

namespace backbridge::ui {

class DecimalField;
class Label;
class NumberField;

/// The numbers of a dose, each in a field with its unit: sets, what a set counts, rest, load.
class DoseEditor : public QWidget {
    Q_OBJECT

public:
    explicit DoseEditor(QWidget* parent = nullptr);

    /// Leaves alone the fields that say so already, so that typing is not disturbed. `loadable`: the exercise
    /// is done with a weight, or may be.
    void setDose(const Dose& dose, bool loadable);

    /// The dose as typed; a field left empty counts 0 and is a problem of checkDose().
    [[nodiscard]] Dose dose() const;

signals:
    /// `field` names the one that changed ("reps").
    void doseChanged(const QString& field);

private:
    QWidget* makeField(const QString& name, NumberField* field, Label*& caption);

    Dose m_dose;
    NumberField* m_sets;
    NumberField* m_count;
    NumberField* m_rest;
    DecimalField* m_load;
    Label* m_countCaption = nullptr;
    QWidget* m_loadBox = nullptr;
    bool m_setting = false;
};

} // namespace backbridge::ui
