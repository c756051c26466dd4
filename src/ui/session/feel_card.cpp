#include "ui/session/feel_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/pain_note.h"
#include "backbridge/domain/texts.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/rating_picker.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kPadding = 22;

InlineMessage::Tone toneOf(PainNote::Kind kind)
{
    const bool look = kind == PainNote::Kind::StopSign || kind == PainNote::Kind::Unlikely;
    return look ? InlineMessage::Tone::Advice : InlineMessage::Tone::Neutral;
}

} // namespace

FeelCard::FeelCard(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("feelCard"));
    setTitle(tr("Back pain, 0–10"), Type::LeadStrong);
    setPadding(kPadding);
    body()->setSpacing(space::kHair);
    addPain();
    body()->addSpacing(space::kSmall);
    body()->addWidget(makeHairline());
    body()->addSpacing(space::kSmall);
    addSoreness();
    body()->addSpacing(space::kSmall);
    addEffort();
    body()->addSpacing(space::kSmall);
    body()->addWidget(makeHairline());
    body()->addSpacing(space::kSmall);
    addElse();
    addMorning();
    body()->addStretch();
}

void FeelCard::add(Rating rating, const QString& name, const QString& caption, QWidget* beside)
{
    add(*body(), rating, name, caption, beside);
}

void FeelCard::add(QVBoxLayout& rows, Rating rating, const QString& name, const QString& caption,
                   QWidget* beside)
{
    auto* picker = new RatingPicker;
    picker->setObjectName(name);
    m_pickers.at(static_cast<std::size_t>(rating)) = picker;
    Label* label = makeCaption(caption, picker);
    if (beside != nullptr) {
        label->setType(Type::BaseStrong);
        label->setColor(Color::Ink);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addStretch();
    if (beside != nullptr) {
        row->addWidget(beside);
    }
    rows.addLayout(row);
    rows.addWidget(picker);
    connect(picker, &RatingPicker::valueChanged, this, [this, rating](std::optional<int> value) {
        showNote();
        showEffort();
        emit edited(QStringLiteral("rating %1").arg(static_cast<int>(rating)),
                    [rating, value](SessionDraft& draft) { ratingOf(draft.session, rating) = value; });
    });
}

void FeelCard::addPain()
{
    add(Rating::PainBefore, QStringLiteral("painBefore"), tr("Before"), nullptr);
    body()->addSpacing(space::kHair);
    add(Rating::PainHighest, QStringLiteral("painHighest"), tr("Highest during"), nullptr);
    body()->addSpacing(space::kHair);
    add(Rating::PainAfter, QStringLiteral("painAfter"), tr("After"), nullptr);
    picker(Rating::PainBefore).setAccessibleName(tr("Back pain before, 0 to 10"));
    picker(Rating::PainHighest).setAccessibleName(tr("Highest back pain during, 0 to 10"));
    picker(Rating::PainAfter).setAccessibleName(tr("Back pain after, 0 to 10"));

    auto* anchors = new QHBoxLayout;
    anchors->addWidget(new Label(tr("0 no pain"), Type::Small, Color::Soft));
    anchors->addStretch();
    anchors->addWidget(new Label(tr("10 worst you can imagine"), Type::Small, Color::Soft));
    body()->addLayout(anchors);

    m_note = new InlineMessage;
    m_note->setObjectName(QStringLiteral("painNote"));
    m_source = makeParagraph({}, Type::Small, Color::Soft);
    m_source->setObjectName(QStringLiteral("painSource"));
    m_source->hide();
    body()->addWidget(m_note);
    body()->addWidget(m_source);
}

void FeelCard::addSoreness()
{
    add(Rating::Soreness, QStringLiteral("soreness"), tr("Muscle soreness"),
        new Label(tr("buttocks or thighs"), Type::Small, Color::Soft));
    picker(Rating::Soreness).setAccessibleName(tr("Muscle soreness in buttocks or thighs, 0 to 10"));
}

void FeelCard::addEffort()
{
    m_effortWords = new Label({}, Type::Small, Color::Soft);
    m_effortWords->setObjectName(QStringLiteral("effortWords"));
    add(Rating::Effort, QStringLiteral("effort"), tr("Effort"), m_effortWords);
    picker(Rating::Effort).setAccessibleName(tr("Effort, 0 to 10"));
}

void FeelCard::addElse()
{
    body()->addWidget(new Label(tr("Anything else?"), Type::BaseStrong));
    body()->addSpacing(space::kHair);
    auto* chips = new QWidget;
    auto* flow = new FlowLayout;
    chips->setLayout(flow);
    for (const auto& [symptom, word] : EnumWords<Symptom>::kWords) {
        auto* chip = new Chip(nameOf(symptom), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("symptom_%1").arg(word));
        m_symptoms.emplace_back(symptom, chip);
        flow->addWidget(chip);
        connect(chip, &Chip::toggled, this, [this] {
            std::vector<Symptom> felt;
            for (const auto& [candidate, box] : m_symptoms) {
                if (box->isChecked()) {
                    felt.push_back(candidate);
                }
            }
            emit edited(QString(), [felt](SessionDraft& draft) { draft.session.symptoms = felt; });
        });
    }
    m_flare = new Chip(tr("Flare: a spell of worse symptoms"), Chip::Kind::YesNo);
    m_flare->setObjectName(QStringLiteral("flare"));
    m_flare->setAccessibleDescription(tr("I call this day a flare"));
    flow->addWidget(m_flare);
    connect(m_flare, &Chip::toggled, this, [this](bool flare) {
        emit edited(QString(), [flare](SessionDraft& draft) { draft.session.flare = flare; });
    });
    body()->addWidget(chips);
}

void FeelCard::addMorning()
{
    m_morning = new QWidget;
    auto* rows = new QVBoxLayout(m_morning);
    rows->setContentsMargins(0, space::kSmall, 0, 0);
    rows->setSpacing(space::kHair);
    rows->addWidget(makeHairline());
    rows->addSpacing(space::kSmall);
    rows->addWidget(new Label(tr("The next morning"), Type::BaseStrong));
    add(*rows, Rating::PainNextMorning, QStringLiteral("painNextMorning"), tr("Back pain"), nullptr);
    rows->addSpacing(space::kHair);
    add(*rows, Rating::SorenessNextMorning, QStringLiteral("sorenessNextMorning"), tr("Muscle soreness"),
        nullptr);
    picker(Rating::PainNextMorning).setAccessibleName(tr("Back pain the next morning, 0 to 10"));
    picker(Rating::SorenessNextMorning).setAccessibleName(tr("Muscle soreness the next morning, 0 to 10"));
    m_morningFlare = new Chip(tr("A flare that morning"), Chip::Kind::YesNo);
    m_morningFlare->setObjectName(QStringLiteral("flareNextMorning"));
    rows->addSpacing(space::kSmall);
    rows->addWidget(m_morningFlare, 0, Qt::AlignLeft);
    connect(m_morningFlare, &Chip::toggled, this, [this](bool flare) {
        emit edited(QString(), [flare](SessionDraft& draft) { draft.session.flareNextMorning = flare; });
    });
    body()->addWidget(m_morning);
}

std::optional<int>& FeelCard::ratingOf(Session& session, Rating rating)
{
    switch (rating) {
    case Rating::PainBefore:
        return session.painBefore;
    case Rating::PainHighest:
        return session.painHighest;
    case Rating::PainAfter:
        return session.painAfter;
    case Rating::Soreness:
        return session.soreness;
    case Rating::Effort:
        return session.effort;
    case Rating::PainNextMorning:
        return session.painNextMorning;
    case Rating::SorenessNextMorning:
        break;
    }
    return session.sorenessNextMorning;
}

RatingPicker& FeelCard::picker(Rating rating) const
{
    return *m_pickers.at(static_cast<std::size_t>(rating));
}

void FeelCard::setSession(const Session& session, bool withMorning)
{
    m_morning->setVisible(withMorning);
    picker(Rating::PainNextMorning).setValue(session.painNextMorning);
    picker(Rating::SorenessNextMorning).setValue(session.sorenessNextMorning);
    const QSignalBlocker still(m_morningFlare);
    m_morningFlare->setChecked(session.flareNextMorning);
    picker(Rating::PainBefore).setValue(session.painBefore);
    picker(Rating::PainHighest).setValue(session.painHighest);
    picker(Rating::PainAfter).setValue(session.painAfter);
    picker(Rating::Soreness).setValue(session.soreness);
    picker(Rating::Effort).setValue(session.effort);
    for (const auto& [symptom, chip] : m_symptoms) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(std::find(session.symptoms.begin(), session.symptoms.end(), symptom)
                         != session.symptoms.end());
    }
    const QSignalBlocker quiet(m_flare);
    m_flare->setChecked(session.flare);
    showNote();
    showEffort();
}

void FeelCard::focusAfter()
{
    picker(Rating::PainAfter).setFocus(Qt::OtherFocusReason);
}

void FeelCard::showNote()
{
    const auto note = painNote(picker(Rating::PainBefore).value(), picker(Rating::PainHighest).value(),
                               picker(Rating::PainAfter).value());
    if (!note) {
        m_note->clear();
        m_source->hide();
        return;
    }
    if (m_note->text() == note->text && m_note->isVisibleTo(this)) {
        return;
    }
    m_source->hide();
    m_note->setMessage(toneOf(note->kind), {}, note->text);
    if (!note->source.isEmpty()) {
        m_source->setText(note->source);
        Button* why = m_note->addAction(tr("Why"), true);
        why->setObjectName(QStringLiteral("painWhy"));
        connect(why, &Button::clicked, m_source,
                [this] { m_source->setVisible(!m_source->isVisibleTo(this)); });
    }
}

void FeelCard::showEffort()
{
    const auto effort = picker(Rating::Effort).value();
    m_effortWords->setText(effort ? tr("%1: %2").arg(*effort).arg(effortWords(*effort))
                                  : tr("how hard it was"));
}

} // namespace backbridge::ui
