#include "ui/plan/pauses_card.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/plan/plan_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kUsualDays = 7;

QWidget* captioned(const QString& caption, QWidget* field)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    column->addWidget(makeCaption(caption, field));
    column->addWidget(field);
    return box;
}

} // namespace

PausesCard::PausesCard(QWidget* parent)
    : Card(parent)
    , m_open(new Button(tr("Add a pause"), Button::Kind::Quiet))
    , m_none(makeParagraph(tr("Holiday, illness, a busy week: days in a pause ask for nothing."), Type::Base,
                           Color::Soft))
    , m_list(new QVBoxLayout)
    , m_form(makeForm())
    , m_message(new InlineMessage)
{
    setObjectName(QStringLiteral("pauses"));
    setTitle(tr("Pauses"), Type::LeadStrong);
    setPadding(space::kWide);
    m_open->setIconName(QStringLiteral("plus"));
    m_open->setButtonSize(Button::Size::Small);
    m_open->setObjectName(QStringLiteral("addPause"));
    m_message->setObjectName(QStringLiteral("pauseMessage"));
    addAside(m_open);
    body()->setSpacing(space::kSmall);
    m_list->setSpacing(0);
    body()->addWidget(m_none);
    body()->addLayout(m_list);
    body()->addWidget(m_form);
    body()->addWidget(m_message);
    m_form->hide();
    connect(m_open, &Button::clicked, this, &PausesCard::openForm);
}

QWidget* PausesCard::makeForm()
{
    m_from = new DateField;
    m_from->setObjectName(QStringLiteral("pauseFrom"));
    m_to = new DateField;
    m_to->setObjectName(QStringLiteral("pauseTo"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("pauseReason"));
    m_reason->setMaxLength(2'000);
    auto* save = new Button(tr("Add this pause"));
    save->setObjectName(QStringLiteral("savePause"));
    auto* cancel = new Button(tr("Close without adding"), Button::Kind::Quiet);
    cancel->setObjectName(QStringLiteral("cancelPause"));

    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kField);
    auto* dates = new QWidget;
    auto* flow = new FlowLayout(space::kField, dates);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(captioned(tr("First day"), m_from));
    flow->addWidget(captioned(tr("Last day"), m_to));
    column->addWidget(dates);
    column->addWidget(captioned(tr("Reason, if you like"), m_reason));
    auto* actions = new QHBoxLayout;
    actions->addWidget(save);
    actions->addWidget(cancel);
    actions->addStretch();
    column->addLayout(actions);

    const auto send = [this] {
        emit addRequested({m_from->date(), m_to->date(), PauseKind::Pause, m_reason->text().trimmed(), {}});
    };
    connect(save, &Button::clicked, this, send);
    connect(m_reason, &QLineEdit::returnPressed, this, send);
    connect(cancel, &Button::clicked, this, &PausesCard::closeForm);
    return form;
}

void PausesCard::openForm()
{
    m_message->clear();
    const QDate first = std::clamp(m_today, m_plan.startDate, std::max(m_plan.startDate, m_plan.lastDay()));
    m_from->setDate(first);
    m_to->setDate(std::max(first, std::min(first.addDays(kUsualDays - 1), m_plan.lastDay())));
    m_reason->clear();
    m_form->show();
    m_open->setEnabled(false);
    m_from->setFocus(Qt::OtherFocusReason);
    emit grown();
}

void PausesCard::closeForm()
{
    if (m_form->isHidden()) {
        return;
    }
    m_message->clear();
    m_open->setEnabled(true);
    m_open->setFocus(Qt::OtherFocusReason);
    m_form->hide();
}

void PausesCard::showProblem(const QString& text)
{
    m_message->setMessage(InlineMessage::Tone::Advice, tr("Not added yet:"), text);
}

void PausesCard::addLine(const Pause& pause, int index)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, space::kHair, 0, space::kHair);
    const QString kind = pause.kind == PauseKind::Flare ? tr("Flare") : QString();
    QStringList words {datesText(pause.from, pause.to)};
    for (const QString& part : {kind, pause.reason}) {
        if (!part.isEmpty()) {
            words.append(part);
        }
    }
    auto* text = makeParagraph(words.join(QStringLiteral(" · ")));
    text->setObjectName(QStringLiteral("pause%1").arg(index));
    text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* remove = new Button(tr("Remove"), Button::Kind::Quiet);
    remove->setIconName(QStringLiteral("trash"));
    remove->setButtonSize(Button::Size::Small);
    remove->setObjectName(QStringLiteral("removePause%1").arg(index));
    remove->setAccessibleName(tr("Remove the pause %1").arg(text->text()));
    row->addWidget(text, 1);
    row->addWidget(remove);
    m_list->addWidget(line);
    connect(remove, &Button::clicked, this, [this, index] { emit removeRequested(index); });
}

void PausesCard::setPlan(const Plan& plan, QDate today)
{
    m_plan = plan;
    m_today = today;
    emptyLayout(*m_list);
    int index = 0;
    for (const Pause& pause : plan.pauses) {
        addLine(pause, index++);
    }
    m_none->setVisible(plan.pauses.empty());
}

} // namespace backbridge::ui
