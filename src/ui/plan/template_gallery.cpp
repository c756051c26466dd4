#include "ui/plan/template_gallery.h"

#include <QVBoxLayout>

#include "ui/clients/import_panel.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/prompter.h"
#include "ui/files/file_saver.h"
#include "ui/plan/template_card.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastCard = 300;

} // namespace

TemplateGallery::TemplateGallery(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_import(new ImportPanel(workspace, prompter))
    , m_message(new InlineMessage)
{
    setObjectName(QStringLiteral("templates"));
    m_message->setObjectName(QStringLiteral("templatesMessage"));
    auto* open = new Button(tr("Open a template file"), Button::Kind::Quiet);
    open->setObjectName(QStringLiteral("openTemplate"));
    open->setIconName(QStringLiteral("file-in"));
    auto* cards = new QWidget;
    m_cards = new FlowLayout(space::kMedium, cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setColumnWidth(kLeastCard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(m_message);
    column->addWidget(m_import);
    column->addWidget(cards);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(open, &Button::clicked, this, [this] { m_import->chooseFile(m_workspace.currentClient()); });
    connect(m_import, &ImportPanel::imported, this, [this] { emit done(tr("File imported.")); });
    connect(&m_workspace, &Workspace::planTemplatesChanged, this, [this] {
        if (m_cards->count() > 0) {
            reload();
        }
    });
}

void TemplateGallery::reload()
{
    guarded(*m_message, [this] {
        const std::vector<PlanTemplate> templates = m_workspace.planTemplates();
        emptyLayout(*m_cards);
        for (const PlanTemplate& planTemplate : templates) {
            add(planTemplate);
        }
    });
}

void TemplateGallery::add(const PlanTemplate& planTemplate)
{
    auto* card = new TemplateCard(planTemplate);
    m_cards->addWidget(card);
    connect(card, &TemplateCard::chosen, this, &TemplateGallery::chosen);
    // Afterwards the card is another one.
    connect(
        card, &TemplateCard::renamed, this,
        [this](const PlanTemplate& renamed) {
            guarded(*m_message, [this, &renamed] {
                m_workspace.savePlanTemplate(renamed);
                emit done(tr("Template renamed."));
            });
        },
        Qt::QueuedConnection);
    connect(
        card, &TemplateCard::removeRequested, this,
        [this](const TemplateId& id) {
            guarded(*m_message, [this, &id] {
                m_workspace.removePlanTemplate(id);
                emit done(tr("Template removed."));
            });
        },
        Qt::QueuedConnection);
    connect(card, &TemplateCard::shareRequested, this, &TemplateGallery::share);
}

void TemplateGallery::share(const PlanTemplate& planTemplate)
{
    const OfferedFile file {tr("Save template as a file"), fileNameFor(planTemplate.name, tr("template")),
                            QStringLiteral("json"), tr("Files for Backbridge")};
    const auto saved = saveFile(this, m_workspace, m_prompter, *m_message, file,
                                [this, &planTemplate] { return m_workspace.exportTemplate(planTemplate); });
    if (saved) {
        emit told(tr("Saved as %1.").arg(*saved));
    }
}

void TemplateGallery::focusFirst()
{
    if (m_cards->count() > 0) {
        m_cards->itemAt(0)
            ->widget()
            ->findChild<Button*>(QStringLiteral("useTemplate"))
            ->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace backbridge::ui
