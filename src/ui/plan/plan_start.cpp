#include "ui/plan/plan_start.h"

#include <QVBoxLayout>

#include "ui/controls/segmented_choice.h"
#include "ui/plan/plan_questions.h"
#include "ui/plan/template_gallery.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PlanStart::PlanStart(Workspace& workspace, Prompter& prompter, const PlanAnswers& answers,
                     std::optional<QDate> otherStart, QWidget* parent)
    : QWidget(parent)
    , m_way(new SegmentedChoice({tr("From six questions"), tr("From a template")}))
    , m_questions(new PlanQuestions(answers, workspace.library(), workspace.today(), otherStart))
    , m_templates(new TemplateGallery(workspace, prompter))
{
    setObjectName(QStringLiteral("planStart"));
    m_way->setObjectName(QStringLiteral("way"));
    m_way->setAccessibleName(tr("How to begin"));
    m_way->setCurrent(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(m_way, 0, Qt::AlignLeft);
    column->addWidget(m_questions);
    column->addWidget(m_templates);
    m_templates->hide();

    connect(m_way, &SegmentedChoice::chosen, this, [this](int way) {
        show(way == 1);
        emit changed();
    });
    connect(m_questions, &PlanQuestions::proposed, this, &PlanStart::proposed);
    connect(m_questions, &PlanQuestions::answersChanged, this, &PlanStart::changed);
    connect(m_questions, &PlanQuestions::warningSignsRequested, this, &PlanStart::warningSignsRequested);
    connect(m_templates, &TemplateGallery::chosen, this, &PlanStart::templateChosen);
    connect(m_templates, &TemplateGallery::done, this, &PlanStart::done);
    connect(m_templates, &TemplateGallery::told, this, &PlanStart::told);
}

PlanAnswers PlanStart::answers() const
{
    return m_questions->answers();
}

void PlanStart::show(bool templates)
{
    if (templates) {
        m_templates->reload();
    }
    m_questions->setVisible(!templates);
    m_templates->setVisible(templates);
}

void PlanStart::focusFirst()
{
    if (m_templates->isHidden()) {
        m_questions->focusFirst();
    } else {
        m_templates->focusFirst();
    }
}

QString PlanStart::words() const
{
    return m_templates->isHidden() ? tr("Six questions. Each has an answer already, for you to change.")
                                   : tr("Whatever you choose can be changed before it starts.");
}

} // namespace backbridge::ui
