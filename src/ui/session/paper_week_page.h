#pragma once

#include <QDate>

#include <vector>

#include "ui/controls/page.h"

class QVBoxLayout;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class InlineMessage;
class Label;
class PaperDayCard;

/// A week typed in from a log sheet of paper: its planned days without an entry below each other, with
/// numbers and Tab alone. All of them are saved in one step.
class PaperWeekPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit PaperWeekPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

private:
    void build();
    /// Shows the week of `monday`; what was typed is gone.
    void show(QDate monday);
    void showCount();
    void save();
    [[nodiscard]] bool isTyped() const;

    Workspace& m_workspace;
    QDate m_monday;
    std::vector<PaperDayCard*> m_days;
    Button* m_before;
    Button* m_after;
    Label* m_none;
    QVBoxLayout* m_rows;
    Label* m_words;
    InlineMessage* m_failure;
    Button* m_save;
};

} // namespace backbridge::ui
