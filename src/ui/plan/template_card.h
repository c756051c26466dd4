#pragma once

#include "backbridge/domain/plan_template.h"
#include "ui/controls/card.h"

class QLineEdit;

namespace backbridge::ui {

class Button;
class InlineMessage;

/// One template: what it is, and a button to begin from it. One's own can be renamed, shared and removed.
class TemplateCard : public Card {
    Q_OBJECT

public:
    explicit TemplateCard(PlanTemplate planTemplate, QWidget* parent = nullptr);

    [[nodiscard]] const PlanTemplate& planTemplate() const { return m_template; }

signals:
    void chosen(const backbridge::PlanTemplate& planTemplate);
    /// With another name that passes checkTemplate().
    void renamed(const backbridge::PlanTemplate& planTemplate);
    void shareRequested(const backbridge::PlanTemplate& planTemplate);
    void removeRequested(const backbridge::TemplateId& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeOwnActions();
    void beginRenaming();
    void rename();
    void endRenaming();

    PlanTemplate m_template;
    QWidget* m_nameRow;
    QLineEdit* m_name;
    InlineMessage* m_problem;
    Button* m_rename = nullptr; ///< null for one that came with the program
};

} // namespace backbridge::ui
