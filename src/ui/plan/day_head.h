#pragma once

#include <QWidget>

#include "backbridge/domain/plan.h"

namespace backbridge::ui {

/// The head of a kind of day in a phase: its letter as in the calendar, where it is done, how long it takes.
/// Not a control.
class DayHead : public QWidget {
    Q_OBJECT

public:
    explicit DayHead(DayLetter day, QWidget* parent = nullptr);

    /// `note` at the right; amber with its sign when it is an advice.
    void setWords(const QString& place, const QString& note, bool advice);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DayLetter m_day;
    QString m_place;
    QString m_note;
    bool m_advice = false;
};

} // namespace backbridge::ui
