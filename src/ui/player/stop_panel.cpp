#include "ui/player/stop_panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/settings/page_text.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kColumn = 460; ///< two beside each other in a window of usual width

QWidget* makeSigns(const QString& title, const QStringList& paragraphs, const QStringList& signs)
{
    auto* card = new Card;
    card->setAccessibleName(title);
    card->body()->addWidget(makeParagraph(title, Type::Card, Color::Red));
    for (const QString& paragraph : paragraphs) {
        card->body()->addWidget(makeParagraph(paragraph, Type::Base, Color::Soft));
    }
    card->body()->addWidget(makeBulletList(signs, Type::Lead));
    card->body()->addStretch();
    return card;
}

TextSection sectionOf(const QString& key)
{
    const std::vector<TextSection> sections = readPageText(QStringLiteral("warning_signs"));
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&key](const TextSection& section) { return section.key == key; });
    Q_ASSERT(found != sections.end());
    return *found;
}

} // namespace

StopPanel::StopPanel(QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_goOn(new Button(tr("None of these: go on (Space)")))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_scroll, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kMargin, space::kSmall, space::kMargin, space::kMedium);
    row->setSpacing(space::kSmall);
    const auto add = [this, row](Button* button, PlayerCommand command, const char* name) {
        button->setObjectName(QLatin1String(name));
        button->setButtonSize(Button::Size::Large);
        connect(button, &Button::clicked, this, [this, command] { emit commanded(command); });
        row->addWidget(button);
    };
    add(new Button(tr("End the session (Q)"), Button::Kind::Stop), PlayerCommand::End, "stopSession");
    add(new Button(tr("Leave out this exercise (L)")), PlayerCommand::LeaveOut, "stopExercise");
    row->addStretch();
    add(m_goOn, PlayerCommand::GoOn, "noStopSign");
    rows->addLayout(row);
}

void StopPanel::setExercise(const Exercise* exercise)
{
    auto* sheet = new QWidget;
    auto* outer = new QVBoxLayout(sheet);
    outer->setContentsMargins(space::kMargin, space::kMedium, space::kMargin, space::kSmall);
    auto* grid = new QWidget;
    auto* flow = new FlowLayout(space::kMedium, grid);
    flow->setColumnWidth(kColumn);
    const TextSection session = sectionOf(QStringLiteral("stop_session"));
    flow->addWidget(makeSigns(session.title, session.paragraphs, session.items));
    TextSection one = sectionOf(QStringLiteral("stop_exercise"));
    if (exercise != nullptr) {
        one.items << exercise->stopSigns;
    }
    flow->addWidget(makeSigns(one.title, {}, one.items));
    outer->addWidget(grid);
    outer->addStretch();
    m_scroll->setWidget(sheet); // the one before is deleted
}

void StopPanel::focusGoOn()
{
    m_goOn->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
