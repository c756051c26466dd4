#include "ui/today/morning_card.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include "backbridge/domain/next_morning.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/rating_picker.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kPickerWidth = 480;

} // namespace

MorningCard::MorningCard(QWidget* parent)
    : Card(parent)
    , m_pain(new RatingPicker)
    , m_settled(makeParagraph({}, Type::Base, Color::Soft))
    , m_soreness(new RatingPicker)
    , m_sorenessWords(makeParagraph({}, Type::Base, Color::Soft))
    , m_flare(new Chip(tr("Flare: a spell of worse symptoms"), Chip::Kind::YesNo))
    , m_failure(new InlineMessage)
{
    setObjectName(QStringLiteral("morningCard"));
    m_pain->setObjectName(QStringLiteral("morningPain"));
    m_pain->setAccessibleName(tr("Back pain now, 0 to 10"));
    m_soreness->setObjectName(QStringLiteral("morningSoreness"));
    m_soreness->setAccessibleName(tr("Muscle soreness in buttocks or thighs now, 0 to 10"));
    m_flare->setObjectName(QStringLiteral("morningFlare"));
    m_settled->setObjectName(QStringLiteral("morningSettled"));
    m_sorenessWords->setObjectName(QStringLiteral("morningSorenessWords"));
    const auto add = [this](const QString& caption, RatingPicker* picker, Label* words) {
        picker->setMaximumWidth(kPickerWidth);
        auto* rows = new QVBoxLayout;
        rows->setSpacing(space::kHair);
        rows->addWidget(makeCaption(caption, picker));
        rows->addWidget(picker);
        rows->addWidget(words);
        body()->addLayout(rows);
        connect(picker, &RatingPicker::valueChanged, this, &MorningCard::showNotes);
    };
    body()->setSpacing(space::kField);
    add(tr("Back pain now"), m_pain, m_settled);
    add(tr("Muscle soreness, buttocks or thighs"), m_soreness, m_sorenessWords);
    auto* save = new Button(tr("Save answers"));
    save->setObjectName(QStringLiteral("morningSave"));
    auto* dismiss = new Button(tr("Do not ask"), Button::Kind::Quiet);
    dismiss->setObjectName(QStringLiteral("morningDismiss"));
    auto* answers = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, answers);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_flare), static_cast<QWidget*>(save), static_cast<QWidget*>(dismiss)}) {
        flow->addWidget(widget);
    }
    body()->addWidget(answers);
    body()->addWidget(m_failure);
    connect(save, &Button::clicked, this, &MorningCard::save);
    connect(dismiss, &Button::clicked, this, [this] { emit dismissed(m_session.id); });
}

void MorningCard::ask(const Session& session, QDate today)
{
    const bool same = session.id == m_session.id;
    m_session = session;
    setTitle(tr("The morning after %1").arg(longDay(session.date, today)), Type::LeadStrong);
    if (!same) {
        m_pain->setValue(std::nullopt);
        m_soreness->setValue(std::nullopt);
        const QSignalBlocker quiet(m_flare);
        m_flare->setChecked(false);
        m_failure->clear();
    }
    showNotes();
}

void MorningCard::showNotes()
{
    const auto show = [](Label* label, const QString& words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    show(m_settled, settledNote(m_session.painBefore, m_pain->value()));
    show(m_sorenessWords, sorenessNote(m_soreness->value()));
}

void MorningCard::save()
{
    Session session = m_session;
    session.painNextMorning = m_pain->value();
    session.sorenessNextMorning = m_soreness->value();
    session.flareNextMorning = m_flare->isChecked();
    if (!hasNextMorning(session)) {
        m_failure->setMessage(InlineMessage::Tone::Neutral, {}, tr("Nothing is answered yet."));
        return;
    }
    emit answered(session);
}

} // namespace backbridge::ui
