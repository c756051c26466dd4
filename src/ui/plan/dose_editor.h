#pragma once

#include <QWidget>

#include "backbridge/domain/dose.h"

namespace backbridge::ui {

class Button;
class DecimalField;
class DoseMore;
class Label;
class NumberField;

/// A dose, each number in a field with its unit: sets, what a set counts, rest, effort, load; behind "More"
/// the tempo, how long each repetition is held, sides, and a note.
class DoseEditor : public QWidget {
    Q_OBJECT

public:
    explicit DoseEditor(QWidget* parent = nullptr);

    /// Leaves alone the fields that say so already, so that typing is not disturbed. `loadable`: the exercise
    /// is done with a weight, or may be.
    void setDose(const Dose& dose, bool loadable);

    void setNote(const QString& note);

    /// The dose as typed; a field left empty counts 0 and is a problem of checkDose().
    [[nodiscard]] Dose dose() const;

signals:
    /// `field` names the one that changed ("reps").
    void doseChanged(const QString& field);
    void noteChanged(const QString& note);

private:
    QWidget* makeField(const QString& name, NumberField* field, Label*& caption);

    Dose m_dose;
    NumberField* m_sets;
    NumberField* m_count;
    NumberField* m_rest;
    NumberField* m_effort;
    DecimalField* m_load;
    Button* m_moreButton;
    DoseMore* m_more;
    Label* m_countCaption = nullptr;
    QWidget* m_loadBox = nullptr;
    bool m_setting = false;
};

} // namespace backbridge::ui
