#include "ui/library/chip_picker.h"

#include <QMenu>

#include <algorithm>

#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"

namespace backbridge::ui {

namespace {

bool contains(const std::vector<int>& values, int value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

QWidget* focusableBefore(QWidget* widget)
{
    QWidget* before = widget->previousInFocusChain();
    while (before != widget && before->focusPolicy() == Qt::NoFocus) {
        before = before->previousInFocusChain();
    }
    return before;
}

} // namespace

ChipPicker::ChipPicker(const QString& name, const QString& add, std::vector<Option> options, QWidget* parent)
    : QWidget(parent)
    , m_title(name)
    , m_options(std::move(options))
    , m_flow(new FlowLayout(space::kSmall, this))
    , m_add(new Chip(add, Chip::Kind::List))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setAccessibleName(tr("%1: %2").arg(name, add));
    m_flow->addWidget(m_add);
    setFocusProxy(m_add);
    connect(m_add, &Chip::clicked, this, &ChipPicker::openList);
}

void ChipPicker::setChosen(const std::vector<int>& chosen, const std::vector<int>& elsewhere)
{
    m_elsewhere = elsewhere;
    if (chosen != m_chosen) {
        m_chosen = chosen;
        showChips();
    }
    m_add->setVisible(m_chosen.size() + m_elsewhere.size() < m_options.size());
}

void ChipPicker::showChips()
{
    for (Chip* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the sender of the signal that led here
    }
    m_chips.clear();
    m_flow->removeWidget(m_add);
    QWidget* before = focusableBefore(m_add);
    for (const int value : m_chosen) {
        const auto option = std::find_if(m_options.begin(), m_options.end(),
                                         [value](const Option& each) { return each.value == value; });
        auto* chip = new Chip(option->text, Chip::Kind::Removable);
        chip->setObjectName(QStringLiteral("chosen_") + option->name);
        chip->setAccessibleName(tr("%1: %2, take away").arg(m_title, option->text));
        chip->setChecked(true);
        m_flow->addWidget(chip);
        m_chips.push_back(chip);
        setTabOrder(before, chip);
        before = chip;
        connect(chip, &Chip::clicked, this, [this, value] { remove(value); });
    }
    m_flow->addWidget(m_add);
    updateGeometry();
}

void ChipPicker::openList()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("list"));
    for (const Option& option : m_options) {
        if (contains(m_chosen, option.value) || contains(m_elsewhere, option.value)) {
            continue;
        }
        QAction* action = menu->addAction(option.text);
        action->setObjectName(option.name);
        connect(action, &QAction::triggered, this, [this, value = option.value] { take(value); });
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + space::kHair)));
}

void ChipPicker::take(int value)
{
    std::vector<int> chosen = m_chosen;
    chosen.push_back(value);
    setChosen(chosen, m_elsewhere);
    emit chosenChanged(chosen);
}

void ChipPicker::remove(int value)
{
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), value);
    const auto index = static_cast<std::size_t>(at - m_chosen.begin());
    std::vector<int> chosen = m_chosen;
    chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(index));
    setChosen(chosen, m_elsewhere);
    QWidget* next = index < m_chips.size() ? m_chips[index] : m_add;
    next->show(); // it is new, and only what is seen takes the focus
    next->setFocus(Qt::OtherFocusReason);
    emit chosenChanged(chosen);
}

} // namespace backbridge::ui
