#pragma once

#include <QWidget>

#include <optional>

#include "backbridge/domain/proposal.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

class PlanQuestions;
class Prompter;
class SegmentedChoice;
class TemplateGallery;

/// Where a new plan begins: from the six questions, or from a template.
class PlanStart : public QWidget {
    Q_OBJECT

public:
    /// `answers` and `otherStart` as for PlanQuestions. The workspace and the prompter must outlive it.
    PlanStart(Workspace& workspace, Prompter& prompter, const PlanAnswers& answers,
              std::optional<QDate> otherStart, QWidget* parent = nullptr);

    [[nodiscard]] PlanAnswers answers() const;

    void focusFirst();

    /// What the page says under its title.
    [[nodiscard]] QString words() const;

signals:
    void proposed(const backbridge::PlanAnswers& answers);
    void templateChosen(const backbridge::PlanTemplate& planTemplate);
    /// Any answer, or the way to begin.
    void changed();
    void warningSignsRequested();
    void done(const QString& words);
    void told(const QString& words);

private:
    void show(bool templates);

    SegmentedChoice* m_way;
    PlanQuestions* m_questions;
    TemplateGallery* m_templates;
};

} // namespace backbridge::ui
