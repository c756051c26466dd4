#pragma once

#include <QDate>
#include <QWidget>

#include <optional>
#include <vector>

#include "backbridge/domain/session.h"

class QComboBox;

namespace backbridge::ui {

class Button;
class DateField;
class Label;
class SegmentedChoice;

/// The head of the log: which day, where, which planned day it counts for, and all as planned.
class DayBar : public QWidget {
    Q_OBJECT

public:
    explicit DayBar(QWidget* parent = nullptr);

    /// `meant` are the planned days that the session can be for; `planned` says whether the plan asks for
    /// anything on the chosen one.
    void setSession(const Session& session, const std::vector<QDate>& meant, bool planned, QDate today);

    /// Under the date; empty takes it away.
    void setProblem(const QString& text);

    [[nodiscard]] DateField& date() { return *m_date; }

signals:
    void dateChosen(QDate date);
    void settingChosen(backbridge::Setting setting);
    void plannedDayChosen(std::optional<QDate> date);
    void asPlannedRequested();

private:
    void fillMeant(const Session& session, const std::vector<QDate>& meant, QDate today);

    DateField* m_date;
    SegmentedChoice* m_setting;
    Button* m_asPlanned;
    Label* m_problem;
    QWidget* m_meantRow;
    QComboBox* m_meant;
};

} // namespace backbridge::ui
