#include "ui/plan/template_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/plan/template_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kMaxName = 200;

} // namespace

TemplateCard::TemplateCard(PlanTemplate planTemplate, QWidget* parent)
    : Card(parent)
    , m_template(std::move(planTemplate))
    , m_nameRow(new QWidget)
    , m_name(new QLineEdit)
    , m_problem(new InlineMessage)
{
    setObjectName(QStringLiteral("template_") + m_template.id.text());
    setTitle(m_template.name, Type::LeadStrong);
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setAccessibleName(tr("Name of the template"));
    m_name->setMaxLength(kMaxName);
    m_problem->setObjectName(QStringLiteral("templateProblem"));
    auto* save = new Button(tr("Save name"));
    save->setObjectName(QStringLiteral("saveName"));
    auto* row = new QHBoxLayout(m_nameRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_name, 1);
    row->addWidget(save);
    m_nameRow->hide();

    body()->setSpacing(space::kSmall);
    body()->addWidget(m_nameRow);
    body()->addWidget(m_problem);
    if (!m_template.description.isEmpty()) {
        body()->addWidget(makeParagraph(m_template.description));
    }
    body()->addWidget(makeParagraph(sizeText(m_template), Type::Base, Color::Soft));
    body()->addWidget(makeParagraph(needsText(m_template), Type::Base, Color::Soft));
    body()->addStretch(1);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(space::kHair);
    auto* use = new Button(tr("Use this template"));
    use->setObjectName(QStringLiteral("useTemplate"));
    use->setAccessibleName(tr("Use this template: %1").arg(m_template.name));
    actions->addWidget(use);
    actions->addStretch();
    body()->addLayout(actions);
    if (!m_template.builtIn) {
        body()->addWidget(makeOwnActions(), 0, Qt::AlignLeft);
    }

    connect(use, &Button::clicked, this, [this] { emit chosen(m_template); });
    connect(save, &Button::clicked, this, &TemplateCard::rename);
    connect(m_name, &QLineEdit::returnPressed, this, &TemplateCard::rename);
}

QWidget* TemplateCard::makeOwnActions()
{
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    const auto add = [&](const QString& words, const QString& icon, const char* name) {
        auto* button = new Button(words, Button::Kind::Quiet);
        button->setButtonSize(Button::Size::Small);
        button->setIconName(icon);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(tr("%1: %2").arg(words, m_template.name));
        row->addWidget(button);
        return button;
    };
    m_rename = add(tr("Rename"), QStringLiteral("edit"), "renameTemplate");
    const Button* share = add(tr("Share as a file"), QStringLiteral("file-out"), "shareTemplate");
    const Button* remove = add(tr("Remove"), QStringLiteral("trash"), "removeTemplate");
    connect(m_rename, &Button::clicked, this, &TemplateCard::beginRenaming);
    connect(share, &Button::clicked, this, [this] { emit shareRequested(m_template); });
    connect(remove, &Button::clicked, this, [this] { emit removeRequested(m_template.id); });
    return actions;
}

void TemplateCard::beginRenaming()
{
    m_name->setText(m_template.name);
    m_nameRow->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TemplateCard::rename()
{
    PlanTemplate next = m_template;
    next.name = m_name->text().trimmed();
    const Problems problems = checkTemplate(next);
    if (!problems.empty()) {
        m_problem->setMessage(InlineMessage::Tone::Advice, tr("Not renamed:"), problems.front().text);
        return;
    }
    endRenaming();
    if (next.name != m_template.name) {
        emit renamed(next);
    }
}

void TemplateCard::endRenaming()
{
    m_problem->clear();
    m_nameRow->hide();
    m_rename->setFocus(Qt::OtherFocusReason);
}

void TemplateCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_nameRow->isVisible()) {
        endRenaming();
        return;
    }
    // Enter in the field names the template; it is not for the page.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_name->hasFocus()) {
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace backbridge::ui
