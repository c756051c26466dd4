#include "ui/setup/first_start_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/workspace/workspace.h"
#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/figure_row.h"
#include "ui/settings/page_text.h"
#include "ui/setup/brand_mark.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kWidth = 904;
constexpr int kLeastCard = 300;
constexpr int kWithoutFigure = 650; ///< height of the page without the figures
constexpr int kLeastFigure = 72;
constexpr int kGreatestFigure = 184;

/// What a card is for.
void addWords(QVBoxLayout* body, const QString& title, const QString& words)
{
    body->addSpacing(space::kHair);
    auto* text = new QVBoxLayout;
    text->setSpacing(space::kHair);
    text->addWidget(makeParagraph(title, Type::Title2));
    text->addWidget(makeParagraph(words, Type::Base, Color::Soft));
    body->addLayout(text);
    body->addSpacing(space::kHair);
}

Label* centred(Label* label)
{
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

FirstStartPage::FirstStartPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_name(new QLineEdit)
    , m_nameProblem(new InlineMessage)
    , m_failure(new InlineMessage)
    , m_readAll(new Button(tr("Read it all"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("firstStartPage"));
    setAccessibleName(tr("Who is it for?"));
    m_failure->setObjectName(QStringLiteral("setupFailure"));

    auto* cards = new SideBySide(kLeastCard, space::kCard);
    cards->setLeastMain(kLeastCard);
    cards->setSidePercent(50);
    cards->addWidget(makeForMe());
    cards->addWidget(makeForClinic());

    auto* example = new Button(tr("Look around with example data first"), Button::Kind::Quiet);
    example->setObjectName(QStringLiteral("lookAround"));
    example->setTrailingIconName(QStringLiteral("chevron-right"));
    connect(example, &Button::clicked, this, &FirstStartPage::exampleRequested);

    auto* content = new QWidget;
    content->setMaximumWidth(kWidth);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::kSmall);
    lines->addStretch(1);
    lines->addWidget(new BrandMark, 0, Qt::AlignHCenter);
    lines->addSpacing(space::kSmall);
    lines->addWidget(centred(makeParagraph(tr("Who is it for?"), Type::Title)));
    lines->addWidget(centred(
        makeParagraph(tr("Plan, log and look back on strength sessions. Everything stays on this computer."),
                      Type::Lead, Color::Soft)));
    lines->addSpacing(space::kMedium);
    lines->addLayout(cards);
    lines->addWidget(m_failure);
    lines->addWidget(example, 0, Qt::AlignHCenter);
    lines->addStretch(2);
    lines->addWidget(makePosition());

    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(content, 1000);
    middle->addStretch(1);
    column()->addLayout(middle, 1);
}

QWidget* FirstStartPage::makeForMe()
{
    auto* card = new Card;
    card->setAccessibleName(tr("For me"));
    QVBoxLayout* body = card->body();
    body->addWidget(makeWell({ExerciseId {QStringLiteral("bridge")}}));
    addWords(body, tr("For me"),
             tr("Choose hip exercises, build a plan of 6 to 12 weeks, and compare your weeks with 3–5 "
                "sessions."));
    m_name->setObjectName(QStringLiteral("ownName"));
    m_name->setPlaceholderText(tr("Me"));
    auto* field = new QVBoxLayout;
    field->setSpacing(space::kHair);
    field->addWidget(makeCaption(tr("Your name, if you like"), m_name));
    field->addWidget(m_name);
    m_nameProblem->setObjectName(QStringLiteral("ownNameProblem"));
    field->addWidget(m_nameProblem);
    body->addLayout(field);
    body->addSpacing(space::kHair);
    auto* go = new Button(tr("Set up for me"), Button::Kind::Primary);
    go->setObjectName(QStringLiteral("setUpForMe"));
    go->setMinimumHeight(48);
    body->addWidget(go);
    connect(go, &Button::clicked, this, &FirstStartPage::setUpForMe);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstStartPage::setUpForMe);
    return card;
}

QWidget* FirstStartPage::makeForClinic()
{
    auto* card = new Card;
    card->setAccessibleName(tr("For a clinic"));
    QVBoxLayout* body = card->body();
    body->addWidget(
        makeWell({ExerciseId {QStringLiteral("box_squat")}, ExerciseId {QStringLiteral("reverse_lunge")}}));
    addWords(
        body, tr("For a clinic"),
        tr("Keep a list of clients, hand out plans as files, and see how their weeks went before the next "
           "visit."));
    body->addStretch(1);
    auto* go = new Button(tr("Set up for a clinic"));
    go->setObjectName(QStringLiteral("setUpForClinic"));
    go->setMinimumHeight(48);
    body->addWidget(go);
    connect(go, &Button::clicked, this, &FirstStartPage::setUpForClinic);
    return card;
}

QWidget* FirstStartPage::makeWell(std::vector<ExerciseId> exercises)
{
    auto* well = new FigureRow(m_gallery, std::move(exercises));
    m_wells.push_back(well);
    return well;
}

void FirstStartPage::resizeEvent(QResizeEvent* event)
{
    // The words go first: figures get the height that is left.
    const int figure = std::clamp(event->size().height() - kWithoutFigure, kLeastFigure, kGreatestFigure);
    for (QWidget* well : m_wells) {
        well->setFixedHeight(figure);
    }
    Page::resizeEvent(event);
}

QWidget* FirstStartPage::makePosition()
{
    auto* position = new QWidget;
    auto* lines = new QVBoxLayout(position);
    lines->setContentsMargins(0, space::kMedium, 0, 0);
    lines->setSpacing(space::kMedium);
    auto* message = new InlineMessage(InlineMessage::Tone::Neutral, {},
                                      tr("This program helps you plan and record exercise. It is not a "
                                         "medical device: it does not examine you "
                                         "and cannot tell what causes your pain. If you are unsure, see a "
                                         "doctor or physiotherapist before you "
                                         "start."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(message, 1);
    row->addWidget(m_readAll, 0, Qt::AlignVCenter);
    lines->addLayout(row);
    m_readAll->setObjectName(QStringLiteral("readAll"));
    connect(m_readAll, &Button::clicked, this, [this] { showAll(m_all->isHidden()); });
    auto* card = new Card;
    card->setObjectName(QStringLiteral("wholePosition"));
    card->body()->addWidget(makeSections(readPageText(QStringLiteral("about"))));
    card->hide();
    m_all = card;
    lines->addWidget(card);
    return position;
}

void FirstStartPage::open(const QVariant& /*argument*/)
{
    m_name->setFocus();
}

void FirstStartPage::showAll(bool shown)
{
    m_all->setVisible(shown);
    m_readAll->setText(shown ? tr("Read less") : tr("Read it all"));
    if (shown) {
        // Its place is known when the layout has run.
        QMetaObject::invokeMethod(
            this,
            [this] {
                reveal(m_all);
                reveal(m_readAll); // the text from its beginning, should it not fit
            },
            Qt::QueuedConnection);
    }
}

void FirstStartPage::setUpForMe()
{
    const bool done = guarded(*m_failure, [this] { makeOwnClient(); });
    if (done && m_nameProblem->isHidden()) {
        emit pageRequested(QStringLiteral("today"));
    }
}

void FirstStartPage::makeOwnClient()
{
    Client client;
    client.id = m_ownId;
    client.name = m_name->text().trimmed().isEmpty() ? tr("Me") : m_name->text().trimmed();
    const Problems problems = checkClient(client, m_workspace.today());
    m_nameProblem->clear();
    if (!problems.empty()) {
        m_nameProblem->setMessage(InlineMessage::Tone::Advice, {}, sentenceOf(problems.front().text));
        m_name->setFocus();
        return;
    }
    m_workspace.saveClient(client);
    m_workspace.setCurrentClient(client.id);
    m_workspace.setProfile(Profile::Home);
    // Setting up is no step to go back over.
    m_workspace.undoStack().clear();
}

void FirstStartPage::setUpForClinic()
{
    if (guarded(*m_failure, [this] { m_workspace.setProfile(Profile::Clinic); })) {
        emit pageRequested(QStringLiteral("clients"));
    }
}

} // namespace backbridge::ui
