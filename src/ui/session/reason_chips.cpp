#include "ui/session/reason_chips.h"

#include <QSignalBlocker>

#include "backbridge/domain/texts.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"

namespace backbridge::ui {

ReasonChips::ReasonChips(bool withRest, QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout;
    setLayout(flow);
    m_rest = add(tr("Rest day"), QStringLiteral("rest"));
    m_rest->setHidden(!withRest);
    connect(m_rest, &Chip::clicked, this, [this](bool on) {
        only(on ? m_rest : nullptr);
        if (on) {
            emit restChosen();
        } else {
            emit cleared();
        }
    });
    for (const auto& [reason, word] : EnumWords<NotDoneReason>::kWords) {
        Chip* chip = add(nameOf(reason), word);
        m_reasons.emplace_back(reason, chip);
        connect(chip, &Chip::clicked, this, [this, chip, which = reason](bool on) {
            only(on ? chip : nullptr);
            if (on) {
                emit reasonChosen(which);
            } else {
                emit cleared();
            }
        });
    }
}

Chip* ReasonChips::add(const QString& text, const QString& word)
{
    auto* chip = new Chip(text, Chip::Kind::Filter);
    chip->setObjectName(QStringLiteral("reason_%1").arg(word));
    layout()->addWidget(chip);
    return chip;
}

void ReasonChips::only(const Chip* chosen)
{
    const auto show = [chosen](Chip& chip) {
        const QSignalBlocker quiet(chip);
        chip.setChecked(&chip == chosen);
    };
    show(*m_rest);
    for (const auto& [reason, chip] : m_reasons) {
        show(*chip);
    }
}

void ReasonChips::setAnswer(std::optional<NotDoneReason> reason, bool rested)
{
    const Chip* chosen = rested ? m_rest : nullptr;
    for (const auto& [candidate, chip] : m_reasons) {
        if (candidate == reason) {
            chosen = chip;
        }
    }
    only(chosen);
}

} // namespace backbridge::ui
