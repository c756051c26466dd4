#include "ui/paper/hand_out_page.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/prompter.h"
#include "ui/controls/side_by_side.h"
#include "ui/paper/calendar_file_card.h"
#include "ui/paper/paper_card.h"
#include "ui/paper/plan_papers.h"
#include "ui/paper/sheet_preview.h"
#include "ui/paper/sheet_printer.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastPreview = 420;
constexpr int kCards = 380;
constexpr int kMaxTemplateName = 200;

} // namespace

HandOutPage::HandOutPage(Workspace& workspace, Prompter& prompter, SheetPrinter& printer, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_printer(printer)
    , m_gallery(workspace)
    , m_message(new InlineMessage)
    , m_content(new QWidget)
    , m_preview(new SheetPreview(pictures()))
    , m_paper(new PaperCard)
    , m_calendar(new CalendarFileCard)
    , m_planFileMessage(new InlineMessage)
    , m_templateName(new QLineEdit)
    , m_templateMessage(new InlineMessage)
{
    setObjectName(QStringLiteral("handOutPage"));
    setTitle(tr("Print or share"));
    m_message->setObjectName(QStringLiteral("message"));
    Button* back = setBack(tr("Plan"));
    back->setObjectName(QStringLiteral("back"));
    auto* cards = new QWidget;
    auto* cardColumn = new QVBoxLayout(cards);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->setSpacing(space::kMedium);
    cardColumn->addWidget(m_paper);
    cardColumn->addWidget(m_calendar);
    cardColumn->addWidget(makePlanFileCard());
    cardColumn->addWidget(makeTemplateCard());
    cardColumn->addStretch(1);
    auto* halves = new SideBySide(kCards);
    halves->setLeastMain(kLeastPreview);
    halves->addWidget(m_preview);
    halves->addWidget(cards);
    m_content->setLayout(halves);
    column()->addWidget(m_message);
    column()->addWidget(m_content);
    column()->addStretch();
    // What is asked comes before what it looks like.
    setTabOrder(back, m_paper);

    connect(back, &Button::clicked, this, [this] {
        emit pageRequested(QStringLiteral("plan"), m_wanted ? QVariant(m_wanted->text()) : QVariant());
    });
    connect(m_paper, &PaperCard::changed, this, [this] { guarded(*m_message, [this] { showSheet(); }); });
    connect(m_paper, &PaperCard::printRequested, this, &HandOutPage::print);
    connect(m_paper, &PaperCard::fileRequested, this, &HandOutPage::savePdf);
    connect(m_calendar, &CalendarFileCard::fileRequested, this, &HandOutPage::saveCalendar);
    const auto reloadWhenShown = [this] {
        if (isVisible()) {
            guarded(*m_message, [this] { reload(); });
        }
    };
    connect(&m_workspace, &Workspace::plansChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::clientsChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::libraryChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        m_wanted.reset();
        if (isVisible()) {
            emit pageRequested(QStringLiteral("plan"));
        }
    });
}

QWidget* HandOutPage::makePlanFileCard()
{
    auto* card = new Card;
    card->setTitle(tr("For another computer"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    card->body()->addWidget(makeParagraph(
        tr("A file with this plan for a person’s own Backbridge. Sessions and notes are not in it; "
           "what is logged at home comes back the same way."),
        Type::Base, Color::Soft));
    auto* save = new Button(tr("Save plan as a file"));
    save->setObjectName(QStringLiteral("savePlan"));
    save->setIconName(QStringLiteral("file-out"));
    card->body()->addWidget(save, 0, Qt::AlignLeft);
    m_planFileMessage->setObjectName(QStringLiteral("planFileMessage"));
    card->body()->addWidget(m_planFileMessage);
    connect(save, &Button::clicked, this, &HandOutPage::savePlanFile);
    return card;
}

QWidget* HandOutPage::makeTemplateCard()
{
    auto* card = new Card;
    card->setTitle(tr("For other plans"), Type::LeadStrong);
    card->body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_templateName->setObjectName(QStringLiteral("templateName"));
    m_templateName->setMaxLength(kMaxTemplateName);
    m_templateMessage->setObjectName(QStringLiteral("templateMessage"));
    auto* save = new Button(tr("Save as template"));
    save->setObjectName(QStringLiteral("saveTemplate"));
    save->setIconName(QStringLiteral("plus"));
    card->body()->addWidget(makeParagraph(
        tr("A template keeps days, exercises and doses, and nothing about the person: no name, no notes. New "
           "plans can begin from it."),
        Type::Base, Color::Soft));
    card->body()->addWidget(makeCaption(tr("Name of the template"), m_templateName));
    card->body()->addWidget(m_templateName);
    card->body()->addWidget(save, 0, Qt::AlignLeft);
    card->body()->addWidget(m_templateMessage);
    connect(save, &Button::clicked, this, &HandOutPage::saveTemplate);
    connect(m_templateName, &QLineEdit::returnPressed, this, &HandOutPage::saveTemplate);
    return card;
}

void HandOutPage::saveTemplate()
{
    guarded(*m_templateMessage, [this] {
        const PlanTemplate made = templateOf(m_plan.value(), m_templateName->text(), m_workspace.library());
        const Problems problems = checkTemplate(made);
        if (!problems.empty()) {
            m_templateMessage->setMessage(InlineMessage::Tone::Advice, tr("Not saved:"),
                                          problems.front().text);
            return;
        }
        m_workspace.savePlanTemplate(made);
        emit done(tr("“%1” is a template now.").arg(made.name));
    });
}

report::PicturePainter HandOutPage::pictures() const
{
    return [this](QPainter& painter, const QRectF& rect, const Exercise& exercise) {
        std::vector<PictureId> ids;
        for (const ExercisePicture& picture : exercise.pictures) {
            ids.push_back(picture.id);
        }
        m_gallery.paintPictures(painter, rect, ids);
    };
}

void HandOutPage::open(const QVariant& argument)
{
    m_wanted = PlanId::fromText(argument.toString());
    guarded(*m_message, [this] {
        reload();
        if (const std::optional<Reminder> reminder = m_workspace.reminder()) {
            m_calendar->setTime(reminder->at);
        }
    });
    revealTop();
}

void HandOutPage::reload()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    m_plan = m_wanted ? m_workspace.plan(*m_wanted)
        : client      ? m_workspace.planOn(*client, m_workspace.today())
                      : std::nullopt;
    m_content->setVisible(m_plan.has_value());
    setSubtitle(m_plan ? m_plan->title : tr("There is no plan to print yet."));
    if (m_plan) {
        m_templateName->setText(m_plan->title);
        m_paper->setPlan(*m_plan, m_workspace.today());
        showSheet();
    }
}

void HandOutPage::showSheet()
{
    m_preview->setSheet(m_paper->sheet(planOnPaper(m_workspace, m_plan.value())));
}

void HandOutPage::print()
{
    guarded(m_paper->message(), [this] {
        const report::Sheet sheet = m_paper->sheet(planOnPaper(m_workspace, m_plan.value()));
        switch (m_printer.print(this, sheet, pictures())) {
        case SheetPrinter::Outcome::Printed:
            emit told(tr("Handed to the printer."));
            break;
        case SheetPrinter::Outcome::Cancelled:
            break;
        case SheetPrinter::Outcome::Failed:
            m_paper->message().setMessage(
                InlineMessage::Tone::Advice, tr("Nothing was printed."),
                tr("The printer did not take the pages. Save them as a PDF, or try another printer."));
            break;
        }
    });
}

void HandOutPage::savePdf()
{
    const QString title = m_plan.value().title;
    save({tr("Save as PDF"), nameFor(m_paper->isLog() ? tr("%1 log sheets").arg(title) : title),
          QStringLiteral("pdf"), tr("PDF files")},
         m_paper->message(), [this] {
             return report::sheetPdf(m_paper->sheet(planOnPaper(m_workspace, m_plan.value())), pictures());
         });
}

void HandOutPage::saveCalendar()
{
    save({tr("Save calendar file"), nameFor(m_plan.value().title), QStringLiteral("ics"),
          tr("Calendar files")},
         m_calendar->message(), [this] {
             return m_workspace.exportCalendar(m_plan->id, m_workspace.today(), m_calendar->options());
         });
}

void HandOutPage::savePlanFile()
{
    save({tr("Save plan as a file"), nameFor(m_plan.value().title), QStringLiteral("json"),
          tr("Files for Backbridge")},
         *m_planFileMessage, [this] { return m_workspace.exportPlan(m_plan->id); });
}

QString HandOutPage::nameFor(const QString& title)
{
    return fileNameFor(title, tr("plan"));
}

void HandOutPage::save(const OfferedFile& file, InlineMessage& message,
                       const std::function<QByteArray()>& content)
{
    if (const auto saved = saveFile(this, m_workspace, m_prompter, message, file, content)) {
        emit told(tr("Saved as %1.").arg(*saved));
    }
}

} // namespace backbridge::ui
