#include "ui/plan/interruptions_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/plan/pause_form.h"
#include "ui/plan/plan_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

InterruptionsCard::InterruptionsCard(QWidget* parent)
    : Card(parent)
    , m_addBreak(new Button(tr("Add a break"), Button::Kind::Quiet))
    , m_addFlare(new Button(tr("Lighter days"), Button::Kind::Quiet))
    , m_none(makeParagraph(tr("Days in a break ask for nothing. In a flare a few days can be lighter."),
                           Type::Base, Color::Soft))
    , m_list(new QVBoxLayout)
    , m_message(new InlineMessage)
    , m_form(new PauseForm)
{
    setObjectName(QStringLiteral("pauses"));
    setTitle(tr("When life gets in the way"), Type::LeadStrong);
    setPadding(space::kWide);
    m_addBreak->setObjectName(QStringLiteral("addPause"));
    m_addFlare->setObjectName(QStringLiteral("addFlare"));
    for (Button* button : {m_addBreak, m_addFlare}) {
        button->setIconName(QStringLiteral("plus"));
        button->setButtonSize(Button::Size::Small);
        addAside(button);
    }
    body()->setSpacing(space::kSmall);
    m_list->setSpacing(0);
    body()->addWidget(m_none);
    body()->addLayout(m_list);
    body()->addWidget(m_message);
    body()->addWidget(m_form);
    m_message->setObjectName(QStringLiteral("pauseMessage"));
    m_form->hide();
    connect(m_addBreak, &Button::clicked, this, [this] { openForm(PauseKind::Pause); });
    connect(m_addFlare, &Button::clicked, this, [this] { openForm(PauseKind::Flare); });
    connect(m_form, &PauseForm::addRequested, this, &InterruptionsCard::addRequested);
    connect(m_form, &PauseForm::closed, this, &InterruptionsCard::closeForm);
}

void InterruptionsCard::openForm(PauseKind kind)
{
    if (m_library == nullptr) {
        return;
    }
    m_message->clear();
    m_form->show();
    m_form->begin(kind, m_plan, *m_library, m_today);
    m_addBreak->setEnabled(kind == PauseKind::Flare);
    m_addFlare->setEnabled(kind == PauseKind::Pause);
    emit grown();
}

void InterruptionsCard::closeForm()
{
    if (m_form->isHidden()) {
        return;
    }
    Button* opened = m_addBreak->isEnabled() ? m_addFlare : m_addBreak;
    m_addBreak->setEnabled(true);
    m_addFlare->setEnabled(true);
    m_message->clear();
    opened->setFocus(Qt::OtherFocusReason);
    m_form->hide();
}

void InterruptionsCard::showProblem(const QString& text)
{
    m_message->setMessage(InlineMessage::Tone::Advice, tr("Not added yet:"), text);
}

Button* InterruptionsCard::addLine(const QString& words, const QString& name, const QString& action)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, space::kHair, 0, space::kHair);
    auto* text = makeParagraph(words);
    text->setObjectName(name);
    text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* button = new Button(action, Button::Kind::Quiet);
    button->setButtonSize(Button::Size::Small);
    row->addWidget(text, 1);
    row->addWidget(button);
    m_list->addWidget(line);
    return button;
}

void InterruptionsCard::addPauseLine(const Pause& pause, int index)
{
    QStringList words {datesText(pause.from, pause.to),
                       pause.kind == PauseKind::Flare ? tr("lighter days") : tr("break")};
    if (!pause.reason.isEmpty()) {
        words.append(pause.reason);
    }
    const QString text = words.join(QStringLiteral(" · "));
    Button* remove = addLine(text, QStringLiteral("pause%1").arg(index), tr("Remove"));
    remove->setIconName(QStringLiteral("trash"));
    remove->setObjectName(QStringLiteral("removePause%1").arg(index));
    remove->setAccessibleName(tr("Remove %1").arg(text));
    connect(remove, &Button::clicked, this, [this, index] { emit removeRequested(index); });
}

void InterruptionsCard::addMoveLine(const MovedDay& move)
{
    const QString text = tr("The session of %1 is on %2").arg(dateText(move.from), dateText(move.to));
    const QString day = move.from.toString(Qt::ISODate);
    Button* back = addLine(text, QStringLiteral("move_") + day, tr("Move it back"));
    back->setIconName(QStringLiteral("undo"));
    back->setObjectName(QStringLiteral("moveBack_") + day);
    back->setAccessibleName(tr("%1. Move it back").arg(text));
    connect(back, &Button::clicked, this, [this, from = move.from] { emit moveBackRequested(from); });
}

void InterruptionsCard::setPlan(const Plan& plan, const ExerciseLibrary& library, QDate today)
{
    m_plan = plan;
    m_library = &library;
    m_today = today;
    emptyLayout(*m_list);
    int index = 0;
    for (const Pause& pause : plan.pauses) {
        addPauseLine(pause, index++);
    }
    bool anyMove = false;
    for (const MovedDay& move : plan.moves) {
        if (move.from >= today || move.to >= today) {
            addMoveLine(move);
            anyMove = true;
        }
    }
    m_none->setVisible(plan.pauses.empty() && !anyMove);
}

} // namespace backbridge::ui
